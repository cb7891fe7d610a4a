import Cooperation
import Recfile
import Testing

/// Records named, found and removed many at a time.
struct LedgerNamesTests {
  private static let ledger = Ledger(files: [
    LedgerFile(
      path: "a.rec",
      text: RecText(
        bytes: Array(
          """
          %rec: Cohort

          Id: A
          Year: 2020

          Id: B
          Year: 2021

          Year: 2022

          Id: B
          Year: 2023

          %rec: Country

          Id: A
          Name: A

          """.utf8)))
  ])

  private static let origins = (0..<5).map { Origin(file: 0, record: $0) }

  @Test func `each name is that of the record alone`() {
    let names = Self.ledger.names(of: Self.origins)
    #expect(names == Self.origins.map(Self.ledger.name(of:)))
    #expect(Set(names).count == 5)
    #expect(Self.ledger.names(of: []) == [])
  }

  @Test func `each removal is that of the record alone`() {
    #expect(Self.ledger.removals(of: Self.origins) == Self.origins.map(Self.ledger.removal(of:)))
  }

  @Test func `only what one record goes by is found`() {
    let cohort = RecordName(.cohort, RecordID("A"))
    let country = RecordName(.country, RecordID("A"))
    let twice = RecordName(.cohort, RecordID("B"))
    let gone = RecordName(.cohort, RecordID("C"))
    let bytes = RecordName(type: "Cohort", mark: .bytes(Array("Year: 2022".utf8)))
    #expect(
      Self.ledger.origins(of: [cohort, country, twice, gone, bytes])
        == [cohort: Self.origins[0], country: Self.origins[4]])
  }

  @Test func `an added record is told with its fields`() {
    let record = NewRecord(
      "Country", [NewRecord.Field("Id", "C"), NewRecord.Field("Name", "two\nlines")])
    #expect(Edit(adding: record).addedRecord == record)
    #expect(Self.ledger.removal(of: Self.origins[0]).addedRecord == nil)
  }

  @Test func `two records added with one Id are both told`() throws {
    let record = NewRecord(
      "Country", [NewRecord.Field("Id", "A"), NewRecord.Field("Name", "other")])
    let error = #expect(throws: Rejection.self) {
      try Revision(of: [Edit(adding: record)], in: Self.ledger.files)
    }
    let records = try #require(error?.conflicts.first?.addedRecords)
    #expect(records.here == record)
    #expect(records.there["Name"] == "A")
  }
}
