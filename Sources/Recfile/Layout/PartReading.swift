/// The reading of one part of a text, in which something is made of the records of one type: at that
/// moment their values are at hand, and are not looked for again.
public struct PartReading: ~Copyable {
  private let range: Range<Int>
  private let source: Source
  private var layout: Layout?
  private var isNotNeeded = false

  init(of range: Range<Int>, in source: Source) {
    (self.range, self.source) = (range, source)
  }

  /// What tells the part from all others.
  public var stretch: RecordStretch.ID {
    RecordStretch.ID(source, start: range.lowerBound)
  }

  /// Reads the part, and tells of each record of a type where the first values of some fields lie.
  ///
  /// What stands before the first descriptor of the part may be of another type, which only the parts
  /// before it can tell: it is among them, and the records that are returned show it.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - names: The names of the fields, no more than ``FirstValues/capacity``.
  ///   - take: Is given the values of each record, and the bytes among which they lie.
  /// - Returns: The records that it told of, counted from the first of the part, each range in one record
  ///   set.
  public mutating func readValues(
    ofType type: String, _ names: [String],
    _ take: (borrowing FirstValues, Span<UInt8>) -> Void
  ) -> [Range<Int>] {
    let (layout, lent) = LayoutPass.layout(
      of: textRange, in: source, lending: names, of: type, to: take)
    self.layout = layout
    return lent
  }

  /// The part, read now if nobody wanted anything of it.
  consuming func finish() -> TextPart {
    TextPart(range, of: source, layout ?? LayoutPass.layout(of: textRange, in: source).layout)
  }

  /// Says that everything was taken from the part that is mostly wanted of it, so that its bytes need not
  /// be kept.
  public mutating func noteUsedUp() { isNotNeeded = true }

  /// Whether the bytes need not be kept: nothing is wrong with the part, and no descriptor stands in it,
  /// which would be wanted again.
  var isUsedUp: Bool {
    guard let layout, isNotNeeded else { return false }
    return layout.problems.isEmpty && layout.sets.allSatisfy { $0.descriptor == nil }
  }

  /// What of the part is text that is read.
  private var textRange: Range<Int> { range.clamped(to: source.textStart..<source.textEnd) }
}
