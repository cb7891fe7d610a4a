internal import Cooperation

/// What a selected record is followed by: its Id and, where two have the same or none, where it stands.
public struct RecordKey: Hashable, Sendable {
  /// The Id; empty where the record has none.
  let id: RecordID
  /// Where the record stood when it was last seen.
  let origin: Origin

  /// The Id as the store writes it.
  var text: String { id.text }
}

extension Table {
  /// What the record in a row is followed by.
  func key(of row: Row<Entity>) -> RecordKey {
    RecordKey(id: self[row].id, origin: self[row].origin)
  }

  /// The row of a record that was followed: the same one, or else the first with its Id.
  func row(of key: RecordKey) -> Row<Entity>? {
    let named = row(of: key.id)
    if let named, self[named].origin == key.origin { return named }
    let same = firstIndex { $0.origin == key.origin && $0.id == key.id }
    return same.map { Row($0) } ?? named
  }
}

extension Ledger {
  /// The scope of a country and a program that were followed; `nil` stands for all.
  func scope(country: RecordKey?, program: RecordKey?) -> Scope {
    if let row = program.flatMap(programs.row(of:)) { return .program(row) }
    if let row = country.flatMap(countries.row(of:)) { return .country(row) }
    return .all
  }

  /// What a cohort is followed by.
  func key(ofCohort position: Int) -> RecordKey {
    RecordKey(id: id(of: cohorts[position]), origin: cohorts[position].origin)
  }
}
