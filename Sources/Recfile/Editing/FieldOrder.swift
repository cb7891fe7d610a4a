/// Where in a record a field belongs, by the records around it.
struct FieldOrder {
  /// How many records to either side are asked.
  private static let reach = 16

  private let text: RecText

  init(of text: RecText) {
    self.text = text
  }

  /// The index among `fields`, those of `record`, where a field of a name is to be put in.
  func index(for name: String, in record: Record, _ fields: [Field]) -> Int {
    let names = fields.map(\.name)
    if let last = names.lastIndex(of: name) { return last + 1 }
    for neighbour in neighbours(of: record.index) {
      let order = text.records[neighbour].fields.map(\.name)
      guard let place = order.firstIndex(of: name) else { continue }
      for previous in order[..<place].reversed() {
        if let last = names.lastIndex(of: previous) { return last + 1 }
      }
      for next in order[place...] {
        if let first = names.firstIndex(of: next) { return first }
      }
    }
    return names.count
  }

  /// The records of the same set, the nearest first.
  private func neighbours(of index: Int) -> [Int] {
    guard let set = text.setIndex(ofRecord: index) else { return [] }
    let records = text.sets[set].records
    return (1...Self.reach).flatMap { [index - $0, index + $0] }.filter(records.contains)
  }
}
