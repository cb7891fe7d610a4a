import Cooperation
import Testing

struct CountryTests {
  private static let ledger = Ledger(
    """
    %rec: Country

    Id: VN
    Name: Viet Nam
    Aka: Việt Nam
    Aka: ベトナム

    Id: XX

    """)

  @Test func `a country is named, by its Id at last`() {
    #expect(Self.ledger.countries.map(\.name) == ["Viet Nam", "XX"])
    #expect(Self.ledger.countries[0].otherNames == ["Việt Nam", "ベトナム"])
    #expect(Self.ledger.countries[1].otherNames.isEmpty)
  }
}
