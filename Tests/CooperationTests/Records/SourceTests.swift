import Cooperation
import Testing

struct SourceTests {
  private static let ledger = Ledger(
    """
    %rec: Source

    Id: S
    Title: A page
    Publisher: JOGMEC
    Published: 2026-03
    Grade: press

    Id: UNTITLED
    Published: soon
    Grade: hearsay

    """)

  @Test func `a source says what it holds`() {
    let (full, bare) = (Self.ledger.sources[0], Self.ledger.sources[1])
    #expect(full.title == "A page")
    #expect(full.publisher == "JOGMEC")
    #expect(full.published == .month(year: 2026, month: 3))
    #expect(full.grade == .press)
    #expect(bare.title == "UNTITLED")
    #expect(bare.publisher == nil)
    #expect(bare.published == nil)
    #expect(bare.grade == nil)
  }
}
