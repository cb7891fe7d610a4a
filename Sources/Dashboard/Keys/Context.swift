/// Where keys go: each context has bindings of its own.
enum Context: CaseIterable, Hashable, Sendable {
  /// Pane 1.
  case countries
  /// Pane 2.
  case programs
  /// Pane 3.
  case cohorts
  /// The yearly totals.
  case totals
  /// The problems of the texts.
  case problems
  /// Agreements, claims or sources.
  case page
  /// A filter that is being typed.
  case filter
  /// The help.
  case help

  static let panes: Set<Context> = [.countries, .programs, .cohorts]
  static let screens: Set<Context> = [
    .countries, .programs, .cohorts, .totals, .problems, .page,
  ]

  /// What the help calls it.
  var title: String {
    switch self {
    case .countries: "Countries"
    case .programs: "Programs"
    case .cohorts: "Trainees"
    case .totals: "Totals"
    case .problems: "Checks"
    case .page: "Page"
    case .filter: "Filter"
    case .help: "Keys"
    }
  }
}
