/// Where the records and record sets of a part of a text lie, and what is wrong with it.
struct Layout: Sendable {
  let extents: [RecordExtent]
  /// The record sets; the first has no descriptor where the part goes on with the set before it.
  let sets: [RecordSet]
  /// What is wrong, by offset.
  let problems: [SyntaxProblem]
}
