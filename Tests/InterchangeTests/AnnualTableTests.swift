import Cooperation
import Testing

@testable import Interchange

/// The footnotes of the annual table say of the sources only what these say.
struct AnnualTableTests {
  private func table(_ changes: [(String, String)], on day: Day? = nil) -> String {
    let text = changes.reduce(soundStore) { text, change in
      text.replacing(change.0, with: change.1)
    }
    return Extract(allOf: ledger(text).inspected(on: day)).annualTable
  }

  @Test("a number that is not known is said to exist, be it a plan")
  func unknown() {
    let text = table([("Year: ?", "Year: 2030\nPlanned: ?")])
    #expect(text.contains("]: A number exists; it is not known.\n"))
    #expect(!text.contains("There were some"))
  }

  @Test(
    "what cannot be read is said to be that, and nothing of its source",
    arguments: [
      ("Year: ?", "Year: 2030\nPlanned: 2,300", "A number exists"),
      ("Year: ?", "Year: 20x4", "does not say in which year"),
      ("Year: ?", "Year: 2030\nYearBasis: FY", "whether this is a fiscal year"),
      ("Year: ?", "Year: 2030\nUnit: heads", "There were some"),
      ("Year: ?", "Year: 2030\nVenue: abroad", "There were some"),
    ])
  func unreadable(old: String, new: String, silent: String) {
    let text = table([(old, new), ("Actual: ?\n", ""), ("YearBasis: unclear\n", "")])
    #expect(text.contains("]: Not readable: see cadre check.\n"), "\(text)")
    #expect(!text.contains(silent), "\(text)")
    #expect(text.contains("\nThe store has 1 error: cadre check names it.\n"), "\(text)")
  }

  @Test("a basis that cannot be read in the program is said to be that, too")
  func unreadableBasisOfProgram() {
    let text = table([
      ("Unit: people\n", "Unit: people\nYearBasis: FY\n"), ("YearBasis: unclear\n", ""),
    ])
    #expect(text.contains("]: Not readable: see cadre check.\n"), "\(text)")
    #expect(!text.contains("whether this is a fiscal year"), "\(text)")
  }

  @Test("of several parts, those that cannot be read are told apart")
  func several() {
    let text = table([
      ("Year: ?", "Year: 2025\nCourse: x\nPlanned: ?"), ("Planned: >20", "Planned: many"),
    ])
    #expect(
      text.contains(
        "it holds 1 whose number is not known, and it holds 1 not readable (see cadre check)"),
      "\(text)")
  }

  @Test("a store in order has no line on errors, and one that was not looked through, neither")
  func inOrder() {
    #expect(!table([]).contains("error"))
    #expect(!Extract(allOf: ledger(soundStore)).annualTable.contains("error"))
    #expect(
      Extract(allOf: ledger(soundStore.replacing("Year: ?", with: "Year: x"))).annualTable
        .contains("Not readable"))
  }

  @Test("what may still come is none yet, not unreported")
  func noneYet() {
    let text = table(
      [("Year: ?", "Year: 2030\nStatus: planned\nPlanned: 4"), ("Actual: 8\n", "")],
      on: Day(year: 2026, month: 11, day: 22))
    #expect(text.contains("| 4 | – | – |"), "\(text)")
  }

  @Test("a table of totals tells of errors below it, in Markdown only")
  func remark() {
    var listing = Listing(columns: ["a"], rows: [[.text("1")]])
    listing.remark = "The store has 2 errors: cadre check names them."
    #expect(
      listing.formatted(.markdown)
        == "| a |\n| --- |\n| 1 |\n\nThe store has 2 errors: cadre check names them.\n")
    for format in OutputFormat.allCases where format != .markdown {
      #expect(!listing.formatted(format).contains("errors"))
    }
  }
}
