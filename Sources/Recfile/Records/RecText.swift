/// The bytes of one rec file and where its records lie.
///
/// Any bytes at all are accepted, and kept as they are. What recutils 1.9 reads is read as it reads
/// it, except that a NUL does not cut a value; what it refuses is a problem, and the fields and
/// records around it are there all the same:
///
/// - A damaged line does not split a record, and the fields before and after it stay its fields.
///   Continuation lines that follow it are part of the same damage.
/// - A line that merely looks blank (a form feed, a no-break space, a lone CR) ends a record.
///
/// Layout costs 8 bytes a record; fields are found anew in the record's bytes when asked for.
public struct RecText: Sendable {
  let source: Source
  let extents: [RecordExtent]
  /// The record sets in file order; records before any descriptor form a set without one.
  public let sets: [RecordSet]
  /// The type of each set: reading it here does not copy a descriptor.
  let types: [String?]
  /// What is wrong with the text, by offset.
  public let problems: [SyntaxProblem]

  /// Reads a text in one pass, in time linear in its length; never fails.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - crew: Who reads the parts of a large text.
  public init(bytes: [UInt8], by crew: some Crew = Alone()) {
    self.init(Source(bytes: bytes, by: crew), by: crew)
  }

  init(_ source: Source, by crew: some Crew = Alone()) {
    let parts = TextParts(of: source)
    let layout = Layout(
      joining: crew.results(of: parts.ranges.count) {
        LayoutPass.layout(of: parts.ranges[$0], in: source)
      })
    self.init(source, layout)
  }

  init(_ source: Source, _ layout: Layout) {
    self.source = source
    extents = layout.extents
    sets = layout.sets
    types = layout.sets.map(\.type)
    problems = layout.problems
  }

  /// What was given, byte for byte.
  public var bytes: [UInt8] { source.bytes }

  /// How the lines of the text end.
  public var lineEnding: LineEnding { source.lineEnding }

  /// All records in file order, descriptors left out.
  public var records: Records { Records(text: self) }

  /// The line and column of an offset; offsets out of range are taken for the nearest end.
  ///
  /// Costs a walk over at most 64 KiB, and over the line.
  public func place(of offset: Int) -> Place {
    source.place(of: offset)
  }

  /// The bytes of the line that holds an offset, without its ending (and without a byte order mark).
  ///
  /// An offset on a line's ending belongs to that line.
  public func lineSpan(containing offset: Int) -> Range<Int> {
    source.lineSpan(containing: offset)
  }

  /// The line that holds an offset, cut to some sixty characters to either side of it.
  public func excerpt(at offset: Int) -> Excerpt {
    Excerpt(of: source, at: offset)
  }
}
