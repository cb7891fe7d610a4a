import Cooperation
import Testing

struct ClaimTests {
  private static let ledger = Ledger(
    """
    %rec: Program

    Id: P

    %rec: Claim

    Id: C
    Program: P
    Venue: in-country
    Unit: participations
    Trainees: >2300
    From: 2002
    AsOf: 2026-03-12
    Claimant: Vinacomin
    Verbatim: more than 2,300
    Source: S

    Id: D
    Program: NONE
    Trainees: lots
    AsOf: soon

    """)

  @Test func `a claim says what it holds`() {
    let (full, bare) = (Self.ledger.claims[0], Self.ledger.claims[1])
    #expect(full.program == Row(0))
    #expect(full.venue == .inCountry)
    #expect(full.unit == .participations)
    #expect(full.trainees == .moreThan(2300))
    #expect(full.from == .year(2002))
    #expect(full.asOf.description == "2026-03-12")
    #expect(full.claimant == "Vinacomin")
    #expect(full.verbatim == "more than 2,300")
    #expect(full.source == RecordID("S"))
    #expect(bare.program == nil)
    #expect(bare.venue == nil)
    #expect(bare.unit == .unclear)
    #expect(bare.trainees == .unknown)
    #expect(bare.asOf == .unknown)
    #expect(bare.verbatim.isEmpty)
    #expect(bare.source == nil)
  }
}
