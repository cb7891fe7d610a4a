/// Sorts rows of one program by their year, from the latest on; those of one year stay in order.
///
/// Sorts by counting, over the years that there are among them.
struct YearSorter {
  /// How many rows each year has, from the latest on, and then where the next of them goes.
  private var places: [Int] = []
  private var sorted: [UInt32] = []

  /// Sorts a range of rows by their years, of which there is one for each row.
  mutating func sort(_ rows: inout [UInt32], _ range: Range<Int>, by years: [UInt16]) {
    guard let first = range.first else { return }
    var (least, most) = (years[Int(rows[first])], years[Int(rows[first])])
    var isInOrder = true
    var last = most
    for position in range.dropFirst() {
      let year = years[Int(rows[position])]
      isInOrder = isInOrder && year <= last
      least = min(least, year)
      most = max(most, year)
      last = year
    }
    guard !isInOrder else { return }
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(0, count: Int(most - least) + 2))
    for position in range { places[Int(most - years[Int(rows[position])]) + 1] += 1 }
    for place in places.indices.dropFirst() { places[place] += places[place - 1] }
    sorted.removeAll(keepingCapacity: true)
    sorted.append(contentsOf: rows[range])
    for row in sorted {
      let year = Int(most - years[Int(row)])
      rows[range.lowerBound + places[year]] = row
      places[year] += 1
    }
  }
}
