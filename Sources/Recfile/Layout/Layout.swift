/// Where the records and record sets of a text, or of a part of it, lie, and what is wrong with it.
struct Layout: Sendable {
  private(set) var extents: [RecordExtent] = []
  /// The record sets; the first has no descriptor where the part goes on with the set before it.
  private(set) var sets: [RecordSet] = []
  /// What is wrong, by offset.
  private(set) var problems: [SyntaxProblem] = []

  init(extents: [RecordExtent], sets: [RecordSet], problems: [SyntaxProblem]) {
    self.extents = extents
    self.sets = sets
    self.problems = problems
  }

  /// Puts the layouts of all parts of a text together, in their order.
  init(joining parts: [Layout]) {
    extents.reserveCapacity(parts.reduce(0) { $0 + $1.extents.count })
    for part in parts { append(part) }
    reportRepeatedTypes()
  }

  private mutating func append(_ part: Layout) {
    let start = extents.count
    extents += part.extents
    problems += part.problems
    for set in part.sets {
      let records = set.records.lowerBound + start..<set.records.upperBound + start
      if set.descriptor == nil, let last = sets.last {
        sets[sets.count - 1] = RecordSet(
          descriptor: last.descriptor, records: last.records.lowerBound..<records.upperBound)
      } else {
        sets.append(RecordSet(descriptor: set.descriptor, records: records))
      }
    }
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
