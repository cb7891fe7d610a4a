import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Values that are longer than the screen has room for.
struct LongValueTests {
  private static let ledger = FormStore.ledger(
    FormStore.text.replacing(
      "Note: The first line,\n+ the second one.",
      with: "Note: " + (1...30).map { "line \($0)" }.joined(separator: "\n+ ")))

  @Test
  func `a value that is longer than the screen is scrolled inside, and the footer names the key`()
    throws
  {
    var desk = try FormDesk(60, 12, on: LongValueTests.ledger, "jljeGk")
    expectScreen(
      desk.drawn,
      """
       Program VN-COAL    years as stated  2 warnings  ! 1 error
      ─ Program VN-COAL · lines 1 to 8 of 30, → ← scroll ─────────
       Note          line 1
                     line 2
                     line 3
                     line 4
                     line 5
                     line 6
                     line 7
                     line 8

       Enter edit  → read on  A new  E editor  ? keys  q back
      """)
    try desk.press("<right>")
    #expect(desk.drawn.contains("Note          line 8"))
    #expect(desk.drawn.contains("lines 8 to 15 of 30"))
    try desk.press("lllll")
    #expect(desk.drawn.contains("line 30"))
    let end = desk.drawn
    try desk.press("l")
    #expect(desk.drawn == end)
    try desk.press("<left>")
    #expect(desk.drawn.contains("lines 16 to 23 of 30"))
    try desk.press("jk")
    #expect(desk.drawn.contains("lines 1 to 8 of 30"))
  }

  @Test func `a short value names no such key`() throws {
    #expect(try !FormDesk(60, 12, on: LongValueTests.ledger, "jlje").drawn.contains("read on"))
  }

  @Test func `in the least terminal, too`() throws {
    var desk = try FormDesk(20, 5, on: LongValueTests.ledger, "jljeGk")
    #expect(desk.status == "1–2/31 → ←")
    try desk.press("l")
    #expect(desk.drawn.contains("line 2"))
  }

  @Test func `a long text is typed in as many rows as it takes`() throws {
    var desk = try FormDesk(60, 14, "jljeGk<enter>, which is going on and on for a while")
    expectScreen(
      desk.drawn,
      """
       Program VN-COAL    years as stated  2 warnings  ! 1 error
      ─ Program VN-COAL · * must be filled in ────────────────────
       Sector        ·
       Status        ·
       Start         2002-02-30
                     ! Start: the calendar has no 2002-02-30
       End           ·
       YearBasis     JFY, from the store
       Topic         ·
       Note          The first line,⏎
                     the second one., which is going on and on
                     for a while
       Note: any text; ^O begins a line
       Enter save  Esc draft  ^U empty  ^S done  F1 keys
      """)
    try desk.press("<home>")
    #expect(desk.frame.cursor?.column == 15)
  }

  @Test func `a line that is cut has a sign at each end that is`() throws {
    var desk = try FormDesk(40, 12, "jlj3rjj<enter><c-u>2026 and much more than is wanted")
    #expect(desk.drawn.contains("‹"))
    #expect(!desk.drawn.contains("›\n"))
    try desk.press("<home>")
    #expect(!desk.drawn.contains("‹"))
    #expect(desk.drawn.contains("›"))
    for _ in 0..<12 { try desk.press("<right>") }
    let cursor = try #require(desk.frame.cursor)
    let cell = desk.frame.row(cursor.row)
    #expect(cell[cell.startIndex + cursor.column].text != "›")
  }

  @Test func `what a name refers to stands below it where there is no room behind it`() throws {
    expectScreen(
      try FormDesk(21, 16, "jlje").drawn,
      """
       Program… ! 1 error
      ─ Program VN-COAL ·…─
       Id*
        VN-COAL
       Title*
        Coal training
       Country*
        VN  Việt Nam
       Donor
        JCOAL
          Coal Frontier
        +
       Counterpart
        ·

       ? keys  q back
      """)
  }

  @Test func `a list of choices without room for a box`() throws {
    expectScreen(
      try FormDesk(30, 7, "jljejjjj<enter>").drawn,
      """
       Program VN-COAL   ! 1 error
      ─ Program VN-COAL · * must b…─
       JCOAL  Coal Frontier     1/2
       VINACOMIN  Coal and Min… 2/2

       Donor: type to narrow the l…
       Enter save  Esc draft
      """)
    expectScreen(
      try FormDesk(20, 5, "jljejjjj<enter>").drawn,
      """
       Progra… ! 1 error
       JCOAL  Coal F… 1/2

       Donor: type to na…
       Esc draft
      """)
  }

  @Test func `the types in few rows, and that there are more`() throws {
    expectScreen(
      try Desk(80, 5, "wA").drawn(),
      """
       coop › Checks        ╔═ A new record of which type? ═══╗ warnings  ! 2 errors
       E3  ລາວ · JFY2019 · L║ Country                         ║f trainees
       E7  cohorts.rec      ║ Organization                    ║field name
                            ╚════════════════════════ ↓ more ═╝
       Enter take  Esc cancel
      """)
    expectScreen(
      try Desk(40, 8, "wAjjjjjj").drawn(),
      """
       c╔═ A new record of which type? ═══╗s
      ─ ║ Program                         ║───
       E║ Agreement                       ║ …
      ─ ║ Cohort                          ║·…─
       e║ Claim                           ║
       n║ Source                          ║
        ╚════════════════════════ ↑ more ═╝
       Enter take  Esc cancel
      """)
  }
}
