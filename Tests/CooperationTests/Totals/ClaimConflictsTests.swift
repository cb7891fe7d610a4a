import Cooperation
import Testing

/// What claims say against each other, as the checks W7 and W8 have it.
struct ClaimConflictsTests {
  /// For each claim the figures of others of the same, and the earlier one that is larger.
  private func conflicts(_ claims: [String]) -> [String] {
    let records = claims.enumerated().map { "Id: K\($0)\nProgram: P\nUnit: people\n\($1)\n\n" }
    let ledger = Ledger(
      """
      %rec: Program

      Id: P
      Venue: online

      %rec: Claim

      \(records.joined())
      """)
    let found = ClaimConflicts(in: ledger)
    let codes = ledger.inspected(on: nil).problems.map(\.code)
    let told = ledger.claims.map { claim in
      "\(found.rivals(of: claim).map(\.count.description).joined(separator: " ")) "
        + "\(found.larger(than: claim)?.id.text ?? "")"
    }
    // One truth: the checks find what is told here.
    #expect(codes.contains(.disagreement) == told.contains { !$0.hasPrefix(" ") })
    #expect(codes.contains(.claimSeries) == told.contains { !$0.hasSuffix(" ") })
    return told
  }

  @Test(arguments: [
    (
      ["Trainees: 100\nAsOf: 2022-12\nSource: a", "Trainees: 120\nAsOf: 2022-12-31\nSource: b"],
      ["120 ", "100 "]
    ),
    (
      ["Trainees: 100\nAsOf: 2022-12\nSource: a", "Trainees: 120\nAsOf: 2022-12\nSource: a"],
      [" ", " "]
    ),
    (
      ["Trainees: 100\nAsOf: 2022-12\nSource: a", "Trainees: >90\nAsOf: 2022-12\nSource: b"],
      [" ", " "]
    ),
    (
      ["Trainees: 100\nAsOf: 2022\nSource: a", "Trainees: 90\nAsOf: 2023\nSource: a"],
      [" ", " K0"]
    ),
    (
      ["Trainees: 100\nAsOf: 2022\nSource: a", "Trainees: ~90\nAsOf: 2023\nSource: a"],
      [" ", " "]
    ),
    (
      ["Trainees: 100\nAsOf: 2022\nSource: a", "Trainees: 90\nAsOf: 2022-06\nSource: a"],
      [" ", " "]
    ),
    (
      [
        "Trainees: 100\nAsOf: 2022\nSource: a",
        "Trainees: 90\nVenue: online\nAsOf: 2023\nSource: a",
      ],
      [" ", " "]
    ),
    (["Trainees: 100\nAsOf: 2022\nSource: a"], [" "]),
  ]) func `rivals and falls`(claims: [String], expected: [String]) {
    #expect(conflicts(claims) == expected)
  }
}
