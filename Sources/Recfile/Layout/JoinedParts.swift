/// The parts of a text put together, in their order.
struct JoinedParts {
  private(set) var parts: [PlacedPart] = []
  private(set) var sets: [RecordSet] = []
  private(set) var problems: [SyntaxProblem] = []
  private var size = 0
  private var newlines = 0
  private var records = 0

  init(_ parts: [TextPart]) {
    self.parts.reserveCapacity(parts.count)
    for part in parts { append(part) }
    reportRepeatedTypes()
  }

  private mutating func append(_ part: TextPart) {
    let shift = Shift(
      offset: size - part.range.lowerBound, line: newlines - (part.lines.lowerBound - 1))
    let count = part.layout.extents.count
    parts.append(PlacedPart(part: part, shift: shift, records: records..<records + count))
    problems += part.layout.problems.lazy.map {
      SyntaxProblem($0.reason, at: $0.offset + shift.offset)
    }
    for set in part.layout.sets {
      let own = set.records.moved(by: records)
      if set.descriptor == nil, let last = sets.last {
        sets[sets.count - 1] = RecordSet(
          descriptor: last.descriptor, records: last.records.lowerBound..<own.upperBound)
      } else {
        sets.append(RecordSet(descriptor: set.descriptor?.moved(by: shift), records: own))
      }
    }
    size += part.range.count
    newlines += part.lines.count
    records += count
  }

  private mutating func reportRepeatedTypes() {
    var types: Set<String> = []
    let repeated = sets.compactMap { set -> SyntaxProblem? in
      guard let descriptor = set.descriptor, let type = descriptor.type,
        !types.insert(type).inserted
      else { return nil }
      return SyntaxProblem(.descriptor(.repeatedType(type)), at: descriptor.offset)
    }
    guard !repeated.isEmpty else { return }
    problems += repeated
    problems.sort { $0.offset < $1.offset }
  }
}
