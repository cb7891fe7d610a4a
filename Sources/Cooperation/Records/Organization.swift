internal import Recfile

/// A body that gives, sends, signs or receives.
public struct Organization: Identified {
  /// Where the record stands.
  public let origin: Origin
  /// The Id.
  public let id: RecordID
  /// The full name.
  public let name: String
  /// Other names, short and former ones among them.
  public let otherNames: [String]

  init(_ record: Record, at origin: Origin) {
    let fields = FieldValues(record)
    self.origin = origin
    id = fields.id
    name = fields.text("Name") ?? fields.id.text
    otherNames = fields.texts("Aka")
  }
}
