import Rehearsal
import Testing

/// `cadre set`, `add` and `remove`: what they write, to the byte, and what they print.
struct EditCommandTests {
  private let store: EditStore

  init() throws { store = try EditStore() }

  private func expect(
    _ run: ChildProcess, prints output: String, _ changes: [(String, String)],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(run.errorText == "", sourceLocation: location)
    #expect(run.ending == .exited(0), sourceLocation: location)
    #expect(run.outputText == output, sourceLocation: location)
    let expected = changes.reduce(EditStore.text) { $0.replacing($1.0, with: $1.1) }
    #expect(try store.text() == expected, sourceLocation: location)
  }

  @Test("a field gets another value, and nothing else changes")
  func set() throws {
    try expect(
      store.run("set", "A", "Planned=63"), prints: "A: Planned 61 → 63\n",
      [("Planned: 61", "Planned: 63")])
  }

  @Test("a count is stored in its one form, a word in its own case, under the field's own name")
  func normalises() throws {
    try expect(
      store.run("set", "A", "planned=>2,300", "STATUS=Completed"),
      prints: "A: Planned 61 → >2300\nA: Status absent → completed\n",
      [("Planned: 61\n", "Planned: >2300\n"), ("soil\n", "soil\nStatus: completed\n")])
  }

  @Test("one value of several is added and removed, and a field of several is removed whole")
  func values() throws {
    try expect(
      store.run("set", "A", "Topic+=air", "Topic-=water", "Planned="),
      prints: "A: Topic + air\nA: Topic - water\nA: Planned 61 → absent\n",
      [("Planned: 61\nTopic: water\nTopic: soil\n", "Topic: soil\nTopic: air\n")])
    let cleared = try store.run("set", "A", "Topic=")
    #expect(cleared.outputText == "A: Topic - air\nA: Topic - soil\n")
    #expect(!(try store.text()).contains("Topic:"))
  }

  @Test("the same value is removed as often as it is asked for")
  func equalValues() throws {
    let store = try EditStore("%rec: Country\n\nId: PE\nName: Peru\nAka: a\nAka: a\nAka: a\n")
    #expect(try store.run("set", "PE", "Aka-=a", "Aka-=a").ending == .exited(0))
    #expect(try store.text() == "%rec: Country\n\nId: PE\nName: Peru\nAka: a\n")
    #expect(try store.run("set", "PE", "Aka-=a", "Aka-=a").ending == .exited(65))
    #expect(try store.text() == "%rec: Country\n\nId: PE\nName: Peru\nAka: a\n")
  }

  @Test("text of several lines goes in as such, and shows its first")
  func lines() throws {
    try expect(
      store.run("set", "B", "Note=one\ntwo"), prints: "B: Note two … → one …\n",
      [("Note: two\n+ lines", "Note: one\n+ two")])
  }

  @Test(
    "what the store says already is not written again", arguments: ["Planned=61", "Topic+=soil"])
  func unchanged(assignment: String) throws {
    let run = try store.run("set", "A", assignment)
    #expect(run.ending == .exited(0))
    #expect(run.outputText == "")
    #expect(run.errorText == "cadre: nothing to change, the store reads so already\n")
    #expect(try store.text() == EditStore.text)
    #expect(try store.others() == "")
  }

  @Test("TYPE:ID tells records with the same Id apart, and TYPE: is the one without")
  func types() throws {
    try expect(
      store.run("set", "countries:PE", "Name=Perú"), prints: "PE: Name Peru → Perú\n",
      [("Name: Peru\n", "Name: Perú\n")])
    let named = try store.text()
    let run = try store.run("set", "store:", "Title=Mine", "HomeCountry=PE")
    #expect(
      run.outputText == """
        the Store record without Id: Title Made up → Mine
        the Store record without Id: HomeCountry JP → PE

        """)
    #expect(try store.text().contains("\nTitle: Mine\nHomeCountry: PE\n"))
    #expect(try store.run("undo").ending == .exited(0))
    #expect(try store.text() == named)
  }

  @Test("the file keeps its line ends")
  func carriageReturns() throws {
    let store = try EditStore(EditStore.text.replacing("\n", with: "\r\n"))
    #expect(try store.run("set", "A", "Planned=63", "Note=a\nb").ending == .exited(0))
    #expect(
      try store.text()
        == EditStore.text.replacing(
          "Planned: 61\n", with: "Planned: 63\n"
        ).replacing(
          "Topic: soil\n", with: "Topic: soil\nNote: a\n+ b\n"
        )
        .replacing("\n", with: "\r\n"))
    #expect(try store.run("undo").ending == .exited(0))
    #expect(try store.text() == EditStore.text.replacing("\n", with: "\r\n"))
  }

  @Test("a record without Id gets one that says what it is; it goes to its relatives")
  func add() throws {
    try expect(
      store.run(
        "add", "Cohorts", "Year=2026", "Program=PE", "Venue=in-country", "Topic=a", "Topic=b"),
      prints: "PE-2026-PE\n",
      [
        (
          "+ lines\n",
          """
          + lines

          Id: PE-2026-PE
          Program: PE
          Year: 2026
          Topic: a
          Topic: b
          Venue: in-country

          """
        )
      ])
    func id(_ arguments: String...) throws -> String {
      let all = ["add", "cohort", "Program=PE", "--store", store.folder.path] + arguments
      return try ChildProcess.run(Project.cadre(), all).outputText
    }
    #expect(try id("Year=2026", "Venue=in-country") == "PE-2026-PE-2\n")
    #expect(try id("Year=2026", "Venue=in-country") == "PE-2026-PE-3\n")
    #expect(try id("Year=2026", "Venue=donor-country") == "PE-2026-JP\n")
    #expect(try id("Year=?", "Venue=online") == "PE-undated-online\n")
    #expect(try id("Year=2026", "Venue=unknown", "Planned=") == "PE-2026\n")
    #expect(try id("Year=2026", "Id=mine") == "mine\n")
  }

  @Test("a type that no file has gets its own, and Ids that are counted")
  func addType() throws {
    #expect(try store.run("add", "source", "Title=One").outputText == "source-1\n")
    #expect(try store.run("add", "source", "Title=Two").outputText == "source-2\n")
    let text = String(decoding: try store.folder.read("sources.rec"), as: UTF8.self)
    #expect(text.hasSuffix("\n\nId: source-1\nTitle: One\n\nId: source-2\nTitle: Two\n"))
    #expect(try store.text() == EditStore.text)
  }

  @Test("a type that Cadre does not know is added to by the key of its descriptor")
  func addForeignType() throws {
    let store = try EditStore("%rec: Room\n%key: Number\n%type: Number int\n\nNumber: 1\n")
    #expect(try store.run("add", "rooms", "Floor=2").outputText == "2\n")
    #expect(
      try store.text()
        == "%rec: Room\n%key: Number\n%type: Number int\n\nNumber: 1\n\nNumber: 2\nFloor: 2\n")
    #expect(try store.run("set", "room:2", "Floor=3").outputText == "2: Floor 2 → 3\n")
    #expect(try store.run("add", "room", "number=7").outputText == "7\n")
  }

  @Test("records go, with those that refer to them, and leave the comments around them")
  func remove() throws {
    try expect(
      store.run("remove", "B", "A", "program:PE", "B"),
      prints: "B: removed\nA: removed\nPE: removed\n",
      [
        ("# who they are\nId: PE\nTitle: Advice\nCountry: PE\n\n", "# who they are\n\n"),
        ("Id: A\nProgram: PE\nYear: 2024\n# as planned in spring\nPlanned: 61\n", ""),
        ("Topic: water\nTopic: soil\n\n", ""),
        ("\nId: B\nProgram: PE\nYear: 2025\nNote: two\n+ lines\n", ""),
      ])
  }

  @Test("a single file is a store, too")
  func singleFile() throws {
    let file = store.folder.path(of: "store.rec")
    let run = try Project.run("set", "A", "Planned=63", "--store", file)
    #expect(run.outputText == "A: Planned 61 → 63\n")
    #expect(try Project.run("add", "source", "Title=x", "--store", file).ending == .exited(0))
    #expect(try store.text().hasSuffix("Id: source-1\nTitle: x\n"))
  }

  @Test("recutils accepts what is written")
  func recfix() throws {
    let folder = try ScratchFolder()
    _ = try ChildProcess.run("cp", ["-r", Project.sampleData, folder.path(of: "s")])
    let path = folder.path(of: "s")
    for arguments in [
      ["set", "VN-2026-JP", "Planned=2,300", "Note=a\n\nb", "Topic+=air"],
      ["add", "cohort", "Program=VN-COAL", "Year=2027", "Venue=in-country"],
      ["add", "source", "Title=x"], ["remove", "VN-2016-JP"],
    ] {
      let run = try ChildProcess.run(Project.cadre(), arguments + ["--store", path])
      #expect(run.ending == .exited(0), "\(run.errorText)")
    }
    for file in ["cohorts.rec", "sources.rec"] {
      let check = try ChildProcess.run("recfix", ["--check", "\(path)/\(file)"])
      #expect(check.ending == .exited(0), "\(check.errorText)")
    }
    #expect(try Project.run("check", "--store", path).ending == .exited(0))
    for _ in 1...4 { #expect(try Project.run("undo", "--store", path).ending == .exited(0)) }
    let same = try ChildProcess.run("diff", ["-r", "-x", ".cadre", Project.sampleData, path])
    #expect(same.outputText == "")
    #expect(same.ending == .exited(0))
  }

  @Test("what is doubtful in the new value is told, and the value is written")
  func finding() throws {
    let run = try store.run("set", "B", "Note=a\u{200B}b")
    #expect(run.ending == .exited(0))
    #expect(
      run.errorText == """
        cadre: warning[W11]: Cohort B: Note holds a character that cannot be seen: ‹U+200B›
          = remove it, or write what was meant

        """)
    #expect(try store.text().contains("Note: a\u{200B}b\n"))
  }

  @Test("help has examples", arguments: ["set", "add", "remove", "history", "undo"])
  func help(command: String) throws {
    let general = try Project.run("--help")
    #expect(general.outputText.contains("\n  \(command) "))
    let help = try Project.run(command, "--help")
    #expect(help.ending == .exited(0))
    #expect(help.outputText.contains("EXAMPLES\n  cadre \(command)"))
  }
}
