import Rehearsal
import Testing

/// A query in its prompt and in the header.
struct QueryScreenTests {
  @Test func `a mistake, with a caret below it`() throws {
    expectScreen(
      try Desk(60, 16, "fcountry:VN<space>yaer:5").drawn(),
      """
      """)
  }

  @Test func `a query that was kept`() throws {
    expectScreen(
      try Desk("fyear:2024<enter>3").drawn(),
      """
      """)
  }

  @Test func `the totals of a query`() throws {
    expectScreen(
      try Desk("fyear:2023<space>or<space>year:2025<enter>t").drawn(),
      """
      """)
  }
}
