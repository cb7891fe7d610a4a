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

  /// What stands above a column.
  static func title(of id: ID) -> String {
    columns(for: .all, .full).first { $0.id == id }?.title ?? ""
  }

  /// How much room words get: venue and status stand there in full or in short, since a width in
  /// between would only be blank.
  private enum Words {
    case full, shortVenue, short
  }

  /// The columns as they stand in a grid of a width: with full words where every column fits with
  /// room to spare, otherwise as many columns as fit with short ones.
  static func layout(for scope: Scope, width: Int) -> ColumnLayout<ID> {
    for words in [Words.full, .shortVenue] {
      let columns = columns(for: scope, words)
      let layout = ColumnLayout(columns, width: width)
      if layout.placements.count == columns.count { return layout }
    }
    return ColumnLayout(columns(for: scope, .short), width: width)
  }

  /// The columns for a scope: the program is one of them where the scope has several.
  private static func columns(for scope: Scope, _ words: Words) -> [Column<ID>] {
    let isRoomy = words != .short
    let figure = isRoomy ? 8 : 6
    let venue = words == .full ? 13 : 6
    let all: [Column<ID>] = [
      Column(.year, "Year", minimum: isRoomy ? 8 : 7, importance: 9),
      Column(.program, "Program", minimum: 7, preferred: 12, importance: 7),
      Column(.venue, "Venue", minimum: venue, importance: 6),
      Column(
        .course, "Course", minimum: isRoomy ? 12 : 8, preferred: 12, importance: 2,
        isFlexible: true),
      Column(
        .planned, "Plan", minimum: figure, preferred: 8, alignment: .trailing, importance: 9),
      Column(
        .actual, "Actual", minimum: figure, preferred: 8, alignment: .trailing, importance: 9),
      Column(.share, "%", minimum: 5, alignment: .trailing, importance: 5),
      Column(.status, "Status", minimum: isRoomy ? 9 : 1, importance: 4),
      Column(.source, "Source", minimum: isRoomy ? 11 : 10, preferred: 18, importance: 1),
    ]
    if case .program = scope { return all.filter { $0.id != .program } }
    return all
  }
}
