import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Narrowing a pane while typing, and searching for what was typed.
struct FilterTests {
  @Test(arguments: [
    "viet", "VIET", "Việt", "Vie\u{323}\u{302}t", "viet nam", "nam viet", "vn", "VN", "Vietnam",
  ])
  func `a country is found whatever its accents, case and form`(filter: String) throws {
    #expect(try Desk("/\(filter)").country == "VN")
    #expect(try Desk("/\(filter)").contents.countries.count == 1)
  }

  @Test(arguments: [
    ("dieu duong", "VN-CARE"), ("Điều dưỡng", "VN-CARE"), ("DIEU", "VN-CARE"),
    ("\u{110}ie\u{302}\u{300}u", "VN-CARE"), ("研修", "LA-MINE"), ("ຝຶກ", "LA-MINE"),
    ("kushiro", "VN-COAL"), ("vinacomin", "VN-COAL"), ("khoang san", "VN-COAL"),
    ("pe-adv", "PE-ADVISOR"), ("ＫＵＳＨＩＲＯ", "VN-COAL"),
  ])
  func `a program is found by title, Id and bodies`(filter: String, program: String) throws {
    #expect(try Desk("2/\(filter)").program == program)
  }

  @Test(arguments: [
    ("ventilation", ["C23"]), ("thong gio", ["C23"]), ("second one", ["C23"]),
    ("cancelled", ["C20"]), ("third", ["L21"]), ("2024", ["C24", "N24"]),
    ("2024 dieu", ["N24"]), ("seminar", ["N24", "N23", "N-UNDATED"]), ("zebra", []),
  ])
  func `a cohort is found by all that its record says`(filter: String, ids: [String]) throws {
    let desk = try Desk("3/\(filter)")
    #expect(
      desk.contents.cohorts.map { desk.ledger.id(of: desk.ledger.cohorts[$0]).text } == ids)
  }

  @Test func `the rows follow each key`() throws {
    var desk = try Desk("2/")
    #expect(desk.contents.programs.count == 5)
    try desk.press("m")
    #expect(
      desk.contents.programs.map { $0.map { desk.ledger.programs[$0].id.text } ?? "all" }
        == ["VN-COAL", "LA-MINE", "PE-ADVISOR"])
    try desk.press("ine")
    #expect(desk.contents.programs.count == 2)
    try desk.press("<bs><bs><bs><bs>")
    #expect(desk.contents.programs.count == 5)
  }

  @Test func `Backspace takes a whole character back`() throws {
    var desk = try Desk("/vie\u{323}\u{302}")
    try desk.press("<bs>")
    #expect(desk.state.browse.filters[.countries].text == "vi")
    try desk.press("<bs><bs><bs><bs>")
    #expect(desk.state.browse.filters[.countries].text == "")
    #expect(desk.state.overlay != nil)
  }

  @Test func `^U empties the line`() throws {
    let desk = try Desk("/viet<c-u>")
    #expect(desk.state.browse.filters[.countries].text == "")
    #expect(desk.state.context == .filter)
  }

  @Test func `keys that do something elsewhere are text in a prompt`() throws {
    #expect(try Desk("/qQ?tw1 B/").state.browse.filters[.countries].text == "qQ?tw1 B/")
  }

  @Test func `the arrows choose among the matches`() throws {
    var desk = try Desk("3/2024<down>")
    #expect(desk.cohort == "N24")
    try desk.press("<up><up>")
    #expect(desk.cohort == "C24")
  }

  @Test func `what is selected stays selected while it matches`() throws {
    var desk = try Desk("2jj/d")
    #expect(desk.program == "VN-CARE")
    try desk.press("<c-u>vinacomin")
    #expect(desk.program == "VN-COAL")
  }

  @Test func `Enter keeps the filter, Esc then drops it and keeps the row`() throws {
    var desk = try Desk("3/third<enter>")
    #expect(desk.state.overlay == nil)
    #expect(desk.contents.cohorts.count == 1)
    #expect(desk.cohort == "L21")
    try desk.press("<esc>")
    #expect(desk.contents.cohorts.count == 12)
    #expect(desk.cohort == "L21")
    #expect(desk.state.browse.focus == .cohorts)
    #expect(
      desk.state.notice == Notice("Filter dropped; n and N still go to its matches"))
    try desk.press("<esc>")
    #expect(desk.state.browse.focus == .programs)
    try desk.press("<esc>")
    #expect(desk.state.browse.focus == .countries)
  }

  @Test func `Esc in the prompt leaves everything as it was`() throws {
    for keys in ["3jj", "2j", "j", "3/2024<enter>", "3jj/2024<enter><esc>"] {
      var desk = try Desk(keys)
      let before = desk.state.browse
      try desk.press("/zzz<bs>a<down><esc>")
      #expect(desk.state.browse == before)
      #expect(desk.state.overlay == nil)
    }
  }

  @Test func `the prompt begins with the filter that there is`() throws {
    var desk = try Desk("3/20<enter>/24")
    #expect(desk.state.browse.filters[.cohorts].text == "2024")
    try desk.press("<esc>")
    #expect(desk.state.browse.filters[.cohorts].text == "20")
  }

  @Test func `each pane has a filter of its own`() throws {
    let desk = try Desk("/viet<enter>2/coal<enter>3/2024<enter>")
    #expect(Pane.allCases.map { desk.state.browse.filters[$0].text } == ["viet", "coal", "2024"])
    #expect(desk.cohort == "C24")
    #expect(desk.row(0).contains("/viet /coal /2024"))
  }

  @Test func `no match anywhere above leaves nothing below`() throws {
    var desk = try Desk("/zzz")
    #expect(desk.country == nil)
    #expect(desk.contents.programs.isEmpty)
    #expect(desk.contents.cohorts.isEmpty)
    try desk.press("<enter>t")
    #expect(desk.state.screen == .browse)
    #expect(
      desk.state.notice == Notice("Nothing is selected that could be added up", .refused))
  }

  @Test func `no match among the programs leaves the countries`() throws {
    let desk = try Desk("j2/zzz")
    #expect(desk.country == "VN")
    #expect(desk.contents.programs.isEmpty)
    #expect(desk.contents.cohorts.isEmpty)
    #expect(desk.row(3).hasSuffix("│no match                            │"))
  }

  @Test func `n and N go to matches after the filter was dropped, and around`() throws {
    var desk = try Desk("3/2024<enter><esc>gg")
    var found: [String?] = []
    for key in ["n", "n", "n", "N", "N"] {
      try desk.press(key)
      found.append(desk.cohort)
    }
    #expect(found == ["C24", "N24", "C24", "N24", "C24"])
  }

  @Test func `n in Countries and Programs never goes to the row of all`() throws {
    var desk = try Desk("/e<enter><esc>gg")
    try desk.press("n")
    #expect(desk.country == "VN")
    try desk.press("n")
    #expect(desk.country == "LA" || desk.country == "PE")
    desk = try Desk("2/mine<enter><esc>gg")
    try desk.press("N")
    #expect(desk.program == "PE-ADVISOR")
  }

  @Test func `n without a match says so`() throws {
    let desk = try Desk("3/zebra<enter><esc>n")
    #expect(desk.state.notice == Notice("No row here matches \"zebra\"", .refused))
  }

  @Test func `a filter of blanks lets everything through`() throws {
    #expect(try Desk("3/<space><space><enter>").contents.cohorts.count == 12)
  }

  @Test func `resizing in the prompt keeps what was typed`() throws {
    var desk = try Desk("3/20")
    desk.happen(.resized(Size(columns: 30, rows: 8)))
    try desk.press("24")
    #expect(desk.state.browse.filters[.cohorts].text == "2024")
    #expect(desk.row(6) == " /2024")
  }

  @Test func `the end of a long text is in sight, and the cursor behind it`() throws {
    let desk = try Desk(30, 8, "/abcdefghijklmnopqrstuvwxyz0123456789")
    #expect(desk.row(6) == " /‹lmnopqrstuvwxyz0123456789")
    #expect(desk.frame().cursor == Position(column: 28, row: 6))
  }

  @Test func `the cursor stands behind wide letters`() throws {
    let desk = try Desk("2/研修")
    #expect(desk.status == " Filter Programs: 研修")
    #expect(desk.frame().cursor == Position(column: 22, row: 22))
    #expect(try Desk("2/").frame().cursor == Position(column: 18, row: 22))
  }

  @Test func `what cannot be seen is shown in the prompt`() throws {
    #expect(try Desk("/a\u{202E}b").status == " Filter Countries: a‹U+202E›b")
  }
}
