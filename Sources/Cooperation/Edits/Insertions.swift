internal import Recfile

/// New records of one type that wait to be put into the texts, all at once.
///
/// Each goes behind its nearest relative, as one that is put in by itself does, and is tried on a
/// piece of the text around it: what comes of it all is what comes of one after the other, at a cost
/// that does not grow with the texts.
struct Insertions {
  /// A record of the texts, or one that waits, behind which another can go.
  struct Place {
    /// The set that it is in, among those of the type.
    let set: Int
    /// The record of the texts that it is, or that it waits behind.
    let origin: Origin
    /// The one that waits; `nil` for the record of the texts itself.
    let piece: Int?
  }

  /// What is written for a record that waits.
  private struct Piece {
    let number: Int
    let bytes: [UInt8]
  }

  let type: String
  let identifyingField: String
  private let texts: [RecText]
  private var kinships: [Kinship]
  private var pieces: [Origin: [Piece]] = [:]
  private var count = 0
  private var ids: Set<[UInt8]>
  /// For each field that makes relatives, and each value of it, the last record that has it.
  private var lasts: [String: [[UInt8]: Place]] = [:]
  /// The last record of the first set, behind which those go that have no relatives.
  private var end: Place

  /// Nothing yet, in some texts; `nil` where what is added has to be set against all records.
  ///
  /// Takes a walk over the records of the type.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - ids: The Ids that are to be added.
  ///   - texts: The texts.
  init?(of type: RecordType, adding ids: Set<RecordID>, to texts: [RecText]) {
    let sets = texts.sets(of: type.rawValue)
    guard let first = sets.first, let last = first.set.records.last else { return nil }
    let key = first.set.identifyingField
    let isReferredTo = texts.contains { text in
      text.sets.contains { !$0.fields(to: [type.rawValue]).isEmpty }
    }
    guard !isReferredTo, sets.allSatisfy({ $0.set.identifyingField == key }),
      !sets.contains(where: { texts[$0.file].hasSharedRules })
    else { return nil }
    self.type = type.rawValue
    self.texts = texts
    identifyingField = key
    kinships = Relation.relations(of: type.rawValue).map { Kinship($0, texts) }
    self.ids = Set(texts.origins(ofIDs: ids, type: type.rawValue).keys.map { Array($0.text.utf8) })
    end = Place(set: 0, origin: Origin(file: first.file, record: last), piece: nil)
    let fields = Set(kinships.map(\.relation.field))
    for (number, (file, set)) in sets.enumerated() {
      for record in set.records {
        let place = Place(set: number, origin: Origin(file: file, record: record), piece: nil)
        for field in fields {
          for value in texts[file].records[record].fields(field) {
            lasts[field, default: [:]][value.valueBytes] = place
          }
        }
      }
    }
  }

  /// Whether a record of the type has an Id by now.
  func has(_ id: [UInt8]) -> Bool { ids.contains(id) }

  /// Where a record of some fields goes; `nil` where that cannot be told from the relatives alone.
  mutating func place(for fields: [NewField]) -> Place? {
    for index in kinships.indices {
      let field = kinships[index].relation.field
      let values = fields.filter { $0.name == field }.map(\.value)
      guard values.count < 2 else { return nil }
      guard let value = values.first else { continue }
      let found = kinships[index].relatives(of: value).compactMap { lasts[field]?[$0] }
      if let last = found.max(by: { isBefore($0, $1) }) { return last }
    }
    return end
  }

  /// The piece of the text that a record is tried on; `nil` where it would not show enough.
  func clipping(at place: Place) -> Clipping? {
    let file = place.origin.file
    return Clipping(
      of: texts[file], at: place.origin.record, after: index(of: place) + 1,
      waiting: { pieces[Origin(file: file, record: $0)] ?? [] }, bytes: \.bytes)
  }

  /// Lets what is written for a record wait behind a place.
  mutating func add(_ bytes: [UInt8], of fields: [NewField], id: [UInt8], behind place: Place) {
    count += 1
    let new = Place(set: place.set, origin: place.origin, piece: count)
    pieces[place.origin, default: []].insert(
      Piece(number: count, bytes: bytes), at: index(of: place) + 1)
    ids.insert(id)
    for field in Set(kinships.map(\.relation.field)) {
      for value in fields where value.name == field {
        let last = lasts[field]?[value.value]
        guard last.map({ isBefore($0, new) }) ?? true else { continue }
        lasts[field, default: [:]][value.value] = new
      }
    }
    if new.set == 0, isBefore(end, new) { end = new }
  }

  /// The changes that put all of them into the texts, by the position of the text.
  var splices: [Int: [Splice]] {
    Dictionary(grouping: pieces, by: \.key.file).mapValues { places in
      places.map { origin, pieces in
        let end = texts[origin.file].records[origin.record].span.upperBound
        return Splice(range: end..<end, replacement: pieces.flatMap(\.bytes))
      }
    }
  }

  /// The position among those that wait behind the same record; -1 for that record itself.
  private func index(of place: Place) -> Int {
    guard let piece = place.piece else { return -1 }
    return pieces[place.origin]?.lastIndex { $0.number == piece } ?? -1
  }

  private func isBefore(_ left: Place, _ right: Place) -> Bool {
    if left.set != right.set { return left.set < right.set }
    if left.origin != right.origin { return left.origin < right.origin }
    return index(of: left) < index(of: right)
  }
}

/// What makes records relatives, with what is to be known of other records for it.
private struct Kinship {
  let relation: Relation
  /// By the value of the field: the values that relatives of the record have.
  private var related: [[UInt8]: [[UInt8]]] = [:]
  private let texts: [RecText]

  init(_ relation: Relation, _ texts: [RecText]) {
    self.relation = relation
    self.texts = texts
  }

  mutating func relatives(of value: [UInt8]) -> [[UInt8]] {
    guard relation.through != nil else { return [value] }
    if let known = related[value] { return known }
    let found = relation.shared([StoredValue(value)], texts).map(\.bytes)
    related[value] = found
    return found
  }
}
