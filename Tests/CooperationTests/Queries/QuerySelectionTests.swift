import Cooperation
import Testing

/// Which records a query selects.
struct QuerySelectionTests {
  static let ledger = Ledger(
    """
    %rec: Store

    Title: Made-up
    YearBasis: JFY

    %rec: Country

    Id: VN
    Name: Việt Nam
    Aka: Vietnam

    Id: LA
    Name: ລາວ
    Aka: Laos

    Id: CN
    Name: China

    Id: IN
    Name: India
    Note: Nothing is recorded.

    %rec: Organization

    Id: JCOAL
    Name: 石炭フロンティア機構
    Country: JP
    Kind: 15

    Id: TKV
    Name: Tập đoàn Than
    Aka: Vinacomin
    Country: VN

    %rec: Program

    Id: COAL
    Title: Kushiro coal training
    Country: VN
    Donor: JCOAL
    Counterpart: TKV
    Form: course
    Venue: donor-country
    Unit: people
    Status: active
    Source: S1

    Id: CARE
    Title: \u{110}ie\u{302}\u{300}u du\u{31B}o\u{31B}\u{303}ng
    Country: VN
    Venue: in-country
    Unit: participations
    YearBasis: CY
    Start: 2020-04

    Id: MINE
    Title: 鉱害防止 ｶﾞｽ ຝຶກ
    Country: LA
    Status: planned

    Id: LOST
    Title: Lost
    Country: ZZ

    %rec: Agreement

    Id: MOU
    Country: VN
    Country: LA
    Program: COAL
    Kind: mou
    Subject: Safety
    Signed: 2008-12
    Source: S1

    Id: PLAN
    Country: VN
    Kind: implementation-plan
    Subject: The year
    Year: 2026

    %rec: Cohort

    Id: C1
    Program: COAL
    Year: 2024
    Planned: 10
    Actual: 12
    Status: completed
    Start: 2024-02
    PlannedSource: S1
    ActualSource: S2
    Course: Ventilation safety
    Days: 20

    Id: C2
    Program: COAL
    Year: 2023
    YearBasis: unclear
    Planned: ?
    Actual: >2300
    Venue: online
    Source: S1
    Note: Two intakes.

    Id: C3
    Program: CARE
    Year: 2022
    Actual: 100..120
    Status: running
    Seats: 40

    Id: C4
    Program: CARE
    Year: ?
    Planned: ~90
    Actual: 0
    Status: cancelled
    Form: seminar
    Source: S2

    Id: C5
    Program: MINE
    Year: 2026
    Status: planned
    Unit: people
    Organization: TKV

    Id: C6
    Program: NONE
    Year: 2020
    Actual: soon

    %rec: Claim

    Id: K1
    Program: COAL
    Venue: donor-country
    Unit: people
    Trainees: >2300
    AsOf: 2026-03-12
    Verbatim: more than 2,300
    Source: S1

    Id: K2
    Program: CARE
    Trainees: ?
    AsOf: 2020
    Verbatim: some

    %rec: Source

    Id: S1
    Title: A newspaper
    Published: 2026-03
    Grade: press

    Id: S2
    Title: A report
    Grade: primary

    %rec: Bus

    Id: B1
    Seats: 40

    Id: B2
    Seats: many

    """)

  private func cohorts(_ text: String, view: YearView = .stated) throws -> [String] {
    let ledger = Self.ledger
    return ledger.cohorts(matching: try Query(text, in: ledger), view: view)
      .map { ledger.id(of: ledger.cohorts[$0]).text }.sorted()
  }

  private func records(_ type: String, _ text: String) throws -> [String] {
    let ledger = Self.ledger
    return ledger.records(of: type, matching: try Query(text, in: ledger))
      .map { ledger.text("Id", at: $0) ?? "" }
  }

  @Test(arguments: [
    ("", "C1 C2 C3 C4 C5 C6"),
    // Words: in the record, its program's title, its country's names, its venue and form.
    ("ventilation", "C1"), ("VENTILATION", "C1"), ("safety ventilation", "C1"),
    ("\"ventilation safety\"", "C1"), ("\"safety ventilation\"", ""), ("kushiro", "C1 C2"),
    ("viet", "C1 C2 C3 C4"), ("Việt", "C1 C2 C3 C4"), ("Vie\u{323}\u{302}t", "C1 C2 C3 C4"),
    ("dieu duong", "C3 C4"), ("Điều dưỡng", "C3 C4"), ("ｋｕｓｈｉｒｏ", "C1 C2"), ("ガス", "C5"),
    ("ຝຶກ", "C5"), ("鉱害", "C5"), ("laos", "C5"), ("ລາວ", "C5"), ("seminar", "C4"),
    ("online", "C2"), ("donor-country", "C1"), ("course", "C1 C2"), ("zebra", ""),
    ("intakes", "C2"),
    ("kushiro not online", "C1"), ("ventilation or intakes", "C1 C2"),
    // References, also by way of the program.
    ("country:VN", "C1 C2 C3 C4"), ("country:vn", "C1 C2 C3 C4"),
    ("country:vietnam", "C1 C2 C3 C4"),
    ("country:viet", "C1 C2 C3 C4"), ("country:\"viet nam\"", "C1 C2 C3 C4"), ("country:ລາວ", "C5"),
    ("country=LA", "C5"), ("country=laos", "C5"), ("country=la or country=lao", "C5"),
    ("country!=VN", "C5"), ("not country:VN", "C5 C6"), ("country:IN", ""), ("country:ZZ", ""),
    ("donor:JCOAL", "C1 C2"), ("donor:石炭", "C1 C2"), ("counterpart:vinacomin", "C1 C2"),
    ("counterpart:than", "C1 C2"), ("program:COAL", "C1 C2"), ("program:duong", "C3 C4"),
    ("program:none", "C6"), ("program:non", "C6"), ("program=non", ""),
    ("program!=COAL", "C3 C4 C5 C6"),
    ("organization:tkv", "C5"), ("organization:than", "C5"),
    ("source:S1", "C1 C2"), ("source:report", "C1 C4"), ("plannedsource:S1", "C1"),
    ("plannedsource:S2", ""),
    // Words of closed lists.
    ("venue:in-country", "C3 C4"), ("venue:donor", "C1"), ("venue=online", "C2"),
    ("venue!=online", "C1 C3 C4"), ("not venue:online", "C1 C3 C4 C5 C6"),
    ("form:course", "C1 C2"), ("form:seminar", "C4"), ("unit:p", "C1 C2 C3 C4 C5"),
    ("unit=people", "C1 C2 C5"), ("unit:unclear", "C6"), ("status:completed", "C1"),
    ("basis:unclear", "C2"), ("basis:cy", "C3 C4"), ("basis:JFY", "C1 C5 C6"),
    // Texts.
    ("course:safety", "C1"), ("course=safety", ""), ("course=\"ventilation SAFETY\"", "C1"),
    ("note:intakes", "C2"), ("id:c", "C1 C2 C3 C4 C5 C6"), ("id=c3", "C3"), ("course!=x", "C1"),
    // Years.
    ("year:2024", "C1"), ("year=2024", "C1"), ("year>=2023", "C1 C2 C5"), ("year>2023", "C1 C5"),
    ("year<2023", "C3 C6"), ("year<=2023", "C2 C3 C6"), ("year!=2024", "C2 C3 C5 C6"),
    ("year:2020..2023", "C2 C3 C6"), ("year:?", "C4"), ("year!=?", "C1 C2 C3 C5 C6"),
    ("not year:2020..2023", "C1 C4 C5"),
    // Counts: only what is certain; `about` stands at its number; what is no count is unknown.
    ("actual>2000", "C2"), ("actual>2300", "C2"), ("actual>=2301", "C2"), ("actual>2301", ""),
    ("actual>5000", ""), ("not actual>5000", "C1 C2 C3 C4 C5 C6"), ("actual>=100", "C2 C3"),
    ("actual>99", "C2 C3"), ("actual<=120", "C1 C3 C4"), ("actual<120", "C1 C4"),
    ("actual:100..120", "C3"), ("actual:99..121", "C3"), ("actual:101..120", ""),
    ("actual:110", ""), ("actual!=110", "C1 C2 C4"), ("actual!=121", "C1 C2 C3 C4"),
    ("actual:12", "C1"), ("actual:0", "C4"), ("actual:none", "C4"), ("actual>0", "C1 C2 C3"),
    ("actual:?", "C6"), ("actual!=?", "C1 C2 C3 C4"), ("actual>=0", "C1 C2 C3 C4 C6"),
    ("planned:?", "C2"), ("planned:90", "C4"), ("planned:~90", "C4"), ("planned<91", "C1 C4"),
    // Dates and numbers.
    ("start:2024", "C1"), ("start:2024-02", "C1"), ("start=2024-02-01", ""),
    ("start>2024-01", "C1"),
    ("start>=2024-02", "C1"), ("start>2024", ""), ("start<=2024-02", "C1"), ("start<2024-02", ""),
    ("start<2024-03", "C1"), ("start!=2023", "C1"), ("start!=2024", ""), ("start:2023..2024", "C1"),
    ("days>19", "C1"), ("days:20", "C1"), ("days<20", ""), ("days!=20", ""),
    // What a record has and is.
    ("has:claim", "C1 C2 C3 C4"), ("has:agreement", "C1 C2"), ("has:cohort", "C1 C2 C3 C4 C5"),
    ("has:actual", "C1 C2 C3 C4 C6"), ("has:note", "C2"), ("has:venue", "C1 C2 C3 C4"),
    ("has:country", "C1 C2 C3 C4 C5"), ("has:donor", "C1 C2"), ("has:source", "C1 C2 C4"),
    ("is:planned", "C5"), ("is:running", "C3"), ("is:completed", "C1"), ("is:cancelled", "C4"),
    ("is:over", "C1"), ("is:unknown", "C2 C6"), ("is:unclear", "C2 C6"), ("is:unsourced", "C3 C6"),
    // Fields of the store's own.
    ("seats:4", "C3"), ("seats=40", "C3"), ("seats>39", "C3"), ("seats>40", ""),
    ("has:seats", "C3"),
    // All together.
    ("country:VN year>=2022 not is:over", "C2 C3"), ("(year:? or year:2026) has:status", "C4 C5"),
  ]) func `of cohorts`(text: String, ids: String) throws {
    #expect(try cohorts(text).joined(separator: " ") == ids)
  }

  @Test(arguments: [
    ("Country", "", "VN LA CN IN"), ("Country", "country:VN", "VN"),
    ("Country", "country:IN", "IN"),
    ("Country", "country:in", "IN"), ("Country", "country:a", "VN LA CN IN"),
    ("Country", "name:viet", "VN"), ("Country", "laos", "LA"), ("Country", "aka:lao", "LA"),
    ("Country", "has:note", "IN"), ("Country", "has:claim", "VN"),
    ("Country", "has:agreement", "VN LA"),
    ("Country", "has:cohort", "VN LA"), ("Country", "not has:cohort", "CN IN"),
    ("Country", "year>=2020", ""), ("Country", "not year>=2020", "VN LA CN IN"),
    ("Organization", "country:VN", "TKV"), ("Organization", "country:JP", "JCOAL"),
    ("Organization", "organization:than", "TKV"), ("Organization", "kind:15", "JCOAL"),
    ("Organization", "vinacomin", "TKV"),
    ("Program", "country:VN", "COAL CARE"), ("Program", "country:ZZ", "LOST"),
    ("Program", "viet", "COAL CARE"), ("Program", "vinacomin", "COAL"),
    ("Program", "title:lost", "LOST"),
    ("Program", "donor:JCOAL", "COAL"), ("Program", "program:duong", "CARE"),
    ("Program", "venue:in-country", "CARE"), ("Program", "status:active", "COAL"),
    ("Program", "is:planned", "MINE"), ("Program", "has:claim", "COAL CARE"),
    ("Program", "not has:cohort", "LOST"), ("Program", "is:unsourced", "CARE MINE LOST"),
    ("Program", "start:2020", "CARE"), ("Program", "source:newspaper", "COAL"),
    ("Agreement", "country:LA", "MOU"), ("Agreement", "country:VN", "MOU PLAN"),
    ("Agreement", "country!=LA", "PLAN"), ("Agreement", "program:COAL", "MOU"),
    ("Agreement", "kushiro", "MOU"), ("Agreement", "laos", "MOU"),
    ("Agreement", "year:2026", "PLAN"),
    ("Agreement", "has:year", "PLAN"), ("Agreement", "not has:year", "MOU"),
    ("Agreement", "year:?", ""),
    ("Agreement", "signed<2009", "MOU"), ("Agreement", "kind:mou", "MOU"),
    ("Agreement", "is:unsourced", "PLAN"), ("Agreement", "has:claim", "MOU"),
    ("Claim", "country:VN", "K1 K2"), ("Claim", "donor:jcoal", "K1"),
    ("Claim", "trainees>2000", "K1"),
    ("Claim", "trainees:?", "K2"), ("Claim", "is:unknown", "K2"), ("Claim", "is:unclear", "K2"),
    ("Claim", "is:unsourced", "K2"), ("Claim", "asof>=2026", "K1"), ("Claim", "asof<2026", "K2"),
    ("Claim", "unit:people", "K1"), ("Claim", "venue:donor", "K1"), ("Claim", "kushiro", "K1"),
    ("Claim", "verbatim:some", "K2"),
    ("Source", "source:S1", "S1"), ("Source", "title:report", "S2"),
    ("Source", "published:2026", "S1"),
    ("Source", "grade:press", "S1"), ("Source", "country:VN", ""),
    ("Bus", "seats>=40", "B1"), ("Bus", "seats:m", "B2"), ("Bus", "seats:?", ""),
    ("Bus", "not seats>1", "B2"),
    ("Bus", "", "B1 B2"), ("Train", "", ""), ("Store", "made-up", ""), ("Store", "zebra", ""),
  ]) func `of every type`(type: String, text: String, ids: String) throws {
    let expected =
      type == "Store" && text == "made-up" ? [""] : ids.split(separator: " ").map(String.init)
    #expect(try records(type, text) == expected)
  }

  @Test func `a year is that of the view`() throws {
    #expect(try cohorts("year:2024") == ["C1"])
    #expect(try cohorts("year:2024", view: .calendar) == ["C1"])
    #expect(try cohorts("year:2023", view: .japaneseFiscal) == ["C2"])
    // February 2024 lies in the calendar year 2024, and C1 is stated as JFY.
    let ledger = Ledger(
      "%rec: Cohort\n\nId: A\nProgram: P\nYear: 2023\nYearBasis: JFY\nStart: 2024-02\n")
    #expect(ledger.cohorts(matching: try Query("year:2023")) == [0])
    #expect(ledger.cohorts(matching: try Query("year:2024")) == [])
    #expect(ledger.cohorts(matching: try Query("year:2024"), view: .calendar) == [0])
  }

  @Test(arguments: [
    ("country:LA", "LA", "MINE", "C5", "MOU"), ("year:2024", "VN", "COAL", "C1", ""),
    ("lost", "", "LOST", "", ""), ("india", "IN", "", "", ""), ("zebra", "", "", "", ""),
    ("kind:mou", "VN LA", "COAL", "", "MOU"), ("verbatim:some", "VN", "CARE", "", ""),
    ("id=C6", "", "", "C6", ""),
  ]) func `a selection holds what is above its cohorts, too`(
    text: String, countries: String, programs: String, cohorts: String, agreements: String
  ) throws {
    let ledger = Self.ledger
    let selection = Selection(try Query(text), in: ledger)
    func joined(_ ids: [String]) -> String { ids.joined(separator: " ") }
    #expect(
      joined(
        ledger.countries.indices.filter { selection.includes(Row<Country>($0)) }
          .map { ledger.countries[$0].id.text }) == countries)
    #expect(
      joined(
        ledger.programs.indices.filter { selection.includes(Row<Program>($0)) }
          .map { ledger.programs[$0].id.text }) == programs)
    #expect(joined(selection.cohorts.map { ledger.id(of: ledger.cohorts[$0]).text }) == cohorts)
    #expect(joined(ledger.agreements.filter(selection.includes).map(\.id.text)) == agreements)
    #expect(selection.isEmpty == (text == "zebra"))
  }

  @Test(arguments: [
    ("ventilation", true), ("VENTILATION", true), ("\"two\nlines\"", true),
    ("\"two lines\"", false),
    ("note", false), ("\"id: a\"", false), ("dust", true),
  ])
  func `words are found in values of several lines, and not in names`(
    text: String, isFound: Bool
  ) throws {
    let ledger = Ledger(
      "%rec: Cohort\n\nId: A\nNote: Venti\\\nlation in two\n+ lines\nSite: Coal dust\n")
    #expect(ledger.cohorts(matching: try Query(text)).isEmpty == !isFound)
  }

  @Test func `a selection finds its cohorts in a range`() throws {
    let selection = Selection(try Query("actual>0"), in: Self.ledger)
    for lower in 0...6 {
      for upper in lower...6 {
        #expect(
          Array(selection.cohorts(in: lower..<upper))
            == selection.cohorts.filter { (lower..<upper).contains($0) })
      }
    }
  }
}
