internal import Recfile

/// The records that stand in a file now and did not before, by their bytes.
///
/// A record that is missing in one file and has arrived in another was moved: it is not lost, and
/// to keep the old text of its file would make it count twice.
struct RecordArrivals {
  private let found: [[UInt8]: LedgerFile]
  private let good: [[UInt8]: LedgerFile]
  private var counts: [ArraySlice<UInt8>: Int]?

  /// Prepares to compare files, which are given by the bytes of their paths.
  init(found: [[UInt8]: LedgerFile], good: [[UInt8]: LedgerFile]) {
    self.found = found
    self.good = good
  }

  /// Takes the records of a text that have arrived elsewhere; each arrival is taken once.
  ///
  /// The first call costs a pass over all files that changed.
  ///
  /// - Parameters:
  ///   - old: What a file held.
  ///   - new: What it holds now; nil if it is gone.
  /// - Returns: How many they are.
  mutating func take(from old: RecText, notIn new: RecText?) -> Int {
    var arrived = counts ?? Self.counts(found: found, good: good)
    var moved = 0
    for (record, count) in Self.surplus(of: old, over: new) {
      let taken = min(count, arrived[record] ?? 0)
      guard taken > 0 else { continue }
      arrived[record, default: 0] -= taken
      moved += taken
    }
    counts = arrived
    return moved
  }

  private static func counts(
    found: [[UInt8]: LedgerFile], good: [[UInt8]: LedgerFile]
  ) -> [ArraySlice<UInt8>: Int] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for (path, file) in found {
      let before = good[path]?.text
      guard before?.contents != file.text.contents else { continue }
      counts.merge(surplus(of: file.text, over: before), uniquingKeysWith: +)
    }
    return counts
  }

  /// How often each record stands in a text more often than in another.
  private static func surplus(
    of text: RecText, over other: RecText?
  ) -> [ArraySlice<UInt8>: Int] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for record in content(of: text) { counts[record, default: 0] += 1 }
    for record in other.map(content) ?? [] where counts[record] != nil {
      counts[record, default: 0] -= 1
    }
    return counts.filter { $0.value > 0 }
  }

  /// The bytes of each record, without the ending of its last line.
  private static func content(of text: RecText) -> [ArraySlice<UInt8>] {
    text.records.map { record in
      var content = record.bytes
      while let last = content.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
        content.removeLast()
      }
      return content
    }
  }
}
