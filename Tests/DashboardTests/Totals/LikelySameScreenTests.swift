import Cooperation
import Surface
import Testing

@testable import Dashboard

/// What the screens say of cohorts that may be the same people, or of perhaps not the same unit.
struct LikelySameScreenTests {
  private let ledger = SampleStore.ledger(
    """
    %rec: Program

    Id: P
    Title: Mine safety
    Venue: online
    Unit: people
    YearBasis: CY

    %rec: Source

    Id: one
    Title: The one

    Id: two
    Title: The other

    %rec: Claim

    Id: K
    Program: P
    Venue: online
    Unit: people
    Trainees: 44
    AsOf: 2021-12
    Verbatim: 44
    Source: one

    %rec: Cohort

    Id: A
    Program: P
    Year: 2021
    Planned: 50
    Actual: 40
    Source: one

    Id: B
    Program: P
    Year: 2021
    Planned: 50
    Actual: 44
    Source: two

    Id: C
    Program: P
    Year: 2020
    Unit: unclear
    Actual: 30

    Id: D
    Program: P
    Year: 2020
    Unit: unclear
    Course: drills
    Actual: 300

    """)

  @Test func `rows, sums and bars have the sign, and no percentage`() throws {
    let desk = try Desk(on: ledger, "t")
    #expect(desk.row(3).hasPrefix(" 2021       ‡100    ‡84     –   2/2 │"))
    #expect(desk.row(3).contains("█~"))
    let sum = desk.drawn().split(separator: "\n").first { $0.hasPrefix(" Sum") }
    #expect(sum?.contains("may count the same people twice") == true)
    #expect(desk.drawn().contains("‡ perhaps twice"))
    #expect(desk.drawn(.ascii).contains("^84"))
    #expect(desk.drawn(.ascii).contains("^ perhaps twice"))
  }

  @Test func `a claim is not contradicted by them, and says why`() throws {
    let line = try Desk(120, 24, on: ledger, "t").drawn().split(separator: "\n")
      .first { $0.contains("claim 44") }
    #expect(
      line?.contains("≤ 4 unexplained · recorded ‡84 (some perhaps twice)") == true, "\(line ?? "")"
    )
    #expect(try Desk(140, 30, on: ledger, "K").drawn().contains("some perhaps twice"))
  }

  @Test func `the strip names the other, from either of them`() throws {
    for (keys, id, other) in [
      ("3", "A", "B (planned 50, actual 44)"), ("3j", "B", "A (planned 50, actual 40)"),
    ] {
      let drawn = try Desk(120, 40, on: ledger, keys).drawn()
      #expect(drawn.contains("Plan · 2021 · online · \(id) ─"), "\(drawn)")
      #expect(drawn.contains("‡ seems to be one with \(other)"), "\(drawn)")
      #expect(drawn.contains("‡40"))
    }
  }

  @Test func `several of unclear unit are no sum of one unit`() throws {
    let desk = try Desk(200, 24, on: ledger, "tm")
    #expect(desk.row(1).contains("units unclear, perhaps not the same"))
    #expect(desk.drawn().contains("of unclear unit, perhaps not the same"))
    #expect(desk.status.contains("perhaps not the same in each"))
    #expect(try Desk(on: ledger, "").drawn().contains("online units ?"))
  }
}
