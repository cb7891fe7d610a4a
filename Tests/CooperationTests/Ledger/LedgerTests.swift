import Cooperation
import Recfile
import Testing

struct LedgerTests {
  private static let text = """
    %rec: Cohort

    Id: X1
    Program: NONE
    Year: 2020

    Id: B-2015
    Program: B
    Year: 2015

    Id: A-UNKNOWN
    Program: A
    Year: ?

    Id: A-2016-FIRST
    Program: A
    Year: 2016

    Id: A-2017
    Program: A
    Year: 2017

    Id: A-2016-SECOND
    Program: A
    Year: 2016

    Id: C-2030
    Program: C
    Year: 2030

    %rec: Program

    Id: C
    Title: In no country
    Country: ZZ

    Id: B
    Title: Second of Peru
    Country: PE

    Id: A
    Title: First of Viet Nam
    Country: VN

    Id: E
    Title: Third of Viet Nam
    Country: VN

    Id: P0
    Title: First of Peru
    Country: PE

    %rec: Country

    Id: VN
    Name: Viet Nam

    Id: KH
    Name: Cambodia

    Id: PE
    Name: Peru

    """

  @Test func `programs stand by country, those of none last`() {
    let ledger = Ledger(Self.text)
    #expect(ledger.countries.map(\.id.text) == ["VN", "KH", "PE"])
    #expect(ledger.programs.map(\.id.text) == ["A", "E", "B", "P0", "C"])
    #expect(ledger.programs[4].country == nil)
    #expect(ledger.programs[4].countryID == RecordID("ZZ"))
  }

  @Test func `cohorts stand by program from the latest year, those of none last`() {
    let ledger = Ledger(Self.text)
    #expect(
      ledger.cohortIDs(in: .all) == [
        "A-2017", "A-2016-FIRST", "A-2016-SECOND", "A-UNKNOWN", "B-2015", "C-2030", "X1",
      ])
    #expect(ledger.cohorts.last?.program == nil)
  }

  @Test func `each scope is one range`() throws {
    let ledger = Ledger(Self.text)
    let (vietNam, cambodia, peru) = (Row<Country>(0), Row<Country>(1), Row<Country>(2))
    #expect(ledger.programs(in: .all) == 0..<5)
    #expect(ledger.programs(in: .country(vietNam)) == 0..<2)
    #expect(ledger.programs(in: .country(cambodia)).isEmpty)
    #expect(ledger.programs(in: .country(peru)) == 2..<4)
    #expect(ledger.programs(in: .program(Row(3))) == 3..<4)

    #expect(ledger.cohorts(in: .all) == 0..<7)
    #expect(ledger.cohorts(in: .country(vietNam)) == 0..<4)
    #expect(ledger.cohorts(in: .country(cambodia)).isEmpty)
    #expect(ledger.cohortIDs(in: .country(peru)) == ["B-2015"])
    #expect(ledger.cohortIDs(in: .program(try #require(row("A", ledger)))).count == 4)
    #expect(ledger.cohortIDs(in: .program(try #require(row("E", ledger)))).isEmpty)
    #expect(ledger.cohortIDs(in: .program(try #require(row("P0", ledger)))).isEmpty)
    #expect(ledger.cohortIDs(in: .program(try #require(row("C", ledger)))) == ["C-2030"])
  }

  private func row(_ id: String, _ ledger: Ledger) -> Row<Program>? {
    ledger.programs.row(of: RecordID(id))
  }

  @Test func `an empty store is an empty ledger`() {
    for ledger in [Ledger(files: []), Ledger("")] {
      #expect(ledger.countries.isEmpty)
      #expect(ledger.programs.isEmpty)
      #expect(ledger.cohorts.isEmpty)
      #expect(ledger.cohorts(in: .all).isEmpty)
      #expect(ledger.claims(in: .all).isEmpty)
      #expect(ledger.agreements(in: .all).isEmpty)
      #expect(ledger.problems.isEmpty)
      #expect(ledger.profile.title == nil)
      #expect(ledger.profile.basis == .unclear)
    }
  }

  @Test func `of records with one Id the first is found and all are listed`() throws {
    let ledger = Ledger(
      """
      %rec: Program

      Id: P
      Title: One
      Country: VN

      Id: P
      Title: Two
      Country: VN

      %rec: Country

      Id: VN
      Name: Viet Nam

      Id: VN
      Name: Việt Nam

      %rec: Cohort

      Id: C
      Program: P
      Year: 2016

      """)
    #expect(ledger.countries.map(\.name) == ["Viet Nam", "Việt Nam"])
    #expect(ledger.countries[RecordID("VN")]?.name == "Viet Nam")
    #expect(ledger.programs.map(\.title) == ["One", "Two"])
    #expect(ledger.programs[RecordID("P")]?.title == "One")
    #expect(ledger.programs(in: .country(Row(0))) == 0..<2)
    #expect(ledger.programs(in: .country(Row(1))).isEmpty)
    #expect(ledger.cohortIDs(in: .program(Row(0))) == ["C"])
    #expect(ledger.cohortIDs(in: .program(Row(1))).isEmpty)
    #expect(ledger.problems.filter(\.code.isError).map(\.code) == [.identity, .identity])
  }

  @Test func `an Id that nothing has is not found`() {
    let ledger = Ledger(Self.text)
    #expect(ledger.countries[RecordID("XX")] == nil)
    #expect(ledger.countries.row(of: RecordID("XX")) == nil)
    #expect(ledger.countries.row(of: RecordID("vn")) == nil)
  }

  @Test func `one type may be spread over files, and a file may hold several types`() {
    let cohort = { (id: String, year: Int) in "Id: \(id)\nProgram: P\nYear: \(year)\n\n" }
    let ledger = Ledger(texts: [
      ("a.rec", "%rec: Cohort\n\n" + cohort("A", 2016) + cohort("B", 2018)),
      (
        "b.rec",
        "%rec: Country\n\nId: VN\nName: Viet Nam\n\n%rec: Cohort\n\n" + cohort("C", 2017)
          + "%rec: Program\n\nId: P\nTitle: T\nCountry: VN\n"
      ),
      ("c.rec", "%rec: Cohort\n\n" + cohort("D", 2016)),
    ])
    #expect(ledger.cohortIDs(in: .country(Row(0))) == ["B", "C", "A", "D"])
    #expect(ledger.cohorts.map(\.origin.file) == [0, 1, 0, 2])
    #expect(ledger.errorCount == 0)
  }

  @Test func `fields and types that are not known are kept as text`() throws {
    let ledger = Ledger(
      """
      %rec: Country

      Id: VN
      Colour: red
      Name: Viet Nam
      Colour: yellow

      %rec: Bus

      Id: 7
      Seats: 40

      """)
    let country = try #require(ledger.countries.first)
    #expect(ledger.texts("Colour", at: country.origin) == ["red", "yellow"])
    #expect(ledger.text("Colour", at: country.origin) == "red")
    #expect(ledger.text("Color", at: country.origin) == nil)
    #expect(ledger.texts("Color", at: country.origin).isEmpty)
    #expect(ledger.allTexts(at: country.origin) == ["VN", "red", "Viet Nam", "yellow"])
    #expect(ledger.record(at: Origin(file: 0, record: 1)).value("Seats") == "40")
    #expect(ledger.problems.isEmpty)
  }

  @Test func `records before any descriptor belong to no table`() {
    let ledger = Ledger("Id: VN\nName: Viet Nam\n")
    #expect(ledger.countries.isEmpty)
    #expect(ledger.files[0].text.records.count == 1)
  }

  @Test func `damage leaves the rest of the store as it is`() {
    let ledger = Ledger("%rec: Country\n\nId: VN\n!!!\nName: Viet Nam\n\nId: PE\nName: Peru\n")
    #expect(ledger.countries.map(\.name) == ["Viet Nam", "Peru"])
    #expect(ledger.problems.map(\.code) == [.syntax])
  }

  @Test func `files that cannot be read are problems, and the others are read`() {
    let ledger = Ledger(
      files: [
        LedgerFile(path: "a.rec", bytes: Array("%rec: Country\n\nId: VN\n".utf8))
      ],
      unreadable: [UnreadableFile(path: "z.rec", reason: "permission denied")])
    #expect(ledger.countries.count == 1)
    #expect(ledger.problems.map(\.path) == ["z.rec", "a.rec"])
    #expect(
      ledger.problems.first?.report == """
        z.rec:1:1: error[E7]: permission denied
          = make it a readable file of rec text, or move it out of the store
        """)
    #expect(ledger.problems.first?.origin == nil)
    #expect(ledger.problems.first?.excerpt == nil)
  }

  @Test func `claims stand from the latest, those without a date last`() {
    let claim = { (id: String, program: String, asOf: String) in
      "Id: \(id)\nProgram: \(program)\nTrainees: 1\nAsOf: \(asOf)\nVerbatim: v\nSource: S\n\n"
    }
    let ledger = Ledger(
      "%rec: Country\n\nId: VN\n\n%rec: Program\n\nId: P\nCountry: VN\n\n%rec: Claim\n\n"
        + claim("none", "P", "?") + claim("day", "P", "2018-06-01") + claim("stray", "X", "2020")
        + claim("year", "P", "2018") + claim("late", "P", "2019-01-01") + claim("same", "P", "2018")
        + claim("damaged", "P", "soon"))
    let ofProgram = ["late", "year", "same", "day", "none", "damaged"]
    #expect(ledger.claims(in: .program(Row(0))).map(\.id.text) == ofProgram)
    #expect(ledger.claims(in: .country(Row(0))).map(\.id.text) == ofProgram)
    #expect(ledger.claims(in: .all).map(\.id.text) == ["stray"] + ofProgram)
  }

  @Test func `agreements stand from the latest, those without a date last`() {
    let ledger = Ledger(
      """
      %rec: Country

      Id: VN

      Id: PE

      %rec: Program

      Id: P
      Country: VN

      %rec: Agreement

      Id: undated
      Country: VN

      Id: unknown
      Country: VN
      Signed: ?

      Id: both
      Country: PE
      Country: VN
      Program: P
      Signed: 2013-02

      Id: year
      Country: VN
      Signed: 2013

      Id: peru
      Country: PE
      Signed: 2008-12

      Id: stray
      Country: ZZ
      Signed: 2001

      """)
    #expect(
      ledger.agreements(in: .all).map(\.id.text) == [
        "year", "both", "peru", "stray", "undated", "unknown",
      ])
    #expect(
      ledger.agreements(in: .country(Row(0))).map(\.id.text) == [
        "year", "both", "undated", "unknown",
      ])
    #expect(ledger.agreements(in: .country(Row(1))).map(\.id.text) == ["both", "peru"])
    #expect(ledger.agreements(in: .program(Row(0))).map(\.id.text) == ["both"])
  }
}
