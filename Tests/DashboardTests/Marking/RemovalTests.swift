import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// `d`: one record at once, several when the reader says so, none that others refer to.
struct RemovalTests {
  private static let firstTwo = [
    "-Id: C26", "-Program: VN-COAL", "-Year: 2026", "-Planned: 61", "-Status: planned",
    "-PlannedSource: news-2026", "-", "-Id: C25", "-Program: VN-COAL", "-Year: 2025",
    "-Planned: 61", "-Status: running", "-",
  ]

  @Test func `one goes without a question, and the cursor to the next`() throws {
    let desk = try EditedDesk("jlj3d")
    #expect(desk.difference == Array(RemovalTests.firstTwo.prefix(7)))
    #expect(desk.status == "Removed C26; u brings it back")
    #expect(desk.cohort == "C25")
    #expect(try EditedDesk("jlj3Gd").cohort == "C20")
  }

  @Test func `several are asked about`() throws {
    let desk = try EditedDesk("jlj3<space><space>d")
    expectScreen(
      desk.drawn,
      """
       … › Kushiro coal training   years as stated  2 marked  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │ (all)         4││ (all)                │║Year    Venue    Plan Actual     % S║
      │▸Việt Nam  VN  2││ 2 programs           │║JFY2026●donor      61      –     – P║
      │ ລາວ       LA  1││▸Kushiro coal training│║JFY2025●donor      61      –     – R║
      │ Peru      PE  1││  <·▶█?▒▒ ≥ 217 people│║JFY2024 donor      70      ?     – ✓║
      │                ││ ╔═ Remove 2 cohorts? ══════════════════╗  84     84  100% ✓║
      │                ││ ║ C26 JFY2026 donor: plan 61, actual – ║ ~90    >58 ≥~65% ✓║
      │                ││ ║ C25 JFY2025 donor: plan 61, actual – ║  30      0    0% X║
      │                ││ ║                                      ║   ·     74     – ✓║
      │                ││ ║ donor people: plan ~396 → ~274       ║                   ║
      │                ││ ║ u brings them back.                  ║                   ║
      │                ││ ║                                      ║                   ║
      │                ││ ║ [y remove 2]   [‹n keep›]            ║───────────────────║
      │                ││ ╚══════════════════════════════════════╝~396  ≥ 217     ≠  ║
      │                ││                      │║  + unknown                1        ║
      └────────────2/4─┘└──────────────────2/3─┘╚════════════════════════════════3/7═╝
      ─ Plan · JFY2024 · donor-country · C24 · status completed ──────────────────────
       planned 70 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       y do it  n keep
      """)
    #expect(desk.difference == [])
    #expect(desk.session.outward == [.discardTyped])
  }

  @Test func `y removes them`() throws {
    var desk = try EditedDesk("jlj3<space><space>dy")
    #expect(desk.difference == RemovalTests.firstTwo)
    #expect(desk.status == "Removed 2 cohorts; u brings them back")
    #expect(desk.state.marks.isEmpty)
    #expect(desk.cohort == "C24")
    try desk.press("u")
    #expect(desk.difference == [])
    try desk.press("ggvjdy")
    #expect(desk.difference == RemovalTests.firstTwo)
    #expect(!desk.state.hasMarks)
  }

  @Test(arguments: ["n", "<enter>", "<esc>", "<enter>y", "q", " ", "d"])
  func `nothing else does`(key: String) throws {
    let desk = try EditedDesk("jlj3<space><space>d" + key)
    #expect(desk.difference == [])
  }

  @Test func `keys typed ahead do not answer`() throws {
    var desk = try EditedDesk("jlj3")
    try desk.typeAhead("<space><space>dy<enter>y")
    #expect(desk.state.context == .confirmation)
    #expect(desk.difference == [])
    try desk.typeAhead("y")
    #expect(desk.difference == RemovalTests.firstTwo)
  }

  @Test(arguments: [
    (
      "jd",
      "Country VN must stay: Organization VINACOMIN, Program VN-COAL, Program VN-CAR…"
    ),
    (
      "jljd",
      "Program VN-COAL must stay: Cohort C26, Cohort C25, Cohort C24 and 8 more refe…"
    ),
    ("d", "Nothing is selected here that could be removed"),
    ("2d", "Nothing is selected here that could be removed"),
    ("jjjl3d", "Nothing is selected here that could be removed"),
  ])
  func `what cannot go stays, and who refers to it is named`(keys: String, status: String) throws {
    let desk = try EditedDesk(keys)
    #expect(desk.difference == [])
    #expect(desk.status.hasPrefix(status.prefix(60)), "\(desk.status)")
    #expect(desk.state.notice?.kind == .refused)
  }

  @Test func `a program that nothing refers to goes`() throws {
    let ledger = SampleStore.ledger(
      "%rec: Country\n\nId: A\nName: A\n\nId: B\nName: B\n\n%rec: Program\n\nId: P\nTitle: P\nCountry: A\n\nId: Q\nTitle: Q\nCountry: A\n"
    )
    var desk = try EditedDesk(on: ledger, "jljd")
    #expect(desk.status == "Removed P; u brings it back")
    #expect(desk.state.browse.program?.text == "Q")
    try desk.press("d1")
    #expect(
      desk.difference == [
        "-Id: P", "-Title: P", "-Country: A", "-", "-Id: Q", "-Title: Q", "-Country: A", "-",
      ])
    try desk.press("jd")
    #expect(desk.status == "Removed B; u brings it back")
    #expect(desk.state.browse.country?.text == "A")
    try desk.press("uuu")
    #expect(desk.difference == [])
  }

  @Test func `a store that can only be read keeps all`() throws {
    var desk = try EditedDesk("jlj3")
    desk.happen(.saving(.readOnly(reason: "the disk is write-protected")))
    try desk.press("d")
    #expect(desk.status == "The store can only be read: the disk is write-protected")
    try desk.press("<space><space>d")
    #expect(desk.state.overlay == nil)
    #expect(desk.difference == [])
  }

  @Test func `records without an Id and those of one Id go by what they are`() throws {
    let ledger = SampleStore.ledger(
      "%rec: Cohort\n\nYear: 2020\nPlanned: 1\n\nYear: 2019\nPlanned: 2\n\nId: X\nYear: 2018\n\nId: X\nYear: 2017\nPlanned: 3\n"
    )
    var desk = try EditedDesk(on: ledger, "3jd")
    #expect(desk.difference == ["-Year: 2019", "-Planned: 2", "-"])
    desk = try EditedDesk(on: ledger, "3vGdy")
    #expect(desk.ledger.cohorts.isEmpty)
    try desk.press("u")
    #expect(desk.difference == [])
    desk = try EditedDesk(on: ledger, "3Gd")
    #expect(desk.difference.contains("-Planned: 3"))
    #expect(!desk.difference.contains("-Year: 2018"))
  }

  // MARK: - On other screens

  @Test func `in its form a record goes, and the form with it`() throws {
    var desk = try EditedDesk("jlj3red")
    #expect(desk.state.context == .field)
    try desk.press("<esc><esc>rd")
    #expect(desk.difference == Array(RemovalTests.firstTwo.prefix(7)))
    #expect(desk.status == "Removed C26; u brings it back")
    #expect(desk.state.screens == [.browse])
    #expect(desk.state.forms.isEmpty)
    try desk.press("u")
    #expect(desk.difference == [])
  }

  @Test(arguments: [
    (
      "jejd",
      "Country VN must stay: Organization VINACOMIN, Program VN-COAL"
    ),
    (
      "Td",
      "Agreement VN-MOU must stay: Agreement VN-PLAN refers to it; change or remove that first"
    ),
    ("ojjd", "Source news-2026 must stay: Cohort C26"),
    ("od", "No record is selected here that could be removed"),
  ])
  func `what others refer to stays there, too, and they are named`(
    keys: String, status: String
  ) throws {
    let desk = try EditedDesk(140, 40, keys)
    #expect(desk.status.hasPrefix(status), "\(desk.status)")
    #expect(desk.state.screens.count == 2)
    #expect(desk.difference == [])
  }

  @Test(arguments: ["K", "TG"])
  func `in a list the record under the cursor goes, and comes back under it`(key: String) throws {
    var desk = try EditedDesk(key)
    let first = desk.state.selectedRecord(desk.ledger)?.key.text
    try desk.press("d")
    let removed = try #require(first)
    #expect(desk.difference.contains("-Id: \(removed)"))
    #expect(desk.status == "Removed \(removed); u brings it back")
    #expect(desk.state.selectedRecord(desk.ledger)?.key.text != removed)
    try desk.press("Gu")
    #expect(desk.difference == [])
    #expect(desk.state.selectedRecord(desk.ledger)?.key.text == removed)
  }

  @Test func `in a form undo goes to the field that it changes`() throws {
    var desk = try FormDesk("jej<enter>x<c-s>jjj")
    #expect(desk.line == "Aka 2")
    try desk.press("u")
    #expect(desk.line == "Name 0")
    #expect(desk.changes == "")
  }
}
