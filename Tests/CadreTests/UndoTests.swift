import Rehearsal
import Testing

/// `cadre history` and `cadre undo`.
struct UndoTests {
  private let store: EditStore

  init() throws { store = try EditStore() }

  @Test(
    "undo brings back every byte",
    arguments: [
      ["set", "A", "Planned=63", "Topic-=water", "Status=running"], ["set", "A", "Topic="],
      ["set", "B", "Note="], ["set", "A", "Id=C"], ["remove", "A", "B"], ["remove", "A"],
      ["remove", "B"], ["add", "cohort", "Program=PE", "Year=2026"],
    ], [false, true])
  func restores(arguments: [String], hasCarriageReturns: Bool) throws {
    let text = hasCarriageReturns ? EditStore.text.replacing("\n", with: "\r\n") : EditStore.text
    let store = try EditStore(text)
    let done = try ChildProcess.run(
      Project.cadre(), arguments + ["--store", store.folder.path],
      environment: ChildProcess.plainEnvironment.merging(["USER": "kim"]) { $1 })
    #expect(done.ending == .exited(0), "\(done.errorText)")
    #expect(try store.text() != text)
    #expect(try store.run("undo").ending == .exited(0))
    #expect(try store.text() == text)
  }

  @Test("undo goes back change by change, each whole, and ends with 65 when none is left")
  func steps() throws {
    _ = try store.run("set", "A", "Planned=62")
    let between = try store.text()
    _ = try store.run("set", "A", "Planned=63", "Status=running")
    let shown = try store.run("undo", "--dry-run")
    #expect(shown.outputText.contains("-Planned: 63\n+Planned: 62\n"))
    #expect(try store.text() != between)
    let first = try store.run("undo")
    #expect(first.outputText == "A: Status running → absent\nA: Planned 63 → 62\n")
    #expect(try store.text() == between)
    #expect(try store.run("undo").outputText == "A: Planned 62 → 61\n")
    #expect(try store.text() == EditStore.text)
    let none = try store.run("undo")
    #expect(none.ending == .exited(65))
    #expect(none.errorText == "cadre: no change of kim is left to take back\n")
  }

  @Test("undo takes back what this user did, and keeps what others did since")
  func users() throws {
    _ = try store.run("set", "A", "Planned=62")
    _ = try store.run("set", "A", "Status=running", user: "lee")
    #expect(try store.run("undo").outputText == "A: Planned 62 → 61\n")
    #expect(try store.text().contains("Status: running\n"))
  }

  @Test("where the field has changed since, all three values are shown, and nothing is written")
  func conflict() throws {
    _ = try store.run("set", "A", "Planned=62", "Status=running")
    let changed = try store.text().replacing("Planned: 62", with: "Planned: 70")
    try store.folder.write(changed, to: "store.rec")
    let run = try store.run("undo")
    #expect(run.ending == .exited(1))
    #expect(run.outputText == "")
    #expect(
      run.errorText == """
        cadre: “undo”: conflict: Cohort A: Planned was “62”, is “70” now, and was to become “61”
          before: 62
          there: 70
          here: 61
          = look at both values, and set the field again if yours is right

        """)
    #expect(try store.text() == changed)
  }

  @Test("a record that has changed since it was added stays, and both texts are shown")
  func conflictOfRecord() throws {
    _ = try store.run("add", "cohort", "Id=C", "Program=PE", "Year=2026")
    _ = try store.run("set", "C", "Planned=5", user: "lee")
    let run = try store.run("undo")
    #expect(run.ending == .exited(1))
    #expect(
      run.errorText.contains(
        "  before: Id: C\n    Program: PE\n    Year: 2026\n  there: Id: C\n"), "\(run.errorText)")
    #expect(try store.text().contains("Planned: 5\n"))
  }

  @Test("what was taken back by hand is passed over")
  func byHand() throws {
    _ = try store.run("set", "A", "Planned=62")
    let between = try store.text()
    _ = try store.run("set", "A", "Planned=63")
    try store.folder.write(between, to: "store.rec")
    #expect(try store.run("undo").outputText == "A: Planned 62 → 61\n")
    #expect(try store.text() == EditStore.text)
  }

  @Test("a change that is in the journal alone is passed over, and so is an undo")
  func unsaved() throws {
    _ = try store.run("set", "A", "Planned=62")
    let first = try store.text()
    _ = try store.run("set", "A", "Status=running")
    // As if the disk had been full once the journal was written.
    try store.folder.write(first, to: "store.rec")
    #expect(
      try store.run("history", "--format", "table").outputText
        .hasSuffix("  kim  A: Status absent → running (missing)\n"))
    #expect(try store.run("undo").outputText == "A: Planned 62 → 61\n")
    try store.folder.write(first, to: "store.rec")
    #expect(try store.run("undo").outputText == "A: Planned 62 → 61\n")
    #expect(try store.text() == EditStore.text)
    #expect(try store.run("undo").ending == .exited(65))
  }

  @Test("history tells each edit with its values, its change, and what that took back")
  func history() throws {
    #expect(
      try store.run("history").outputText
        == "when,who,type,id,edit,field,old,new,change,takes_back,state\r\n")
    _ = try store.run("set", "A", "Planned=62", "Topic+=air")
    _ = try store.run("add", "source", "Title=x", user: "lee")
    _ = try store.run("undo")
    let rows = try store.run("history", "--format", "tsv").outputText.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      rows.dropFirst().map { $0[1..<8].joined(separator: "|") }
        == [
          "kim|Cohort|A|set|Planned|61|62", "kim|Cohort|A|add-value|Topic||air",
          "lee|Source|source-1|add||-|Id: source-1 Title: x",
          "kim|Cohort|A|remove-value|Topic|air|",
          "kim|Cohort|A|set|Planned|62|61",
        ].map { $0.replacing("|-|", with: "||") })
    let changes = rows.dropFirst().map { $0[8] }
    #expect(changes[0] == changes[1])
    #expect(Set(changes).count == 3)
    #expect(rows.dropFirst().map { $0[9] } == ["", "", "", changes[0], changes[0]])
    #expect(
      rows.dropFirst().map { $0[10] } == ["taken-back", "taken-back", "stands", "stands", "stands"])
    for row in rows.dropFirst() {
      #expect(row[0].wholeMatch(of: /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil, "\(row[0])")
    }
    let table = try store.run("history", "--format", "table").outputText
    #expect(table.hasPrefix("when                  who  edit\n"))
    #expect(table.contains("  kim  A: Planned 61 → 62 (taken back)\n"))
    #expect(table.hasSuffix("  kim  A: Planned 62 → 61 (undo)\n"))
  }

  @Test("without $USER the system's name for the user is noted")
  func systemName() throws {
    _ = try Project.run("set", "A", "Planned=62", "--store", store.folder.path)
    let name = try ChildProcess.run("id", ["-un"]).outputText.dropLast()
    let row = try store.run("history", "--format", "tsv").outputText.split(separator: "\n")[1]
    #expect(row.split(separator: "\t")[1] == name)
  }
}
