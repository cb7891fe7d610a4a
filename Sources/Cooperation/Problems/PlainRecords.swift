internal import Recfile
internal import Writing

/// Tells from the bytes of a record that nothing is wrong with it by itself.
///
/// It never says so of a record that has something wrong; of some that have not it does not say so
/// either, and those are read as text, which takes a hundred times as long.
struct PlainRecords: Sendable {
  /// What shows that a value is right.
  private enum Proof: Sendable {
    /// It can be seen, which is asked of all of them.
    case none
    /// It is a few digits, or else read as text.
    case count(FieldRule)
    /// It is one of some words.
    case word([[UInt8]])
    /// A record has this Id.
    case reference(References)
    /// It is read as text; such values are short.
    case text(FieldRule)
  }

  /// The type.
  let type: RecordType
  /// The names of its fields, by which values are found.
  let names: [String]
  private let proofs: [Proof]
  private let mandatory: [Int]
  private let period: (start: Int, end: Int)?
  /// The fields that are only right together with others.
  private let joint: [Int]

  init(of type: RecordType, ids: [RecordType: References]) {
    self.type = type
    let fields = type.fields
    names = fields.map(\.name)
    proofs = fields.map { rule in
      switch rule.kind {
      case .text: .none
      case .count: .count(rule)
      case .code(let words): .word(words.map { Array($0.utf8) })
      case .reference(let other): ids[other].map { .reference($0) } ?? .text(rule)
      case .date, .year, .number: .text(rule)
      }
    }
    func positions(where isWanted: (FieldRule) -> Bool) -> [Int] {
      fields.indices.filter { isWanted(fields[$0]) }
    }
    mandatory = positions { $0.isMandatory }
    joint = positions { ["Female", "Male", "Unspecified", "Kind"].contains($0.name) }
    if let start = names.firstIndex(of: "Start"), let end = names.firstIndex(of: "End") {
      period = (start, end)
    } else {
      period = nil
    }
  }

  /// The position of a field among the names.
  func position(of name: String) -> Int { names.firstIndex(of: name) ?? names.endIndex }

  /// Whether nothing is wrong with a record by itself, as far as its bytes show.
  func contain(_ values: borrowing FirstValues, _ bytes: Span<UInt8>) -> Bool {
    guard !values.hasOthers, !values.hasRepeats, values.has(all: mandatory),
      !values.has(anyOf: joint)
    else { return false }
    for position in proofs.indices {
      guard let place = values[position] else { continue }
      guard !place.isFolded, isSurelyVisible(bytes.extracting(place.span)),
        isRight(place, proofs[position], values, bytes)
      else { return false }
    }
    guard let period else { return true }
    return isInOrder(values[period.start], values[period.end], values)
  }

  private func isRight(
    _ place: ValuePlace, _ proof: Proof, _ values: borrowing FirstValues, _ bytes: Span<UInt8>
  ) -> Bool {
    switch proof {
    case .none: return true
    case .count(let rule):
      return isFewDigits(bytes.extracting(place.span))
        || rule.flaw(of: values.text(of: place)) == nil
    case .word(let words):
      let value = bytes.extracting(place.span)
      return words.contains { word in
        guard word.count == value.count else { return false }
        return word.indices.allSatisfy { word[$0] == value[$0] }
      }
    case .reference(let ids): return ids.contains(bytes.extracting(place.span))
    case .text(let rule): return rule.flaw(of: values.text(of: place)) == nil
    }
  }

  /// Whether it is a number of up to eight digits.
  private func isFewDigits(_ value: Span<UInt8>) -> Bool {
    guard (1...8).contains(value.count) else { return false }
    return value.indices.allSatisfy { (0x30...0x39).contains(value[$0]) }
  }

  private func isInOrder(
    _ start: ValuePlace?, _ end: ValuePlace?, _ values: borrowing FirstValues
  ) -> Bool {
    guard let start, let end, let first = try? PartialDate(values.text(of: start)),
      let last = try? PartialDate(values.text(of: end))
    else { return true }
    return !first.isCertainlyAfter(last)
  }
}

extension RecordType {
  /// The types that fields refer to.
  static let referredTo = Set(
    allCases.flatMap(\.fields).compactMap { rule -> RecordType? in
      if case .reference(let type) = rule.kind { type } else { nil }
    })
}

extension Shelf {
  /// The Ids of the records of a type.
  func ids(of type: RecordType) -> References {
    var ids = References()
    for stretch in stretches(of: type) {
      for index in stretch.records {
        guard let id = files[stretch.file].text.records[index].field("Id")?.valueBytes,
          !id.isEmpty
        else { continue }
        _ = ids.number(of: id.span)
      }
    }
    return ids
  }
}
