import Cooperation
import Recfile
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// What others changed otherwise: shown, settled, and nothing lost.
struct ConflictTests {
  /// Typed while others changed the same: the plan of C26, from 61.
  private static func typed(_ columns: Int = 80, _ rows: Int = 24) throws -> EditedDesk {
    var desk = try EditedDesk(columns, rows, "jlj3e<c-u>63")
    desk.others(change: "Year: 2026\nPlanned: 61", to: "Year: 2026\nPlanned: 65")
    return desk
  }

  private static let theirs = ["-Planned: 61", "+Planned: 65"]

  @Test func `it is said at once, and what is typed stays`() throws {
    let desk = try ConflictTests.typed()
    #expect(desk.status == "Others changed Planned: 61 → 65; Enter asks which stays")
    #expect(desk.state.cellEdit?.entry.line.text == "63")
  }

  @Test func `what others change elsewhere is taken in silently`() throws {
    var desk = try EditedDesk("jlj3e<c-u>63")
    desk.others(change: "Status: running", to: "Status: completed")
    #expect(!desk.status.contains("Others"))
    try desk.press("<enter>")
    #expect(
      desk.difference.sorted() == [
        "+Planned: 63", "+Status: completed", "-Planned: 61", "-Status: running",
      ])
  }

  @Test func `Enter asks`() throws {
    var desk = try ConflictTests.typed()
    try desk.press("<enter>")
    expectScreen(
      desk.drawn,
      """
       … › Việt Nam › Kushiro coal training  years as stated  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │ (all)         4││ (all)                │║Year    Venue    Plan Actual     % S║
      │▸Việt Nam  VN  2││ 2 programs           │║JFY2026 donor     ✎65      –     – P║
      │ ລາວ       LA  1││▸Kushiro coal training│║JFY2025 donor      61      –     – R║
      │ P╔═ Others changed this, too ════════════════════════════════════════════╗– ✓║
      │  ║ Cohort C26, Planned                                                   ║% ✓║
      │  ║                                                                       ║% ✓║
      │  ║ before  61                                                            ║% X║
      │  ║ here    63   yours                                                    ║– ✓║
      │  ║ there   65   in the file now                                          ║   ║
      │  ║                                                                       ║   ║
      │  ║ Nothing of this change is made yet.                                   ║   ║
      │  ║                                                                       ║───║
      │  ║ [h keep here]   [t take there]   [e edit]   [Esc later, keep a draft] ║≠  ║
      │  ╚═══════════════════════════════════════════════════════════════════════╝   ║
      └────────────2/4─┘└──────────────────2/3─┘╚════════════════════════════════1/7═╝
      ─ Plan · JFY2026 · donor-country · C26 · status planned ────────────────────────
       planned 65 exactly, people · unit, JFY from the program
       source news-2026 (Báo Năng lượng, published 2026-03-15, press)
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       h here  t there  e edit  Esc leave
      """)
    #expect(desk.session.outward == [.discardTyped])
    #expect(desk.difference == ConflictTests.theirs)
  }

  @Test func `h keeps here`() throws {
    var desk = try ConflictTests.typed()
    try desk.press("<enter>h")
    #expect(desk.status == "C26 Planned 65 → 63; u takes it back")
    #expect(desk.difference == ["-Planned: 61", "+Planned: 63"])
    #expect(desk.state.drafts.isEmpty)
    #expect(desk.state.overlay == nil)
    try desk.press("u")
    #expect(desk.difference == ConflictTests.theirs)
  }

  @Test(arguments: ["t", "<esc>"])
  func `t and Esc take there, and ours is a draft`(key: String) throws {
    var desk = try ConflictTests.typed()
    try desk.press("<enter>" + key)
    #expect(desk.difference == ConflictTests.theirs)
    #expect(desk.status == "Left as it is there; ours is a draft, e there goes on with it")
    #expect(desk.drawn.contains("✎"))
    try desk.press("e<enter><esc>")
    #expect(desk.difference == ["-Planned: 61", "+Planned: 63"])
  }

  @Test func `e goes on with ours over what is there`() throws {
    var desk = try ConflictTests.typed()
    try desk.press("<enter>e")
    #expect(desk.state.context == .cell)
    #expect(desk.state.cellEdit?.entry.line.text == "63")
    #expect(desk.state.cellEdit?.seen == "65")
    try desk.press("<bs>4<enter><esc>")
    #expect(desk.difference == ["-Planned: 61", "+Planned: 64"])
  }

  @Test func `keys typed ahead do not settle it`() throws {
    var desk = try ConflictTests.typed()
    try desk.typeAhead("<enter>hth")
    #expect(desk.state.context == .conflict)
    #expect(desk.difference == ConflictTests.theirs)
  }

  @Test(arguments: [(20, 5), (24, 6), (40, 11), (60, 16), (140, 40)])
  func `at every size the footer has the answers`(columns: Int, rows: Int) throws {
    var desk = try ConflictTests.typed(columns, rows)
    try desk.press("<enter>")
    #expect(desk.row(rows - 1).hasPrefix(" h here  t there"))
    #expect(desk.row(0).contains("Others") || rows > 5)
    try desk.press("h")
    #expect(desk.difference == ["-Planned: 61", "+Planned: 63"])
  }

  // MARK: - Found by the save

  /// A change that the ledger had, and that the save found others to stand against.
  private func reject(_ edits: [Edit], by desk: inout EditedDesk) {
    do throws(Rejection) {
      _ = try Revision(of: edits, in: desk.ledger.files)
      Issue.record("nothing stands against it")
    } catch {
      desk.happen(.rejected(edits, error))
    }
  }

  private let c26 = RecordName(.cohort, RecordID("C26"))
  private let c25 = RecordName(.cohort, RecordID("C25"))

  @Test func `while a cell is typed the conflict waits`() throws {
    var desk = try ConflictTests.typed()
    reject([Edit(c25, .set(field: "Planned", from: "60", to: "62"))], by: &desk)
    #expect(desk.state.context == .cell)
    #expect(desk.status == "Others changed C25, too; Esc out of here to settle it")
    #expect(desk.row(0).contains("1 conflict"))
    try desk.press("<esc>")
    #expect(desk.state.context == .conflict)
    #expect(desk.state.drafts.values.map(\.text) == ["63"])
    #expect(desk.session.outward == [.discardTyped])
    try desk.press("h")
    #expect(desk.difference.contains("+Planned: 62"))
  }

  @Test func `several are settled one after the other, and the rest is made with them`() throws {
    var desk = try EditedDesk("jlj3")
    desk.others(change: "Planned: 61", to: "Planned: 65")
    let edits = [
      Edit(c26, .set(field: "Planned", from: "61", to: "63")),
      Edit(c25, .set(field: "Planned", from: "61", to: "64")),
      Edit(RecordName(.cohort, RecordID("C24")), .set(field: "Planned", from: "70", to: "71")),
    ]
    reject(edits, by: &desk)
    #expect(desk.drawn.contains("Others changed this, too (1 of 2)"))
    #expect(desk.drawn.contains("Cohort C26, Planned"))
    try desk.press("h")
    #expect(desk.drawn.contains("Others changed this, too (2 of 2)"))
    #expect(desk.drawn.contains("Cohort C25, Planned"))
    #expect(desk.difference == ["-Planned: 61", "-Planned: 61", "+Planned: 65", "+Planned: 65"])
    try desk.press("t")
    #expect(desk.status == "C26 Planned 65 → 63 and 1 more; u takes it back")
    #expect(
      desk.difference == [
        "-Planned: 61", "-Planned: 61", "-Planned: 70", "+Planned: 63", "+Planned: 65",
        "+Planned: 71",
      ])
    #expect(desk.state.drafts == [FieldPlace(c25, "Planned"): FieldDraft("64", seen: "65")])
  }

  @Test func `Esc leaves all of them, each a draft`() throws {
    var desk = try EditedDesk("jlj3")
    desk.others(change: "Planned: 61", to: "Planned: 65")
    reject(
      [
        Edit(c26, .set(field: "Planned", from: "61", to: "63")),
        Edit(c25, .set(field: "Planned", from: "61", to: nil)),
      ], by: &desk)
    try desk.press("<esc>")
    #expect(desk.state.overlay == nil)
    #expect(
      desk.state.drafts == [
        FieldPlace(c26, "Planned"): FieldDraft("63", seen: "65"),
        FieldPlace(c25, "Planned"): FieldDraft("", seen: "65"),
      ])
  }

  @Test func `changed again while it is asked, it is asked again`() throws {
    var desk = try ConflictTests.typed()
    try desk.press("<enter>")
    desk.others(change: "Planned: 65", to: "Planned: 66")
    try desk.press("h")
    #expect(desk.state.context == .conflict)
    #expect(desk.drawn.contains("there   66"))
    try desk.press("h")
    #expect(desk.difference == ["-Planned: 61", "+Planned: 63"])
  }

  @Test func `a record that others removed can be added again with ours`() throws {
    var desk = try EditedDesk("jlj3")
    let edit = Edit(c26, .set(field: "Planned", from: "61", to: "63"))
    // The change is made, and the save finds that the record is gone.
    try desk.press("e<c-u>63<enter><esc>")
    desk.others(
      change:
        "Id: C26\nProgram: VN-COAL\nYear: 2026\nPlanned: 63\nStatus: planned\nPlannedSource: news-2026\n\n",
      to: "")
    var state = desk.state
    state.sent = [c26: SampleStore.ledger.origin(of: c26).map(SampleStore.ledger.fields) ?? []]
    var other = MemoryDesk(state, desk.ledger)
    other.reject([edit])
    #expect(other.drawn.contains("Cohort C26 was removed there."))
    #expect(other.drawn.contains("[h add it again]"))
    try other.press("h")
    #expect(
      other.texts.contains(
        "Id: C26\nProgram: VN-COAL\nYear: 2026\nPlanned: 63\nStatus: planned\nPlannedSource: news-2026\n"
      ))
  }

  @Test func `one that is not known any more stays removed, ours a draft`() throws {
    var desk = try EditedDesk("jlj3")
    desk.others(change: "Id: C26\n", to: "Id: C26-NEW\n")
    reject([Edit(c26, .set(field: "Planned", from: "61", to: "63"))], by: &desk)
    #expect(!desk.drawn.contains("[h "))
    #expect(desk.drawn.contains("[t leave it removed]"))
    try desk.press("h")
    #expect(desk.status == "Nothing can be made of ours any more; t leaves it so")
    try desk.press("e")
    #expect(desk.status == "No single field is to be edited here; h and t settle it")
    try desk.press("t")
    #expect(desk.state.drafts == [FieldPlace(c26, "Planned"): FieldDraft("63", seen: "61")])
  }

  @Test(arguments: [("h", false), ("t", true), ("<esc>", true)])
  func `a record that was to go and was changed there`(key: String, isKept: Bool) throws {
    var desk = try EditedDesk("jlj3")
    let edit = try #require(desk.ledger.origin(of: c26).map(desk.ledger.removal(of:)))
    desk.others(change: "Year: 2026\nPlanned: 61", to: "Year: 2026\nPlanned: 65")
    reject([edit], by: &desk)
    #expect(desk.drawn.contains("before  Planned: 61"))
    #expect(desk.drawn.contains("there   Planned: 65"))
    #expect(desk.drawn.contains("[h remove it all the same]"))
    try desk.press(key)
    #expect((desk.ledger.origin(of: c26) != nil) == isKept)
    #expect(desk.state.drafts.isEmpty)
  }

  @Test func `two records added with one Id`() throws {
    let record = NewRecord(
      "Cohort",
      [
        NewRecord.Field("Id", "C26"), NewRecord.Field("Program", "VN-COAL"),
        NewRecord.Field("Year", "2026"), NewRecord.Field("Planned", "12"),
      ])
    var desk = try EditedDesk("jlj3")
    reject([Edit(adding: record)], by: &desk)
    #expect(desk.drawn.contains("here    Planned: 12"))
    #expect(desk.drawn.contains("there   Planned: 61"))
    try desk.press("h")
    #expect(
      desk.difference == [
        "+Id: VN-COAL-2026", "+Program: VN-COAL", "+Year: 2026", "+Planned: 12", "+",
      ])
    desk = try EditedDesk("jlj3")
    reject([Edit(adding: record)], by: &desk)
    try desk.press("t")
    #expect(desk.difference == [])
    #expect(desk.state.drafts == [FieldPlace(c26, "Planned"): FieldDraft("12", seen: "61")])
  }

  @Test func `a refusal keeps what was typed, and says why`() throws {
    var desk = try EditedDesk("jlj3")
    desk.others(change: "Id: report-2023", to: "Id: report-2024")
    reject([Edit(c26, .set(field: "Source", from: nil, to: "report-2023"))], by: &desk)
    #expect(desk.status.hasPrefix("Not saved, kept as a draft: Source: no Source has the Id"))
    #expect(desk.state.drafts.values.map(\.text) == ["report-2023"])
    #expect(desk.state.overlay == nil)
  }

  @Test func `a cell whose record others removed`() throws {
    var desk = try EditedDesk("jlj3e<c-u>63")
    desk.others(change: "Id: C26\n", to: "Id: C26-NEW\n")
    #expect(desk.status == "Others removed C26; Esc keeps what is typed as a draft")
    try desk.press("<enter>")
    #expect(desk.state.context == .conflict)
    try desk.press("t")
    #expect(desk.state.drafts.values.map(\.text) == ["63"])
  }

  @Test func `a value of several lines is shown whole`() throws {
    var desk = try EditedDesk("jlj3")
    let c23 = RecordName(.cohort, RecordID("C23"))
    reject([Edit(c23, .set(field: "Note", from: "One.", to: "Three\nlines\n\u{1B}[2J"))], by: &desk)
    #expect(desk.drawn.contains("here    Three"))
    #expect(desk.drawn.contains("        lines"))
    #expect(desk.drawn.contains("‹U+001B›[2J   yours"))
    #expect(desk.drawn.contains("there   Two intakes of 42."))
    try desk.press("e")
    #expect(desk.state.screens == [.browse, .record])
    #expect(desk.state.formEdit?.place.field == "Note")
  }
}

/// A dashboard in the middle of things, over texts.
private struct MemoryDesk {
  private var state: State
  private var store: MemoryStore

  init(_ state: State, _ ledger: Ledger) {
    self.state = state
    store = MemoryStore(ledger)
  }

  mutating func reject(_ edits: [Edit]) {
    do throws(Rejection) {
      _ = try Revision(of: edits, in: store.ledger.files)
    } catch {
      _ = update(&state, .rejected(edits, error), store.ledger)
    }
  }

  mutating func press(_ keys: String) throws {
    for key in try KeyScript(keys).keys {
      for case .amend(let edits) in update(&state, .key(key), store.ledger) {
        _ = try store.make(edits, by: "you")
      }
    }
  }

  var drawn: String { frame(state, store.ledger).drawn }
  var texts: String {
    store.ledger.files.map { String(decoding: $0.text.bytes, as: UTF8.self) }.joined()
  }
}
