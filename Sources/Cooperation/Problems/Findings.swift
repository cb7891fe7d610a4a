internal import Recfile

/// What an inspection of a ledger has found.
public struct Findings: Sendable {
  /// What is wrong with the texts, in the order of the text.
  public let problems: [Problem]
  /// How many of them are errors.
  public let errorCount: Int
  /// What comes of comparing the sources; `nil` where they were not compared.
  let comparison: SourceComparison?
  /// What was found in the cohorts by themselves, for the next inspection.
  let harvests: [RecordStretch.ID: Harvest]
  /// The positions of the problems of each record that has any.
  private let byOrigin: [Origin: [Int]]

  init(
    _ problems: [Problem], _ comparison: SourceComparison? = nil,
    harvests: [RecordStretch.ID: Harvest] = [:]
  ) {
    self.problems = problems
    self.comparison = comparison
    self.harvests = harvests
    errorCount = problems.count { $0.code.isError }
    var byOrigin: [Origin: [Int]] = [:]
    for (position, problem) in problems.enumerated() {
      if let origin = problem.origin { byOrigin[origin, default: []].append(position) }
    }
    self.byOrigin = byOrigin
  }

  /// The problems of a record, in the order of the text.
  func problems(at origin: Origin) -> [Problem] { (byOrigin[origin] ?? []).map { problems[$0] } }
}
