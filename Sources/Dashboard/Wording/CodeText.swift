internal import Cooperation

extension Venue {
  /// The venue in at most six columns.
  var short: String {
    switch self {
    case .donorCountry: "donor"
    case .inCountry: "in-ctr"
    case .thirdCountry: "third"
    case .online: "online"
    case .unknown: "?"
    }
  }
}

extension Unit {
  /// The unit as it follows a number.
  var words: String {
    switch self {
    case .unclear: "unit unclear"
    default: rawValue
    }
  }
}

extension Unit {
  /// The unit behind “no”.
  var counted: String {
    switch self {
    case .unclear: "figure of unclear unit"
    default: rawValue
    }
  }
}

extension Unit {
  /// The unit in at most nine columns.
  var short: String {
    switch self {
    case .people: "people"
    case .participations: "particip."
    case .personDays: "pers-days"
    case .experts: "experts"
    case .unclear: "unit ?"
    }
  }
}

extension Unit {
  /// The unit in at most six columns, where it stands behind a figure.
  var brief: String {
    switch self {
    case .people: "people"
    case .participations: "part."
    case .personDays: "p-days"
    case .experts: "exp."
    case .unclear: "?unit"
    }
  }
}

extension Unit {
  /// The unit in two columns, behind a figure that has no room for more.
  var mark: String {
    switch self {
    case .people: ""
    case .participations: "pt"
    case .personDays: "pd"
    case .experts: "ex"
    case .unclear: "?u"
    }
  }
}

extension TotalsRow {
  /// What its sums count; that of several cohorts of unclear unit may not be the same.
  var unitWords: String {
    isOfUnclearUnits ? "units unclear, perhaps not the same" : unit.words
  }

  /// What its sums count in at most nine columns.
  var unitShort: String { isOfUnclearUnits ? "units ?" : unit.short }
}

extension CohortStatus {
  /// The status in one column.
  var letter: String {
    switch self {
    case .planned: "P"
    case .running: "R"
    case .completed: "✓"
    case .cancelled: "X"
    case .unknown: "?"
    }
  }
}

extension YearView {
  /// What the header calls it.
  var title: String {
    switch self {
    case .stated: "years as stated"
    case .calendar: "CY"
    case .japaneseFiscal: "JFY"
    case .unitedStatesFiscal: "USFY"
    }
  }

  /// What the status line says of it.
  var explanation: String {
    switch self {
    case .stated: "Years as each record states them"
    case .calendar: "Years cut as calendar years (CY)"
    case .japaneseFiscal: "Years cut from April to March, named by the start (JFY)"
    case .unitedStatesFiscal: "Years cut from October to September, named by the end (USFY)"
    }
  }

  /// A cohort's year as a grid shows it; `*` where the basis is unclear or the year is assumed.
  func label(of cohort: Cohort) -> String {
    let placed = cohort.placed(in: self)
    guard let year = placed.year else { return "?" }
    if placed.isAssumed { return "\(year) *" }
    return (basis ?? cohort.basis).label(of: year)
  }

  /// The same in at most so many columns: a long basis gives way before the year does.
  func label(of cohort: Cohort, columns: Int) -> String {
    let label = label(of: cohort)
    guard label.utf8.count > columns, label.contains("FY") else { return label }
    return label.hasPrefix("USFY") ? "US" + label.dropFirst(4) : "JF" + label.dropFirst(3)
  }

  /// The year of a row of totals; `*` where a basis is unclear, mixed, or assumed.
  func label(of row: TotalsRow, year: Int) -> String {
    if row.assumed > 0 { return "\(year) *" }
    guard basis == nil else { return (basis ?? .calendar).label(of: year) }
    guard row.bases.count == 1, let only = row.bases.first else { return "\(year) *" }
    return only.label(of: year)
  }
}
