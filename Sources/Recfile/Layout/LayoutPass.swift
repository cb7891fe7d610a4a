/// The one pass over a text, or over a part of it, that finds records, record sets and problems, and lends
/// the values of the records of one type to whoever wants them.
struct LayoutPass: ~Copyable {
  /// Is given the values of a record, and the bytes among which they lie.
  typealias Taker = (borrowing FirstValues, Span<UInt8>) -> Void

  private let source: Source
  private let bytes: [UInt8]
  /// Whether values need to be searched for what recutils would make something else of.
  private let hasOddBytes: Bool
  private let part: Range<Int>
  private var extents: [RecordExtent] = []
  private var sets: [RecordSet] = []
  private var problems: [SyntaxProblem] = []

  /// The descriptor of the set that is being read, and the first record of it.
  private var descriptor: Descriptor?
  private var firstRecord = 0

  /// The record that is being read.
  private var recordStart: Int?
  /// The name and the value of its first field.
  private var first: (name: Range<Int>, value: Range<Int>) = (0..<0, 0..<0)
  /// The name of the first field of the first record, and whether the others begin alike.
  private var nameOfFirst: Range<Int>?
  private var areAlike = true
  private var isDescriptor = false
  private var followsDamage = false
  private var carriageReturn: Int?

  /// The type of the records whose values are wanted, and whether the present set is of it.
  private let wantedType: String?
  private var isWanted: Bool
  /// What is wanted of the record that is being read.
  private var values: FirstValues
  /// The records whose values were lent, each range in one set.
  private var lent: [Range<Int>] = []

  /// Reads a part of a text, which begins where no record goes on; see ``TextParts``.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - source: What it is a part of.
  ///   - names: The names of the fields whose first values are lent.
  ///   - type: The type of the records of which they are. What stands before the first descriptor of a
  ///     part that is not the first may be of it, and is lent as well.
  ///   - take: Is given the values.
  /// - Returns: The layout, and the records whose values were lent.
  static func layout(
    of part: Range<Int>, in source: Source, lending names: [String] = [], of type: String? = nil,
    to take: Taker = { _, _ in }
  ) -> (layout: Layout, lent: [Range<Int>]) {
    var pass = LayoutPass(source, part, names, type)
    pass.run(take)
    let layout = Layout(
      extents: pass.extents.trimmed, sets: pass.sets, firstName: pass.firstName,
      problems: pass.problems)
    return (layout, pass.lent)
  }

  private init(_ source: Source, _ part: Range<Int>, _ names: [String], _ type: String?) {
    self.source = source
    self.part = part
    bytes = source.bytes
    hasOddBytes = source.lines.hasNUL || source.lines.hasFF
    values = FirstValues(of: names, in: source)
    wantedType = type
    isWanted = type != nil && part.lowerBound > source.textStart
  }

  private mutating func run(_ lend: Taker) {
    let isFirst = part.lowerBound == source.textStart
    if isFirst, source.textStart > 0 { report(.foreign(.byteOrderMark), at: 0) }
    let text = bytes
    let span = text.span
    let reader = ItemReader(lineEnding: source.lineEnding, end: part.upperBound)
    var walk = ItemWalk(reader, from: part.lowerBound)
    while true {
      // Odd bytes are told of, wherever they are.
      if !hasOddBytes {
        while let line = walk.nextPlainLine(in: span) { take(line, in: span) }
        let position = walk.position
        if walk.skipEmptyLine(in: span) {
          endRecord(at: position, in: span, lend)
          followsDamage = false
          continue
        }
      }
      guard let item = walk.next(in: span, values) else { break }
      take(item, in: span, lend)
    }
    if part.upperBound == source.textEnd, source.textEnd < bytes.count {
      cut(at: recordStart ?? source.textEnd)
    } else {
      endRecord(at: part.upperBound, in: span, lend)
    }
    endSet()
    reportCarriageReturns()
    problems.sort { $0.offset < $1.offset }
  }

  /// Takes in a line whose name was guessed, which is that of a record's before it.
  @inline(__always)
  private mutating func take(_ line: PlainLine, in span: Span<UInt8>) {
    if recordStart == nil { begin(with: line.name, line.value, isFolded: false) }
    if span[line.name.lowerBound] == Byte.percent, isRec(line.name) { isDescriptor = true }
    values.take(line.value, isFolded: false, at: line.wanted)
    followsDamage = false
  }

  private mutating func take(_ item: Item, in span: Span<UInt8>, _ lend: Taker) {
    switch item.kind {
    case .field:
      if recordStart == nil {
        begin(with: item.head..<item.turn, item.value, isFolded: item.isFolded)
      }
      if bytes[item.head] == Byte.percent, isRec(item.head..<item.turn) { isDescriptor = true }
      let wanted = values.position(of: item.head..<item.turn, in: span)
      values.take(item.value, isFolded: item.isFolded, at: wanted)
      inspectValue(of: item)
      followsDamage = false
    case .blank:
      endRecord(at: item.start, in: span, lend)
      noteCarriageReturn(of: item)
      followsDamage = false
    case .comment:
      followsDamage = false
    case .damaged(let damage):
      // The continuation of a damaged line is part of the same damage.
      if damage != .strayContinuation || !followsDamage {
        report(.damaged(damage), at: item.turn)
      }
      followsDamage = true
    }
    if let remark = item.remark {
      report(.foreign(remark), at: item.remarkOffset)
    }
  }

  /// The name of the first field of all records, if they begin alike.
  private var firstName: [UInt8]? { areAlike ? nameOfFirst.map { Array(bytes[$0]) } : nil }

  /// Begins a record, or a descriptor, with its first field.
  @inline(__always)
  private mutating func begin(with name: Range<Int>, _ value: Range<Int>, isFolded: Bool) {
    recordStart = name.lowerBound
    values.startRecord()
    first = (name, value)
    areAlike = areAlike && !isFolded
  }

  private func isRec(_ name: Range<Int>) -> Bool {
    bytes[name].elementsEqual("%rec".utf8)
  }

  /// Ends the record that is being read, if there is one, before the line at `end`.
  @inline(__always)
  private mutating func endRecord(at end: Int, in span: Span<UInt8>, _ lend: Taker) {
    guard let start = recordStart else { return }
    recordStart = nil
    if isDescriptor {
      isDescriptor = false
      endSet()
      begin(Fields(source: source, span: start..<end))
    } else {
      extents.append(
        RecordExtent(start..<end, glance: RecordExtent.glance(at: first.value, in: span)))
      let name = nameOfFirst ?? first.name
      nameOfFirst = name
      areAlike =
        areAlike && span.extracting(name).isEqual(to: span.extracting(first.name))
      guard isWanted else { return }
      lend(values, span)
      noteLent(extents.count - 1)
    }
  }

  private mutating func begin(_ fields: Fields) {
    let (descriptor, mistakes) = DescriptorReader.read(fields)
    problems += mistakes
    self.descriptor = descriptor
    isWanted = wantedType != nil && descriptor.type == wantedType
  }

  @inline(__always)
  private mutating func noteLent(_ record: Int) {
    if let last = lent.last, last.upperBound == record, last.lowerBound >= firstRecord {
      lent[lent.count - 1] = last.lowerBound..<record + 1
    } else {
      lent.append(record..<record + 1)
    }
  }

  private mutating func endSet() {
    if descriptor != nil || extents.count > firstRecord {
      sets.append(RecordSet(descriptor: descriptor, records: firstRecord..<extents.count))
    }
    descriptor = nil
    firstRecord = extents.count
  }

  /// Gives up what begins at `start`: the limit lies within it, so it cannot be read to its end.
  private mutating func cut(at start: Int) {
    problems.removeAll { $0.offset >= start }
    report(.damaged(.beyondLimit), at: start)
  }

  private mutating func report(_ reason: SyntaxProblem.Reason, at offset: Int) {
    problems.append(SyntaxProblem(reason, at: offset))
  }
}

extension LayoutPass {
  /// Reports what recutils would make something else of.
  @inline(__always)
  private mutating func inspectValue(of item: Item) {
    let start = item.value.lowerBound
    if start == item.turn + 1, start < item.value.upperBound, bytes[start] >= 0x80,
      bytes[start] != Byte.ff
    {
      report(.foreign(.missingBlankAfterColon), at: start)
    }
    guard hasOddBytes else { return }
    if let offset = bytes[item.value].firstIndex(of: Byte.nul) {
      report(.foreign(.nulInValue), at: offset)
    }
    if let offset = bytes[item.value].firstIndex(of: Byte.ff) {
      report(.foreign(.byteFF), at: offset)
    }
  }

  /// Remembers the first blank line that ends in CR and LF: there recutils stops.
  @inline(__always)
  private mutating func noteCarriageReturn(of item: Item) {
    guard source.lineEnding == .crlf, carriageReturn == nil, item.head + 2 == item.next else {
      return
    }
    carriageReturn = item.head
  }

  private mutating func reportCarriageReturns() {
    guard source.lineEnding == .crlf else { return }
    guard let offset = carriageReturn ?? bytes.firstIndex(of: Byte.carriageReturn) else {
      return
    }
    report(.foreign(.carriageReturns), at: offset)
  }
}
