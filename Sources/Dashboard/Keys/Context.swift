/// Where keys go: each context has bindings of its own.
enum Context: CaseIterable, Hashable, Sendable {
  /// Pane 1.
  case countries
  /// Pane 2.
  case programs
  /// Pane 3.
  case cohorts
  /// Pane 3, on a figure: a digit begins to type one.
  case figures
  /// The yearly totals.
  case totals
  /// The problems of the texts.
  case problems
  /// The claims.
  case claims
  /// The agreements.
  case agreements
  /// The sources.
  case sources
  /// What rests on a source.
  case support
  /// The changes that were made in the store.
  case history
  /// A record, as a form.
  case record
  /// A record that is to be added, as a form.
  case newRecord
  /// A line of a form that is being edited.
  case field
  /// The type of a new record, as it is chosen.
  case typeChoice
  /// A cell that is being edited.
  case cell
  /// The year of a new cohort, as it is typed.
  case newYear
  /// A change that waits to be confirmed.
  case confirmation
  /// What others have changed otherwise.
  case conflict
  /// How and where to export what is shown.
  case export
  /// A filter that is being typed.
  case filter
  /// A filter of a list that is being typed.
  case listFilter
  /// A query that is being typed.
  case query
  /// The help.
  case help
  /// What can be done, to be picked by its name.
  case palette

  static let panes: Set<Context> = [.countries, .programs, .cohorts, .figures]
  /// Pane 3, wherever its cursor is.
  static let trainees: Set<Context> = [.cohorts, .figures]
  /// The lists of records, each with the text of one below it.
  static let records: Set<Context> = [.claims, .agreements, .sources, .support]
  /// Records as forms.
  static let forms: Set<Context> = [.record, .newRecord]
  static let screens: Set<Context> = panes.union(records).union(forms)
    .union([.totals, .problems, .history])
  /// What asks for an answer.
  static let dialogs: Set<Context> = [.confirmation, .conflict]
  /// Where one line is typed in which the cursor moves.
  static let entries: Set<Context> = [
    .cell, .newYear, .field, .filter, .listFilter, .query, .export, .palette,
  ]

  /// Where keys that write something are text.
  static let typing = entries.union([.help])

  /// What the help calls it.
  var title: String {
    switch self {
    case .countries: "Countries"
    case .programs: "Programs"
    case .cohorts, .figures: "Trainees"
    case .record: "Record"
    case .newRecord: "New record"
    case .field: "Field"
    case .typeChoice: "Type"
    case .cell: "Cell"
    case .newYear: "Year"
    case .totals: "Totals"
    case .problems: "Checks"
    case .claims: "Claims"
    case .agreements: "Agreements"
    case .sources: "Sources"
    case .support: "Figures"
    case .history: "History"
    case .confirmation: "Confirmation"
    case .conflict: "Conflict"
    case .export: "Export"
    case .filter, .listFilter: "Filter"
    case .query: "Query"
    case .help: "Keys"
    case .palette: "Commands"
    }
  }
}
