internal import Cooperation
internal import Recfile

extension Ledger {
  /// An Id for a new record that no other of its type has.
  ///
  /// - Throws: ``Failure`` for a country, whose Id is not for us to make.
  func newID(for fields: [NewField], of type: String) throws(Failure) -> String {
    let record = NewRecord(type, fields.map { NewRecord.Field($0.name, StoredValue($0.value)) })
    guard let id = freeID(for: record) else {
      throw Failure(
        "a Country needs its Id\n  = write the two letters of ISO 3166-1, as in Id=PE",
        status: .data)
    }
    return id.text
  }
}
