internal import Cooperation
internal import Surface

/// One row of a list of records.
struct ListedRow {
  /// What a row is followed by.
  enum Key: Hashable, Sendable {
    /// A record.
    case record(RecordType, RecordKey)
    /// The figures that have no source.
    case unsourced
    /// The figures in which two sources disagree.
    case disagreements
    /// A source that is named and is not in the store.
    case missing(RecordID)
  }

  /// What stands in one column.
  enum Cell {
    /// Words, cut where they do not fit.
    case text(StyledText)
    /// A number, in the first of its forms that fits, and what it is sorted by.
    case figure([String], Style, SortKey)
  }

  let key: Key
  /// As many cells as the table has columns.
  let cells: [Cell]
}

extension ListedRow.Cell {
  static func words(_ text: String, _ ink: Ink = .text) -> ListedRow.Cell {
    .text(StyledText(text, Style(ink)))
  }

  static func count(_ count: Count, _ ink: Ink) -> ListedRow.Cell {
    .figure([count.shown, count.shortened], count.style(ink), .count(count))
  }

  static func number(_ number: Int, _ style: Style = .plain) -> ListedRow.Cell {
    .figure([grouped(number)], style, .number(number))
  }

  /// What the cell is sorted by.
  var sortKey: SortKey {
    switch self {
    case .figure(_, _, let key): key
    case .text(let text) where ["·", "–"].contains(text.text): .absent
    case .text(let text): .text(text.text)
    }
  }

  /// Whether nothing stands there.
  var isEmpty: Bool { columns(in: .ascii) == 0 }

  /// How many columns the cell would like to have.
  func columns(in symbols: Symbols) -> Int {
    switch self {
    case .text(let text): text.columns(in: symbols)
    case .figure(let forms, _, _): forms.first.map { StyledText($0).columns(in: symbols) } ?? 0
    }
  }
}

/// A list of records with its columns.
struct RecordTable {
  /// A column before its width is known.
  struct Heading {
    let title: String
    let minimum: Int
    let limit: Int
    let alignment: Alignment
    let importance: Int
    /// Whether its cells are cut only beyond the limit, as numbers, dates and Ids are.
    let isWhole: Bool
    let isFlexible: Bool

    /// A column that is as wide as its widest cell, between a minimum and a limit.
    init(
      _ title: String, _ widths: ClosedRange<Int>, importance: Int, alignment: Alignment = .leading,
      isWhole: Bool = false, isFlexible: Bool = false
    ) {
      self.title = title
      minimum = widths.lowerBound
      limit = widths.upperBound
      self.alignment = alignment
      self.importance = importance
      self.isWhole = isWhole || alignment == .trailing
      self.isFlexible = isFlexible
    }
  }

  let headings: [Heading]
  let rows: [ListedRow]

  /// The table with its rows sorted; rows that are no records stay above the others.
  func sorted(by sorting: Sorting<Int>?) -> RecordTable {
    guard let sorting, headings.indices.contains(sorting.column) else { return self }
    let summaries = rows.filter { $0.key == .unsourced || $0.key == .disagreements }
    let others = rows.filter { $0.key != .unsourced && $0.key != .disagreements }
    let order = SortKey.order(
      of: others.map { $0.cells[sorting.column].sortKey }, isDescending: sorting.isDescending)
    return RecordTable(headings: headings, rows: summaries + order.map { others[$0] })
  }

  /// Where a row is: the same record, or else the first with its type and Id.
  func position(of key: ListedRow.Key) -> Int? {
    rows.firstIndex { $0.key == key }
      ?? rows.firstIndex { row in
        guard case .record(let type, let record) = key,
          case .record(let otherType, let other) = row.key
        else { return false }
        return type == otherType && record.id == other.id
      }
  }

  /// The width below which columns stand closer together, so that one more has room.
  private static let narrow = 32

  /// The columns in a width; the widths are the same whichever rows are drawn.
  func layout(width: Int, symbols: Symbols) -> ColumnLayout<Int> {
    ColumnLayout(
      headings.enumerated().map { index, heading in
        let widest = rows.map { $0.cells[index].columns(in: symbols) }.max() ?? 0
        let title = StyledText(heading.title).columns(in: symbols)
        let minimum =
          heading.isWhole ? min(max(widest, title), heading.limit) : heading.minimum
        return Column(
          index, heading.title, minimum: max(minimum, heading.minimum),
          preferred: min(max(widest, title, heading.minimum), heading.limit),
          alignment: heading.alignment, importance: heading.importance,
          isFlexible: heading.isFlexible)
      }, width: width, gap: width < RecordTable.narrow ? 1 : 2)
  }
}
