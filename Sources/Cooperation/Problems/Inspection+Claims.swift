internal import Recfile

/// What is doubtful about claims: W3, W6 and W7.
extension Inspection {
  mutating func inspectClaims() {
    for claim in ledger.claims {
      inspectUnit(of: claim)
      inspectRecords(behind: claim)
    }
    for series in ClaimSeries.all(in: ledger) where ledger.hasPlace(series.claims[0]) {
      for claims in series.alike(in: ledger) { inspectOrder(of: claims) }
      inspectIncrease(of: series)
    }
  }

  /// W3: a claim that does not say what it counts.
  private mutating func inspectUnit(of claim: Claim) {
    guard claim.unit == .unclear else { return }
    let isStated = states("Unit", claim.origin)
    guard isStated || shelf.record(at: claim.origin).field("Unit") == nil else { return }
    note(
      .unclear, about: "Unit", orAt: ["Trainees"], in: claim.origin,
      isStated
        ? "Unit is unclear: people and participations cannot be told apart"
        : "Unit is missing: people and participations cannot be told apart", remedy: unitRemedy)
  }

  /// W6: a claim that the recorded actuals contradict, or leave unexplained.
  ///
  /// Nothing is said where the lower end of what is recorded reaches that of the claim. Below it, the
  /// remainder is told as far as it is known, which is not at all where both are lower bounds.
  private mutating func inspectRecords(behind claim: Claim) {
    guard claim.program != nil, claim.trainees != .unknown else { return }
    let reconciliation = Reconciliation(claim, in: ledger)
    guard let matter = reconciliation.matter else { return }
    note(
      .claim, about: "Trainees", in: claim.origin, matter, remedy: reconciliation.remedy)
  }

  /// W7: of claims that count the same, one that is smaller than an earlier one.
  private mutating func inspectOrder(of series: [Claim]) {
    for (claim, larger) in ClaimSeries.fallen(in: series) {
      note(
        .claimSeries, about: "Trainees", in: claim.origin,
        "\(claim.trainees.words) \(claim.timeInWords) is less than \(larger.trainees.words) "
          + "\(larger.timeInWords), which \(shown(larger.id)) claims",
        remedy: "a cumulative figure cannot fall: correct one of the two, or what it counts")
    }
  }
}

extension Reconciliation {
  /// How to mend what is to be said of the claim.
  fileprivate var remedy: String {
    if isContradicted { return "correct the claim, or the actuals of those cohorts" }
    if claim.unit != .unclear, !readings.isEmpty {
      return "find out where it counts, and write it as its Venue"
    }
    if isOnlyRecordedApart || !readings.isEmpty {
      return "find out what both count, and write it as their Unit"
    }
    return "record the cohorts that are missing, or correct what the claim counts and up to when"
  }

  /// What is to be said of the claim; `nil` where the records reach it.
  ///
  /// Of a claim that does not say what it counts, something is to be said only where the records reach
  /// it in none of its readings.
  fileprivate var matter: String? {
    let claimed = claim.trainees.words
    if !readings.isEmpty {
      let matters = readings.compactMap { reading in
        reading.matter(of: claim).map { "\(reading.condition), \($0)" }
      }
      guard matters.count == readings.count else { return nil }
      let open = claim.unit == .unclear ? "unclear" : "\(claim.unit.rawValue), no venue stated"
      return "\(claimed) (\(open)) claimed; \(matters.joined(separator: "; "))"
    }
    if isOnlyRecordedApart, let other = apart.first {
      return "\(claimed) (\(claim.unit.rawValue)) claimed, \(other.sum.words) "
        + "(\(other.unit.rawValue)) recorded \(claim.timeInWords), which cannot be compared"
    }
    return asStated.matter(of: claim).map { "\(claimed) claimed, \($0)" }
  }
}

extension Reconciliation.Reading {
  /// What is recorded and what that leaves of a claim; `nil` where the records reach it.
  fileprivate func matter(of claim: Claim) -> String? {
    let known = "\(recorded.words) recorded \(claim.timeInWords)"
    if isContradicted, let most = claim.trainees.interval.upper {
      let (about, counts) = (recorded.isAbout || claim.trainees.isAbout, recorded.leastInterval)
      // Where the remainder has no lower end, as more may belong there, the excess has no upper one.
      let isOpen = unexplained.lower == nil
      let excess = Interval(
        lower: counts.lower - most,
        upper: isOpen ? nil : counts.upper.map { $0 - claim.trainees.interval.lower })
      let condition = assumption.map { ", \($0)" } ?? ""
      return "\(known): \(about ? "about " : "")\(excess.words) too many\(condition)"
    }
    guard unexplained.excessOfLowerEnds > 0, unexplained.lower.map({ $0 > 0 }) ?? true else {
      return nil
    }
    if let rest = unexplained.words { return "\(known): \(rest) unexplained" }
    guard recorded.certainty != .unknown else { return known }
    return "\(known): the lower ends are \(grouped(unexplained.excessOfLowerEnds)) apart"
  }
}
