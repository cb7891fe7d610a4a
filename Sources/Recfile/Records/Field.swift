/// One field of a record: a view of its bytes that decodes on demand.
public struct Field: Sendable {
  let source: Source
  let shift: Shift
  /// The bytes of the name.
  public let nameSpan: Range<Int>
  /// The bytes of the value as written: after the one blank that follows the colon, continuation
  /// lines included, without the ending of the last line.
  public let valueSpan: Range<Int>
  /// The bytes of all lines of the field, the ending of the last included.
  let lineSpan: Range<Int>
  private let isFolded: Bool

  init(source: Source, shift: Shift = Shift(), item: Item) {
    self.source = source
    self.shift = shift
    nameSpan = (item.head..<item.turn).moved(by: shift.offset)
    valueSpan = item.value.moved(by: shift.offset)
    lineSpan = (item.head..<item.next).moved(by: shift.offset)
    isFolded = item.isFolded
  }

  /// The field of a part whose source begins with the text, where the part is further on.
  init(_ field: Field, movedBy shift: Shift) {
    source = field.source
    self.shift = shift
    nameSpan = field.nameSpan.moved(by: shift.offset)
    valueSpan = field.valueSpan.moved(by: shift.offset)
    lineSpan = field.lineSpan.moved(by: shift.offset)
    isFolded = field.isFolded
  }

  /// The name, as written: names are case-sensitive.
  public var name: String { source.text(inSource(nameSpan), isFolded: false) }

  /// The value, its lines put together; bytes that are not UTF-8 appear as U+FFFD.
  public var value: String { source.text(inSource(valueSpan), isFolded: isFolded) }

  /// The bytes of the value, its lines put together.
  public var valueBytes: [UInt8] { source.value(inSource(valueSpan), isFolded: isFolded) }

  /// The offset of the name.
  public var offset: Int { nameSpan.lowerBound }

  /// The line of the name, counted from 1.
  public var line: Int { source.line(of: offset - shift.offset) + shift.line }

  /// Whether the field has a name; compares bytes, and decodes nothing.
  public func isNamed(_ name: String) -> Bool {
    let name = name.utf8
    guard name.count == nameSpan.count else { return false }
    return source.bytes[inSource(nameSpan)].elementsEqual(name)
  }

  private func inSource(_ span: Range<Int>) -> Range<Int> { span.moved(by: -shift.offset) }
}
