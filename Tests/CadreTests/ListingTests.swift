import Testing

@testable import cadre

/// Tables on their way out, where no command could make them.
struct ListingTests {
  @Test(
    "rows of any length and tables without columns are written in every format",
    arguments: [
      (OutputFormat.table, "A  B\n1  2\n1  \n", ""), (.csv, "A,B\r\n1,2\r\n1,\r\n", ""),
      (.tsv, "A\tB\n1\t2\n1\t\n", ""),
      (
        .json,
        "[\n  {\"A\": \"1\", \"B\": \"2\"},\n  {\"A\": \"1\", \"B\": \"\"}\n]\n", "[]\n"
      ),
    ])
  func raggedRows(format: OutputFormat, expected: String, empty: String) {
    let listing = Listing(
      columns: ["A", "B"], rows: [[.text("1"), .text("2"), .text("3")], [.text("1")]])
    #expect(listing.formatted(format) == expected)
    #expect(Listing(columns: [], rows: []).formatted(format) == empty)
  }
}
