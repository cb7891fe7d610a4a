/// What a year such as 2026 means.
public enum YearBasis: String, Code {
  /// The calendar year.
  case calendar = "CY"
  /// The Japanese fiscal year: April to March, named by the year in which it starts.
  case japaneseFiscal = "JFY"
  /// The fiscal year of the United States: October to September, named by the year in which it ends.
  case unitedStatesFiscal = "USFY"
  /// The source does not say.
  case unclear

  /// The name of the year that a day lies in; `nil` where the basis is unclear.
  public func year(of day: Day) -> Int? {
    switch self {
    case .calendar: day.year
    case .japaneseFiscal: day.month >= 4 ? day.year : day.year - 1
    case .unitedStatesFiscal: day.month >= 10 ? day.year + 1 : day.year
    case .unclear: nil
    }
  }

  /// The name of the year that every day of a date lies in; `nil` where there is no such year.
  public func year(of date: PartialDate) -> Int? {
    guard let first = date.first, let last = date.last, let year = year(of: first),
      year == self.year(of: last)
    else { return nil }
    return year
  }

  /// The first day that a year can mean, the earliest of all bases where it is unclear; `nil` where
  /// the calendar has no such day.
  public func firstDay(of year: Int) -> Day? {
    switch self {
    case .calendar: Day(year: year, month: 1, day: 1)
    case .japaneseFiscal: Day(year: year, month: 4, day: 1)
    case .unitedStatesFiscal, .unclear: Day(year: year - 1, month: 10, day: 1)
    }
  }

  /// The last day that a year can mean, the latest of all bases where it is unclear; `nil` where
  /// the calendar has no such day.
  public func lastDay(of year: Int) -> Day? {
    switch self {
    case .calendar: Day(year: year, month: 12, day: 31)
    case .japaneseFiscal, .unclear: Day(year: year + 1, month: 3, day: 31)
    case .unitedStatesFiscal: Day(year: year, month: 9, day: 30)
    }
  }

  /// A year with its basis as a person reads it: `JFY2016`, `2017`, `USFY2020`; an unclear one as `2017 *`.
  public func label(of year: Int) -> String {
    switch self {
    case .calendar: "\(year)"
    case .japaneseFiscal, .unitedStatesFiscal: "\(rawValue)\(year)"
    case .unclear: "\(year) *"
    }
  }
}
