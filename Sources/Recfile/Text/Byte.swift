/// The bytes that mean something in a rec file.
enum Byte {
  static let nul: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let hash: UInt8 = 0x23
  static let percent: UInt8 = 0x25
  static let plus: UInt8 = 0x2B
  static let colon: UInt8 = 0x3A
  static let backslash: UInt8 = 0x5C
  static let underscore: UInt8 = 0x5F
  /// Taken for the end of the file by the parser of recutils 1.9.
  static let ff: UInt8 = 0xFF

  /// Whether a byte is one of the two blanks of the format.
  @inline(always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab
  }

  @inline(always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
  }

  @inline(always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10
  }

  static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 6
  }

  /// Whether a field name may begin with a byte.
  ///
  /// Source: recutils manual, 2.1 Fields: `[a-zA-Z%][a-zA-Z0-9_]*`.
  @inline(always)
  static func startsName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == percent
  }

  /// Whether a field name may go on with a byte.
  @inline(always)
  static func continuesName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == underscore
  }
}
