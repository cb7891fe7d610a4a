import Rehearsal
import Testing

/// What is wrong with the texts, as it is drawn.
struct ProblemsScreenTests {
  @Test func `the list above, the first problem below`() throws {
    expectScreen(
      try Desk("w").drawn(),
      """
       coop › Checks                                   years as stated  ! 3 problems
      ─ 2 errors, 1 warning ──────────────────────────────────────────────────────────
       cohorts.rec:102:9: error[E3]: Actual: “12½” is not a number of trainees
       cohorts.rec:104:7: warning[W11]: Note holds a character that cannot be seen: …
       cohorts.rec:105:5: error[E7]: this line has no colon after a field name











      ────────────────────────────────────────────────────────────────────────────────
       cohorts.rec:102:9: error[E3]: Actual: “12½” is not a number of trainees
       102 | Actual: 12½
           |         ^
           = accepted are 61  >2300  >=3  ~90000  100..120  ?


       Enter go to record  ? keys  q back
      """)
  }

  @Test func `a long headline is not cut below the list`() throws {
    expectScreen(
      try Desk("wj").drawn(),
      """
       coop › Checks                                   years as stated  ! 3 problems
      ─ 2 errors, 1 warning ──────────────────────────────────────────────────────────
       cohorts.rec:102:9: error[E3]: Actual: “12½” is not a number of trainees
       cohorts.rec:104:7: warning[W11]: Note holds a character that cannot be seen: …
       cohorts.rec:105:5: error[E7]: this line has no colon after a field name











      ────────────────────────────────────────────────────────────────────────────────
       cohorts.rec:104:7: warning[W11]: Note holds a character that cannot be seen:
       ‹U+202E›
       104 | Note: Read ‹U+202E›backwards.
           |       ^
           = remove it, or write what was meant

       Enter go to record  ? keys  q back
      """)
  }

  @Test func `a long remedy takes two lines`() throws {
    expectScreen(
      try Desk("wG").drawn(),
      """
       coop › Checks                                   years as stated  ! 3 problems
      ─ 2 errors, 1 warning ──────────────────────────────────────────────────────────
       cohorts.rec:102:9: error[E3]: Actual: “12½” is not a number of trainees
       cohorts.rec:104:7: warning[W11]: Note holds a character that cannot be seen: …
       cohorts.rec:105:5: error[E7]: this line has no colon after a field name











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
       coop › Checks            ! 3 problems
      ─ 2 errors, 1 warning ──────────────────
       cohorts.rec:102:9: error[E3]: Actual:…
       cohorts.rec:104:7: warning[W11]: Note…
       cohorts.rec:105:5: error[E7]: this li…





       Enter go to record  ? keys  q back
      """)
  }

  @Test func `the smallest`() throws {
    expectScreen(
      try Desk(20, 5, "wjj").drawn(),
      """
       Che… ! 3 problems
      ─ 2 errors, 1 warn…─
       cohorts.rec:105:5…

       ? keys  q back
      """)
  }
}
