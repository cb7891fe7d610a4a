internal import Recfile

/// Changes made to a text one after another, as splices of the text before the first.
struct Patch {
  /// The splices, ascending, with bytes of the text between them.
  private(set) var splices: [Splice]

  /// Changes of one text that lie apart from each other.
  init(_ changes: [Splice] = []) {
    splices = changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Adds changes, which lie apart from each other, to the text as it is after those before.
  ///
  /// - Parameters:
  ///   - changes: The changes.
  ///   - bytes: The text that they change.
  mutating func add(_ changes: [Splice], to bytes: TextBytes) {
    compose(with: Patch(changes).splices, of: bytes)
  }

  /// Adds a change to the text as it is after those before.
  ///
  /// - Parameters:
  ///   - splice: The change.
  ///   - bytes: The text that it changes.
  mutating func add(_ splice: Splice, to bytes: TextBytes) {
    compose(with: [splice], of: bytes)
  }

  /// Makes one splice of those, earlier and new, that meet in the text between.
  private mutating func compose(with changes: [Splice], of bytes: TextBytes) {
    guard !splices.isEmpty else {
      splices = changes
      return
    }
    var composed: [Splice] = []
    var earlier = splices[...]
    var new = changes[...]
    // How much further the text is than it was at first.
    var shift = 0
    while let start = [
      earlier.first.map { $0.range.lowerBound + shift }, new.first?.range.lowerBound,
    ]
    .compactMap(\.self).min() {
      var end = start
      var growth = 0
      let first = new.startIndex
      while true {
        if let next = earlier.first, next.range.lowerBound + shift + growth <= end {
          end = max(end, next.range.lowerBound + shift + growth + next.replacement.count)
          growth += next.replacement.count - next.range.count
          earlier.removeFirst()
        } else if let next = new.first, next.range.lowerBound <= end {
          end = max(end, next.range.upperBound)
          new.removeFirst()
        } else {
          break
        }
      }
      composed.append(
        Splice(
          range: start - shift..<end - shift - growth,
          replacement: bytes.applying(changes[first..<new.startIndex], in: start..<end)))
      shift += growth
    }
    splices = composed
  }
}
