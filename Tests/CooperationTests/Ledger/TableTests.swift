import Cooperation
import Testing

struct TableTests {
  @Test func `a table is found by position, row and Id`() throws {
    let countries = Ledger("%rec: Country\n\nId: VN\n\nId: PE\n\nName: of no Id\n").countries
    #expect(countries.count == 3)
    #expect(countries.indices == 0..<3)
    #expect(countries[1].id == RecordID("PE"))
    let row = try #require(countries.row(of: RecordID("PE")))
    #expect(row == Row(1))
    #expect(countries[row].id == RecordID("PE"))
    #expect(countries[RecordID("PE")]?.name == "PE")
    #expect(countries[2].name == "of no Id")
    #expect(countries[RecordID("")] == nil)
    #expect(Row<Country>(0) < row)
  }

  @Test func `Ids of other bytes are other rows`() {
    let countries = Ledger("%rec: Country\n\nId: \u{E9}\n\nId: e\u{301}\n").countries
    #expect(countries.row(of: RecordID("\u{E9}")) == Row(0))
    #expect(countries.row(of: RecordID("e\u{301}")) == Row(1))
  }
}
