import Cooperation
import Testing

struct ProgramTests {
  private static let ledger = Ledger(
    """
    %rec: Country

    Id: VN

    %rec: Program

    Id: P
    Title: Coal
    Country: VN
    Donor: JOGMEC
    Donor: NOBODY
    Counterpart: VINACOMIN
    Form: mixed
    Venue: donor-country
    Unit: people
    Status: active
    Start: 2002
    End: ?
    YearBasis: CY
    Source: S

    Id: BARE

    """)

  @Test func `a program says what it holds`() {
    let (full, bare) = (Self.ledger.programs[0], Self.ledger.programs[1])
    #expect(full.title == "Coal")
    #expect(full.country == Row(0))
    #expect(full.donors == [RecordID("JOGMEC"), RecordID("NOBODY")])
    #expect(full.counterparts == [RecordID("VINACOMIN")])
    #expect(full.form == .mixed)
    #expect(full.venue == .donorCountry)
    #expect(full.unit == .people)
    #expect(full.status == .active)
    #expect(full.start == .year(2002))
    #expect(full.end == .unknown)
    #expect(full.basis == .calendar)
    #expect(full.sources == [RecordID("S")])
    #expect(bare.title == "BARE")
    #expect(bare.countryID == nil)
    #expect(bare.country == nil)
    #expect(bare.unit == nil)
    #expect(bare.basis == nil)
  }
}
