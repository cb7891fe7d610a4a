/// Where in a record a field belongs, by the records around it and by the order of its type.
struct FieldOrder {
  /// How many records to either side are asked.
  private static let reach = 16

  private let text: RecText
  /// The fields of the type in their order, as far as it is known.
  private let order: [String]

  init(of text: RecText, _ order: [String] = []) {
    self.text = text
    self.order = order
  }

  /// The index among `fields`, those of `record`, where a field of a name is to be put in.
  ///
  /// The nearest record that has such a field says between which others it stands; the order of the
  /// type, where among those in between, or in the whole record where no other has such a field.
  func index(for name: String, in record: Record, _ fields: [Field]) -> Int {
    let names = fields.map(\.name)
    if let last = names.lastIndex(of: name) { return last + 1 }
    for neighbour in neighbours(of: record.index) {
      let others = text.records[neighbour].fields.map(\.name)
      guard let place = others.firstIndex(of: name) else { continue }
      let previous = others[..<place].reversed().lazy.compactMap(names.lastIndex(of:)).first
      let start = previous.map { $0 + 1 } ?? 0
      let next = others[place...].lazy.compactMap { other in
        names[start...].firstIndex(of: other)
      }.first
      guard previous != nil || next != nil else { continue }
      return index(for: name, in: names[start..<(next ?? names.count)])
        ?? (previous != nil ? start : next ?? start)
    }
    return index(for: name, in: names[...]) ?? names.count
  }

  /// Where the order of the type puts a name among others; `nil` if it does not tell.
  private func index(for name: String, in names: ArraySlice<String>) -> Int? {
    guard let place = order.firstIndex(of: name) else { return nil }
    // A record in another order gets it behind all that go before it.
    if let last = names.lastIndex(where: order[..<place].contains) { return last + 1 }
    return names.firstIndex(where: order[place...].contains)
  }

  /// The records of the same set, the nearest first.
  private func neighbours(of index: Int) -> [Int] {
    guard let set = text.setIndex(ofRecord: index) else { return [] }
    let records = text.sets[set].records
    return (1...Self.reach).flatMap { [index - $0, index + $0] }.filter(records.contains)
  }
}
