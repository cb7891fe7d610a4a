/// One field of a record: a view of its bytes that decodes on demand.
public struct Field: Sendable {
  let source: Source
  /// The bytes of the name.
  public let nameSpan: Range<Int>
  /// The bytes of the value as written: after the one blank that follows the colon, continuation
  /// lines included, without the ending of the last line.
  public let valueSpan: Range<Int>
  /// The bytes of all lines of the field, the ending of the last included.
  let lineSpan: Range<Int>
  private let isFolded: Bool

  init(source: Source, item: Item) {
    self.source = source
    nameSpan = item.head..<item.turn
    valueSpan = item.value
    lineSpan = item.head..<item.next
    isFolded = item.isFolded
  }

  /// The name, as written: names are case-sensitive.
  public var name: String { source.text(nameSpan, isFolded: false) }

  /// The value, its lines put together; bytes that are not UTF-8 appear as U+FFFD.
  public var value: String { source.text(valueSpan, isFolded: isFolded) }

  /// The bytes of the value, its lines put together.
  public var valueBytes: [UInt8] { source.value(valueSpan, isFolded: isFolded) }

  /// The offset of the name.
  public var offset: Int { nameSpan.lowerBound }

  /// The line of the name, counted from 1.
  public var line: Int { source.line(of: offset) }

  /// Whether the field has a name; compares bytes, and decodes nothing.
  public func isNamed(_ name: String) -> Bool {
    let name = name.utf8
    guard name.count == nameSpan.count else { return false }
    return source.bytes[nameSpan].elementsEqual(name)
  }
}
