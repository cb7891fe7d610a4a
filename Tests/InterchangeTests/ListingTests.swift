import Testing

@testable import Interchange

/// Tables on their way out, in each format.
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
      (.markdown, "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 1 |  |\n", ""),
      (.rec, "%rec: Row\n\nA: 1\nB: 2\n\nA: 1\n", ""),
    ])
  func raggedRows(format: OutputFormat, expected: String, empty: String) {
    let listing = Listing(
      columns: ["A", "B"], rows: [[.text("1"), .text("2"), .text("3")], [.text("1")]])
    #expect(listing.formatted(format) == expected)
    #expect(Listing(columns: [], rows: []).formatted(format) == empty)
  }

  @Test("every format is tested")
  func allFormats() {
    #expect(OutputFormat.allCases.count == 6)
  }

  @Test("Markdown shows what a text is and runs none of it, figures stand to the right")
  func markdown() {
    let listing = Listing(
      columns: ["name", "planned"], figures: ["planned"],
      rows: [
        [.text("a|b\nc"), .figure(">2300")],
        [.text("<b>&amp;`x` *y* _z_ [l](u) ~s~ #1 \\ $m$"), .figure("~90000")],
        [.list(["one", "two"]), .figure("?")], [.text("\u{1B}[2J\u{202E}"), .figure("")],
      ])
    #expect(
      listing.formatted(.markdown) == ##"""
        | name | planned |
        | --- | ---: |
        | a\|b c | \>2300 |
        | \<b\>\&amp;\`x\` \*y\* \_z\_ \[l\](u) \~s\~ \#1 \\ \$m\$ | \~90000 |
        | one; two | ? |
        | ‹U+001B›\[2J‹U+202E› |  |

        """##)
  }

  @Test("rec folds lines, repeats fields, leaves out what is empty, and has names that are names")
  func rec() {
    let listing = Listing(
      type: "Cohort", columns: ["Id", "Aka", "二 b", "2nd"],
      rows: [
        [.text("one\n\ntwo"), .list(["x", "y"]), .text("z"), .figure("7")], [],
        [.text("3")],
      ])
    #expect(
      listing.formatted(.rec) == """
        %rec: Cohort

        Id: one
        +\u{20}
        + two
        Aka: x
        Aka: y
        X__b: z
        X2nd: 7

        Id: 3

        """)
  }
}
