internal import Recfile

/// A problem of a record, and the field that it is in.
public struct FieldProblem: Hashable, Sendable {
  /// The position among the fields of the record; `nil` for a problem of the record as a whole, or of a
  /// field that it lacks.
  public let field: Int?
  /// The problem.
  public let problem: Problem
}

extension Ledger {
  /// The problems of the record at an origin, each with its field.
  ///
  /// Takes a walk over the problems of the ledger.
  public func fieldProblems(at origin: Origin) -> [FieldProblem] {
    let own = problems.filter { $0.origin == origin }
    guard !own.isEmpty else { return [] }
    let text = files[origin.file].text
    let record = text.records[origin.record]
    let start = text.place(of: record.span.lowerBound)
    let lines = record.fields.map(\.line)
    let names = Set(record.fields.map(\.name))
    return own.map { problem in
      // What is missing is reported where the record begins, and so at its first field.
      let isWhole =
        problem.field.map { !names.contains($0) }
        ?? (problem.code == .missing && problem.place == start)
      let field = lines.lastIndex { $0 <= problem.place.line }
      return FieldProblem(field: isWhole ? nil : field, problem: problem)
    }
  }
}
