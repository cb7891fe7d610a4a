import Rehearsal
import Testing

/// `cadre import`: what it writes, to the byte, what it reports and what it refuses.
struct ImportTests {
  private static let text = """
    # the head
    %rec: Country

    Id: VN
    Name: Viet Nam

    %rec: Program

    Id: P
    Title: Safety
    Country: VN
    Venue: donor-country

    %rec: Cohort

    Id: A
    Program: P
    Year: 2025
    # as planned
    Planned: 61
    Course: one
    Course: two

    """

  private let store: EditStore

  init() throws { store = try EditStore(Self.text) }

  private func write(_ table: String) throws -> String {
    try store.folder.write(table, to: "plan.csv")
  }

  @Test("rows are taken over, all at once, a report line each; undo takes them back")
  func rows() throws {
    let file = try write(
      "\u{FEFF}ID;計画;Năm;program\r\nA;\"2,300\";2025;P\r\n;>=5;2026;P\r\nA2;;2027;P\r\n")
    let run = try store.run(
      "import", file, "--map", "計画=Planned", "--map", "Na\u{306}m=Year")
    #expect(run.errorText == "")
    #expect(run.ending == .exited(0))
    #expect(
      run.outputText == """
        \(file):2: A: Planned 61 → 2300
        \(file):3: P-2026: new
        \(file):4: A2: new
        2 new, 1 changed, 0 unchanged

        """)
    #expect(
      try store.text() == Self.text.replacing("Planned: 61", with: "Planned: 2300")
        + "\nId: P-2026\nProgram: P\nYear: 2026\nPlanned: >=5\n\nId: A2\nProgram: P\nYear: 2027\n")
    #expect(try store.run("undo").ending == .exited(0))
    #expect(try store.text() == Self.text)
  }

  @Test("a preview shows the difference on standard output, the rows beside it, and writes nothing")
  func preview() throws {
    let file = try write("Id,Planned\nA,62\n")
    let run = try store.run("import", file, "--dry-run")
    #expect(run.ending == .exited(0))
    #expect(run.outputText.contains("-Planned: 61\n+Planned: 62\n"))
    #expect(
      run.errorText == "\(file):2: A: Planned 61 → 62\n0 new, 1 changed, 0 unchanged\n")
    #expect(try store.text() == Self.text)
    #expect(try store.others() == "plan.csv\n")
  }

  @Test("what was exported changes no byte when it is imported")
  func roundTrip() throws {
    for arguments in [["--raw"], []] {
      let export = try ChildProcess.run(
        Project.cadre(), ["export", "--format", "csv", "--store", Project.sampleData] + arguments)
      let copy = try ScratchFolder()
      _ = try ChildProcess.run("cp", ["-r", Project.sampleData, copy.path(of: "store")])
      let file = try copy.write(export.output, to: "cohorts.csv")
      let run = try Project.run("import", file, "--store", copy.path(of: "store"))
      #expect(run.ending == .exited(0), "\(run.errorText)")
      #expect(run.errorText == "cadre: nothing to change, the store reads so already\n")
      let difference = try ChildProcess.run(
        "diff", ["-r", "-x", ".cadre", Project.sampleData, copy.path(of: "store")])
      #expect(difference.ending == .exited(0), "\(difference.outputText)")
    }
  }

  @Test(
    "one row that is not acceptable keeps all out; it is named with line, column and what is accepted",
    arguments: [
      (
        "Id,Planned\nA,62\nB,2.300\n",
        ":3:3: Planned: 2.300 is ambiguous: 2300, or a fraction\n  = write 2300 without separators\n"
      ),
      (
        "Id;Program;Year\nB;Q;2026\n",
        ":2:3: Program: no Program has the Id “Q”\n"
          + "  = write the Id of a Program of this store, or add that record first\n"
      ),
      (
        "Id,Planned\nA,\"62\n",
        ":2:3: the quote that opens here is never closed\n  = close it with another \"\n"
      ),
      ("", ": the file is empty\n  = its first line names the fields\n"),
    ])
  func refusals(table: String, message: String) throws {
    let file = try write(table)
    let run = try store.run("import", file)
    #expect(run.ending == .exited(65))
    #expect(run.outputText == "")
    #expect(run.errorText == "cadre: \(file)\(message)")
    #expect(try store.text() == Self.text)
  }

  @Test("what the descriptor of the store forbids is refused with the line of the row")
  func descriptor() throws {
    let store = try EditStore(
      Self.text.replacing("%rec: Cohort\n", with: "%rec: Cohort\n%type: Course enum one two\n"))
    let before = try store.text()
    let file = try store.folder.write("Id,Course\nA,three\n", to: "plan.csv")
    let run = try store.run("import", file)
    #expect(run.ending == .exited(65))
    #expect(run.errorText.hasPrefix("cadre: “\(file):2”: "), "\(run.errorText)")
    #expect(try store.text() == before)
  }

  @Test("a map or key that does not fit ends with 64, a file that is not there with 66")
  func usage() throws {
    let file = try write("Id,Planned\nA,62\n")
    for (arguments, message) in [
      (["--map", "No=Year"], "there is no column “No”; there are Id, Planned"),
      (["--map", "No"], "--map: “No” is not COLUMN=FIELD; write COLUMN= to leave a column out"),
      (["--key", "Year"], "--key: no column is “Year”; there are Id, Planned"),
    ] {
      let run = try ChildProcess.run(
        Project.cadre(), ["import", file, "--store", store.folder.path] + arguments)
      #expect(run.ending == .exited(64))
      #expect(run.errorText == "cadre: \(message)\n")
    }
    let missing = try store.run("import", "/nowhere.csv")
    #expect(missing.ending == .exited(66))
    #expect(missing.errorText == "cadre: /nowhere.csv: there is no such file\n")
    #expect(try store.text() == Self.text)
  }
}
