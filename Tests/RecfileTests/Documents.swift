import Rehearsal

/// Rec texts made by chance from pieces that try the grammar.
struct Documents {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  static let pieces: [[UInt8]] =
    [
      "a: 1\n", "b:x\n", "c:\n", "c: \n", "+ y\n", "+y\n", "+\n", "+\t\n", "a: x\\\n", "x\\\n",
      "\\\n",
      "# c\n", "#\n", "  # i\n", "  a: i\n", " \n", "\n", "\n", "\n\n", "\r\n", "a: 1\r\n",
      "+ y\r\n",
      "x\\\r\n", "\u{C}\n", "\u{A0}\n", "\u{FEFF}", "1a: b\n", "a-b: c\n", "a : b\n", "a\n",
      "é: 1\n",
      "b:é\n", "名: 値\n", "%rec: A\n", "%rec: B\n\n", "%key: a\n", "%x: 1\n", "<<<<<<< ours\n",
      "=======\n",
      "a", ":", "+", "\\", "\r", " ", "%", "\0", "\0\0\0\n", "Name: Hạ Long\n+ Quảng Ninh\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80, 0x0A]]

  /// Up to a dozen pieces, one after another.
  mutating func assembled() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &generator) { bytes += piece() }
    return bytes
  }

  /// A text with one to four bytes or runs of bytes replaced by pieces or single bytes.
  mutating func mutated(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let length = Int.random(in: 0...3, using: &generator)
      let end = min(bytes.count, start + length)
      let isPiece = Bool.random(using: &generator)
      bytes.replaceSubrange(start..<end, with: isPiece ? piece() : [generator.next().byte])
    }
    return bytes
  }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  private mutating func piece() -> [UInt8] { element(of: Self.pieces) }
}

extension UInt64 {
  fileprivate var byte: UInt8 { UInt8(truncatingIfNeeded: self) }
}
