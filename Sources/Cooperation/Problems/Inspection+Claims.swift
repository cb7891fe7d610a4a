internal import Recfile

/// What is doubtful about claims: W3, W6, W7 and W8.
extension Inspection {
  mutating func inspectClaims() {
    for claim in ledger.claims {
      inspectUnit(of: claim)
      inspectRecords(behind: claim)
    }
    for series in ledger.claimSeries {
      inspectOrder(of: series)
      inspectIncrease(of: series)
      inspectSources(of: series)
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

  /// W7: a claim that is smaller than an earlier one.
  ///
  /// It is compared with the largest of those that are certainly earlier, where it is certain that it is
  /// smaller; of a figure that is about, nothing is.
  private mutating func inspectOrder(of series: [Claim]) {
    let exact = series.filter { !$0.trainees.isAbout }
    let byEnd = exact.filter { $0.asOf.last != nil }.sorted {
      $0.asOf.isBefore($1.asOf, by: \.last)
    }
    let byBeginning = exact.filter { $0.asOf.first != nil }
      .sorted { $0.asOf.isBefore($1.asOf, by: \.first) }
    var earlier = byEnd[...]
    var largest: Claim?
    for claim in byBeginning {
      while let next = earlier.first, claim.asOf.isCertainlyAfter(next.asOf) {
        if next.trainees.interval.lower > largest?.trainees.interval.lower ?? -1 { largest = next }
        earlier = earlier.dropFirst()
      }
      guard let largest, let most = claim.trainees.interval.upper,
        most < largest.trainees.interval.lower
      else { continue }
      note(
        .claimSeries, about: "Trainees", in: claim.origin,
        "\(claim.trainees.words) up to \(claim.asOf) is less than \(largest.trainees.words) "
          + "up to \(largest.asOf), which \(shown(largest.id)) claims",
        remedy: "a cumulative figure cannot fall: correct one of the two, or what it counts")
    }
  }

  /// W8: two claims of one day, of different figures and sources.
  ///
  /// Each is compared with the first of that day.
  private mutating func inspectSources(of series: [Claim]) {
    var ofDay: [PartialDate: Claim] = [:]
    for claim in series where claim.asOf != .unknown {
      guard let first = ofDay[claim.asOf] else {
        ofDay[claim.asOf] = claim
        continue
      }
      guard claim.trainees.excludes(first.trainees), let source = claim.source,
        let other = first.source, source != other
      else { continue }
      note(
        .disagreement, about: "Trainees", in: claim.origin,
        "Trainees is \(claim.trainees) here and \(first.trainees) in \(shown(first.id)), "
          + "of another source, up to the same date",
        remedy: "keep the one that is right, or correct what the two count")
    }
  }
}

extension Ledger {
  /// The claims of known programs that count the same: program, venue and unit, each in the order of
  /// the text.
  fileprivate var claimSeries: [[Claim]] {
    var positions: [ClaimSubject: Int] = [:]
    var series: [[Claim]] = []
    for claim in claims {
      guard let subject = ClaimSubject(claim) else { continue }
      if let position = positions[subject] {
        series[position].append(claim)
      } else {
        positions[subject] = series.count
        series.append([claim])
      }
    }
    return series.filter { $0.count > 1 }
  }
}

/// What two claims must have in common to follow from each other.
private struct ClaimSubject: Hashable {
  let program: Row<Program>
  let venue: Venue?
  let unit: Unit

  init?(_ claim: Claim) {
    guard let program = claim.program else { return nil }
    self.program = program
    venue = claim.venue
    unit = claim.unit
  }
}

extension PartialDate {
  /// Whether one end of the date comes before that of another; a date without it comes last.
  fileprivate func isBefore(_ other: PartialDate, by end: (PartialDate) -> Day?) -> Bool {
    guard let mine = end(self) else { return false }
    return end(other).map { mine < $0 } ?? true
  }
}

extension Reconciliation {
  /// Whether what is recorded counts something else than the claim.
  private var isIncomparable: Bool { recorded.parts == 0 && !apart.isEmpty }

  /// How to mend what is to be said of the claim.
  fileprivate var remedy: String {
    if isContradicted { return "correct the claim, or the actuals of those cohorts" }
    if isIncomparable { return "find out what both count, and write it as their Unit" }
    return "record the cohorts that are missing, or correct what the claim counts and up to when"
  }

  /// What is to be said of the claim; `nil` where the records reach it.
  fileprivate var matter: String? {
    let interval = claim.trainees.interval
    if isContradicted, let most = interval.upper {
      let excess = recorded.interval.lower - most
      return "\(claim.trainees.words) claimed, \(recorded.words) recorded up to \(claim.asOf): "
        + "\(grouped(excess)) too many"
    }
    if isIncomparable, let other = apart.first {
      return "\(claim.trainees.words) (\(claim.unit.rawValue)) claimed, \(other.sum.words) "
        + "(\(other.unit.rawValue)) recorded up to \(claim.asOf), which cannot be compared"
    }
    guard unexplained.excessOfLowerEnds > 0, unexplained.lower.map({ $0 > 0 }) ?? true else {
      return nil
    }
    let both = "\(claim.trainees.words) claimed, \(recorded.words) recorded up to \(claim.asOf)"
    if let rest = unexplained.words { return "\(both): \(rest) unexplained" }
    guard recorded.certainty != .unknown else { return both }
    return "\(both): the lower ends are \(grouped(unexplained.excessOfLowerEnds)) apart"
  }
}
