/// The one pass over a text, or over a part of it, that finds records, record sets and problems.
struct LayoutPass {
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

  /// Reads a part of a text, which begins where no record goes on; see ``TextParts``.
  static func layout(of part: Range<Int>, in source: Source) -> Layout {
    var pass = LayoutPass(source, part)
    pass.run()
    return Layout(
      extents: pass.extents, sets: pass.sets, firstName: pass.firstName, problems: pass.problems)
  }

  private init(_ source: Source, _ part: Range<Int>) {
    self.source = source
    self.part = part
    bytes = source.bytes
    hasOddBytes = source.lines.hasNUL || source.lines.hasFF
  }

  private mutating func run() {
    let isFirst = part.lowerBound == source.textStart
    if isFirst, source.textStart > 0 { report(.foreign(.byteOrderMark), at: 0) }
    let text = bytes
    let span = text.span
    let reader = ItemReader(lineEnding: source.lineEnding, end: part.upperBound)
    var walk = ItemWalk(reader, from: part.lowerBound)
    while let item = walk.next(in: span) { take(item) }
    if part.upperBound == source.textEnd, source.textEnd < source.bytes.count {
      cut(at: recordStart ?? source.textEnd)
    } else {
      endRecord(at: part.upperBound)
    }
    endSet()
    reportCarriageReturns()
    problems.sort { $0.offset < $1.offset }
  }

  @inline(__always)
  private mutating func take(_ item: Item) {
    switch item.kind {
    case .field:
      if recordStart == nil { begin(with: item) }
      if bytes[item.head] == Byte.percent, isRec(item) { isDescriptor = true }
      inspectValue(of: item)
      followsDamage = false
    case .blank:
      endRecord(at: item.start)
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
  private mutating func begin(with item: Item) {
    recordStart = item.head
    first = (item.head..<item.turn, item.value)
    areAlike = areAlike && !item.isFolded
  }

  private func isRec(_ item: Item) -> Bool {
    bytes[item.head..<item.turn].elementsEqual("%rec".utf8)
  }

  /// Ends the record that is being read, if there is one, before the line at `end`.
  @inline(__always)
  private mutating func endRecord(at end: Int) {
    guard let start = recordStart else { return }
    recordStart = nil
    if isDescriptor {
      isDescriptor = false
      endSet()
      begin(Fields(source: source, span: start..<end))
    } else {
      let text = bytes
      let span = text.span
      extents.append(
        RecordExtent(start..<end, glance: RecordExtent.glance(at: first.value, in: span)))
      let name = nameOfFirst ?? first.name
      nameOfFirst = name
      areAlike =
        areAlike && span.extracting(name).isEqual(to: span.extracting(first.name))
    }
  }

  private mutating func begin(_ fields: Fields) {
    let (descriptor, mistakes) = DescriptorReader.read(fields)
    problems += mistakes
    self.descriptor = descriptor
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
    guard let offset = carriageReturn ?? source.bytes.firstIndex(of: Byte.carriageReturn) else {
      return
    }
    report(.foreign(.carriageReturns), at: offset)
  }
}
