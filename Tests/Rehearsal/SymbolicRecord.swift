/// A record as `recsel --print-sexps` prints it.
public struct SymbolicRecord: Hashable, Sendable {
  /// A field of it.
  public struct Field: Hashable, Sendable {
    /// Where the field begins, in bytes from the first of the file.
    public let offset: Int
    /// The name.
    public let name: String
    /// The value, which need not be UTF-8.
    public let value: [UInt8]

    /// A field of that name and value, at that offset.
    public init(offset: Int, name: String, value: [UInt8]) {
      self.offset = offset
      self.name = name
      self.value = value
    }
  }

  /// Where the record begins, in bytes from the first of the file.
  public let offset: Int

  /// The fields, in the order of the text.
  public let fields: [Field]

  /// A record of those fields, at that offset.
  public init(offset: Int, fields: [Field]) {
    self.offset = offset
    self.fields = fields
  }

  /// Reads `(record 0 ((field 0 "Name" "value") …))`, any number of times.
  public static func read(_ bytes: [UInt8]) -> [SymbolicRecord] {
    var tokens = Tokens(bytes)
    var records: [SymbolicRecord] = []
    while let token = tokens.next() {
      switch token {
      case .word("record"):
        records.append(SymbolicRecord(offset: tokens.offset(), fields: []))
      case .word("field"):
        let offset = tokens.offset()
        let name = String(decoding: tokens.text(), as: UTF8.self)
        let field = Field(offset: offset, name: name, value: tokens.text())
        if let record = records.popLast() {
          records.append(SymbolicRecord(offset: record.offset, fields: record.fields + [field]))
        }
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
