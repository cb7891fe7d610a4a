import Cooperation
import Testing

struct AgreementTests {
  private static let ledger = Ledger(
    """
    %rec: Country

    Id: VN

    %rec: Program

    Id: P

    %rec: Agreement

    Id: A
    Country: VN
    Country: ZZ
    Program: P
    Program: NONE
    Kind: mou
    Subject: Coal mining
    Signed: 2008-12
    Place: Hanoi
    Party: JOGMEC
    Party: Somebody
    Signatory: One
    Signatory: Two
    Year: 2026
    Under: B
    Source: S

    Id: B
    Kind: pact

    """)

  @Test func `agreements hold the countries and programs that the ledger knows`() {
    let (full, bare) = (Self.ledger.agreements[0], Self.ledger.agreements[1])
    #expect(full.countries == [Row(0)])
    #expect(full.programs == [Row(0)])
    #expect(full.kind == .mou)
    #expect(full.subject == "Coal mining")
    #expect(full.signed == .month(year: 2008, month: 12))
    #expect(full.place == "Hanoi")
    #expect(full.parties == ["JOGMEC", "Somebody"])
    #expect(full.signatories == ["One", "Two"])
    #expect(full.year == 2026)
    #expect(full.under == RecordID("B"))
    #expect(full.sources == [RecordID("S")])
    #expect(bare.countries.isEmpty)
    #expect(bare.kind == nil)
    #expect(bare.subject == "B")
    #expect(bare.signed == nil)
    #expect(bare.year == nil)
    #expect(bare.under == nil)
  }
}
