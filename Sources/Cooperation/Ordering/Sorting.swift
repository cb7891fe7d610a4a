/// By which column a list is sorted, and which way.
public struct Sorting<Column: Hashable & Sendable>: Hashable, Sendable {
  /// The column.
  public let column: Column
  /// Whether the greatest comes first.
  public let isDescending: Bool

  /// A way to sort a list.
  public init(_ column: Column, isDescending: Bool = false) {
    self.column = column
    self.isDescending = isDescending
  }

  /// What follows when it is asked for again: the other way round, and then the order of the text.
  public static func next(after sorting: Sorting?, on column: Column) -> Sorting? {
    guard let sorting, sorting.column == column else { return Sorting(column) }
    return sorting.isDescending ? nil : Sorting(column, isDescending: true)
  }
}
