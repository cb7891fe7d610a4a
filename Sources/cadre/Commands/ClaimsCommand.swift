internal import ArgumentParser
internal import Cooperation
internal import Interchange

/// `cadre claims`: what was announced, against what is recorded.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Set each claim against what is recorded up to its day.",
    discussion: """
      One row per claim, in the order of the text. Recorded is the sum of the actuals of the same
      program, venue and unit in the time that the claim counts; of all venues, where it states none.
      Unexplained is the claim less that: exact, a bound (>=2143, <=12), or ? between two lower bounds
      and where it depends on what the claim counts. A cohort that may have begun later counts as an
      unknown part. Contradiction is yes where more is recorded than the claim allows, and ? where
      that depends on what it counts. may_count_twice is how many of the cohorts recorded seem to be
      one with another, since two sources count them; nothing is contradicted by those.
      contradicted_if is what a contradiction supposes of a figure that is about, of which nobody gave
      the ends; from is the day since which the claim counts, and cohorts before it are not recorded.

      EXAMPLES
        cadre claims --store sample-data
        cadre claims --format csv --store sample-data > claims.csv
      """)

  @OptionGroup var output: FormatOptions
  @OptionGroup var store: StoreOption

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let ledger = try OpenedStore(store.store).ledger.comparingSources()
      try output.write(ledger.listing(of: ledger.claims.map(\.self)))
    }
  }
}

extension Ledger {
  /// Claims as a table for output: its columns are what scripts hold on to.
  func listing(of claims: [Claim]) -> Listing {
    Listing(
      type: "Claim",
      columns: [
        "id", "program", "venue", "unit", "claim", "as_of", "recorded", "recorded_unknown",
        "unexplained", "contradiction", "may_count_twice", "contradicted_if", "from",
      ],
      figures: ["claim", "recorded", "recorded_unknown", "unexplained", "may_count_twice"],
      rows: claims.map { cells(of: $0) })
  }

  private func cells(of claim: Claim) -> [Listing.Cell] {
    let reconciliation = Reconciliation(claim, in: self)
    return [
      .text(claim.id.text), .text(text("Program", at: claim.origin) ?? ""),
      .text(claim.venue?.rawValue ?? ""), .text(claim.unit.rawValue),
      .figure(claim.trainees.description), .text(claim.asOf.description),
      .figure(reconciliation.recorded.description),
      .figure(String(reconciliation.recorded.unknown)),
      .figure(reconciliation.unexplained.description),
      .text(
        reconciliation.isContradicted ? "yes" : reconciliation.mayBeContradicted ? "?" : "no"),
      .figure(String(reconciliation.recorded.repeated)),
      .text(reconciliation.assumption.map { String($0.dropFirst("if ".count)) } ?? ""),
      .text(claim.from?.description ?? ""),
    ]
  }
}
