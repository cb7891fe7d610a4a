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
       W2  cohorts.rec:13   Planned has no source
       W3  cohorts.rec:60   YearBasis is unclear: 2017 may be a calendar or a fiscal…
       W3  cohorts.rec:83   Unit is unclear: people and participations cannot be tol…
       W2  cohorts.rec:101  Planned and Actual have no source
       E3  cohorts.rec:102  Actual: “12½” is not a number of trainees
       W11 cohorts.rec:104  Note holds a character that cannot be seen: ‹U+202E›
       E7  cohorts.rec:105  this line has no colon after a field name
       W6  store.rec:101    150 claimed, 217 or more recorded up to 2024-03-31: 67 o…
       W6  store.rec:110    2,301 or more claimed, 217 or more recorded up to 2026-0…
       W6  store.rec:119    about 90,000 claimed, about 9,100 to 9,120 recorded up t…


      ────────────────────────────────────────────────────────────────────────────────
       cohorts.rec:13:10: warning[W2]: Planned has no source
       13 | Planned: 61
          |          ^
          = add a line “PlannedSource: …” with the Id of a Source, or “Source: …” for
            all figures



       Enter go to record  ? keys  q back
      """)
  }

  @Test func `a long headline and a long remedy take several lines`() throws {
    expectScreen(
      try Desk("wG").drawn(),
      """
       coop › Checks                         years as stated  8 warnings  ! 2 errors
      ─ 2 errors, 8 warnings ─────────────────────────────────────────────────────────
       W2  cohorts.rec:13   Planned has no source
       W3  cohorts.rec:60   YearBasis is unclear: 2017 may be a calendar or a fiscal…
       W3  cohorts.rec:83   Unit is unclear: people and participations cannot be tol…
       W2  cohorts.rec:101  Planned and Actual have no source
       E3  cohorts.rec:102  Actual: “12½” is not a number of trainees
       W11 cohorts.rec:104  Note holds a character that cannot be seen: ‹U+202E›
       E7  cohorts.rec:105  this line has no colon after a field name
       W6  store.rec:101    150 claimed, 217 or more recorded up to 2024-03-31: 67 o…
       W6  store.rec:110    2,301 or more claimed, 217 or more recorded up to 2026-0…
       W6  store.rec:119    about 90,000 claimed, about 9,100 to 9,120 recorded up t…


      ────────────────────────────────────────────────────────────────────────────────
       store.rec:119:11: warning[W6]: about 90,000 claimed, about 9,100 to 9,120
       recorded up to 2025: up to about 80,900 unexplained
       119 | Trainees: ~90000
           |           ^
           = record the cohorts that are missing, or correct what the claim counts
             and up to when


       Enter go to record  ? keys  q back
      """)
  }

  @Test func `a text that is no record`() throws {
    expectScreen(
      try Desk("wjjjjjj").drawn(),
      """
       coop › Checks                         years as stated  8 warnings  ! 2 errors
      ─ 2 errors, 8 warnings ─────────────────────────────────────────────────────────
       W2  cohorts.rec:13   Planned has no source
       W3  cohorts.rec:60   YearBasis is unclear: 2017 may be a calendar or a fiscal…
       W3  cohorts.rec:83   Unit is unclear: people and participations cannot be tol…
       W2  cohorts.rec:101  Planned and Actual have no source
       E3  cohorts.rec:102  Actual: “12½” is not a number of trainees
       W11 cohorts.rec:104  Note holds a character that cannot be seen: ‹U+202E›
       E7  cohorts.rec:105  this line has no colon after a field name
       W6  store.rec:101    150 claimed, 217 or more recorded up to 2024-03-31: 67 o…
       W6  store.rec:110    2,301 or more claimed, 217 or more recorded up to 2026-0…
       W6  store.rec:119    about 90,000 claimed, about 9,100 to 9,120 recorded up t…


      ────────────────────────────────────────────────────────────────────────────────
       cohorts.rec:105:5: error[E7]: this line has no colon after a field name
       105 | this line is no field
           |     ^
           = write it as `Name: value`, begin it with `+ ` to continue a value, or
             with `#` for a comment



       Enter go to record  ? keys  q back
      """)
  }

  @Test func `without room for the text of a problem`() throws {
    expectScreen(
      try Desk(40, 11, "w").drawn(),
      """
       coop › Checks              ! 2 errors
      ─ 2 errors, 8 warnings ─────────────────
       W2  cohorts.rec:13   Planned has no s…
       W3  cohorts.rec:60   YearBasis is unc…
       W3  cohorts.rec:83   Unit is unclear:…
       W2  cohorts.rec:101  Planned and Actu…
       E3  cohorts.rec:102  Actual: “12½” is…
       W11 cohorts.rec:104  Note holds a cha…
       E7  cohorts.rec:105  this line has no…

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
       E7  cohorts.rec:105  the file has 4 more damaged lines than before, the first…
       E7  store.rec:1      the file is empty; it had 12 records
       W2  cohorts.rec:13   Planned has no source
       W3  cohorts.rec:60   YearBasis is unclear: 2017 may be a calendar or a fiscal…
       W3  cohorts.rec:83   Unit is unclear: people and participations cannot be tol…
       W2  cohorts.rec:101  Planned and Actual have no source
       E3  cohorts.rec:102  Actual: “12½” is not a number of trainees
       W11 cohorts.rec:104  Note holds a character that cannot be seen: ‹U+202E›
       E7  cohorts.rec:105  this line has no colon after a field name
       W6  store.rec:101    150 claimed, 217 or more recorded up to 2024-03-31: 67 o…
       W6  store.rec:110    2,301 or more claimed, 217 or more recorded up to 2026-0…
       W6  store.rec:119    about 90,000 claimed, about 9,100 to 9,120 recorded up t…
      ────────────────────────────────────────────────────────────────────────────────
       cohorts.rec:105:5: error[E7]: the file has 4 more damaged lines than before,
       the first: this line has no colon after a field name
       105 | this line is no field
           |     ^
           = R takes the file as it is; until then its last good text is shown


       Shown as it was, R takes it: cohorts.rec has 4 more damaged lines than before…
       Enter go to record  ? keys  q back
      """)
    try desk.press("j")
    #expect(desk.drawn().contains("store.rec:1:1: error[E7]: the file is empty; it had 12 records"))
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
      ─ 2 errors, 8 warn…─
       W3  Unit is uncle…

       ? keys  q back
      """)
  }
}
