internal import Recfile

/// A text with splices, once it is known that they change nothing beside what they touch.
///
/// Around each splice, the records of both texts are read from the blank line before to the blank
/// line after: fields that a splice does not touch must be read again as they were, no other fields
/// may have appeared, and nothing may have become unreadable. Everywhere else the bytes are the same.
struct Rewriting {
  let content: FileContent
  /// Whether a splice puts other bytes where some were.
  let isChange: Bool

  private let old: FileContent

  /// Applies splices to a text; nil if they would do more than they say.
  init?(of old: FileContent, by splices: [Splice]) {
    guard let (content, comes) = old.applying(splices) else { return nil }
    self.old = old
    self.content = content
    isChange = splices.contains { old[$0.range] != $0.replacement }
    for window in windows(splices, comes) where !window.isSound(old, content) { return nil }
  }

  /// The stretches of both texts that splices lie in; those that meet are one.
  private func windows(_ splices: [Splice], _ replaced: [Range<Int>]) -> [Window] {
    var windows: [Window] = []
    for (splice, new) in zip(splices, replaced) {
      var window = window(of: [(splice.range, new)])
      while let last = windows.last, last.meets(window) {
        windows.removeLast()
        window = self.window(of: last.splices + window.splices)
      }
      windows.append(window)
    }
    return windows
  }

  /// The stretch around some splices, which reaches as far to either side in both texts.
  private func window(of splices: [(old: Range<Int>, new: Range<Int>)]) -> Window {
    let first = splices.first ?? (0..<0, 0..<0)
    let last = splices.last ?? (0..<0, 0..<0)
    let goes = first.old.lowerBound..<last.old.upperBound
    let comes = first.new.lowerBound..<last.new.upperBound
    let before = Self.surroundings(of: goes, in: old)
    let after = Self.surroundings(of: comes, in: content)
    let lead = max(goes.lowerBound - before.lowerBound, comes.lowerBound - after.lowerBound)
    let tail = max(before.upperBound - goes.upperBound, after.upperBound - comes.upperBound)
    return Window(
      old: max(0, goes.lowerBound - lead)..<min(old.count, goes.upperBound + tail),
      new: max(0, comes.lowerBound - lead)..<min(content.count, comes.upperBound + tail),
      splices: splices)
  }

  /// A stretch with the paragraph that it begins in or behind, and the one that it ends in or before.
  private static func surroundings(of range: Range<Int>, in bytes: FileContent) -> Range<Int> {
    var start = lineStart(before: range.lowerBound, in: bytes)
    while start > 0, isBlank(lineStart(before: start - 1, in: bytes)..<start - 1, in: bytes) {
      start = lineStart(before: start - 1, in: bytes)
    }
    while start > 0, !isBlank(lineStart(before: start - 1, in: bytes)..<start - 1, in: bytes) {
      start = lineStart(before: start - 1, in: bytes)
    }
    var end = lineEnd(after: range.upperBound, in: bytes)
    while end < bytes.count, isBlank(end..<lineEnd(after: end, in: bytes), in: bytes) {
      end = lineEnd(after: end, in: bytes)
    }
    while end < bytes.count, !isBlank(end..<lineEnd(after: end, in: bytes), in: bytes) {
      end = lineEnd(after: end, in: bytes)
    }
    return start..<end
  }

  /// The first byte of the line of an offset.
  private static func lineStart(before offset: Int, in bytes: FileContent) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The first byte of the line after that of an offset.
  private static func lineEnd(after offset: Int, in bytes: FileContent) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return min(bytes.count, end + 1)
  }

  private static func isBlank(_ line: Range<Int>, in bytes: FileContent) -> Bool {
    bytes[line].allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
  }
}

/// The same stretch of a text before and after some splices.
private struct Window {
  let old: Range<Int>
  let new: Range<Int>
  /// The bytes that go and those that come, each as a range of the whole text.
  let splices: [(old: Range<Int>, new: Range<Int>)]

  /// Whether the next stretch begins in this one, in either text.
  func meets(_ next: Window) -> Bool {
    old.upperBound >= next.old.lowerBound || new.upperBound >= next.new.lowerBound
  }

  func isSound(_ oldText: FileContent, _ newText: FileContent) -> Bool {
    let before = RecText(bytes: oldText[old])
    let after = RecText(bytes: newText[new])
    guard after.problems.count <= before.problems.count else { return false }
    let fieldsBefore = before.fieldReadings.map { $0.moved(by: old.lowerBound) }
    let fieldsAfter = after.fieldReadings.map { $0.moved(by: new.lowerBound) }
    let untouched = fieldsBefore.filter { field in !splices.contains { field.isTouched(by: $0.old) }
    }
    let kept = fieldsAfter.filter { field in !splices.contains { field.isTouched(by: $0.new) } }
    return untouched.elementsEqual(kept) { $0.name == $1.name && $0.value == $1.value }
      && splices.allSatisfy { splice in
        overhangs(of: fieldsBefore, over: splice.old)
          == overhangs(of: fieldsAfter, over: splice.new)
      }
  }

  /// How far the fields that a splice touches go beyond it: what a value may not come to swallow.
  private func overhangs(of fields: [FieldReading], over range: Range<Int>) -> [Int] {
    fields.filter { $0.isTouched(by: range) }.flatMap {
      [
        max(0, range.lowerBound - $0.span.lowerBound),
        max(0, $0.span.upperBound - range.upperBound),
      ]
    }.filter { $0 > 0 }
  }
}

/// A field as it is read.
private struct FieldReading {
  let span: Range<Int>
  let name: String
  let value: [UInt8]

  func moved(by distance: Int) -> FieldReading {
    FieldReading(
      span: span.lowerBound + distance..<span.upperBound + distance, name: name, value: value)
  }

  /// Whether a splice of a range changes the field or goes on where it ends.
  func isTouched(by range: Range<Int>) -> Bool {
    span.lowerBound < range.upperBound && span.upperBound >= range.lowerBound
  }
}

extension RecText {
  fileprivate var fieldReadings: [FieldReading] {
    records.flatMap { record in
      record.fields.map { field in
        FieldReading(
          span: field.nameSpan.lowerBound..<field.valueSpan.upperBound,
          name: field.name, value: field.valueBytes)
      }
    }
  }
}
