internal import Recfile

/// The fields of a journal entry: each name once, values of any bytes.
struct JournalFields {
  private var values: [String: [UInt8]] = [:]

  init() {}

  init(_ fields: [NewField]) {
    for field in fields { values[field.name] = field.value }
  }

  subscript(_ name: String) -> [UInt8]? {
    get { values[name] }
    set { values[name] = newValue }
  }

  func text(_ name: String) -> String? { self[name].map { StoredValue($0).text } }
  func value(_ name: String) -> StoredValue? { self[name].map { StoredValue($0) } }

  /// A whole number, far from where adding to it would overflow.
  func number(_ name: String) -> Int? {
    text(name).flatMap { Int32($0) }.map { Int($0) }
  }

  /// The fields whose names begin with a word, without it.
  func named(after word: String) -> [(name: String, value: [UInt8])] {
    values.filter { $0.key.hasPrefix(word) && $0.key != word }
      .map { (String($0.key.dropFirst(word.count)), $0.value) }
  }
}

/// A value for a journal, from behind the colon to the end of the line: on continuation lines, with
/// `%XX` for bytes that a rec file cannot hold or a person cannot read, and for `%` and the backslash.
func journalLines(of value: [UInt8]) -> [UInt8] {
  let newline = UInt8(ascii: "\n")
  let isText = String(validating: value, as: UTF8.self) != nil
  let lines = value.split(separator: newline, omittingEmptySubsequences: false).map { line in
    let blank = line.isEmpty ? [] : [UInt8(ascii: " ")]
    return blank + line.flatMap { escaped($0, isText: isText) } + [newline]
  }
  return Array(lines.joined(separator: [UInt8(ascii: "+")]))
}

private func escaped(_ byte: UInt8, isText: Bool) -> [UInt8] {
  switch byte {
  case UInt8(ascii: "\t"): [byte]
  case 0..<0x20, 0x7F, UInt8(ascii: "%"), UInt8(ascii: "\\"): hexadecimal(byte)
  case 0x80...: isText ? [byte] : hexadecimal(byte)
  default: [byte]
  }
}

private func hexadecimal(_ byte: UInt8) -> [UInt8] {
  let digits = Array("0123456789ABCDEF".utf8)
  return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
}

/// The value of a field of a journal, `%XX` replaced by the bytes.
func unescaped(_ written: [UInt8]) -> [UInt8] {
  var value: [UInt8] = []
  value.reserveCapacity(written.count)
  var rest = written[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == UInt8(ascii: "%"), digits.count == 2,
      let number = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    {
      value.append(number)
      rest = rest.dropFirst(2)
    } else {
      value.append(byte)
    }
  }
  return value
}
