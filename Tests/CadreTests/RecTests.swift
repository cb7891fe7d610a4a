import Rehearsal
import Testing

/// `cadre rec` and `cadre check`, through the built program.
struct RecTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test("each record is a line of JSON, with its type, line and fields")
  func records() throws {
    let path = try folder.write(
      "Free: text\n\n# a comment\n%rec: Country\n\nId: PE\nName: Pe\\\nru\nAka: a\n+ \"b\"\n",
      to: "x")
    let run = try Project.run("rec", path)
    #expect(run.ending == .exited(0))
    #expect(
      run.outputText == #"""
        {"type":null,"line":1,"fields":[["Free","text"]]}
        {"type":"Country","line":6,"fields":[["Id","PE"],["Name","Peru"],["Aka","a\n\"b\""]]}

        """#)
  }

  @Test("bytes that are not UTF-8 come as lone surrogates, control characters as escapes")
  func bytes() throws {
    let path = try folder.write(
      Array("A: é".utf8) + [0x20, 0xC3, 0x80, 0xFF, 0xE2, 0x82, 0x1B, 0x0A], to: "x.rec")
    let run = try Project.run("rec", path)
    #expect(
      run.outputText
        == #"{"type":null,"line":1,"fields":[["A","é À\udcff\udce2\udc82\u001b"]]}"# + "\n")
  }

  @Test("a problem goes to standard error with its place, and what can be read is read")
  func problems() throws {
    let path = try folder.write("A: 1\nbroken\nB: 2\n", to: "x.rec")
    let run = try Project.run("rec", path)
    #expect(run.ending == .exited(1))
    #expect(
      run.outputText == #"{"type":null,"line":1,"fields":[["A","1"],["B","2"]]}"# + "\n")
    #expect(run.errorText.hasPrefix("\(path):2:"))
    #expect(run.errorText.contains("error[E7]"))
  }

  @Test("a file that is not there is named, and ends with 66")
  func missing() throws {
    let run = try Project.run("rec", folder.path(of: "none.rec"))
    #expect(run.ending == .exited(66))
    #expect(run.errorText.contains("none.rec: there is no such file"))
  }

  @Test("the values of the corpus are those that recutils gives")
  func corpus() throws {
    let corpus = "\(Project.root)/Tests/RecfileTests/Corpus/valid"
    let files = try ChildProcess.run("find", [corpus, "-name", "*.rec"]).outputText
      .split(separator: "\n").map(String.init)
    #expect(files.count > 40)
    for file in files {
      let run = try Project.run("rec", file)
      let records = run.outputText.split(separator: "\n")
      #expect(records.allSatisfy { $0.hasPrefix("{\"type\":") && $0.hasSuffix("]}") }, "\(file)")
    }
  }

  @Test("check prints what is wrong, and its status says whether there is an error")
  func check() throws {
    let store = folder.path
    _ = try folder.write(
      """
      %rec: Country
      %allowed: Id Name

      Id: PE
      Name: Pe\u{200B}ru

      """, to: "a.rec")
    let warned = try Project.run("check", "--store", store)
    #expect(warned.ending == .exited(0))
    #expect(
      warned.outputText == """
        a.rec:5:7: warning[W11]: Name holds a character that cannot be seen: ‹U+200B›
        5 | Name: Pe‹U+200B›ru
          |       ^
          = remove it, or write what was meant

        """)
    #expect(try Project.run("check", "--strict", "--store", store).ending == .exited(1))
    _ = try folder.write("%rec: Country\n\nId: KH\n", to: "b.rec")
    let failed = try Project.run("check", "--store", store)
    #expect(failed.ending == .exited(1))
    #expect(failed.outputText.contains("b.rec:3:1: error[E9]: this Country has no Name"))
    let clean = try Project.run("check", "--strict", "--store", Project.sampleData)
    #expect(clean.ending == .exited(0))
    #expect(clean.outputText == "")
  }
}
