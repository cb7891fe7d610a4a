internal import Cooperation
internal import Surface

/// The columns of the grid of cohorts.
enum TraineeColumn {
  /// One column.
  enum ID: String, CaseIterable, Hashable, Sendable {
    case year, program, venue, course, planned, actual, share, status, source

    /// Whether it holds counts.
    var isFigure: Bool { self == .planned || self == .actual }

    /// Whether it holds what is written in digits.
    var isNumber: Bool { isFigure || self == .year }

    /// The field of a cohort that it shows; `nil` where it shows none as it stands.
    var field: String? {
      switch self {
      case .year: "Year"
      case .program: "Program"
      case .venue: "Venue"
      case .course: "Course"
      case .planned: "Planned"
      case .actual: "Actual"
      case .share: nil
      case .status: "Status"
      case .source: "Source"
      }
    }
  }

  /// The fewest columns that a year has.
  static let leastYear = 6

  /// What stands above a column.
  static func title(of id: ID) -> String {
    columns(for: .all, .full).first { $0.id == id }?.title ?? ""
  }

  /// How much room words get.
  ///
  /// Venue and status stand there in full or in short, since a width in between would only be blank. The
  /// tightest leaves room for plan and actual beside each other in a box of twenty columns.
  private enum Words {
    case full, shortVenue, short, tight

    var isRoomy: Bool { self == .full || self == .shortVenue }
  }

  /// The columns as they stand in a grid of a width: with full words where every column fits with
  /// room to spare, otherwise as many columns as fit with short ones.
  ///
  /// One of them can be kept, which then is shown however narrow the grid is: that of the cursor.
  static func layout(
    for scope: Scope, width: Int, keeping kept: ID? = nil, _ figures: FigureWidths = FigureWidths()
  ) -> ColumnLayout<ID> {
    for words in [Words.full, .shortVenue] {
      let columns = columns(for: scope, words, figures)
      let needed = columns.reduce(columns.count - 1) { $0 + $1.minimum }
      if needed <= width { return ColumnLayout(columns, width: width) }
    }
    let short = ColumnLayout(columns(for: scope, .short, figures), width: width)
    let hasBoth = short[.planned] != nil && short[.actual] != nil
    let columns = columns(for: scope, hasBoth ? .short : .tight, figures)
    let layout = hasBoth ? short : ColumnLayout(columns, width: width)
    guard let kept, layout[kept] == nil else { return layout }
    return ColumnLayout(columns.map { $0.id == kept ? $0.indispensable : $0 }, width: width)
  }

  /// All columns for a scope, from left to right, whether they fit or not.
  static func all(for scope: Scope) -> [ID] { ID.allCases.filter { isThere($0, for: scope) } }

  /// Whether a scope has a column: the program is one only where there are several.
  static func isThere(_ id: ID, for scope: Scope) -> Bool {
    if case .program = scope { id != .program } else { true }
  }

  /// All columns for a scope in the order in which a cursor goes through them: those that fit from left
  /// to right, and then those that come into sight only for it, the most important first.
  static func order(
    for scope: Scope, width: Int, _ figures: FigureWidths = FigureWidths()
  ) -> [ID] {
    let shown = layout(for: scope, width: width, figures).placements.map(\.column.id)
    let hidden = columns(for: scope, .short).enumerated()
      .filter { !shown.contains($0.element.id) }
      .sorted { ($1.element.importance, $0.offset) < ($0.element.importance, $1.offset) }
    return shown + hidden.map(\.element.id)
  }

  /// The columns for a scope.
  ///
  /// Figures that need more room than usual get it, in a narrow grid from the program.
  private static func columns(
    for scope: Scope, _ words: Words, _ figures: FigureWidths = FigureWidths()
  ) -> [Column<ID>] {
    let isRoomy = words.isRoomy
    let figure = isRoomy ? 8 : 6
    let venue = words == .full ? 13 : 6
    let actual = max(figure, isRoomy ? figures.actual.whole : figures.actual.least)
    // What wide actuals need, narrow plans give before the program does.
    let planned =
      isRoomy
      ? max(figure, figures.planned.whole)
      : max(
        "Plan".utf8.count, figures.planned.least, words == .tight ? 0 : 2 * figure - actual)
    let program = isRoomy ? 7 : max(7 - max(planned + actual - 2 * figure, 0), 4)
    let all: [Column<ID>] = [
      Column(.year, "Year", minimum: isRoomy ? 8 : words == .tight ? leastYear : 7, importance: 9),
      Column(.program, "Program", minimum: program, preferred: 12, importance: 7),
      Column(.venue, "Venue", minimum: venue, importance: 6),
      Column(
        .course, "Course", minimum: isRoomy ? 12 : 8, preferred: 12, importance: 2,
        isFlexible: true),
      Column(
        .planned, "Plan", minimum: planned, preferred: isRoomy ? max(planned, 8) : planned,
        alignment: .trailing, importance: 8),
      Column(
        .actual, "Actual", minimum: actual, preferred: isRoomy ? max(actual, 8) : actual,
        alignment: .trailing, importance: 9),
      Column(.share, "%", minimum: 5, alignment: .trailing, importance: 5),
      Column(.status, "Status", minimum: isRoomy ? 9 : 1, importance: 4),
      Column(.source, "Source", minimum: isRoomy ? 11 : 10, preferred: 18, importance: 1),
    ]
    return all.filter { isThere($0.id, for: scope) }
  }
}

extension Column {
  /// The same column, which stays when all others have gone.
  fileprivate var indispensable: Column {
    Column(
      id, title, minimum: minimum, preferred: preferred, alignment: alignment, importance: 100,
      isFlexible: isFlexible)
  }
}
