extension ClaimSeries {
  /// Of claims that count the same, each that is certainly smaller than an earlier one, with the largest of
  /// those that are certainly earlier; of a figure that is about, nothing is said.
  static func fallen(in claims: [Claim]) -> [(claim: Claim, larger: Claim)] {
    guard claims.first?.unit != .unclear else { return [] }
    let exact = claims.filter { !$0.trainees.isAbout }
    let byEnd = exact.filter { $0.asOf.last != nil }.sorted {
      $0.asOf.isBefore($1.asOf, by: \.last)
    }
    let byBeginning = exact.filter { $0.asOf.first != nil }
      .sorted { $0.asOf.isBefore($1.asOf, by: \.first) }
    var earlier = byEnd[...]
    var largest: Claim?
    return byBeginning.compactMap { claim in
      while let next = earlier.first, claim.asOf.isCertainlyAfter(next.asOf) {
        if next.trainees.interval.lower > largest?.trainees.interval.lower ?? -1 { largest = next }
        earlier = earlier.dropFirst()
      }
      guard let largest, let most = claim.trainees.interval.upper,
        most < largest.trainees.interval.lower
      else { return nil }
      return (claim, largest)
    }
  }

  /// The claims of the series that count the same: one unit, since the same day; none where it is not
  /// known where they count, which may be at two places.
  func alike(in ledger: Ledger) -> [[Claim]] {
    guard let first = claims.first, ledger.hasPlace(first) else { return [] }
    return Array(Dictionary(grouping: claims, by: Scope.init).values)
  }

  private struct Scope: Hashable {
    let unit: Unit
    let since: Day?

    init(_ claim: Claim) {
      (unit, since) = (claim.unit, claim.from?.first)
    }
  }
}

extension PartialDate {
  /// Whether one end of the date comes before that of another; a date without it comes last.
  fileprivate func isBefore(_ other: PartialDate, by end: (PartialDate) -> Day?) -> Bool {
    guard let mine = end(self) else { return false }
    return end(other).map { mine < $0 } ?? true
  }
}
