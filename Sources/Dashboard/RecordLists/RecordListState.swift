internal import Cooperation

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
  /// The first line of the selected row's text that is drawn.
  var textTop = 0

  /// Puts the cursor on a row; its text is read from the beginning.
  mutating func select(_ position: Int, in table: RecordTable) {
    guard table.rows.indices.contains(position) else { return }
    if row != table.rows[position].key { textTop = 0 }
    row = table.rows[position].key
    list.selected = position
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
