/// A text on its way into the form that search compares: each scalar decomposed and folded, the marks
/// after a letter in canonical order.
///
/// - SeeAlso: the Unicode Standard, sections 3.11 (canonical ordering) and 3.12 (Hangul syllables).
struct Folding {
  /// The combining class in the table of what search takes away.
  private static let removed: UInt8 = 255

  private var bytes: [UInt8] = []
  /// The marks since the last letter, which may still change places.
  private var marks: [Mark] = []

  private struct Mark {
    var combiningClass: UInt8
    var scalar: Unicode.Scalar
  }

  /// Room for that many bytes; more is made where needed.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends what a scalar folds to.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      place(Unicode.Scalar(Self.lowercase(UInt8(truncatingIfNeeded: scalar.value))))
    } else if let syllable = HangulSyllable(scalar) {
      appendFolded(syllable.leading)
      appendFolded(syllable.vowel)
      syllable.final.map { appendFolded($0) }
    } else if let entry = Self.entry(of: scalar) {
      let length = Int(entry >> 24 & 0xFF)
      let value = UInt32(truncatingIfNeeded: entry & 0xFF_FFFF)
      if length == 1 {
        appendFolded(value)
      } else {
        foldingPool[Int(value)..<Int(value) + length].forEach { appendFolded($0) }
      }
    } else {
      appendFolded(scalar.value)
    }
  }

  /// What has been appended, as UTF-8.
  consuming func utf8() -> [UInt8] {
    placeMarks()
    return bytes
  }

  /// An ASCII byte in lower case.
  static func lowercase(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }

  /// Appends a folded scalar: a letter at the end, a mark among the marks that wait for their order.
  private mutating func appendFolded(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    switch ScalarRanges.combiningClasses[scalar] {
    case Self.removed: break
    case 0: place(scalar)
    case let combiningClass: marks.append(Mark(combiningClass: combiningClass, scalar: scalar))
    }
  }

  private mutating func place(_ letter: Unicode.Scalar) {
    placeMarks()
    bytes.append(contentsOf: letter.utf8)
  }

  private mutating func placeMarks() {
    guard !marks.isEmpty else { return }
    // Marks of one class keep their order, which `sort` alone does not promise.
    let ordered = marks.enumerated().sorted {
      ($0.element.combiningClass, $0.offset) < ($1.element.combiningClass, $1.offset)
    }
    for (_, mark) in ordered {
      bytes.append(contentsOf: mark.scalar.utf8)
    }
    marks.removeAll(keepingCapacity: true)
  }

  /// The entry of a scalar in `foldingTable`; the cost is a search in about 7,000.
  private static func entry(of scalar: Unicode.Scalar) -> UInt64? {
    var low = 0
    var high = foldingTable.count
    while low < high {
      let middle = (low + high) / 2
      let entry = foldingTable[middle]
      if entry >> 32 == UInt64(scalar.value) { return entry }
      if entry >> 32 < UInt64(scalar.value) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }
}
