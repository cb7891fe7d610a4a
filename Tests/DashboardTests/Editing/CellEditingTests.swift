import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Editing in the cells of Trainees: keys in, the exact change of the text out.
struct CellEditingTests {
  /// What keys change in the text.
  private func changes(_ keys: String, _ columns: Int = 140, _ rows: Int = 40) throws -> [String] {
    let desk = try Desk(columns, rows, keys)
    return textChanges(SampleStore.ledger, desk.ledger)
  }

  @Test(arguments: [
    ("jlj363<enter>", ["-Planned: 61", "+Planned: 63"]),
    ("jlj3e<bs>3<enter>", ["-Planned: 61", "+Planned: 63"]),
    ("jlj3<enter><c-u>63<tab>", ["-Planned: 61", "+Planned: 63"]),
    ("jlj3l<gt>2,300<enter>", []),
    ("jlj3l>2,300<enter>", ["+Actual: >2300"]),
    ("jlj3l~90 000<enter>", ["+Actual: ~90000"]),
    ("jlj3l2.300<enter>", []),
    ("jlj3e<enter>", []),
    ("jlj3e<c-u><enter>", ["-Planned: 61"]),
    ("jlj3e9<esc>", []),
  ])
  func `a figure`(keys: String, expected: [String]) throws {
    #expect(try changes(keys.replacing("<gt>", with: ">x")) == expected)
  }

  @Test(arguments: [
    ("jlj3hhhe2027<enter>", ["-Year: 2026", "+Year: 2027"]),
    ("jlj3hhhe?<enter>", ["-Year: 2026", "+Year: ?"]),
    ("jlj3hhhe<c-u>27<enter>", []),
    ("jlj3hheonl<enter>", ["+Venue: online"]),
    ("jlj3hhe<down><enter>", ["+Venue: donor-country"]),
    ("jlj3heSafety<enter>", ["+Course: Safety"]),
    ("jlj3lllerunn<enter>", ["-Status: planned", "+Status: running"]),
    ("jlj3llle<c-u><enter>", ["-Status: planned"]),
    ("jlj3llleRUNNING<enter>", ["-Status: planned", "+Status: running"]),
    ("jlj3lllezzz<enter>", []),
  ])
  func `a year, a word of a list, a text`(keys: String, expected: [String]) throws {
    let keys = keys.replacing("hhhe2027", with: "hhhe<c-u>2027").replacing(
      "hhhe?", with: "hhhe<c-u>?")
    #expect(try changes(keys) == expected)
  }

  @Test func `planned and actual of several cohorts take the values, their Enters and Tabs`() throws
  {
    let expected = [
      "-Planned: 61", "+Planned: 11", "+Actual: 12", "-Planned: 61", "+Planned: 21", "+Actual: 22",
      "-Planned: 70", "+Planned: 31", "-Actual: ?", "+Actual: 32",
    ]
    let changes = try changes("jlj3" + "11<tab>12<enter>" + "21<tab>22<enter>" + "31<tab>32<enter>")
    #expect(changes.sorted() == expected.sorted())
  }

  @Test func `ten cohorts take the keys of their values, an Enter and a Tab each, and none more`()
    throws
  {
    let ledger = SampleStore.ledger(
      "%rec: Cohort\n"
        + (0..<10).map { "\nId: C\($0)\nProgram: P\nYear: \(2030 - $0)\nVenue: online\n" }.joined())
    let values = (0..<10).map { (planned: "\(11 + $0)", actual: "\(101 + $0)") }
    // The one key that starts goes to Trainees, where the cursor stands on the first plan.
    var keys: [Key] = [.character("3")]
    for (planned, actual) in values {
      keys += planned.map(Key.character) + [.tab] + actual.map(Key.character) + [.enter]
    }
    #expect(keys.count == 1 + 10 * (2 + 1 + 3 + 1))
    var desk = Desk(on: ledger)
    for key in keys { desk.happen(.key(key)) }
    #expect(
      textChanges(ledger, desk.ledger)
        == values.flatMap { ["+Planned: \($0.planned)", "+Actual: \($0.actual)"] })
    #expect(desk.state.overlay == nil)
  }

  @Test func `each accepted value is an edit of its own`() throws {
    let desk = try Desk("jlj311<tab>12<enter>")
    let amended = desk.effects.compactMap { effect in
      if case .amend(let edits) = effect { edits.map(\.field) } else { nil }
    }
    #expect(amended == [["Planned"], ["Actual"]])
  }

  @Test func `the column of the plan comes again after Tab and Enter`() throws {
    var desk = try Desk(140, 40, "jlj311<tab>")
    #expect(desk.state.cellEdit?.column == .actual)
    try desk.press("<enter>")
    #expect(desk.state.cellEdit?.column == .planned)
    #expect(desk.state.cellEdit?.cohort.text == "C25")
  }

  @Test func `a run ends below the last row and right of the last cell`() throws {
    let last = try Desk(140, 40, "jlj3G9<enter>")
    #expect(last.state.overlay == nil)
    let right = try Desk(80, 24, "jlj3l9<tab>")
    #expect(right.state.cellEdit?.column == .status)
  }

  @Test func `what was typed is kept as a draft and gone on with`() throws {
    var desk = try Desk("jlj36<esc>")
    #expect(textChanges(SampleStore.ledger, desk.ledger) == [])
    #expect(desk.row(3).contains("✎"))
    #expect(desk.status == " Draft kept, not saved; e goes on with it, ^U there gives it up")
    try desk.press("jke3<enter>")
    #expect(textChanges(SampleStore.ledger, desk.ledger) == ["-Planned: 61", "+Planned: 63"])
    #expect(desk.state.drafts.isEmpty)
    #expect(!desk.drawn().contains("✎"))
  }

  @Test func `a letter does not take the place of a figure that was only gone to`() throws {
    var desk = try Desk("jlj3e<enter>k")
    #expect(desk.state.cellEdit?.entry.line.text == "61")
    #expect(desk.status == " “k” begins no Planned; Esc leaves the cell")
    try desk.press("7<esc>")
    #expect(desk.state.drafts.values.map(\.text) == ["7"])
  }

  @Test func `the first ^U gives a draft up, the second empties the cell`() throws {
    var desk = try Desk("jlj3e7<esc>e<c-u>")
    #expect(desk.status == " Draft given up; Planned stays 61")
    #expect(desk.state.drafts.isEmpty)
    #expect(desk.state.cellEdit?.entry.line.text == "61")
    try desk.press("<esc>")
    #expect(!desk.drawn().contains("✎"))
    try desk.press("e<c-u>")
    #expect(desk.state.cellEdit?.entry.line.text == "")
    try desk.press("<enter>")
    #expect(textChanges(SampleStore.ledger, desk.ledger) == ["-Planned: 61"])
    #expect(desk.status == " C26: Planned 61 → blank; Esc, then u takes it back")
  }

  @Test func `the open cell is named before anything is typed in it`() throws {
    var desk = try Desk("jlj3e")
    #expect(desk.status == " C26 Planned: such as 61  >2300  >=3  ~90000  100..120  ?  or empty")
    try desk.press("x")
    #expect(desk.status.hasPrefix(" Planned: “61x” is not a number of trainees; accepted are 61 "))
  }

  @Test func `a digit is no pane's number where it begins a figure`() throws {
    var desk = try Desk("")
    #expect(desk.row(1).contains("[1]Countries") && desk.row(1).contains("[3]Trainees"))
    try desk.press("jlj3")
    #expect(desk.row(1).contains("Countries") && !desk.row(1).contains("["))
    try desk.press("l4")
    #expect(!desk.row(1).contains("["))
    try desk.press("<esc>l")
    #expect(desk.row(1).contains("[1]Countries"))
  }

  @Test func `arrows leave a cell that is as it was, and save nothing`() throws {
    var desk = try Desk("jlj3e<down>")
    #expect(desk.state.cellEdit?.cohort.text == "C25")
    try desk.press("<up>")
    #expect(desk.state.cellEdit?.cohort.text == "C26")
    for arrow in ["<down>", "<up>"] {
      try desk.press("<c-u>6\(arrow)")
      #expect(desk.state.cellEdit?.cohort.text == "C26")
      #expect(desk.state.cellEdit?.entry.line.text == "6")
      #expect(desk.status == " Enter saves and goes down; Esc leaves it as a draft")
    }
    #expect(textChanges(SampleStore.ledger, desk.ledger) == [])
    // In a list they choose.
    try desk.press("<esc><esc>3h<enter><down>")
    #expect(desk.state.cellEdit?.column == .venue)
  }

  @Test func `a digit on a draft loses nothing of it`() throws {
    var desk = try Desk("jlj37x<esc>5")
    #expect(desk.state.cellEdit?.entry.line.text == "7x")
    #expect(desk.status == " This was typed here before and not saved; ^U gives it up")
    try desk.press("<c-u>5")
    #expect(desk.state.cellEdit?.entry.line.text == "5")
  }

  // MARK: Help while typing

  @Test(arguments: ["jlj3e7", "jlj3a", "jej<enter>x", "fVN"])
  func `F1 shows the keys, and what is typed is gone on with`(keys: String) throws {
    var desk = try Desk(keys)
    let (overlay, context) = (desk.state.overlay, desk.state.context)
    #expect(desk.row(23).contains("F1 keys"))
    try desk.press("<f1>")
    #expect(desk.drawn().contains("Keys: \(context.title)"))
    #expect(desk.state.unfinished.drafts.isEmpty == (context == .newYear || context == .query))
    try desk.press("save<esc>")
    #expect(desk.state.overlay == overlay)
    #expect(desk.state.covered == nil)
  }

  @Test func `a draft that is what stands there is none`() throws {
    #expect(try Desk("jlj3e<esc>").state.drafts.isEmpty)
    #expect(try Desk("jlj3e7<esc>e<bs><esc>").state.drafts.isEmpty)
  }

  @Test func `what is being typed at the end is a draft`() throws {
    let desk = try Desk("jlj36")
    #expect(desk.state.drafts.isEmpty)
    #expect(desk.state.unfinished.drafts.values.map(\.text) == ["6"])
  }

  @Test(arguments: ["e<enter>", "e<tab><esc>", "e<esc>"])
  func `a value that is none of its list stays as it is unless another is chosen`(
    keys: String
  ) throws {
    let text = "%rec: Cohort\n\nId: A\nProgram: P\nYear: 2026\nVenue: moon\nPlanned: many\n"
    let ledger = SampleStore.ledger(text)
    for column in ["3h", "3"] {
      let desk = try Desk(140, 40, on: ledger, column + keys)
      #expect(textChanges(ledger, desk.ledger) == [])
      #expect(desk.state.drafts.isEmpty)
    }
  }

  @Test(arguments: [("h", "Course 0"), ("llll", "PlannedSource 0")])
  func `several values are edited in the form, each on a line`(
    toCell: String, line: String
  ) throws {
    var desk = try Desk(140, 40, "jlj3jjj" + toCell)
    let column = desk.column
    try desk.press("e")
    #expect(desk.state.overlay == nil)
    #expect(desk.state.screens == [.browse, .record])
    let form = try #require(desk.state.formContents(desk.ledger))
    let place = try #require(form.line(at: desk.state.form?.cursor)?.place)
    #expect("\(place.field) \(place.index)" == line)
    #expect(desk.status == " Several values stand in this cell; here each has a line of its own")
    try desk.press("q")
    #expect(desk.column == column)
    try desk.press("<space>ke")
    #expect(
      desk.status == " Several values stand in this cell; Esc drops the marks, then e opens them")
  }

  @Test func `a store that can only be read says so`() throws {
    var desk = try Desk("jlj3")
    desk.happen(.saving(.readOnly(reason: "Read-only file system")))
    for key in ["e", "7", "a", "C"] {
      try desk.press(key)
      #expect(desk.status == " The store can only be read: Read-only file system")
      #expect(desk.state.overlay == nil)
    }
    #expect(desk.row(0).hasSuffix("read only"))
  }

  @Test func `a pasted text never runs as keys`() throws {
    var desk = try Desk("jlj3e<c-u>")
    desk.happen(.pasted("6\n3\tq"))
    #expect(desk.state.cellEdit?.entry.line.text == "6 3 q")
    #expect(textChanges(SampleStore.ledger, desk.ledger) == [])
  }

  @Test(arguments: [(SaveState.writing, "writing…"), (.saved, "saved ✓")])
  func `the header says how far saving is`(saving: SaveState, text: String) throws {
    var desk = try Desk("jlj3")
    desk.happen(.saving(saving))
    #expect(desk.row(0).contains(text))
  }

  @Test func `what is not saved is told, kept, and tried again`() throws {
    var desk = try Desk("jlj363<enter><esc>")
    desk.happen(.saving(.unsaved(reason: "disk full")))
    #expect(desk.row(0).contains("NOT SAVED: disk full"))
    #expect(desk.status == " NOT SAVED: disk full; it is kept, ^S tries again")
    try desk.press("<c-s>")
    #expect(desk.effects.last == .save)
    desk.happen(.saving(.saved))
    try desk.press("<c-s>")
    #expect(desk.status == " Everything is saved; each change is, as soon as it is made")
  }
}
