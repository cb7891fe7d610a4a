/// What tells one cohort of a program from another, and what it rests on, as numbers.
struct CohortTraits {
  let program: Row<Program>?
  /// The stated year; 0 where it is unknown.
  let year: UInt16
  /// The same for cohorts that are alike in all but their figures, their status and their sources.
  let likeness: UInt64
  /// See ``Fingerprint/sources``.
  let sources: UInt64

  /// Whether two of the cohorts of one program and year may be one that two sources count.
  ///
  /// Where it is denied, it is certain. The cohorts come to be sorted.
  static func mayBeSame(_ run: inout [CohortTraits]) -> Bool {
    guard run.count > 1, let first = run.first, first.year != 0 else { return false }
    if first.sources != 0, run.allSatisfy({ $0.sources == first.sources }) { return false }
    run.sort { ($0.likeness, $0.sources) < ($1.likeness, $1.sources) }
    return zip(run, run.dropFirst()).contains { one, next in
      one.likeness == next.likeness && (one.sources != next.sources || one.sources == 0)
    }
  }
}
