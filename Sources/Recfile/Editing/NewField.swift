/// A field that is to be written: a name and a value.
public struct NewField: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The bytes of the value; newlines in it become continuation lines.
  public let value: [UInt8]

  /// A field of a name and a value.
  public init(_ name: String, _ value: [UInt8]) {
    self.name = name
    self.value = value
  }

  /// A field of a name and a value.
  public init(_ name: String, _ value: String) {
    self.init(name, Array(value.utf8))
  }
}

extension NewField {
  /// The line or lines of the field, without the ending of the last.
  ///
  /// - Parameters:
  ///   - separator: What comes between colon and value: a blank or nothing.
  ///   - lineEnding: What ends the lines.
  /// - Returns: The bytes to write.
  /// - Throws: `EditRefusal` for a name that is none, or a value that could not be read back.
  func written(separator: [UInt8], lineEnding: LineEnding) throws(EditRefusal) -> [UInt8] {
    guard Words.isFieldName(name.utf8) else { throw .name(name) }
    let value = try Self.written(value, lineEnding: lineEnding)
    return Array(name.utf8) + [Byte.colon] + separator + value
  }

  /// A value in continuation lines.
  ///
  /// - Throws: `EditRefusal` for a value that could not be read back.
  static func written(
    _ value: [UInt8], lineEnding: LineEnding
  ) throws(EditRefusal) -> [UInt8] {
    for byte in [Byte.nul, Byte.ff] where value.contains(byte) { throw .byte(byte) }
    let lines = value.split(separator: Byte.newline, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.last == Byte.backslash { throw .backslash(line: index + 1) }
      if line.last == Byte.carriageReturn { throw .carriageReturn(line: index + 1) }
    }
    var written = Array(lines.first ?? [])
    for (index, line) in lines.enumerated().dropFirst() {
      written += lineEnding.bytes + [Byte.plus]
      // At the end of a text a bare `+` would look cut off.
      if !line.isEmpty || index == lines.count - 1 { written.append(Byte.space) }
      written += line
    }
    return written
  }
}
