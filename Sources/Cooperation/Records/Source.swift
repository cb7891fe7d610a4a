internal import Recfile

/// Where a figure or a statement comes from.
public struct Source: Identified {
  /// Where the record stands.
  public let origin: Origin
  /// The Id.
  public let id: RecordID
  /// The title.
  public let title: String
  /// Who published it.
  public let publisher: String?
  /// When it was published.
  public let published: PartialDate?
  /// How close it stands to the facts.
  public let grade: Grade?

  init(_ record: Record, at origin: Origin) {
    let fields = FieldValues(record)
    self.origin = origin
    id = fields.id
    title = fields.text("Title") ?? fields.id.text
    publisher = fields.text("Publisher")
    published = fields.date("Published")
    grade = fields.code("Grade")
  }
}
