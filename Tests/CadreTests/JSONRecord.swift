/// A record as `cadre rec` prints it, read back from its line of JSON.
struct JSONRecord: Hashable {
  struct Field: Hashable {
    let name: String
    let value: [UInt8]
  }

  let type: String?
  let line: Int
  let fields: [Field]

  /// The records of all lines that are written exactly as `cadre rec --help` says.
  static func read(_ output: [UInt8]) -> [JSONRecord] {
    output.split(separator: 0x0A).compactMap { line in
      var reader = Reader(rest: line)
      return reader.record()
    }
  }
}

/// What is left to be read of a line.
private struct Reader {
  var rest: ArraySlice<UInt8>

  mutating func record() -> JSONRecord? {
    guard take(#"{"type":"#) else { return nil }
    var type: String?
    if !take("null") {
      guard let text = text() else { return nil }
      type = String(decoding: text, as: UTF8.self)
    }
    guard take(#","line":"#) else { return nil }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    guard let line = Int(String(decoding: digits, as: UTF8.self)), take(#","fields":["#) else {
      return nil
    }
    var fields: [JSONRecord.Field] = []
    while take(fields.isEmpty ? "[" : ",[") {
      guard let name = text(), take(","), let value = text(), take("]") else { return nil }
      fields.append(.init(name: String(decoding: name, as: UTF8.self), value: value))
    }
    guard take("]}"), rest.isEmpty else { return nil }
    return JSONRecord(type: type, line: line, fields: fields)
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  /// A string as its bytes (RFC 8259, section 7); `\udc80` to `\udcff` are one byte each.
  private mutating func text() -> [UInt8]? {
    guard take("\"") else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return bytes
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        bytes += escaped
      case 0..<0x20: return nil
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> [UInt8]? {
    guard let letter = rest.popFirst() else { return nil }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [letter]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      let digits = String(decoding: rest.prefix(4), as: UTF8.self)
      rest = rest.dropFirst(4)
      guard digits.utf8.count == 4, let code = UInt32(digits, radix: 16) else { return nil }
      if (0xDC80...0xDCFF).contains(code) { return [UInt8(code - 0xDC00)] }
      return Unicode.Scalar(code).map { Array(String($0).utf8) }
    default: return nil
    }
  }
}
