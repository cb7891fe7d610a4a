import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Narrowing the whole store by a query.
struct QueryTests {
  private func cohorts(_ desk: Desk) -> [String] {
    desk.contents.cohorts.map { desk.ledger.id(of: desk.ledger.cohorts[$0]).text }
  }

  private func countries(_ desk: Desk) -> [String] {
    desk.contents.countries.map { $0.map { desk.ledger.countries[$0].id.text } ?? "all" }
  }

  private func programs(_ desk: Desk) -> [String] {
    desk.contents.programs.map { $0.map { desk.ledger.programs[$0].id.text } ?? "all" }
  }

  @Test func `every pane shows what the query selects and what that belongs to`() throws {
    let desk = try Desk("fyear:2024<enter>")
    #expect(countries(desk) == ["all", "VN"])
    #expect(programs(desk) == ["all", "VN-COAL", "VN-CARE"])
    #expect(cohorts(desk) == ["C24", "N24"])
    #expect(desk.state.notice == Notice("The query selects 2 cohorts; Esc drops it"))
    #expect(desk.row(0).contains("f: year:2024"))
  }

  @Test func `a program or country that is meant itself is shown without cohorts, too`() throws {
    let desk = try Desk("fcountry:PE<enter>")
    #expect(countries(desk) == ["all", "PE"])
    #expect(programs(desk) == ["all", "PE-ADVISOR"])
    #expect(cohorts(desk) == [])
  }

  @Test func `the rows follow each key, and a query that is not finished keeps the last one`()
    throws
  {
    var desk = try Desk("fyear:2024")
    #expect(cohorts(desk) == ["C24", "N24"])
    try desk.press("<space>actual")
    #expect(desk.state.query?.text == "year:2024 actual")
    try desk.press("<bs><bs><bs><bs><bs><bs>actual:")
    #expect(desk.state.query?.text == "year:2024 actual")
    #expect(desk.row(23).contains("^ a value is missing behind “:”"))
    try desk.press("?")
    #expect(cohorts(desk) == ["C24"])
    #expect(desk.row(23) == " ^U empty  Enter keep  Esc cancel  F1 keys")
  }

  @Test func `Enter on a mistake stays in the prompt`() throws {
    let desk = try Desk("fyaer:5<enter>")
    #expect(desk.state.context == .query)
    #expect(desk.state.query?.text == "yaer")
    #expect(desk.status == " Query: yaer:5")
    #expect(desk.row(23).hasPrefix("        ^ no field is called “yaer”; did you mean “year”?"))
    #expect(desk.row(23).hasSuffix(" Esc cancel"))
  }

  @Test func `the caret stands below the mistake, and the words on the side where there is room`()
    throws
  {
    let desk = try Desk(
      "fyear:2024<space>or<space>year:2023<space>country:VN<space>or<space>viet<space>yaer:5")
    let row = desk.row(23)
    #expect(row.hasPrefix(" no field is called “yaer”; did you mean “year”?"), "\(row)")
    #expect(row.contains("  ^"))
    #expect(row.prefix { $0 != "^" }.count == desk.status.range(of: "yaer"))
    #expect(try Desk(40, 8, "fyaer:5").row(7) == "    ^ no field is called “yaer”")
    #expect(try Desk(30, 8, "fyaer:5").row(5) == " no field is called “yaer”")
  }

  @Test(arguments: [
    ("ffoo=bar", "accepted are country  program  year  venue  unit  status  planned  actual  …"),
    ("fvenue=abroad", "accepted are donor-country  in-country  third-country  online  unknown"),
    ("fis:new", "accepted: planned running completed cancelled over unknown unclear unsourced"),
    ("fyear:soon", "“soon” is not a year; accepted are 2026  2020..2024  ?"),
  ]) func `what is accepted is listed at 80 columns`(keys: String, list: String) throws {
    #expect(try Desk(keys).row(23).contains(list))
  }

  @Test func `the empty prompt names what can be asked for`() throws {
    #expect(
      try Desk("f").status.hasSuffix(
        "words, country:VN year>=2020 venue: unit: status: actual:? is: has:"))
    #expect(try Desk("fa").status == " Query: a" || Desk("fa").status.hasPrefix(" Query: a  "))
  }

  @Test func `a year as it is shown finds the cohorts that show it`() throws {
    let shown = try Desk("fJFY2023<enter>")
    #expect(!cohorts(shown).isEmpty)
    let plain = try Desk("fyear:2023<space>basis:JFY<enter>")
    #expect(cohorts(shown) == cohorts(plain))
  }

  @Test func `a filter of Trainees finds what stands in the path above them`() throws {
    let all = try Desk("")
    let desk = try Desk("3/viet<enter>")
    let ledger = all.ledger
    let meant = ledger.cohorts.filter { cohort in
      cohort.program.flatMap { ledger.programs[$0].country }
        .map { ledger.countries[$0].id == RecordID("VN") } ?? false
    }
    #expect(meant.count > 1)
    #expect(Set(meant.map { ledger.id(of: $0).text }).isSubset(of: cohorts(desk)))
  }

  @Test func `Esc in the prompt leaves everything as it was`() throws {
    for keys in ["", "3jj", "fyear:2024<enter>3j"] {
      var desk = try Desk(keys)
      let before = desk.state
      try desk.press("fzebra<bs>x<esc>")
      #expect(desk.state.query == before.query)
      #expect(desk.state.browse == before.browse)
      #expect(desk.state.selection == before.selection)
      #expect(desk.state.overlay == nil)
    }
  }

  @Test func `Esc drops the filter of the pane, then the query, then goes out`() throws {
    var desk = try Desk("fyear:2024<enter>3/n24<enter>")
    #expect(cohorts(desk) == ["N24"])
    try desk.press("<esc>")
    #expect(cohorts(desk) == ["C24", "N24"])
    #expect(desk.cohort == "N24")
    try desk.press("<esc>")
    #expect(desk.state.query == nil)
    #expect(desk.state.notice == Notice("Query dropped; everything is shown"))
    #expect(cohorts(desk).count == 12)
    #expect(desk.cohort == "N24")
    try desk.press("<esc>")
    #expect(desk.state.browse.focus == .programs)
  }

  @Test func `the prompt begins with the query that there is, and an empty one drops it`() throws {
    var desk = try Desk("fyear:2024<enter>f")
    #expect(desk.status.hasPrefix(" Query: year:2024"))
    try desk.press("<c-u><enter>")
    #expect(desk.state.query == nil)
    #expect(desk.state.selection == nil)
    #expect(desk.state.notice == Notice("No query: everything is shown"))
  }

  @Test func `the cursor moves in the line`() throws {
    var desk = try Desk("fyear:224<left><left>0")
    #expect(desk.state.query?.text == "year:2024")
    #expect(desk.frame().cursor == Position(column: 15, row: 22))
    try desk.press("<home>")
    #expect(desk.frame().cursor == Position(column: 8, row: 22))
    try desk.press("<end>")
    #expect(desk.frame().cursor == Position(column: 17, row: 22))
  }

  @Test func `the totals add up what is selected, and the header says so`() throws {
    var desk = try Desk("fyear>=2025<enter>t")
    #expect(desk.drawn().contains("Sum         122"))
    #expect(desk.row(0).contains("f: year>=2025"))
    try desk.press("f<c-u>year:2025<enter>")
    #expect(desk.state.screen == .totals)
    #expect(desk.drawn().contains("Sum          61"))
    try desk.press("f<c-u>zebra<enter>")
    #expect(desk.drawn().contains("The query selects no cohort here."))
    #expect(desk.state.notice?.kind == .refused)
  }

  @Test func `a year that the query leaves out is not said to be unrecorded`() throws {
    let desk = try Desk("fyear:2023<space>or<space>year:2025<enter>t")
    #expect(desk.drawn().contains("· nothing selected"))
    #expect(!desk.drawn().contains("nothing recorded"))
  }

  @Test func `a claim is still set against all that is recorded`() throws {
    let all = try Desk("2jt").drawn().split(separator: "\n").filter { $0.contains(" claim ") }
    let narrowed = try Desk("fyear:2024<enter>2jt").drawn().split(separator: "\n")
      .filter { $0.contains(" claim ") }
    #expect(all == narrowed)
    #expect(!all.isEmpty)
  }

  @Test func `years are those of the view`() throws {
    var desk = try Desk("fyear:2022<enter>")
    #expect(cohorts(desk) == ["C22"])
    try desk.press("f<c-u>year:2023<enter>")
    #expect(cohorts(desk) == ["C23", "N23"])
    try desk.press("BB")
    #expect(desk.state.view == .japaneseFiscal)
    #expect(cohorts(desk) == ["C23", "N23"])
    #expect(desk.state.selection?.view == .japaneseFiscal)
    let dated = SampleStore.ledger(
      "%rec: Cohort\n\nId: A\nProgram: P\nYear: 2022\nYearBasis: JFY\nStart: 2023-02\n")
    desk = try Desk(80, 24, on: dated, "fyear:2023<enter>")
    #expect(cohorts(desk) == [])
    try desk.press("B")
    #expect(cohorts(desk) == ["A"])
  }

  @Test func `a page shows what the query selects, or what belongs to it`() throws {
    #expect(try Desk("fyear:2024<enter>K").drawn().contains("150"))
    #expect(try !Desk("ftrainees>2000<enter>K").drawn().contains("one hundred and fifty"))
    #expect(try Desk("ftrainees>2000<enter>K").drawn().contains("more than 2,300"))
    #expect(try Desk("ftrainees>2000<enter>T").drawn().contains("Safety training"))
    #expect(try !Desk("ftrainees>2000<enter>T").drawn().contains("Advisors"))
    #expect(try Desk("fid=L21<enter>o").drawn().contains("report-2023"))
    #expect(try !Desk("fid=L21<enter>o").drawn().contains("news-2026"))
  }

  @Test func `a query that selects nothing says so`() throws {
    var desk = try Desk("fzebra")
    #expect(desk.status.hasSuffix("selects nothing"))
    try desk.press("<enter>")
    #expect(desk.state.notice?.text == "The query selects nothing; f changes it, Esc drops it")
    #expect(countries(desk) == [])
    try desk.press("t")
    #expect(desk.state.notice == Notice("Nothing is selected that could be added up", .refused))
  }

  @Test func `going to the record of a problem drops the query`() throws {
    let desk = try Desk("fzebra<enter>w<enter>")
    #expect(desk.state.screen == .browse)
    #expect(desk.state.query == nil)
    #expect(desk.cohort != nil)
  }

  @Test func `what others change is asked anew, and another ledger does no harm`() throws {
    var desk = try Desk("fyear:2024<enter>3G")
    desk.ledger = SampleStore.empty
    #expect(desk.frame().size == desk.state.size)
    desk.happen(.reloaded)
    #expect(cohorts(desk) == [])
    desk.reload(SampleStore.ledger)
    #expect(cohorts(desk) == ["C24", "N24"])
  }

  @Test func `a long query is cut in the header and never crowds everything out`() throws {
    let desk = try Desk("fcountry:VN<space>year>=2016<space>not<space>is:cancelled<enter>")
    #expect(desk.row(0).contains("f: country:VN year>=2016…"))
    #expect(desk.row(0).contains("! 2 errors"))
    #expect(try Desk(20, 8, "fyear:2024<enter>").row(0).hasSuffix("f: year:2…"))
  }
}

extension String {
  /// How many characters come before a text in it.
  fileprivate func range(of other: String) -> Int? {
    indices.first { self[$0...].hasPrefix(other) }.map { distance(from: startIndex, to: $0) }
  }
}
