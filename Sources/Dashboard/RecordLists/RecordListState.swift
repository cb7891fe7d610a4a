internal import Cooperation
internal import Surface

/// Where the reader is in a list of records that was opened from what was selected.
public struct RecordListState: Hashable, Sendable {
  /// The country that the list is about; `nil` for all.
  var country: RecordKey?
  /// The program that the list is about; `nil` for all of the country.
  var program: RecordKey?
  /// The one row of another list that the list is about; `nil` for the country and program.
  var subject: ListedRow.Key?
  /// The selected row; `nil` for the first.
  var row: ListedRow.Key?
  /// Where the selected row was, for when it is gone, and the first row that is drawn.
  var list = ListState()
  /// The column that is sorted by when that is asked for.
  var column = 0
  /// How the rows are sorted; `nil` for the order that the list has by itself.
  var sorting: Sorting<Int>?
  /// The first line of the selected row's text that is drawn.
  var textTop = 0

  /// Puts the cursor on a row; its text is read from the beginning.
  mutating func select(_ position: Int, in table: RecordTable) {
    guard table.rows.indices.contains(position) else { return }
    if row != table.rows[position].key { textTop = 0 }
    row = table.rows[position].key
    list.selected = position
  }

  /// The column of the cursor: the one it was put on or, while that is not shown, the first.
  func column(in layout: ColumnLayout<Int>) -> Int {
    let shown = layout.placements.map(\.column.id)
    return shown.contains(column) ? column : shown.first ?? 0
  }

  /// Where the selected row is: the same record, or else what stands in its place.
  func position(in table: RecordTable) -> Int {
    row.flatMap(table.position(of:)) ?? min(list.selected, max(table.rows.count - 1, 0))
  }

  /// Finds the selected row again, and makes it one that is drawn.
  mutating func settle(_ table: RecordTable, height: Int) {
    select(position(in: table), in: table)
    list.settle(count: table.rows.count, height: height)
  }
}
