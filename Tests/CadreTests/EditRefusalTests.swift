import Glibc
import Rehearsal
import Testing

/// What `cadre set`, `add` and `remove` refuse: the sentence, the exit status, and that nothing is written.
struct EditRefusalTests {
  private let store: EditStore

  init() throws { store = try EditStore() }

  @Test(
    "a command line that is none says so, and ends with 64",
    arguments: [
      (["set", "A", "Planned"], "“Planned” is not an assignment"),
      (["set", "A", "=1"], "“” is not a field name"),
      (["set", "A", "+=1"], "“+=1”: “” is not a field name"),
      (["set", "A", "2nd=1"], "“2nd” is not a field name"),
      (["set", "A", "Name of=1"], "“Name of” is not a field name"),
      (["set", "A", "%key=Id"], "“%key” is not a field name"),
      (["set", "A", "Topic+="], "“Topic+=” names no value"),
      (["set", "A", "Topic-="], "“Topic-=” names no value"),
      (["set", "A"], "field=value"),
      (["set"], "id"),
      (["remove"], "id"),
      (["add", "cohort"], "field=value"),
      (["add", "trainee", "Name=x"], "there is no record type “trainee”"),
      (
        ["set", "PE", "Note=x"],
        "several records go by the Id “PE”\n  = write Country:PE or Program:PE"
      ),
      (["remove", "A", "PE"], "write Country:PE or Program:PE"),
      (["history", "--format", "xml"], "xml"),
    ])
  func usage(arguments: [String], naming: String) throws {
    try expect(arguments, .exited(64), naming)
  }

  @Test(
    "data that is not acceptable is named with its argument, and ends with 65",
    arguments: [
      (["set", "Z", "Note=x"], "cadre: no record has the Id “Z”\n"),
      (["set", "a", "Note=x"], "no record has the Id “a”"),
      (["set", "", "Note=x"], "no record has the Id “”"),
      (["set", "cohort:", "Note=x"], "no record has the Id “cohort:”"),
      (["set", "claim:A", "Note=x"], "no record has the Id “claim:A”"),
      (["remove", "A", "Z"], "no record has the Id “Z”"),
      (
        ["set", "A", "Planned=many"],
        "“Planned=many”: Planned: “many” is not a number of trainees\n  = accepted are"
      ),
      (["set", "A", "Planned=2.300"], "“Planned=2.300”: Planned: 2.300 is ambiguous"),
      (["set", "A", "Year=26"], "“Year=26”: Year: “26” is not a year"),
      (["set", "A", "Program=KH"], "“Program=KH”: Program: no Program has the Id “KH”"),
      (
        ["set", "A", "Topic=x"],
        "“Topic=x”: Topic has several values here\n  = add or remove one value"
      ),
      (
        ["set", "A", "Topic-=x"],
        "“Topic-=x”: Topic of Cohort A has no such value\n  = it has “water”, “soil”"
      ),
      (["set", "A", "Note-=x"], "there is nothing to remove"),
      (["set", "A", "Planned+=3"], "“Planned+=3”: Planned has a value here, and takes only one"),
      (["set", "A", "Planned=1", "planned=2"], "“Planned=1”: Planned is assigned more than once"),
      (["set", "A", "Topic=", "Topic+=x"], "Topic is assigned more than once"),
      (["set", "A", "Program="], "“Program=”: Cohort must have Program"),
      (["set", "A", "Colour=red"], "“Colour=red”"),
      (["set", "A", "Id=B"], "“Id=B”: there is a Cohort B already"),
      (["set", "A", "Note=x\\"], "“Note=x\\”: line 1 of the value ends with a backslash"),
      (["set", "program:PE", "Id=X"], "Program PE is referred to by Cohort A, Cohort B"),
      (["remove", "program:PE"], "“program:PE”: Program PE is referred to by Cohort A, Cohort B"),
      (["add", "cohort", "Year=2026"], "Cohort must have Program"),
      (
        ["add", "cohort", "Program=PE", "Year=2026", "Topic-=x"],
        "a new record has nothing to remove"
      ),
      (["add", "cohort", "Program=KH", "Year=2026"], "no Program has the Id “KH”"),
      (["add", "country", "Name=Chile"], "a Country needs its Id\n  = write the two letters"),
      (["add", "country", "Id=CL", "Name=a", "Name=b"], "Name has a value here"),
    ])
  func data(arguments: [String], naming: String) throws {
    try expect(arguments, .exited(65), naming)
  }

  private func expect(
    _ arguments: [String], _ ending: ChildProcess.Ending, _ naming: String
  ) throws {
    let run = try ChildProcess.run(
      Project.cadre(), arguments,
      environment: ChildProcess.plainEnvironment.merging(["CADRE_STORE": store.folder.path]) { $1 })
    #expect(run.ending == ending)
    #expect(run.errorText.contains(naming), "\(run.errorText)")
    #expect(run.outputText == "")
    #expect(try store.text() == EditStore.text)
    #expect(try store.others() == "")
  }

  @Test("of two changes one of which is refused, neither is written, and each refusal is told")
  func allOrNothing() throws {
    try expect(["set", "A", "Planned=63", "Program=KH"], .exited(65), "“Program=KH”")
    try expect(["set", "A", "Planned=x", "Note=ok", "Year=y"], .exited(65), "“Planned=x”")
    try expect(["set", "A", "Planned=x", "Note=ok", "Year=y"], .exited(65), "\ncadre: “Year=y”")
    try expect(["remove", "country:JP", "country:PE"], .exited(65), "Country PE is referred to by")
  }

  @Test("an argument that is not UTF-8 is refused")
  func encoding() throws {
    let run = try ChildProcess.run(
      "sh",
      [
        "-c", #"exec "$0" set A "Note=$(printf 'a\377')" --store "$1""#, Project.cadre(),
        store.folder.path,
      ])
    #expect(run.ending == .exited(65))
    #expect(run.errorText.contains("is not UTF-8"))
    #expect(try store.text() == EditStore.text)
  }

  @Test("an Id that stands twice in one type cannot be told apart, and ends with 65")
  func twice() throws {
    let text = EditStore.text.replacing("Id: B", with: "Id: A")
    let store = try EditStore(text)
    let run = try store.run("set", "A", "Year=2026")
    #expect(run.ending == .exited(65))
    #expect(run.errorText.contains("several records go by the name Cohort A"), "\(run.errorText)")
    #expect(try store.text() == text)
  }

  @Test("where several records of a type have no Id, TYPE: ends with 64")
  func withoutIds() throws {
    let text = EditStore.text.replacing("Id: A\n", with: "").replacing("Id: B\n", with: "")
    let store = try EditStore(text)
    let run = try store.run("set", "cohort:", "Planned=1")
    #expect(run.ending == .exited(64))
    #expect(run.errorText.contains("several Cohort records have no Id"))
    #expect(try store.text() == text)
  }

  @Test(
    "a store that is not there ends with 66",
    arguments: ["set", "add", "remove", "undo", "history"])
  func missingStore(command: String) throws {
    let arguments = ["set": ["A", "Year=1"], "add": ["cohort", "Year=1"], "remove": ["A"]]
    let path = store.folder.path(of: "none")
    let run = try ChildProcess.run(
      Project.cadre(), [command] + arguments[command, default: []] + ["--store", path])
    #expect(run.ending == .exited(66))
    #expect(run.errorText.contains(path))
  }

  @Test("a store in which nothing can be noted ends with 74, and keeps its text")
  func unwritable() throws {
    try store.folder.write("", to: ".cadre")
    let run = try store.run("set", "A", "Planned=63")
    #expect(run.ending == .exited(74))
    #expect(run.errorText.hasPrefix("cadre: the store cannot be written, only read: "))
    #expect(run.outputText == "")
    #expect(try store.text() == EditStore.text)
  }

  @Test("a file that another program goes on writing ends with 75, and keeps its text")
  func busy() throws {
    let file = unsafe open(store.folder.path(of: "store.rec"), O_WRONLY | O_CLOEXEC)
    #expect(file >= 0)
    defer { close(file) }
    let run = try store.run("set", "A", "Planned=63")
    #expect(run.ending == .exited(75))
    #expect(
      run.errorText
        == "cadre: another program is writing “store.rec”; try again when that is done\n")
    #expect(try store.text() == EditStore.text)
  }
}
