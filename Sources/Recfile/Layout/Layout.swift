/// Where the records and record sets of a part of a text lie, and what is wrong with it.
struct Layout: Sendable {
  let extents: [RecordExtent]
  /// The record sets; the first has no descriptor where the part goes on with the set before it.
  let sets: [RecordSet]
  /// The name of the first field of each record, if it is the same for all of them and none of these
  /// fields takes more than one line: then the glances at the records are of its values.
  let firstName: [UInt8]?
  /// What is wrong, by offset.
  let problems: [SyntaxProblem]
}
