/// A part of a text that is read by itself: it begins behind an empty line, so that what stands in other
/// parts changes nothing in it.
struct TextPart: Sendable {
  let source: Source
  /// The bytes of the part, in its source.
  let range: Range<Int>
  /// What was found in it, by offsets of its source; records are counted from the first of the part.
  let layout: Layout
  /// The glances that there may be in the layout.
  let glances: GlanceFilter
  /// The line on which it begins, as its source counts them, and the line behind it.
  let lines: Range<Int>

  /// A part of a source, with what was found in it.
  init(_ range: Range<Int>, of source: Source, _ layout: Layout) {
    self.source = source
    self.range = range
    self.layout = layout
    glances = GlanceFilter(layout.extents)
    lines = source.line(of: range.lowerBound)..<source.line(of: range.upperBound)
  }

  private init(_ part: TextPart, of source: Source) {
    (self.source, range, layout) = (source, part.range, part.layout)
    (glances, lines) = (part.glances, part.lines)
  }

  /// The same part without its bytes, which are supplied again where they are wanted; see
  /// ``Source/released(to:from:)``.
  func released(to supply: any TextSupply, from offset: Int) -> TextPart {
    TextPart(self, of: source.released(to: supply, from: offset))
  }

  /// Reads all parts of a source, each about as long as is said.
  static func parts(
    of source: Source, _ length: Int = TextParts.length, by crew: some Crew
  ) -> [TextPart] {
    parts(of: source, length, by: crew) { _ in }.map(\.part)
  }

  /// Reads all parts of a source, and makes something of each while it is read.
  static func parts<Made: Sendable>(
    of source: Source, _ length: Int = TextParts.length, by crew: some Crew,
    _ make: @escaping @Sendable (inout PartReading) -> Made
  ) -> [(part: TextPart, made: Made)] {
    let ranges = TextParts(of: source, length: length).ranges
    return crew.results(of: ranges.count) { index in
      var reading = PartReading(of: ranges[index], in: source)
      let made = make(&reading)
      return (reading.finish(), made)
    }
  }
}

/// How much further something is in a text than in the source of its part.
struct Shift: Hashable, Sendable {
  /// What to add to an offset.
  var offset = 0
  /// What to add to the number of a line.
  var line = 0
}

/// A part at its place in a text.
struct PlacedPart: Sendable {
  let part: TextPart
  let shift: Shift
  /// The records of the part, counted through the text.
  let records: Range<Int>

  var source: Source { part.source }
  var layout: Layout { part.layout }
  var rangeInSource: Range<Int> { part.range }

  /// The bytes of the part, by offsets of the text.
  var range: Range<Int> {
    part.range.lowerBound + shift.offset..<part.range.upperBound + shift.offset
  }

  /// A record of the part, by its index in the text.
  func record(_ index: Int, type: String?) -> Record {
    let extent = part.layout.extents[index - records.lowerBound].range
    return Record(
      source: part.source, shift: shift, index: index, span: extent.moved(by: shift.offset),
      type: type)
  }
}

extension Range<Int> {
  /// The range so much further on.
  func moved(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
