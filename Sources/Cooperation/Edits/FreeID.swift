internal import Recfile

extension Ledger {
  /// The field that identifies the records of a type; `nil` where they have none.
  public func identifyingField(of type: String) -> String? {
    if let known = RecordType(rawValue: type) { return known.rule(for: "Id")?.name }
    return descriptors(of: type).lazy.compactMap(\.key).first
  }

  /// An Id that no record of the type of a new one has, in words that tell what it is; `nil` where
  /// Ids are not for us to make: those of countries, and where records of the type have none.
  ///
  /// A cohort's is made of its program, its year and where it is held, as in `VN-COAL-2026-JP`; others
  /// are counted, as in `claim-3`.
  ///
  /// Takes a walk over the records of the type; ``FreeIDs`` takes one for many records.
  public func freeID(for record: NewRecord) -> RecordID? {
    var ids = FreeIDs(of: record.type, in: self)
    return ids.next(for: record, in: self)
  }

  /// The Id for a new record, and with it the one for the next of its like.
  fileprivate func freeID(for record: NewRecord, _ ids: inout FreeIDs) -> RecordID? {
    guard let key = identifyingField(of: record.type) else { return nil }
    func value(_ name: String) -> String? { record[name]?.text }
    switch RecordType(rawValue: record.type) {
    case .country?: return nil
    case .cohort?:
      let program = value("Program") ?? "cohort"
      let year = value("Year").map { $0 == "?" ? "undated" : $0 }
      let venue = value("Venue").flatMap(Venue.init(rawValue:))
      let place = venue.flatMap { short($0, program: RecordID(program)) }
      let stem = [program, year, place].compactMap(\.self).joined(separator: "-")
      let isTaken = ids.taken.contains(RecordID(stem))
      return isTaken ? ids.firstFree("\(stem)-", from: 2) : RecordID(stem)
    default:
      let isNumber = descriptors(of: record.type).contains { $0.types[key] == .int }
      return ids.firstFree(isNumber ? "" : "\(record.type.lowercased())-", from: 1)
    }
  }

  /// A venue as a part of an Id: the country where that is one, else a word; `nil` for an unknown one.
  private func short(_ venue: Venue, program: RecordID) -> String? {
    switch venue {
    case .donorCountry: profile.homeCountryID?.text ?? "donor"
    case .inCountry:
      programs[program]?.country.map { countries[$0].id.text } ?? "in-country"
    case .thirdCountry: "third"
    case .online: "online"
    case .unknown: nil
    }
  }

  /// The Ids of the records of a type.
  public func takenIDs(of type: String) -> Set<RecordID> {
    guard let key = identifyingField(of: type) else { return [] }
    var taken: Set<RecordID> = []
    for text in files.map(\.text) {
      for index in text.sets.filter({ $0.type == type }).flatMap(\.records) {
        if let id = text.records[index].value(key) { taken.insert(RecordID(id)) }
      }
    }
    return taken
  }

  /// What the files say of a type; empty where none does.
  func descriptors(of type: String) -> [Descriptor] {
    files.flatMap { $0.text.sets.compactMap(\.descriptor).filter { $0.type == type } }
  }
}

/// Ids for many new records of one type, none of them twice.
public struct FreeIDs: Sendable {
  /// Those that are taken.
  fileprivate private(set) var taken: Set<RecordID>
  /// From which number on none is taken, by what comes before it.
  private var numbers: [String: Int] = [:]

  /// The Ids that are free in a ledger.
  ///
  /// Takes a walk over the records of the type.
  public init(of type: String, in ledger: Ledger) {
    taken = ledger.takenIDs(of: type)
  }

  /// Takes an Id that is not for us to make.
  public mutating func take(_ id: RecordID) { taken.insert(id) }

  /// Takes the Id that ``Ledger/freeID(for:)`` would give to a record.
  public mutating func next(for record: NewRecord, in ledger: Ledger) -> RecordID? {
    guard let id = ledger.freeID(for: record, &self) else { return nil }
    taken.insert(id)
    return id
  }

  fileprivate mutating func firstFree(_ stem: String, from first: Int) -> RecordID {
    var number = numbers[stem] ?? first
    while taken.contains(RecordID("\(stem)\(number)")) { number += 1 }
    numbers[stem] = number
    return RecordID("\(stem)\(number)")
  }
}
