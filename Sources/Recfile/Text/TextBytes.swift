/// The bytes of a text: one after the other, wherever they are kept.
///
/// A text that was read is kept in one place. Where a part of it is changed, that part alone is kept
/// elsewhere, and the other bytes stay where they are, however many they are.
public struct TextBytes: Sendable {
  /// Bytes that are kept together.
  private struct Stretch {
    let source: Source
    let range: Range<Int>
    /// The offset of its first byte in the text.
    let start: Int

    var end: Int { start + range.count }

    /// The bytes of a part of the text that lies within it.
    func bytes(of part: Range<Int>) -> ArraySlice<UInt8> {
      let shift = range.lowerBound - start
      return source.bytes[part.lowerBound + shift..<part.upperBound + shift]
    }
  }

  private var stretches: [Stretch] = []
  /// How many bytes there are.
  public private(set) var count = 0

  /// The bytes of some parts, one behind the other.
  init(_ parts: [TextPart]) {
    for part in parts where !part.range.isEmpty {
      let range = part.range
      if let last = stretches.last, last.range.upperBound == range.lowerBound,
        last.source === part.source
      {
        stretches[stretches.count - 1] = Stretch(
          source: last.source, range: last.range.lowerBound..<range.upperBound, start: last.start)
      } else {
        stretches.append(Stretch(source: part.source, range: range, start: count))
      }
      count += range.count
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }

  /// The last byte.
  public var last: UInt8? { isEmpty ? nil : self[count - 1] }

  /// All bytes; copied, unless they are kept in one place.
  public var all: [UInt8] { Array(self[0..<count]) }

  /// All bytes, where they are kept: nothing is copied.
  public var pieces: [ArraySlice<UInt8>] { stretches.map { $0.source.bytes[$0.range] } }

  /// The byte at an offset.
  public subscript(offset: Int) -> UInt8 {
    let stretch = stretches[stretch(of: offset)]
    return stretch.source.bytes[stretch.range.lowerBound + offset - stretch.start]
  }

  /// The bytes of a range, copied where they are kept in several places; how they are counted is not by
  /// their offsets.
  public subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    var index = stretch(of: range.lowerBound)
    guard range.upperBound > stretches[index].end else { return stretches[index].bytes(of: range) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    while index < stretches.endIndex, stretches[index].start < range.upperBound {
      let stretch = stretches[index]
      bytes += stretch.bytes(of: range.clamped(to: stretch.start..<stretch.end))
      index += 1
    }
    return bytes[...]
  }

  /// The offset of the first byte from another offset on that is the one given; `nil` if there is none.
  public func firstIndex(of byte: UInt8, from offset: Int = 0) -> Int? {
    var start = offset
    while start < count {
      let stretch = stretches[stretch(of: start)]
      let bytes = stretch.bytes(of: start..<stretch.end)
      if let index = bytes.firstIndex(of: byte) { return start + index - bytes.startIndex }
      start = stretch.end
    }
    return nil
  }

  /// The stretch that holds an offset, found by bisection.
  private func stretch(of offset: Int) -> Int {
    stretches.firstIndexByBisection { $0.end > offset }
  }
}

extension TextBytes: Equatable {
  /// Whether the bytes are the same; those that are kept in the same place are not looked at.
  public static func == (left: TextBytes, right: TextBytes) -> Bool {
    guard left.count == right.count else { return false }
    var offset = 0
    while offset < left.count {
      let one = left.stretches[left.stretch(of: offset)]
      let other = right.stretches[right.stretch(of: offset)]
      let part = offset..<min(one.end, other.end)
      let (bytes, others) = (one.bytes(of: part), other.bytes(of: part))
      let isSamePlace = one.source === other.source && bytes.startIndex == others.startIndex
      guard isSamePlace || bytes.span.isEqual(to: others.span) else { return false }
      offset = part.upperBound
    }
    return true
  }

  /// Whether the bytes are those of an array.
  public static func == (left: TextBytes, right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return left.stretches.allSatisfy { stretch in
      let part = stretch.start..<stretch.end
      return stretch.bytes(of: part).span.isEqual(to: right[part].span)
    }
  }
}

extension TextBytes {
  /// The one change that makes other bytes of these; nothing, where they are the same.
  ///
  /// Takes a walk over the bytes from both ends.
  func difference(to other: [UInt8]) -> Splice? {
    var start = 0
    for stretch in stretches where start == stretch.start {
      let bytes = stretch.bytes(of: stretch.start..<stretch.end)
      let others = other[Swift.min(start, other.count)...]
      start += bytes.span.countOfSame(as: others.span)
    }
    guard start < count || start < other.count else { return nil }
    let end = countOfSame(atEndOf: other, upTo: Swift.min(count, other.count) - start)
    return Splice(range: start..<count - end, replacement: Array(other[start..<other.count - end]))
  }

  /// How many bytes at the end are the same as at the end of others; no more than so many are looked at.
  private func countOfSame(atEndOf other: [UInt8], upTo most: Int) -> Int {
    var same = 0
    for stretch in stretches.reversed() where same == count - stretch.end && same < most {
      let part = Swift.max(stretch.start, count - most)..<stretch.end
      let shift = other.count - count
      let others = other[part.lowerBound + shift..<part.upperBound + shift]
      let bytes = stretch.bytes(of: part)
      same += bytes.span.countOfSame(atEndOf: others.span)
    }
    return same
  }
}

extension Span<UInt8> {
  /// How many bytes at the end are the same as at the end of as many others.
  fileprivate func countOfSame(atEndOf other: Span<UInt8>) -> Int {
    var position = count
    while position >= EightBytes.count,
      EightBytes(in: self, at: position - EightBytes.count).word
        == EightBytes(in: other, at: position - EightBytes.count).word
    {
      position -= EightBytes.count
    }
    while position > 0, self[position - 1] == other[position - 1] { position -= 1 }
    return count - position
  }
}
