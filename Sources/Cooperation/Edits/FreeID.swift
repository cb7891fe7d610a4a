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
  /// Takes a walk over the records of the type, unless it is told which Ids are taken.
  public func freeID(for record: NewRecord, taken: Set<RecordID>? = nil) -> RecordID? {
    guard let key = identifyingField(of: record.type) else { return nil }
    let taken = taken ?? takenIDs(of: record.type)
    func value(_ name: String) -> String? { record[name]?.text }
    switch RecordType(rawValue: record.type) {
    case .country?: return nil
    case .cohort?:
      let program = value("Program") ?? "cohort"
      let year = value("Year").map { $0 == "?" ? "undated" : $0 }
      let venue = value("Venue").flatMap(Venue.init(rawValue:))
      let place = venue.flatMap { short($0, program: RecordID(program)) }
      let stem = [program, year, place].compactMap(\.self).joined(separator: "-")
      let isTaken = taken.contains(RecordID(stem))
      return isTaken ? firstFree("\(stem)-", from: 2, taken) : RecordID(stem)
    default:
      let isNumber = descriptors(of: record.type).contains { $0.types[key] == .int }
      return firstFree(isNumber ? "" : "\(record.type.lowercased())-", from: 1, taken)
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

  private func firstFree(_ stem: String, from first: Int, _ taken: Set<RecordID>) -> RecordID {
    var number = first
    while taken.contains(RecordID("\(stem)\(number)")) { number += 1 }
    return RecordID("\(stem)\(number)")
  }

  /// What the files say of a type; empty where none does.
  func descriptors(of type: String) -> [Descriptor] {
    files.flatMap { $0.text.sets.compactMap(\.descriptor).filter { $0.type == type } }
  }
}
