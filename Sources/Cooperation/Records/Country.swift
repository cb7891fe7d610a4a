internal import Recfile

/// A country of the cooperation.
public struct Country: Identified {
  /// Where the record stands.
  public let origin: Origin
  /// The code of ISO 3166-1, alpha-2.
  public let id: RecordID
  /// The name in the language of the store.
  public let name: String
  /// Other names, such as the country's own.
  public let otherNames: [String]

  init(_ record: Record, at origin: Origin) {
    let fields = FieldValues(record)
    self.origin = origin
    id = fields.id
    name = fields.text("Name") ?? fields.id.text
    otherNames = fields.texts("Aka")
  }
}
