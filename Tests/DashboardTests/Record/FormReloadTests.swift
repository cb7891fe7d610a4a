import Cooperation
import Recfile
import Surface
import Testing

@testable import Dashboard

/// Forms while others change the texts, and while their records get other names.
struct FormReloadTests {
  private static func ledger(_ change: (inout String) -> Void) -> Ledger {
    var text = FormStore.text
    change(&text)
    return FormStore.ledger(text)
  }

  @Test func `record and line are kept when others put something before them`() throws {
    var desk = try FormDesk("jl2jejjj")
    desk.replace(
      FormReloadTests.ledger { text in
        text = text.replacing("# The oldest.", with: "Id: A\nTitle: Another\nCountry: PE\n")
      })
    #expect(desk.line == "Donor 0")
    try desk.press("<enter>vina<c-s>")
    #expect(desk.drawn.contains("Program VN-COAL"))
    #expect(desk.ledger.programs[RecordID("VN-COAL")]?.donors.map(\.text) == ["VINACOMIN"])
  }

  @Test func `what is typed is kept while others change the record`() throws {
    var desk = try FormDesk("jl2jej<enter><c-u>Mine")
    desk.replace(
      FormReloadTests.ledger { $0 = $0.replacing("Form: course", with: "Form: ojt") })
    #expect(desk.state.formEdit?.entry.line.text == "Mine")
    try desk.press("<c-s>")
    let program = desk.ledger.programs[RecordID("VN-COAL")]
    #expect(program?.title == "Mine")
    #expect(program?.form?.rawValue == "ojt")
  }

  @Test func `what others changed in the same field is not overwritten`() throws {
    var desk = try FormDesk(140, 24, "jl2jej<enter><c-u>Mine")
    let theirs = FormReloadTests.ledger { $0 = $0.replacing("Coal training", with: "Theirs") }
    desk.replace(theirs)
    try desk.press("<enter>")
    #expect(desk.state.context == .conflict)
    #expect(desk.state.drafts.values.map(\.text) == ["Mine"])
    #expect(desk.ledger.programs[RecordID("VN-COAL")]?.title == "Theirs")
  }

  @Test func `a record without Id is followed when a new one is put into it`() throws {
    let desk = try FormDesk("ejA<enter>New body<c-s>")
    #expect(desk.status == "Added Organization organization-1; u takes it back")
    #expect(desk.state.screens == [.browse, .record])
    #expect(desk.line == "Operator 0")
    #expect(desk.ledger.profile.operatorID?.text == "organization-1")
  }

  @Test func `a record that others removed is told, and its draft kept`() throws {
    var desk = try FormDesk("jl2jej<enter><c-u>Mine")
    desk.replace(FormStore.ledger("%rec: Country\n\nId: VN\nName: Việt Nam\n"))
    #expect(desk.state.screens == [.browse])
    #expect(desk.state.forms.isEmpty)
    #expect(desk.status.hasPrefix("Program VN-COAL is no longer in the store. Read again"))
    #expect(desk.drawn.contains("Program VN-COAL is no longer in the store ═"))
    #expect(desk.drawn.contains("Others removed it. What you typed in Title:"))
    // Who types on, types into nothing.
    let ledger = desk.ledger
    try desk.press("d course")
    #expect(desk.ledger.files.map(\.text.bytes) == ledger.files.map(\.text.bytes))
    #expect(desk.state.screens == [.browse])
    #expect(desk.state.overlay != nil)
    try desk.press("<enter>")
    #expect(desk.state.overlay == nil)
    let place = FieldPlace(RecordName(.program, RecordID("VN-COAL")), "Title")
    #expect(desk.state.drafts[place]?.text == "Mine")
  }

  @Test func `of a stack only what lies above the lost record goes`() throws {
    var desk = try FormDesk("jl2jejjo")
    #expect(desk.state.screens == [.browse, .record, .record])
    desk.replace(
      FormReloadTests.ledger {
        $0 = $0.replacing("Id: VN\nName: Việt Nam", with: "Id: VX\nName: X")
      })
    #expect(desk.state.screens == [.browse, .record])
    #expect(desk.line == "Country 0")
  }

  @Test func `a form follows its record to another Id, and back`() throws {
    var desk = try FormDesk("jje<enter><c-u>PX<c-s>")
    #expect(desk.drawn.contains("Country PX"))
    #expect(desk.changes == "-Id: PE\n+Id: PX")
    desk.replace(FormStore.ledger)
    #expect(desk.drawn.contains("Country PE"))
    try desk.press("j<enter>x<c-s>")
    #expect(desk.changes == "-Name: Peru\n+Name: Perux")
  }

  @Test func `a record without Id is followed through its own changes`() throws {
    var desk = try FormDesk("e<enter>x<enter><esc>j<enter><esc>")
    #expect(desk.changes == "-Title: Made-up cooperation\n+Title: Made-up cooperationx")
    try desk.press("k<home><enter>y<c-s>")
    #expect(desk.changes == "-Title: Made-up cooperation\n+Title: Made-up cooperationxy")
    #expect(desk.state.screen == .record)
  }

  @Test func `two records with one Id are told apart`() throws {
    let ledger = FormStore.ledger("%rec: Country\n\nId: VN\nName: A\n\nId: VN\nName: B\n")
    var desk = try FormDesk(on: ledger, "jjej<enter>x<enter><esc>kkkj<enter>y<c-s>")
    #expect(desk.changes == "-Name: B\n+Name: Bxy")
    try desk.press("q")
    #expect(desk.state.screens == [.browse])
  }

  @Test func `resizing keeps line and text`() throws {
    var desk = try FormDesk("jl2jejjjjjjjjj<enter><c-u>2003")
    for size in [
      Size(columns: 20, rows: 5), Size(columns: 3, rows: 2), Size(columns: 400, rows: 120),
    ] {
      desk.happen(.resized(size))
      #expect(desk.state.formEdit?.entry.line.text == "2003")
    }
  }
}
