/// A field as it is read: where it lies, its name and its value.
struct FieldReading: Hashable {
  /// The offset in the text before an edit; nil for a field that comes with it.
  let offset: Int?
  let name: String
  var value: [UInt8]

  init(_ field: Field) {
    offset = field.offset
    name = field.name
    value = field.valueBytes
  }

  init(_ field: NewField) {
    offset = nil
    name = field.name
    value = field.value
  }
}
