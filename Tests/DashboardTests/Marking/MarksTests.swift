import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Marks and ranges in Trainees.
struct MarksTests {
  private func marked(_ desk: EditedDesk) -> [String] {
    desk.state.marks.map(\.text).sorted()
  }

  @Test func `Space marks and goes down`() throws {
    let desk = try EditedDesk("jlj3<space><space>")
    #expect(marked(desk) == ["C25", "C26"])
    #expect(desk.cohort == "C24")
    expectScreen(
      desk.drawn,
      """
       … › Kushiro coal training   years as stated  2 marked  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │ (all)         4││ (all)                │║Year    Venue    Plan Actual     % S║
      │▸Việt Nam  VN  2││ 2 programs           │║JFY2026●donor      61      –     – P║
      │ ລາວ       LA  1││▸Kushiro coal training│║JFY2025●donor      61      –     – R║
      │ Peru      PE  1││  <·▶█?▒▒ ≥ 217 people│║JFY2024 donor      70      ?     – ✓║
      │                ││ Điều dưỡng viên      │║JFY2023 donor      84     84  100% ✓║
      │                ││  ≥ ~9,100 particip. +│║JFY2022 donor     ~90    >58 ≥~65% ✓║
      │                ││                      │║JFY2020 donor      30      0    0% X║
      │                ││                      │║2017 *  donor       ·     74     – ✓║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║────────────────────────────────────║
      │                ││                      │║donor people 4/7 ~396  ≥ 217     ≠  ║
      │                ││                      │║  + unknown                1        ║
      └────────────2/4─┘└──────────────────2/3─┘╚════════════════════════════════3/7═╝
      ─ Plan · JFY2024 · donor-country · C24 · status completed ──────────────────────
       planned 70 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `Space again takes the mark away, and at the end the cursor stays`() throws {
    #expect(marked(try EditedDesk("jlj3<space>k<space>")) == [])
    let desk = try EditedDesk("jlj3G<space>")
    #expect(desk.cohort == "C17")
    #expect(marked(desk) == ["C17"])
  }

  @Test func `a range is drawn as it grows`() throws {
    var desk = try EditedDesk("jlj3jvjj")
    #expect(desk.state.marks.isEmpty)
    let signs = (3...9).map { desk.row($0).contains("●") }
    #expect(signs == [false, true, true, true, false, false, false])
    #expect(desk.row(0).contains("3 marked"))
    try desk.press("kkk")
    #expect((3...9).map { desk.row($0).contains("●") }.filter { $0 }.count == 2)
    try desk.press("jjjv")
    #expect(marked(desk) == ["C23", "C24", "C25"])
    #expect(
      desk.status == "3 marked: e edits them together, d removes them, Esc drops the marks")
    try desk.press("j")
    #expect(marked(desk) == ["C23", "C24", "C25"])
  }

  @Test func `Esc drops the filter, then the range, then the marks, then goes out`() throws {
    var desk = try EditedDesk("jlj3<space>/20<enter>jvj")
    try desk.press("<esc>")
    #expect(desk.state.browse.filters[.cohorts].isEmpty)
    #expect(desk.state.rangeStart != nil)
    try desk.press("<esc>")
    #expect(desk.state.rangeStart == nil)
    #expect(marked(desk) == ["C26"])
    try desk.press("<esc>")
    #expect(marked(desk) == [])
    #expect(desk.status == "1 mark dropped")
    #expect(desk.state.browse.focus == .cohorts)
    try desk.press("<esc>")
    #expect(desk.state.browse.focus == .programs)
  }

  @Test func `a filter hides marks, and the header says how many`() throws {
    var desk = try EditedDesk(100, 24, "jlj3<space><space>/2026<enter>")
    #expect(desk.row(0).contains("2 marked, 1 hidden"))
    try desk.press("<esc>")
    #expect(desk.row(0).contains("2 marked "))
    try desk.press("<s-tab>j")
    #expect(desk.row(0).contains("2 marked, 2 hidden"))
    try desk.press("kk<s-tab>k")
    #expect(desk.row(0).contains("2 marked "))
  }

  @Test func `marks are of records and outlive what others change`() throws {
    var desk = try EditedDesk("jlj3<space><space>")
    desk.others(change: "Id: C26\n", to: "Id: C27\nProgram: VN-COAL\nYear: 2027\n\nId: C26\n")
    #expect(marked(desk) == ["C25", "C26"])
    #expect((3...6).map { desk.row($0).contains("●") } == [false, true, true, false])
    desk.others(change: "Id: C25\n", to: "Id: C25-NEW\n")
    #expect(marked(desk) == ["C26"])
    desk.others(change: "Id: C24\n", to: "Id: C26\n")
    #expect(marked(desk) == [], "two have that Id now")
  }

  @Test func `a range whose beginning is listed no more ends`() throws {
    var desk = try EditedDesk("jlj3vj")
    #expect(desk.state.hasMarks)
    desk.others(change: "Id: C26\n", to: "Id: C26-NEW\n")
    #expect(!desk.state.hasMarks)
    desk = try EditedDesk("jlj3vj<s-tab>j")
    #expect(!desk.state.hasMarks)
  }

  @Test func `without a cohort there is nothing to mark`() throws {
    #expect(try EditedDesk("1jjjl3<space>").status == "There is no cohort here to mark")
    #expect(try EditedDesk("1jjjl3v").status == "There is no cohort here to mark")
  }

  @Test(arguments: [(20, 5), (24, 6), (40, 11), (60, 16), (80, 24), (140, 40)])
  func `the sign is drawn at every size`(columns: Int, rows: Int) throws {
    let desk = try EditedDesk(columns, rows, "jlj3<space>k")
    #expect(desk.drawn.contains("●"))
    #expect(
      frame(desk.state, desk.ledger, symbols: .ascii).drawn.contains(
        columns < 100 ? "2026x" : "2026 x"))
  }
}
