import Cooperation
import Testing

struct OrganizationTests {
  private static let ledger = Ledger(
    """
    %rec: Organization

    Id: JOGMEC
    Name: Japan Organization for Metals and Energy Security
    Aka: Japan Oil, Gas and Metals National Corporation

    Id: NAMELESS

    """)

  @Test func `an organization is named, by its Id at last`() {
    #expect(
      Self.ledger.organizations.map(\.name) == [
        "Japan Organization for Metals and Energy Security", "NAMELESS",
      ])
    #expect(
      Self.ledger.organizations[0].otherNames == ["Japan Oil, Gas and Metals National Corporation"])
  }
}
