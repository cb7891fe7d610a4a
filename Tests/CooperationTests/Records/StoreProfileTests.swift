import Cooperation
import Testing

struct StoreProfileTests {
  private static let ledger = Ledger(
    """
    %rec: Store

    Title: Sample
    Operator: JOGMEC
    HomeCountry: JP
    YearBasis: JFY

    Title: A second head

    """)

  @Test func `the store's profile is its first head`() {
    let profile = Self.ledger.profile
    #expect(profile.title == "Sample")
    #expect(profile.operatorID == RecordID("JOGMEC"))
    #expect(profile.homeCountryID == RecordID("JP"))
    #expect(profile.basis == .japaneseFiscal)
  }
}
