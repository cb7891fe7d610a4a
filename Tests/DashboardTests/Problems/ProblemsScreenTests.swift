import Cooperation
import Rehearsal
import Testing

@testable import Dashboard

/// What is wrong with the texts, as it is drawn.
struct ProblemsScreenTests {
  @Test func `the list above, the first problem below`() throws {
    expectScreen(
      try Desk("w").drawn(),
      """
       coop › Checks                         years as stated  8 warnings  ! 2 errors
      ─ 2 errors, 8 warnings ─────────────────────────────────────────────────────────
       E3  ລາວ · JFY2019 · L19       Actual: “12½” is not a number of trainees
       E7  cohorts.rec               this line has no colon after a field name
       W2  Việt Nam · JFY2025 · C25  Planned has no source
       W3  Việt Nam · 2017 * · C17   YearBasis is unclear: 2017 may be a calendar or…
       W3  Việt Nam · ? · N-UNDATED  Unit is unclear: people and participations cann…
       W2  ລາວ · JFY2019 · L19       Planned and Actual have no source
       W11 ລາວ · JFY2019 · L19       Note holds a character that cannot be seen: ‹U+…
       W6  Claim K-EXACT             150 claimed, 217 or more recorded up to 2024-03…
       W6  Claim K-MORE              2,301 or more claimed, 217 or more recorded up …
       W6  Claim K-ABOUT             about 90,000 claimed, about 9,100 to 9,120 reco…


      ─ ລາວ · 鉱害防止研修 ຝຶກອົບຮົມ · JFY2019 · donor-country · L19 ────────────────────
       error E3: Actual: “12½” is not a number of trainees
       102 | Actual: 12½
           |         ^
         = accepted are 61 >2300 >=3 ~90000 100..120 ?
       cohorts.rec:102:9



       Enter go to record  / filter  ? keys  q back
      """)
  }

  @Test func `a long headline and a long remedy take several lines`() throws {
    expectScreen(
      try Desk("wG").drawn(),
      """
       coop › Checks                         years as stated  8 warnings  ! 2 errors
      ─ 2 errors, 8 warnings ─────────────────────────────────────────────────────────
       E3  ລາວ · JFY2019 · L19       Actual: “12½” is not a number of trainees
       E7  cohorts.rec               this line has no colon after a field name
       W2  Việt Nam · JFY2025 · C25  Planned has no source
       W3  Việt Nam · 2017 * · C17   YearBasis is unclear: 2017 may be a calendar or…
       W3  Việt Nam · ? · N-UNDATED  Unit is unclear: people and participations cann…
       W2  ລາວ · JFY2019 · L19       Planned and Actual have no source
       W11 ລາວ · JFY2019 · L19       Note holds a character that cannot be seen: ‹U+…
       W6  Claim K-EXACT             150 claimed, 217 or more recorded up to 2024-03…
       W6  Claim K-MORE              2,301 or more claimed, 217 or more recorded up …
       W6  Claim K-ABOUT             about 90,000 claimed, about 9,100 to 9,120 reco…


      ─ Claim K-ABOUT ────────────────────────────────────────────────────────────────
       warning W6: about 90,000 claimed, about 9,100 to 9,120 recorded up to 2025: up
       to about 80,900 unexplained
       119 | Trainees: ~90000
           |           ^
         = record the cohorts that are missing, or correct what the claim counts and
           up to when
       store.rec:119:11

       Enter go to record  / filter  ? keys  q back
      """)
  }

  @Test func `a text that is no record`() throws {
    expectScreen(
      try Desk("wjjjjjj").drawn(),
      """
       coop › Checks                         years as stated  8 warnings  ! 2 errors
      ─ 2 errors, 8 warnings ─────────────────────────────────────────────────────────
       E3  ລາວ · JFY2019 · L19       Actual: “12½” is not a number of trainees
       E7  cohorts.rec               this line has no colon after a field name
       W2  Việt Nam · JFY2025 · C25  Planned has no source
       W3  Việt Nam · 2017 * · C17   YearBasis is unclear: 2017 may be a calendar or…
       W3  Việt Nam · ? · N-UNDATED  Unit is unclear: people and participations cann…
       W2  ລາວ · JFY2019 · L19       Planned and Actual have no source
       W11 ລາວ · JFY2019 · L19       Note holds a character that cannot be seen: ‹U+…
       W6  Claim K-EXACT             150 claimed, 217 or more recorded up to 2024-03…
       W6  Claim K-MORE              2,301 or more claimed, 217 or more recorded up …
       W6  Claim K-ABOUT             about 90,000 claimed, about 9,100 to 9,120 reco…


      ─ ລາວ · 鉱害防止研修 ຝຶກອົບຮົມ · JFY2019 · donor-country · L19 ────────────────────
       warning W11: Note holds a character that cannot be seen: ‹U+202E›
       104 | Note: Read ‹U+202E›backwards.
           |       ^
         = remove it, or write what was meant
       cohorts.rec:104:7



       Enter go to record  / filter  ? keys  q back
      """)
  }

  @Test func `without room for the text of a problem`() throws {
    expectScreen(
      try Desk(40, 11, "w").drawn(),
      """
       coop › Checks              ! 2 errors
      ─ 2 errors, 8 warnings ─────────────────
       E3  Actual: “12½” is not a number of …
       E7  this line has no colon after a fi…
       W2  Planned has no source
       W3  YearBasis is unclear: 2017 may be…
      ─ lines 1 to 2 of 7, → ← scroll  ລາວ ·…─
       error E3: Actual: “12½” is not a
       number of trainees

       Enter go to record  ? keys  q back
      """)
  }

  @Test func `a file that is held back comes first, with the line that made it doubtful`() throws {
    var desk = try Desk("w")
    let damage = try #require(desk.ledger.problems.first { $0.code == .syntax })
    desk.happen(.reloaded)
    desk.happen(
      .heldBack([
        HeldBack(path: "cohorts.rec", reason: .damaged(places: 4, first: damage)),
        HeldBack(path: "store.rec", reason: .empty(records: 12)),
      ]))
    expectScreen(
      desk.drawn(),
      """
       coop › Checks                     8 warnings  ! 2 errors  ! 2 files held back
      ─ 2 files held back, 2 errors, 8 warnings ──────────────────────────────────────
       E7  cohorts.rec               the file has 4 more damaged lines than before, …
       E7  store.rec                 the file is empty; it had 12 records
       E3  ລາວ · JFY2019 · L19       Actual: “12½” is not a number of trainees
       E7  cohorts.rec               this line has no colon after a field name
       W2  Việt Nam · JFY2025 · C25  Planned has no source
       W3  Việt Nam · 2017 * · C17   YearBasis is unclear: 2017 may be a calendar or…
       W3  Việt Nam · ? · N-UNDATED  Unit is unclear: people and participations cann…
       W2  ລາວ · JFY2019 · L19       Planned and Actual have no source
       W11 ລາວ · JFY2019 · L19       Note holds a character that cannot be seen: ‹U+…
       W6  Claim K-EXACT             150 claimed, 217 or more recorded up to 2024-03…
       W6  Claim K-MORE              2,301 or more claimed, 217 or more recorded up …
       W6  Claim K-ABOUT             about 90,000 claimed, about 9,100 to 9,120 reco…
      ─ cohorts.rec ──────────────────────────────────────────────────────────────────
       error E7: the file has 4 more damaged lines than before, the first: this line
       has no colon after a field name
       105 | this line is no field
           |     ^
         = R takes the file as it is; until then its last good text is shown
       cohorts.rec:105:5

       Shown as it was, R takes it: cohorts.rec has 4 more damaged lines than before…
       Enter go to record  / filter  ? keys  q back
      """)
    try desk.press("j")
    #expect(desk.drawn().contains("error E7: the file is empty; it had 12 records"))
    try desk.press("<enter>")
    #expect(desk.state.notice?.kind == .refused)
    desk.happen(.reloaded)
    #expect(desk.state.heldBack == [])
    #expect(!desk.drawn().contains("held back"))
  }

  @Test func `the smallest`() throws {
    expectScreen(
      try Desk(20, 5, "wjj").drawn(),
      """
       Checks ! 2 errors
       E7  this line has…
       W2  Planned has n…

       ? keys  q back
      """)
  }
}
