import Cooperation
import Testing

@testable import Dashboard

/// Rows of a spreadsheet that are pasted into Trainees.
struct PastedRowsTests {
  private func desk(_ keys: String, pasting text: String, then answer: String) throws -> Desk {
    var desk = try Desk(140, 40, keys)
    desk.happen(.pasted(text))
    try desk.press(answer)
    return desk
  }

  private func changes(_ desk: Desk) -> [String] {
    textChanges(SampleStore.ledger, desk.ledger).sorted()
  }

  @Test(arguments: ["63\n64\n", "63\r\n64", "63\r64\r"])
  func `a line goes into each row from the cursor down`(text: String) throws {
    let desk = try desk("jlj3", pasting: text, then: "y")
    #expect(changes(desk) == ["+Planned: 63", "+Planned: 64", "-Planned: 61", "-Planned: 61"])
    #expect(desk.status == " 2 values pasted into 2 rows; u takes it back")
  }

  @Test func `tabs go to the right, and an empty cell leaves its field alone`() throws {
    let desk = try desk("jlj3", pasting: "63\t58\n\t2,300\n", then: "y")
    #expect(changes(desk) == ["+Actual: 2300", "+Actual: 58", "+Planned: 63", "-Planned: 61"])
  }

  @Test(arguments: ["n", "<enter>", "<esc>"])
  func `unless the answer is yes, nothing is changed`(answer: String) throws {
    let desk = try desk("jlj3", pasting: "63\n64\n", then: answer)
    #expect(changes(desk) == [])
    #expect(desk.effects.contains(.discardTyped))
  }

  @Test(arguments: [
    ("63\nmany\n", "Line 2"),
    ("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "9 rows pasted, 7 cohorts from here on"),
    ("1\t2\t3\tplanned\tx\ty\tz\n", "7 columns pasted"), ("", "nothing in what was pasted"),
  ])
  func `what does not fit is told, and nothing of it is taken`(text: String, part: String) throws {
    let desk = try desk("jlj3", pasting: text, then: "")
    #expect(desk.state.overlay == nil)
    #expect(desk.status.contains(part))
    #expect(desk.status.contains("nothing was changed"))
    #expect(changes(desk) == [])
  }

  @Test func `what stands there already is no change`() throws {
    let desk = try desk("jlj3", pasting: "61\n61\n", then: "")
    #expect(desk.status == " The cohorts read so already; nothing was changed")
  }
}
