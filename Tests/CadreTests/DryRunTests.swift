import Rehearsal
import Testing

/// `--dry-run`: the difference as text, and nothing written.
struct DryRunTests {
  @Test("the difference shows the lines around the change, and nothing is written")
  func shows() throws {
    let store = try EditStore()
    let run = try store.run("set", "A", "Planned=63", "--dry-run")
    #expect(run.ending == .exited(0))
    #expect(run.errorText == "")
    #expect(
      run.outputText == """
        --- a/store.rec
        +++ b/store.rec
        @@ -31,7 +31,7 @@
         Program: PE
         Year: 2024
         # as planned in spring
        -Planned: 61
        +Planned: 63
         Topic: water
         Topic: soil
        \(" ")

        """)
    #expect(try store.text() == EditStore.text)
    #expect(try store.others() == "")
  }

  @Test(
    "it is the difference that diff -u finds once the change is made",
    arguments: [
      ["set", "A", "Planned=63"], ["set", "A", "Planned="], ["set", "A", "Topic=", "Note=a\nb"],
      ["set", "B", "Note=a\n\nb\n"], ["set", "store:", "Title="],
      ["set", "B", "Year=2026"], ["set", "country:JP", "Id=JPN"],
      ["remove", "B"], ["remove", "A"], ["remove", "A", "B"],
      ["add", "cohort", "Id=C", "Program=PE", "Year=2027"],
      ["add", "country", "Id=CL", "Name=Chile"],
    ], [false, true])
  func equalsDiff(arguments: [String], isCut: Bool) throws {
    // Without the ending of the last line, too.
    let store = try EditStore(isCut ? String(EditStore.text.dropLast()) : EditStore.text)
    try store.folder.write(try store.text(), to: "before")
    let all = arguments + ["--store", store.folder.path]
    let shown = try ChildProcess.run(Project.cadre(), all + ["--dry-run"])
    let made = try ChildProcess.run(Project.cadre(), all)
    #expect(shown.ending == made.ending)
    let diff = try ChildProcess.run(
      "diff",
      [
        "-u", "--label", "a/store.rec", "--label", "b/store.rec", store.folder.path(of: "before"),
        store.folder.path(of: "store.rec"),
      ])
    #expect(shown.outputText == diff.outputText)
  }

  @Test("changes far apart stand in hunks of their own, those of several files one after the other")
  func hunks() throws {
    let folder = try ScratchFolder()
    for copy in ["a", "b"] {
      _ = try ChildProcess.run("cp", ["-r", Project.sampleData, folder.path(of: copy)])
    }
    let arguments = [
      "remove", "VN-2016-JP", "VN-COOP", "VN-PLAN-2026", "PE-UNDATED-OJT", "--store",
    ]
    let shown = try ChildProcess.run(
      Project.cadre(), arguments + [folder.path(of: "a"), "--dry-run"])
    let made = try ChildProcess.run(Project.cadre(), arguments + [folder.path(of: "b")])
    #expect(made.ending == .exited(0), "\(made.errorText)")
    let diff = try ["agreements.rec", "cohorts.rec"].map { file in
      try ChildProcess.run(
        "diff",
        [
          "-u", "--label", "a/\(file)", "--label", "b/\(file)", folder.path(of: "a/\(file)"),
          folder.path(of: "b/\(file)"),
        ]
      ).outputText
    }.joined()
    #expect(shown.outputText == diff)
    #expect(diff.split(separator: "\n").count { $0.hasPrefix("@@") } >= 3)
  }

  @Test("a new file stands against /dev/null")
  func newFile() throws {
    let store = try EditStore()
    let run = try store.run("add", "source", "Title=x", "--dry-run")
    #expect(
      run.outputText == """
        --- /dev/null
        +++ b/sources.rec
        @@ -0,0 +1,6 @@
        +%rec: Source
        +%key: Id
        +%mandatory: Title
        +
        +Id: source-1
        +Title: x

        """)
    #expect(try store.others() == "")
  }

  @Test("what is refused is refused, what is doubtful is told, and what is there shows nothing")
  func otherOutcomes() throws {
    let store = try EditStore()
    #expect(try store.run("remove", "program:PE", "--dry-run").ending == .exited(65))
    #expect(try store.run("set", "B", "Note=\u{200B}", "--dry-run").errorText.contains("W11"))
    let same = try store.run("set", "A", "Planned=61", "--dry-run")
    #expect(same.ending == .exited(0))
    #expect(same.outputText == "")
    #expect(try store.others() == "")
  }
}
