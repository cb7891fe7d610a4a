/// The words of a descriptor's value, and the names that they may be.
enum Words {
  /// The words between the blanks and newlines of a value.
  static func of(_ value: [UInt8]) -> [String] {
    value.split(whereSeparator: isGap).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a byte separates words: space, tab or newline.
  static func isGap(_ byte: UInt8) -> Bool {
    Byte.isBlank(byte) || byte == Byte.newline
  }

  /// Whether a word is a field name.
  static func isFieldName(_ word: some Sequence<UInt8>) -> Bool {
    var letters = word.makeIterator()
    guard let first = letters.next(), Byte.startsName(first) else { return false }
    while let letter = letters.next() {
      guard Byte.continuesName(letter) else { return false }
    }
    return true
  }

  /// Whether a word can name a type in `%typedef`; 1.9 allows the hyphen that its manual forbids.
  static func isTypeName(_ word: some Sequence<UInt8>) -> Bool {
    var letters = word.makeIterator()
    guard let first = letters.next(), Byte.isLetter(first) else { return false }
    while let letter = letters.next() {
      guard Byte.continuesName(letter) || letter == UInt8(ascii: "-") else { return false }
    }
    return true
  }
}
