/// What tells one cohort of a program and year from another, and what it rests on, as numbers.
struct CohortTraits {
  /// The same for cohorts that are alike in all but their figures, their status and their sources.
  let likeness: UInt64
  /// See ``Fingerprint/sources``.
  let sources: UInt64

  /// Whether two of the cohorts of one program and year may be one that two sources count.
  ///
  /// Where it is denied, it is certain.
  static func mayBeSame(_ cohorts: [CohortTraits]) -> Bool {
    let sorted = cohorts.sorted { ($0.likeness, $0.sources) < ($1.likeness, $1.sources) }
    return zip(sorted, sorted.dropFirst()).contains { one, next in
      one.likeness == next.likeness && (one.sources != next.sources || one.sources == 0)
    }
  }
}
