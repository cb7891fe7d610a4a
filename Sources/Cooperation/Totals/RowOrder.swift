/// The order of rows of totals, which is that of their groups and then of their units.
///
/// However many rows there are, their columns hold few different values: these are put in order, and the
/// rows compared by numbers.
struct RowOrder {
  /// The place of each row's value among those of its column, one column after the other.
  private let columns: [[Int]]
  private let count: Int

  init(of rows: [TotalsRow]) {
    count = rows.count
    let width = rows.first?.values.count ?? 0
    columns =
      (0..<width).map { column in Self.places(rows.map { $0.values[column] }) }
      + [Self.places(rows.map(\.unit.rawValue))]
  }

  /// The positions of the rows, in order; rows that are alike stay as they came.
  var positions: [Int] {
    (0..<count).sorted { left, right in
      for column in columns where column[left] != column[right] {
        return column[left] < column[right]
      }
      return left < right
    }
  }

  private static func places<Value: Hashable & Comparable>(_ values: [Value]) -> [Int] {
    var numbers: [Value: Int] = [:]
    var different: [Value] = []
    let numbered = values.map { value in
      if let number = numbers[value] { return number }
      numbers[value] = different.count
      different.append(value)
      return different.count - 1
    }
    var places = [Int](repeating: 0, count: different.count)
    for (place, number) in different.indices.sorted(by: { different[$0] < different[$1] })
      .enumerated()
    {
      places[number] = place
    }
    return numbered.map { places[$0] }
  }
}
