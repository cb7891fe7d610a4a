internal import Recfile

/// Changes made to a text one after another, as splices of the text before the first.
struct Patch {
  /// The splices, ascending, with bytes of the text between them.
  private(set) var splices: [Splice]

  /// Changes of one text that lie apart from each other.
  init(_ changes: [Splice] = []) {
    splices = changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Adds changes of one text that lie apart from each other; returns the text with them.
  ///
  /// The first changes take time linear in the text, however many they are.
  mutating func add(_ changes: [Splice], to bytes: [UInt8]) -> [UInt8] {
    let changes = changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var changed: [UInt8] = []
    if splices.isEmpty {
      splices = changes
      var position = 0
      for change in changes {
        changed += bytes[position..<change.range.lowerBound]
        changed += change.replacement
        position = change.range.upperBound
      }
      return changed + bytes[position...]
    }
    changed = bytes
    for change in changes.reversed() {
      add(change, to: changed)
      changed = change.applied(to: changed)
    }
    return changed
  }

  /// Adds a change to the text as it is after those before.
  ///
  /// - Parameters:
  ///   - splice: The change.
  ///   - bytes: The text that it changes.
  mutating func add(_ splice: Splice, to bytes: [UInt8]) {
    var before: [Splice] = []
    var after: [Splice] = []
    var range = splice.range
    // How much further the text is at the start and at the end of the range than it was at first.
    var shiftAtStart = 0
    var shiftAtEnd = 0
    for earlier in splices {
      let growth = earlier.replacement.count - earlier.range.count
      let start = earlier.range.lowerBound + shiftAtEnd
      let current = start..<start + earlier.replacement.count
      if current.upperBound < splice.range.lowerBound {
        before.append(earlier)
        shiftAtStart += growth
        shiftAtEnd += growth
      } else if current.lowerBound > splice.range.upperBound {
        after.append(earlier)
      } else {
        range =
          min(range.lowerBound, current.lowerBound)..<max(range.upperBound, current.upperBound)
        shiftAtEnd += growth
      }
    }
    let replacement =
      bytes[range.lowerBound..<splice.range.lowerBound] + splice.replacement
      + bytes[splice.range.upperBound..<range.upperBound]
    let merged = Splice(
      range: range.lowerBound - shiftAtStart..<range.upperBound - shiftAtEnd,
      replacement: Array(replacement))
    splices = before + [merged] + after
  }
}
