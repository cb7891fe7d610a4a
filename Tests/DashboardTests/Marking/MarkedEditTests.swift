import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// One value for all marked cohorts.
struct MarkedEditTests {
  @Test func `the cell says for how many it is`() throws {
    let desk = try EditedDesk("jlj3<space><space>e")
    #expect(
      desk.status == "Planned of 2 marked: such as 61  >2300  >=3  ~90000  100..120  ?  or empty")
  }

  @Test(arguments: ["e<c-u>70<enter>", "70<enter>", "<enter><c-u>70<enter>", "e<c-u>70<tab>"])
  func `a preview shows each, those that have it already, and the sums`(keys: String) throws {
    let desk = try EditedDesk("jlj3<space><space><space>" + keys)
    expectScreen(
      desk.drawn,
      """
       … › Kushiro coal training   years as stated  3 marked  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │ (all)         4││ (all)                │║Year    Venue    Plan Actual     % S║
      │▸Việt Nam  VN  2││ 2 programs           │║JFY2026●donor      61      –     – P║
      │ ລາວ       LA  1││▸Kushiro coal training│║JFY2025●donor      61      –     – R║
      │ Peru      PE  1││  <·▶█?▒▒ ≥ 217 people│║JFY2024●donor      70      ?     – ✓║
      │                ││ Đi╔═ Planned of 2 cohorts: 70? ═════╗     84     84  100% ✓║
      │                ││  ≥║ C26 JFY2026 donor: 61 → 70      ║    ~90    >58 ≥~65% ✓║
      │                ││   ║ C25 JFY2025 donor: 61 → 70      ║     30      0    0% X║
      │                ││   ║                                 ║      ·     74     – ✓║
      │                ││   ║ 1 more has it already.          ║                      ║
      │                ││   ║ donor people: plan ~396 → ~414  ║                      ║
      │                ││   ║ u takes it all back.            ║                      ║
      │                ││   ║                                 ║──────────────────────║
      │                ││   ║ [y change 2]   [‹n keep›]       ║/7 ~396  ≥ 217     ≠  ║
      │                ││   ╚═════════════════════════════════╝             1        ║
      └────────────2/4─┘└──────────────────2/3─┘╚════════════════════════════════4/7═╝
      ─ Plan · JFY2023 · donor-country · C23 · status completed ──────────────────────
       planned 84 exactly, people · unit, JFY from the program · Two intakes of 42. …
       source report-2023 (published 2023, primary)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       y do it  n keep
      """)
    #expect(desk.difference == [])
    #expect(desk.session.outward == [.discardTyped])
  }

  @Test func `y changes all in one step`() throws {
    var desk = try EditedDesk("jlj3<space><space><space>70<enter>y")
    #expect(desk.status == "Planned of 2 cohorts: 70; u takes it back")
    #expect(desk.difference == ["-Planned: 61", "-Planned: 61", "+Planned: 70", "+Planned: 70"])
    #expect(desk.state.marks.count == 3)
    try desk.press("u")
    #expect(desk.difference == [])
    #expect(
      desk.status == "Taken back: C25 Planned 70 → 61 and 1 more; ^R makes them again")
  }

  @Test(arguments: ["n", "<enter>", "<esc>"])
  func `anything else keeps, and what was typed is thrown away`(key: String) throws {
    let desk = try EditedDesk("jlj3<space><space>70<enter>" + key)
    #expect(desk.difference == [])
    #expect(desk.status == "Nothing was changed")
    #expect(desk.state.drafts.isEmpty)
    #expect(desk.state.marks.count == 2)
  }

  @Test func `what is typed for several and left is no cohort's draft`() throws {
    let desk = try EditedDesk("jlj3<space><space>7<esc>")
    #expect(desk.state.drafts.isEmpty)
    #expect(desk.state.unfinished.drafts.isEmpty)
    #expect(try EditedDesk("jlj3<space><space>7").state.unfinished.drafts.isEmpty)
  }

  @Test func `hidden ones are counted, by why they are hidden`() throws {
    let desk = try EditedDesk("jlj3<space><space><s-tab>j<tab>/2024<enter>70<enter>")
    #expect(desk.drawn.contains("2 of them are in other programs."))
    let filtered = try EditedDesk("jlj3<space><space>/2026<enter>70<enter>")
    #expect(filtered.drawn.contains("1 of them is hidden by the filter."))
  }

  @Test func `a single change that is in sight needs no question`() throws {
    let desk = try EditedDesk("jlj3<space>k70<enter>")
    #expect(desk.state.overlay == nil)
    #expect(desk.status == "C26 Planned 61 → 70; u takes it back")
    #expect(desk.difference == ["-Planned: 61", "+Planned: 70"])
    let hidden = try EditedDesk("jlj3<space>/2024<enter>70<enter>")
    #expect(hidden.state.context == .confirmation)
  }

  @Test func `all have it already`() throws {
    let desk = try EditedDesk("jlj3<space><space>61<enter>")
    #expect(desk.status == "All 2 marked have Planned 61 already")
    #expect(desk.state.overlay == nil)
  }

  @Test func `a field can be emptied in all`() throws {
    let desk = try EditedDesk("jlj3<space><space>e<c-u><enter>y")
    #expect(desk.status == "Planned of 2 cohorts: blank; u takes it back")
    #expect(desk.difference == ["-Planned: 61", "-Planned: 61"])
  }

  @Test func `what is refused stays in the cell, and names the cohort`() throws {
    let year = try EditedDesk(100, 24, "jlj3hhh<space><space>e<c-u><enter>")
    #expect(year.state.context == .cell)
    #expect(year.status == "C26: Cohort must have Year; give Year a value (1 more)")
    #expect(year.difference == [])
    let bad = try EditedDesk("jlj3<space><space>e<c-u>12x<enter>")
    #expect(bad.state.context == .cell)
    #expect(bad.state.notice?.kind == .refused)
  }

  @Test func `what others changed since the preview is asked about`() throws {
    var desk = try EditedDesk("jlj3<space><space>70<enter>")
    desk.others(change: "Year: 2026\nPlanned: 61", to: "Year: 2026\nPlanned: 62")
    try desk.press("y")
    #expect(desk.state.context == .conflict)
    #expect(desk.difference == ["-Planned: 61", "+Planned: 62"])
    try desk.press("h")
    #expect(desk.difference == ["-Planned: 61", "-Planned: 61", "+Planned: 70", "+Planned: 70"])
  }
}
