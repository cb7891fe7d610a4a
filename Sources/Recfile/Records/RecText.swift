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
/// Layout costs 12 bytes a record; fields are found anew in the record's bytes when asked for.
///
/// A large text is kept in parts, each read by itself: what changes in one leaves the others as they are.
public struct RecText: Sendable {
  let parts: [PlacedPart]
  /// The bytes, byte for byte as they were given.
  public let contents: TextBytes
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

  /// Reads a text, and makes something of each of its parts in the same pass.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - crew: Who reads the parts of a large text.
  ///   - make: Makes something of a part while it is read.
  /// - Returns: The text, and what was made of each part.
  public static func read<Made: Sendable>(
    _ bytes: [UInt8], by crew: some Crew, _ make: @escaping @Sendable (inout PartReading) -> Made
  ) -> (text: RecText, made: [Made]) {
    let read = TextPart.parts(of: Source(bytes: bytes, by: crew), by: crew, make)
    return (RecText(read.map(\.part)), read.map(\.made))
  }

  /// Reads a text that is not at hand as a whole, and makes something of each of its parts while the
  /// part is.
  ///
  /// - Parameters:
  ///   - supply: Where the text lies.
  ///   - keepsBytes: Whether all bytes are kept. Otherwise those of parts of which nothing is left to be
  ///     read are not, and are asked of the supply where they are wanted.
  ///   - length: How many bytes are read at once.
  ///   - crew: Who reads the parts.
  ///   - make: Makes something of a part while it is read.
  /// - Returns: The text, and what was made of each part; `nil` where some of it could not be had.
  public static func read<Made: Sendable>(
    from supply: some TextSupply, keepingBytes keepsBytes: Bool = true,
    inPartsOf length: Int = 1 << 18, by crew: some Crew,
    _ make: @escaping @Sendable (inout PartReading) -> Made
  ) -> (text: RecText, made: [Made])? {
    let pieces = TextPieces(of: supply, length: length)
    guard let isDivisible = pieces.areDivisible else { return nil }
    guard isDivisible else {
      return supply.bytes(in: 0..<supply.count).map { read($0, by: crew, make) }
    }
    let readings = crew.results(of: pieces.count) {
      pieces.read($0, keepingBytes: keepsBytes, make)
    }
    guard readings.allSatisfy({ $0 != nil }) else { return nil }
    let parts = readings.compactMap { $0?.read }
    return (RecText(parts.map(\.part)), parts.map(\.made))
  }

  init(_ source: Source, inPartsOf length: Int = TextParts.length, by crew: some Crew = Alone()) {
    self.init(TextPart.parts(of: source, length, by: crew))
  }

  /// A text of some parts, one at least, of which the first begins with it.
  init(_ parts: [TextPart]) {
    let joined = JoinedParts(parts)
    self.parts = joined.parts
    contents = TextBytes(parts)
    sets = joined.sets
    types = joined.sets.map(\.type)
    problems = joined.problems
  }

  /// What was given, byte for byte; copied where the text was changed since it was read.
  public var bytes: [UInt8] { contents.all }

  /// How the lines of the text end.
  public var lineEnding: LineEnding { start.lineEnding }

  /// All records in file order, descriptors left out.
  public var records: Records { Records(text: self) }

  /// The line and column of an offset; offsets out of range are taken for the nearest end.
  ///
  /// Costs a walk over at most 64 KiB, and over the line.
  public func place(of offset: Int) -> Place {
    let (part, offset) = locate(offset)
    let place = part.source.place(of: offset, in: part.rangeInSource)
    return Place(line: place.line + part.shift.line, column: place.column)
  }

  /// The bytes of the line that holds an offset, without its ending (and without a byte order mark).
  ///
  /// An offset on a line's ending belongs to that line.
  public func lineSpan(containing offset: Int) -> Range<Int> {
    let (part, offset) = locate(offset)
    return part.source.lineSpan(containing: offset, in: part.rangeInSource)
      .moved(by: part.shift.offset)
  }

  /// The line that holds an offset, cut to some sixty characters to either side of it.
  public func excerpt(at offset: Int) -> Excerpt {
    let (part, offset) = locate(offset)
    return Excerpt(of: part.source, at: offset, in: part.rangeInSource)
  }
}

extension RecText {
  /// The source of the first part, which says how the whole text is read.
  var start: Source { parts[0].source }

  /// The offset of the first byte that is not part of a byte order mark.
  var textStart: Int { start.textStart }

  /// The offset where reading stops.
  var textEnd: Int {
    let last = parts[parts.count - 1]
    return Swift.min(last.source.textEnd, last.rangeInSource.upperBound) + last.shift.offset
  }

  /// How many records there are.
  var recordCount: Int { parts[parts.count - 1].records.upperBound }

  /// The part that holds an offset; the last, for the end of the text.
  func part(at offset: Int) -> PlacedPart {
    parts[Swift.min(parts.firstIndexByBisection { $0.range.upperBound > offset }, parts.count - 1)]
  }

  /// The part that holds a record.
  func part(ofRecord index: Int) -> PlacedPart {
    parts.count == 1
      ? parts[0] : parts[parts.firstIndexByBisection { $0.records.upperBound > index }]
  }

  /// The part that holds an offset, and the offset in its source.
  private func locate(_ offset: Int) -> (part: PlacedPart, offset: Int) {
    let offset = Swift.max(0, Swift.min(offset, contents.count))
    let part = part(at: offset)
    return (part, offset - part.shift.offset)
  }
}
