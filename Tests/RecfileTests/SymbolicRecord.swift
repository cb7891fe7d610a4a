/// A record as `recsel --print-sexps` prints it.
struct SymbolicRecord: Equatable {
  struct Field: Equatable {
    let offset: Int
    let name: String
    let value: [UInt8]
  }

  let offset: Int
  var fields: [Field] = []

  /// Reads `(record 0 ((field 0 "Name" "value") …))`, any number of times.
  static func read(_ bytes: [UInt8]) -> [SymbolicRecord] {
    var tokens = Tokens(bytes)
    var records: [SymbolicRecord] = []
    while let token = tokens.next() {
      switch token {
      case .word("record"):
        records.append(SymbolicRecord(offset: tokens.offset()))
      case .word("field"):
        let offset = tokens.offset()
        let name = String(decoding: tokens.text(), as: UTF8.self)
        let field = Field(offset: offset, name: name, value: tokens.text())
        records[records.count - 1].fields.append(field)
      default: break
      }
    }
    return records
  }
}

/// The words and quoted texts of an S-expression; parentheses and blanks are left out.
private struct Tokens {
  enum Token: Equatable {
    case word(String)
    case text([UInt8])
  }

  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func next() -> Token? {
    rest = rest.drop { " ()\n".utf8.contains($0) }
    guard let first = rest.popFirst() else { return nil }
    guard first == UInt8(ascii: "\"") else {
      let word = rest.prefix { !" ()\n".utf8.contains($0) }
      rest = rest.dropFirst(word.count)
      return .word(String(decoding: [first] + word, as: UTF8.self))
    }
    var text: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
        text.append(escaped == UInt8(ascii: "n") ? UInt8(ascii: "\n") : escaped)
      } else {
        text.append(byte)
      }
    }
    return .text(text)
  }

  mutating func text() -> [UInt8] {
    if case .text(let text) = next() { text } else { [] }
  }

  /// An offset counted from 0, which the tool prints counted from 1, except for the first.
  mutating func offset() -> Int {
    guard case .word(let word) = next(), let printed = Int(word) else { return -1 }
    return max(0, printed - 1)
  }
}
