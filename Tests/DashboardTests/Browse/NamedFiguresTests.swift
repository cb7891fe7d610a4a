import Rehearsal
import Testing

@testable import Dashboard

/// However small the terminal is, a figure stands below the heading that says what it is, and the plan
/// never without the actual.
struct NamedFiguresTests {
  @Test func `at each size, figures of Trainees have headings, and the actual is among them`()
    throws
  {
    for columns in [20, 21, 22, 24, 27, 30, 34, 40] {
      for rows in [5, 6, 7, 8, 9, 10, 12, 16] {
        for keys in ["3", "jlj3"] {
          let drawn = try Desk(columns, rows, keys).drawn()
          let lines = drawn.split(separator: "\n", omittingEmptySubsequences: false)
          let heading = try #require(
            lines.first { $0.contains("Year") && $0.contains("Plan") }, "\(columns)x\(rows) \(keys)"
          )
          // Of all programs an actual is so wide that only the column of the cursor has room.
          #expect(
            heading.contains("Actual") || keys == "3" && columns < 30,
            "\(columns)x\(rows) \(keys): \(heading)")
        }
      }
    }
  }

  @Test func `headings stand in place of the title where there is no room for both`() throws {
    expectScreen(
      try Desk(20, 6, "jlj3").drawn(),
      """
       Kushi… ! 2 errors
      Year   Plan Actual
      JF2026   61      –
      JF2025   61      –

       ? keys  q quit
      """)
  }

  @Test func `in a box of twenty columns years are shortened`() throws {
    expectScreen(
      try Desk(20, 10, "jlj3").drawn(),
      """
       Kushi… ! 2 errors
      ─Việt Nam 2/4───────
      ─Kushiro coal trai…─
      ╔═Trainees═════════╗
      ║Year   Plan Actual║
      ║JF2026   61      –║
      ║JF2025   61      –║
      ╚══════════════1/7═╝

       ? keys  q quit
      """)
  }

  @Test func `the filter stands over the years`() throws {
    expectScreen(
      try Desk(20, 6, "jlj3/202<enter>").drawn(),
      """
       Kushi… ! 2 errors
      /202   Plan Actual
      JF2026   61      –
      JF2025   61      –

       ? keys  q quit
      """)
  }
}
