import Rehearsal
import Store

/// The texts to examine: those of the corpus and of the sample data, damaged by chance.
///
/// Which text a number stands for depends on the seed alone.
struct Inputs {
  /// A damaged text, and the chance for what is done with it.
  struct Input {
    let bytes: [UInt8]
    var chance: Chance
  }

  private let seed: UInt64
  private let files: [[UInt8]]

  init(seed: UInt64) throws {
    self.seed = seed
    let parts = #filePath.split(separator: "/").dropLast(3)
    let root = "/" + parts.joined(separator: "/")
    let found = try ChildProcess.run(
      "find",
      [
        "\(root)/Tests/RecfileTests/Corpus", "\(root)/sample-data", "-name", "*.rec", "-type", "f",
      ])
    files = try found.outputText.split(separator: "\n").sorted()
      .map { try SingleFile(at: String($0)).bytes }
    guard files.count > 100 else { throw SystemCallError("find \(root)") }
  }

  subscript(index: Int) -> Input {
    var chance = Chance(seed: seed, index: index)
    var bytes = piece(&chance)
    // Every tenth text is assembled from several.
    if chance.happens(1, of: 10) {
      for _ in 0..<chance.number(below: 4) { bytes += newline(&chance) + piece(&chance) }
    }
    for _ in 0...chance.number(below: 6) { damage(&bytes, &chance) }
    return Input(bytes: bytes, chance: chance)
  }

  /// A file, or of a long one a part, most often one that begins with a line.
  private func piece(_ chance: inout Chance) -> [UInt8] {
    let file = chance.element(of: files)
    guard file.count > 1_500, !chance.happens(1, of: 200) else { return file }
    var start = chance.number(below: file.count)
    if let line = file[start...].firstIndex(of: 0x0A), chance.happens(7, of: 8) { start = line + 1 }
    let head = file.prefix(chance.number(below: 200))
    return Array(head + file[start...].prefix(chance.number(below: 1_500)))
  }

  private func newline(_ chance: inout Chance) -> [UInt8] {
    Array(chance.element(of: ["\n", "\n\n", "\r\n", "", "\n\n\n"]).utf8)
  }

  // MARK: - Damage

  private func damage(_ bytes: inout [UInt8], _ chance: inout Chance) {
    let place = chance.number(below: bytes.count + 1)
    let range = place..<min(bytes.count, place + chance.number(below: chance.element(of: [4, 64])))
    switch chance.number(below: 12) {
    case 0 where !bytes.isEmpty:
      bytes[place % bytes.count] ^= 1 << UInt8(chance.number(below: 8))
    case 1: bytes.replaceSubrange(range, with: [])
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.removeSubrange(..<place)
    case 4:
      let other = piece(&chance)
      bytes.replaceSubrange(place..., with: other.suffix(chance.number(below: other.count + 1)))
    case 5:
      let block = Array(bytes[range])
      for _ in 0...chance.number(below: chance.element(of: [3, 300])) where bytes.count < 20_000 {
        bytes.insert(contentsOf: block, at: place)
      }
    case 6: repeatRecords(&bytes, &chance)
    case 7:
      let newline: [UInt8] = chance.happens(1, of: 2) ? [0x0D, 0x0A] : [0x0A]
      bytes = Array(
        bytes.filter { $0 != 0x0D }.split(separator: 0x0A, omittingEmptySubsequences: false)
          .joined(separator: newline))
    default:
      let token = self.token(&chance)
      let times = chance.happens(1, of: 12) ? chance.number(below: 400) : 1
      bytes.replaceSubrange(range.lowerBound..<range.lowerBound, with: [])
      for _ in 0..<times where bytes.count < 20_000 {
        bytes.insert(contentsOf: token, at: place)
      }
    }
  }

  /// Doubles paragraphs, as somebody does who pastes.
  private func repeatRecords(_ bytes: inout [UInt8], _ chance: inout Chance) {
    let text = String(decoding: bytes, as: UTF8.self)
    let paragraphs = text.split(separator: "\n\n")
    guard !paragraphs.isEmpty else { return }
    bytes += [0x0A, 0x0A] + Array(chance.element(of: paragraphs).utf8)
  }

  private func token(_ chance: inout Chance) -> [UInt8] {
    if chance.happens(1, of: 6) { return chance.element(of: Self.rawTokens) }
    let token = Array(chance.element(of: Self.tokens).utf8)
    return chance.happens(1, of: 2) ? [0x0A] + token : token
  }

  private static let rawTokens: [[UInt8]] = [
    [0], [0x0D], [0xFF], [0xC3], [0x80], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0, 0],
    [0xC0, 0x80], [0xE2, 0x80, 0xAE], [0xE2, 0x80, 0x8B], [0x1B, 0x5B], [0x7F], [0xC2, 0x85],
  ]

  private static let tokens = [
    "\n", "\n\n", "\r\n", "\\\n", "\\\r\n", "\\", "+", "+ ", "+\n", "\n+ ", "%", "%rec:",
    "%rec: Cohort",
    "%rec: A\n", "%rec: Program\n\n", "%key: Id\n", "%key: %\n", "%mandatory: a b Id\n",
    "%unique: a a\n", "%singular: a\n", "%prohibit: Note\n", "%allowed: Id a b\n",
    "%type: Year int\n", "%type: a,b regexp /(a*)*b/\n", "%type: a regexp /[[:alpha:]]{1,999}/\n",
    "%type: a range MIN 99999999999999999999\n", "%type: a range 3 1\n",
    "%type: a enum x y (z) w\n",
    "%type: a size 0\n", "%type: a line\n", "%type: a date\n", "%type: a rec Cohort\n",
    "%type: a real\n", "%type: a uuid\n", "%type: a email\n", "%type: a field\n", "%type: a bool\n",
    "%typedef: T int\n", "%typedef: T T\n", "%typedef: T U\n%typedef: U T\n", "%type: a T\n",
    "%size: <= 1\n", "%size: 99999999999999999999999\n", "%auto: Id\n", "%sort: a\n",
    "%constraint: a > 1\n", "%confidential: a\n", "%doc: x\n", "%foo: x\n",
    "Id: ", "Id: A\n", "Id:\n", "a: 1\n", "a:1\n", "a: \n", "b: x\\\ny\n", "Year: 2026\n",
    "Year: 99999\n", "Year: ?\n", "Planned: 1000000000000000000000000000000\n", "Planned: >=3\n",
    "Actual: 9007199254740992\n", "Actual: 9007199254740993\n", "Actual: ~5\n", "Actual: 1..0\n",
    "Female: 18446744073709551616\n", "Start: 2026-02-30\n", "End: 0000-00-00\n", "AsOf: 2026-1\n",
    "Days: -1\n", "Venue: moon\n", "Program: \n", "Program: nowhere\n", "# ", "#\n", " ", "\t", ":",
    ": ", "名: 値\n", "e\u{301}: 1\n", "\u{FEFF}", "\u{2028}", "<<<<<<< ours\n", "=======\n",
    ">>>>>>> theirs\n",
    "1a: b\n", "a b: c\n", "-9223372036854775808", "1e309", "NaN", "0x7FFFFFFFFFFFFFFF",
  ]
}

/// Random choices.
struct Chance {
  private var generator: SplitMix64

  /// The choices that belong to an input.
  init(seed: UInt64, index: Int) {
    var seeds = SplitMix64(seed: seed)
    generator = SplitMix64(seed: seeds.next() ^ UInt64(index) &* 0xD6E8_FEB8_6659_FD93)
  }

  /// A number from 0 up to a limit, which is above 0.
  mutating func number(below limit: Int) -> Int {
    Int.random(in: 0..<max(1, limit), using: &generator)
  }

  mutating func happens(_ part: Int, of whole: Int) -> Bool { number(below: whole) < part }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }
}
