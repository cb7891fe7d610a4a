internal import Recfile

/// What a record says beyond its likeness to tell its cohort from others, and its sources, as numbers.
struct TellingWords {
  /// Numbers that are the same where the same is said; they may be where it is not, too.
  struct Reading {
    let words: UInt64
    /// `nil` where a field of sources stands more than once.
    let sources: UInt64?
  }

  static let names = ["Intake", "Days", "Course", "Organization", "Site"]
  private static let sources = ["PlannedSource", "ActualSource", "Source"]

  private let files: [LedgerFile]
  private var readers: [FirstValuesReader?]

  init(_ ledger: Ledger) {
    files = ledger.files
    readers = Array(repeating: nil, count: files.count)
  }

  /// Whether all of some cohorts surely have the same sources, so that none disagrees with another.
  static func haveOneSource(_ readings: [Reading]) -> Bool {
    guard let first = readings.first?.sources else { return false }
    return readings.allSatisfy { $0.sources == first }
  }

  mutating func read(of cohort: Cohort) -> Reading {
    let file = cohort.origin.file
    let text = files[file].text
    var reader = readers[file] ?? FirstValuesReader(of: Self.names + Self.sources, in: text)
    // Without this, the reader would be copied.
    readers[file] = nil
    reader.read(cohort.origin.record)
    defer { readers[file] = reader }
    let words = Self.names.indices
    let sources = words.upperBound..<words.upperBound + Self.sources.count
    return Reading(
      words: hash(words, of: reader.values, in: text),
      sources: sources.contains(where: reader.values.repeats)
        ? nil : hash(sources, of: reader.values, in: text))
  }

  /// FNV-1a, as draft-eastlake-fnv has it, over some values with a mark behind each.
  ///
  /// Of a field that a record has more than once, only that it has it is looked at: its values are the
  /// same in any order.
  private func hash(_ fields: Range<Int>, of values: FirstValues, in text: RecText) -> UInt64 {
    let bytes = text.bytes
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for field in fields {
      if values.repeats(field) {
        add(0xFE)
      } else if let place = values[field] {
        if place.isFolded {
          for byte in text.bytes(of: place) { add(byte) }
        } else {
          for byte in bytes[place.span] { add(byte) }
        }
      }
      add(0xFF)
    }
    return hash
  }
}
