internal import Recfile

/// The fields of a record as values of the model.
///
/// What cannot be read is left out here, and named by the checks.
struct FieldValues {
  private let fields: [(name: String, value: String)]

  init(_ record: Record) {
    fields = record.fields.map { ($0.name, $0.value) }
  }

  var id: RecordID { RecordID(text("Id") ?? "") }

  func text(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  func texts(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  func reference(_ name: String) -> RecordID? {
    text(name).map(RecordID.init)
  }

  func references(_ name: String) -> [RecordID] {
    texts(name).map(RecordID.init)
  }

  func code<Words: Code>(_ name: String) -> Words? {
    text(name).flatMap(Words.init(rawValue:))
  }

  func date(_ name: String) -> PartialDate? {
    text(name).flatMap { text in try? PartialDate(text) }
  }

  func year(_ name: String) -> Int? {
    text(name).flatMap { text in try? StatedYear(text).year }
  }

  /// The count of a field.
  ///
  /// A text that is no count still says that there is something to count, so that a sum over it is
  /// a lower bound and never silently smaller.
  func count(_ name: String) -> Count? {
    text(name).map { text in (try? Count(stored: text)) ?? .unknown }
  }
}
