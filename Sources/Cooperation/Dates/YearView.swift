/// How years are cut for the reader: each on its own basis, or all on one.
public enum YearView: Hashable, Sendable, CaseIterable {
  /// Every cohort in the year that its record states.
  case stated
  /// By calendar year.
  case calendar
  /// By Japanese fiscal year.
  case japaneseFiscal
  /// By fiscal year of the United States.
  case unitedStatesFiscal

  /// The basis that years are cut by; `nil` for ``stated``.
  public var basis: YearBasis? {
    switch self {
    case .stated: nil
    case .calendar: .calendar
    case .japaneseFiscal: .japaneseFiscal
    case .unitedStatesFiscal: .unitedStatesFiscal
    }
  }

  /// The next view, going around.
  public var next: YearView {
    switch self {
    case .stated: .calendar
    case .calendar: .japaneseFiscal
    case .japaneseFiscal: .unitedStatesFiscal
    case .unitedStatesFiscal: .stated
    }
  }
}

/// The year that a cohort stands in, in one view.
public struct PlacedYear: Hashable, Sendable {
  /// The year; `nil` where it is unknown.
  public let year: Int?
  /// Whether the cohort stands in its stated year though the view's basis is another.
  public let isAssumed: Bool

  /// Makes a placed year.
  public init(year: Int?, isAssumed: Bool) {
    self.year = year
    self.isAssumed = isAssumed
  }
}
