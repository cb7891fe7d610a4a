/// A change to a text: some bytes put where others were.
public struct Splice: Hashable, Sendable {
  /// The bytes that go, as offsets in the text that is changed.
  public let range: Range<Int>
  /// The bytes that come in their place.
  public let replacement: [UInt8]

  /// Puts `replacement` where `range` is.
  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// The bytes with the change; what lies beyond their end is left out of the range.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var changed = bytes
    changed.replaceSubrange(range.clamped(to: 0..<bytes.count), with: replacement)
    return changed
  }

  /// The change in a text of so many bytes.
  func clamped(to count: Int) -> Splice {
    Splice(range: range.clamped(to: 0..<count), replacement: replacement)
  }
}

extension RecText {
  /// The text with a change.
  public func applying(_ splice: Splice) -> RecText {
    applying([splice.clamped(to: contents.count)]).text
  }

  /// The change that brings back this text once `splice` has been applied to it.
  public func inverse(of splice: Splice) -> Splice {
    let range = splice.range.clamped(to: 0..<contents.count)
    return Splice(
      range: range.lowerBound..<range.lowerBound + splice.replacement.count,
      replacement: Array(contents[range]))
  }
}
