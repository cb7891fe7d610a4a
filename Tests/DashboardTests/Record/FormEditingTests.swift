import Cooperation
import Recfile
import Surface
import Testing

@testable import Dashboard

/// Editing a record of the store in its form: keys in, and what changes in the text.
struct FormEditingTests {
  @Test(arguments: [
    ("je", "Id 0"), ("jej", "Name 0"), ("jejj", "Aka 0"), ("jejjj", "Aka 1"), ("jejjjj", "Aka 2"),
    ("jejjjjj", "Note 0"), ("jeG", "Capital 1"), ("jeGgg", "Id 0"), ("jek", "Id 0"),
    ("jeGj", "Capital 1"), ("je<pgdn>", "Capital 1"), ("jlje", "Id 0"), ("jljeG", "Source 0"),
    ("jl3r", "Id 0"), ("jl3rjj", "Year 0"), ("e", "Title 0"), ("jj<home>e", "Title 0"),
  ]) func `a form opens on its first line, and the cursor goes line by line`(
    keys: String, line: String
  ) throws {
    #expect(try FormDesk(keys).line == line)
  }

  @Test(arguments: [
    // A value is changed, and the next line opens.
    ("jej<enter><c-u>Viet Nam<enter>", "-Name: Việt Nam\n+Name: Viet Nam", "Aka 0"),
    ("jej<enter> 2<tab>", "-Name: Việt Nam\n+Name: Việt Nam 2", "Aka 0"),
    ("jej<enter>x<s-tab>", "-Name: Việt Nam\n+Name: Việt Namx", "Id 0"),
    ("jej<enter>x<c-s>", "-Name: Việt Nam\n+Name: Việt Namx", "Name 0"),
    ("jejex<c-s>", "-Name: Việt Nam\n+Name: Việt Namx", "Name 0"),
    // Nothing typed, nothing written.
    ("je<enter><enter><enter><enter><enter><enter><enter>", "", "Hemisphere 0"),
    ("jljeGkk<enter><enter><enter>", "", "Source 0"),
    // An absent field comes, and goes again.
    ("jejjjjj<enter>A note<c-s>", "+Note: A note", "Note 0"),
    ("jejjjjj<enter>A note<c-s>e<c-u><c-s>", "", "Note 0"),
    // One of several values.
    ("jejj<enter><c-u><enter>", "-Aka: Vietnam", "Aka 0"),
    ("jejjjj<enter>Annam<enter>", "+Aka: Annam", "Note 0"),
    ("jejjjj<enter>Annam<c-n>Nam<enter>", "+Aka: Annam\n+Aka: Nam", "Note 0"),
    (
      "jejj<enter><c-u>Nam<enter>", "-Aka: Vietnam\n+Aka: Nam", "Aka 0"
    ),
    // The only one of a field that could have more.
    ("jljejjj<enter><c-u><c-s>", "-Donor: JCOAL", "Donor 0"),
    ("jljejjj<enter>vina<enter>", "-Donor: JCOAL\n+Donor: VINACOMIN", "Counterpart 0"),
    ("jljejjj<enter><down><enter>", "-Donor: JCOAL\n+Donor: VINACOMIN", "Counterpart 0"),
    ("jljejjjj<enter>vina<enter>", "+Donor: VINACOMIN", "Counterpart 0"),
    // Figures begin with their first key.
    ("jl3rjj2<c-u>2027<enter>", "-Year: 2026\n+Year: 2027", "YearBasis 0"),
    ("jl3rjj2027<enter>", "-Year: 2026\n+Year: 2027", "YearBasis 0"),
    // Lists.
    ("jl3rjjj<enter>cy<enter>", "+YearBasis: CY", "Intake 0"),
    ("jl3rjjj<enter>cy<enter><s-tab>e<c-u><enter>", "", "Intake 0"),
  ]) func `what is typed is in the text at once, and nothing else`(
    keys: String, changes: String, line: String
  ) throws {
    guard !line.isEmpty else { return }
    let desk = try FormDesk(keys)
    #expect(desk.changes == changes)
    #expect(desk.line == line)
  }

  @Test func `what is doubtful since is said`() throws {
    let desk = try FormDesk(120, 24, on: SampleStore.ledger, "Tejjjjj<enter>impl<enter>")
    #expect(desk.changes == "-Kind: mou\n+Kind: implementation-plan")
    #expect(
      desk.status.hasSuffix(
        "Kind mou → implementation-plan; doubtful: this implementation plan does not say for which year"
      ),
      "\(desk.status)")
  }

  @Test func `each line is one step to undo`() throws {
    var desk = try FormDesk("jej<enter>x<enter><c-u>Nam<enter><esc>")
    #expect(
      desk.session.store.journal.map(\.group).reduce(into: Set()) { $0.insert($1) }.count == 2)
    desk.happen(.key(.escape))
    #expect(desk.state.screen == .browse)
  }

  @Test(arguments: [
    ("je<enter><c-u>PE<enter>", "there is a Country PE already; give the record an Id of its own"),
    ("je<enter><c-u><enter>", "Country must have Id; give Id a value"),
    (
      "je<enter><c-u>XX<enter>",
      "Country VN must stay: Organization VINACOMIN, Program VN-COAL refer to it;"
    ),
    ("jejjj<enter><c-u>Vietnam<enter>", "Aka: Vietnam stands there already"),
    ("jlje<down><down><enter>zz<enter>", "Country: no Country has the Id “zz”; write the Id of a"),
    ("jl3rjj<enter><c-u>20<enter>", "Year: “20” is not a year; accepted are four digits such as"),
    ("jljejjjjjj<enter>zz<enter>", "Form: “zz” is not accepted; accepted are course"),
  ]) func `what is not acceptable stays as it is typed, with the reason`(
    keys: String, reason: String
  ) throws {
    let desk = try FormDesk(120, 24, keys)
    #expect(desk.status.hasPrefix(reason), "\(desk.status)")
    #expect(desk.changes == "")
    #expect(desk.state.formEdit != nil)
  }

  @Test func `a bad value is told while it is typed`() throws {
    let desk = try FormDesk(120, 24, "jl3rjj<enter><c-u>20")
    #expect(desk.status.hasPrefix("Year: “20” is not a year; accepted are four digits"))
    #expect(try FormDesk("jl3rjj<enter>").status == "Year: four digits such as 2026, or ?")
  }

  @Test func `several lines are edited in one, and kept`() throws {
    let keys = "jljeGk<enter>"
    let desk = try FormDesk(keys)
    #expect(desk.line == "Note 0")
    #expect(
      desk.drawn.contains("The first line,⏎\n                     the second one.\n")
        || desk.drawn.contains("The first line,⏎"))
    #expect(try FormDesk(keys + "<enter>").changes == "")
    #expect(try FormDesk(keys + "<esc>").changes == "")
    #expect(
      try FormDesk(keys + " Yes<c-s>").changes == "-+ the second one.\n++ the second one. Yes")
    #expect(
      try FormDesk(keys + "<c-o>The third.<c-s>").changes == "++ The third.")
    #expect(
      try FormDesk(keys + "<home><c-o><c-s>").changes
        == "-Note: The first line,\n+Note:\n++ The first line,"
        || FormDesk(keys + "<home><c-o><c-s>").changes
          == "-Note: The first line,\n+Note: \n++ The first line,"
    )
  }

  @Test(arguments: ["a\tb", "a⏎b", "a\u{2028}b"])
  func `what one line cannot hold is left to the editor`(value: String) throws {
    let ledger = FormStore.ledger("%rec: Country\n\nId: VN\nName: \(value)\n")
    let desk = try FormDesk(on: ledger, "jej<enter>")
    #expect(desk.status == "Name holds what one line cannot; E opens the text")
    #expect(desk.state.formEdit == nil)
    #expect(desk.changes == "")
  }

  @Test func `bytes that are no text are left to the editor`() throws {
    let bytes = Array("%rec: Country\n\nId: VN\nName: a".utf8) + [0xC3, 0x28, 10]
    let ledger = Ledger(files: [LedgerFile(path: "a.rec", bytes: bytes)])
    let desk = try FormDesk(on: ledger, "jej<enter>")
    #expect(desk.status == "Name holds what one line cannot; E opens the text")
  }

  @Test func `a draft is kept, shown and gone on with`() throws {
    var desk = try FormDesk("jej<enter>x<esc>")
    #expect(desk.status == "Draft kept, not saved; Enter goes on with it, ^U there gives it up")
    #expect(desk.changes == "")
    #expect(desk.drawn.contains("✎"))
    let place = FieldPlace(RecordName(.country, RecordID("VN")), "Name")
    #expect(desk.state.drafts[place] == FieldDraft("Việt Namx", seen: "Việt Nam"))
    try desk.press("qq")
    desk = try FormDesk("jej<enter>x<esc>qejey<c-s>")
    #expect(desk.changes == "-Name: Việt Nam\n+Name: Việt Namxy")
    #expect(desk.state.drafts.isEmpty)
    #expect(try FormDesk("jej<enter>x<esc>e<bs><enter>").state.drafts.isEmpty)
    #expect(try FormDesk("jej<enter>x<esc>e<c-u><c-u>Việt Nam<esc>").state.drafts.isEmpty)
  }

  @Test func `what is only pointed at in a list is no draft, nor is a line that was emptied`()
    throws
  {
    #expect(try FormDesk("jljejjj<enter><down><esc>").state.drafts.isEmpty)
    #expect(try FormDesk("jljejjj<enter><c-u><esc>").state.drafts.isEmpty)
    #expect(try FormDesk("jljejjj<enter><c-u><c-s>").changes == "-Donor: JCOAL")
    let desk = try FormDesk("jej<enter>x<esc><enter><c-u>")
    #expect(desk.state.drafts.isEmpty)
    #expect(desk.status == "Draft given up; Name stays Việt Nam")
    #expect(desk.state.formEdit?.entry.line.text == "Việt Nam")
    #expect(desk.changes == "")
  }

  @Test func `what is being typed outlives the program`() throws {
    let place = FieldPlace(RecordName(.country, RecordID("VN")), "Name")
    #expect(
      try FormDesk("jej<enter>x").state.unfinished.drafts == [
        place: FieldDraft("Việt Namx", seen: "Việt Nam")
      ])
    #expect(try FormDesk("jej<enter>").state.unfinished.drafts.isEmpty)
  }

  @Test func `pasted lines become one`() throws {
    var desk = try FormDesk("jejjjjj<enter>")
    desk.happen(.pasted("one\ntwo"))
    try desk.press("<c-s>")
    #expect(desk.changes == "+Note: one two")
  }

  @Test func `the editor opens at the record, and a value can be copied`() throws {
    #expect(try FormDesk("jeE").session.outward == [.editText(Origin(file: 0, record: 1))])
    #expect(try FormDesk("jejy").session.outward == [.copy("Việt Nam")])
    #expect(try FormDesk("jejjjjjy").session.outward == [])
  }

  @Test func `a store that can only be read is shown and not changed`() throws {
    var desk = try FormDesk("jej")
    desk.happen(.saving(.readOnly(reason: "no right to write")))
    try desk.press("<enter>")
    #expect(desk.status == "The store can only be read: no right to write")
    #expect(desk.state.formEdit == nil)
    try desk.press("qA")
    #expect(desk.state.screen == .browse)
  }
}
