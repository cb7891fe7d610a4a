internal import Recfile

extension Memory {
  private static let reach = 48
  /// How far from where it was a place is looked for.
  private static let window = 1 << 14

  /// The memory of a change, from which the inverse of the change can be written.
  ///
  /// - Parameters:
  ///   - splice: The change.
  ///   - before: The text that it changed.
  ///   - after: The text with the change.
  ///   - range: The part of `after` that is remembered around the change.
  ///   - path: The path of the file.
  ///   - anchor: Where in `after` the field or record begins that the inverse changes; 0 if it adds
  ///     one.
  ///   - isFlawed: Whether what the inverse brings back has a flaw.
  ///   - orphans: The records that will refer to nothing again.
  init(
    of splice: Splice, from before: RecText, to after: RecText, within range: Range<Int>? = nil,
    path: String, anchor: Int, isFlawed: Bool, orphans: [RecordName] = []
  ) {
    let undo = before.inverse(of: splice)
    let start = undo.range.lowerBound
    let end = undo.range.upperBound
    let range = range ?? 0..<after.contents.count
    let first = min(start, max(range.lowerBound, start - Self.reach))
    let last = max(end, min(range.upperBound, end + Self.reach))
    self.init(
      path: path, offset: start - anchor, removed: Array(after.contents[undo.range]),
      inserted: undo.replacement,
      before: Array(after.contents[first..<start]), after: Array(after.contents[end..<last]),
      isFlawed: isFlawed, orphans: orphans)
  }

  /// The splice for a field or record that is there, if its bytes are as remembered.
  func splice(in text: RecText, at anchor: Int) -> Splice? {
    splice(in: text.contents, from: anchor + offset)
  }

  /// The splices for a field or record that is not there, the likeliest first: where the bytes
  /// around it are as remembered, on both sides or on one.
  ///
  /// Takes a walk over the bytes nearby, outward from where it was.
  func splices(in text: RecText, from anchor: Int, within range: Range<Int>) -> [Splice] {
    let bytes = text.contents
    let hint = anchor + offset
    var onOneSide: [Int] = []
    for distance in 0..<Self.window {
      let places = distance == 0 ? [hint] : [hint - distance, hint + distance]
      for place in places where place >= range.lowerBound && place <= range.upperBound {
        let follows = stands(after, in: bytes, from: place + removed.count)
        let precedes = stands(before, in: bytes, from: place - before.count)
        if follows, precedes, let splice = splice(in: bytes, from: place) { return [splice] }
        if (follows && !after.isEmpty) || (precedes && !before.isEmpty) { onOneSide.append(place) }
      }
      if hint - distance < range.lowerBound, hint + distance > range.upperBound { break }
    }
    return onOneSide.prefix(4).compactMap { splice(in: bytes, from: $0) }
  }

  private func splice(in bytes: TextBytes, from start: Int) -> Splice? {
    guard start >= 0, start + removed.count <= bytes.count else { return nil }
    let range = start..<start + removed.count
    guard bytes[range].elementsEqual(removed) else { return nil }
    return Splice(range: range, replacement: inserted)
  }

  private func stands(_ context: [UInt8], in bytes: TextBytes, from start: Int) -> Bool {
    guard start >= 0, start + context.count <= bytes.count else { return false }
    guard let first = context.first else { return true }
    return bytes[start] == first
      && bytes[start..<start + context.count].elementsEqual(context)
  }
}
