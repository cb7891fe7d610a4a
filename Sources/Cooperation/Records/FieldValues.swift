internal import Recfile

/// The fields of a record as values of the model.
///
/// What cannot be read is left out here, and named by the checks.
struct FieldValues {
  private var names: [String] = []
  private var values: [String] = []

  /// As many fields as most records have at most.
  private static let usual = 16

  init(_ record: Record) {
    names.reserveCapacity(Self.usual)
    values.reserveCapacity(Self.usual)
    for field in record.fields {
      names.append(field.name)
      values.append(field.value)
    }
  }

  var id: RecordID { RecordID(text("Id") ?? "") }

  func text(_ name: String) -> String? {
    names.firstIndex(of: name).map { values[$0] }
  }

  func texts(_ name: String) -> [String] {
    names.indices.filter { names[$0] == name }.map { values[$0] }
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
