internal import Cooperation
internal import Recfile

extension Ledger {
  /// The field that identifies the records of a type; `nil` where they have none.
  func identifyingField(of type: String) -> String? {
    if let known = RecordType(rawValue: type) { return known.rule(for: "Id")?.name }
    return descriptors(of: type).lazy.compactMap(\.key).first
  }

  /// An Id for a new record that no other of its type has, in words that tell what it is.
  ///
  /// A cohort's is made of its program, its year and where it is held, as in `VN-COAL-2026-JP`; others
  /// are counted, as in `claim-3`.
  ///
  /// - Throws: ``Failure`` for a country, whose Id is not for us to make.
  func newID(for fields: [NewField], of type: String, key: String) throws(Failure) -> String {
    let taken = takenIDs(of: type, key: key)
    func value(_ name: String) -> String? {
      fields.first { $0.name == name }.map { StoredValue($0.value).text }
    }
    switch RecordType(rawValue: type) {
    case .country?:
      throw Failure(
        "a Country needs its Id\n  = write the two letters of ISO 3166-1, as in Id=PE",
        status: .data)
    case .cohort?:
      let program = value("Program") ?? "cohort"
      let year = value("Year").map { $0 == "?" ? "undated" : $0 }
      let venue = value("Venue").flatMap(Venue.init(rawValue:))
      let place = venue.flatMap { short($0, program: RecordID(program)) }
      let stem = [program, year, place].compactMap(\.self).joined(separator: "-")
      return taken.contains(RecordID(stem)) ? firstFree("\(stem)-", from: 2, taken) : stem
    default:
      let isNumber = descriptors(of: type).contains { $0.types[key] == .int }
      return firstFree(isNumber ? "" : "\(type.lowercased())-", from: 1, taken)
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

  private func takenIDs(of type: String, key: String) -> Set<RecordID> {
    var taken: Set<RecordID> = []
    for text in files.map(\.text) {
      for index in text.sets.filter({ $0.type == type }).flatMap(\.records) {
        if let id = text.records[index].value(key) { taken.insert(RecordID(id)) }
      }
    }
    return taken
  }

  private func firstFree(_ stem: String, from first: Int, _ taken: Set<RecordID>) -> String {
    var number = first
    while taken.contains(RecordID("\(stem)\(number)")) { number += 1 }
    return "\(stem)\(number)"
  }
}
