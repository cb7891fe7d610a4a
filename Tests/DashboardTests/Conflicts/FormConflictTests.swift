import Cooperation
import Surface
import Testing

@testable import Dashboard

/// What others changed otherwise while a line of a form was typed.
struct FormConflictTests {
  /// The title of the program typed in its form, and changed by others meanwhile.
  private static func typed(_ columns: Int = 80, _ rows: Int = 24) throws -> FormDesk {
    var desk = try FormDesk(columns, rows, "jl2jej<enter><c-u>Mine")
    desk.replace(
      FormStore.ledger(FormStore.text.replacing("Title: Coal training", with: "Title: Theirs")))
    return desk
  }

  private let theirs = "-Title: Coal training\n+Title: Theirs"
  private let place = FieldPlace(RecordName(.program, RecordID("VN-COAL")), "Title")

  @Test func `it is said at once, and what is typed stays`() throws {
    let desk = try FormConflictTests.typed()
    #expect(desk.status == "Others changed Title: Coal training → Theirs")
    #expect(desk.state.formEdit?.entry.line.text == "Mine")
  }

  @Test func `Enter asks, over the form`() throws {
    var desk = try FormConflictTests.typed()
    try desk.press("<enter>")
    #expect(desk.state.context == .conflict)
    for line in [
      "Program VN-COAL, Title", "before  Coal training", "here    Mine   yours",
      "there   Theirs   in the file now",
    ] {
      #expect(desk.drawn.contains(line))
    }
    #expect(desk.session.outward == [.discardTyped])
    #expect(desk.changes == theirs)
  }

  @Test func `h keeps here`() throws {
    var desk = try FormConflictTests.typed()
    try desk.press("<enter>h")
    #expect(desk.changes == "-Title: Coal training\n+Title: Mine")
    #expect(desk.status == "VN-COAL Title Theirs → Mine; u takes it back")
    #expect(desk.state.drafts.isEmpty)
    #expect(desk.state.screens == [.browse, .record])
    #expect(desk.line == "Title 0")
    try desk.press("u")
    #expect(desk.changes == theirs)
  }

  @Test(arguments: ["t", "<esc>"])
  func `t and Esc take there, and ours is a draft in its line`(key: String) throws {
    var desk = try FormConflictTests.typed()
    try desk.press("<enter>" + key)
    #expect(desk.changes == theirs)
    #expect(desk.state.drafts == [place: FieldDraft("Mine", seen: "Theirs")])
    #expect(desk.drawn.contains("✎"))
    try desk.press("<enter><c-s>")
    #expect(desk.changes == "-Title: Coal training\n+Title: Mine")
  }

  @Test func `e goes on with ours over what is there, in the form`() throws {
    var desk = try FormConflictTests.typed()
    try desk.press("<enter>e")
    #expect(desk.state.screens == [.browse, .record])
    #expect(desk.state.formEdit?.entry.line.text == "Mine")
    #expect(desk.state.formEdit?.seen == "Theirs")
    try desk.press("2<c-s>")
    #expect(desk.changes == "-Title: Coal training\n+Title: Mine2")
    #expect(desk.state.drafts.isEmpty)
  }

  @Test func `one of several values is changed beside what others changed`() throws {
    var desk = try FormDesk("jejj<enter>X")
    desk.replace(FormStore.ledger(FormStore.text.replacing("Aka: Vietnam", with: "Aka: Viet")))
    try desk.press("<c-s>")
    #expect(desk.state.overlay == nil)
    #expect(desk.changes == "-Aka: Vietnam\n+Aka: Viet\n+Aka: VietnamX")
  }

  @Test func `a field that is in no cell is gone on with in the form, wherever it is met`() throws {
    var desk = try FormDesk("")
    let name = RecordName(.country, RecordID("VN"))
    let edit = Edit(name, .set(field: "Name", from: "Vietnam", to: "Mine"))
    do throws(Rejection) {
      _ = try Revision(of: [edit], in: desk.ledger.files)
      Issue.record("nothing stands against it")
    } catch {
      desk.happen(.rejected([edit], error))
    }
    try desk.press("e")
    #expect(desk.state.screens == [.browse, .record])
    #expect(desk.state.formEdit?.entry.line.text == "Mine")
  }
}
