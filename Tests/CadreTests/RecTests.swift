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

  @Test("every scalar comes back, whatever stands at the start of a value")
  func everyStart() throws {
    let combining: [Unicode.Scalar] = ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{93F}", "\u{1F3FB}"]
    let controls = (UInt32(1)...0x9F).compactMap(Unicode.Scalar.init)
      .filter { $0.properties.generalCategory == .control && $0 != "\n" }
    #expect(controls.count == 63)
    for scalar in combining + controls + ["\"", "\\"] {
      let values = ["\(scalar)x", "e\(scalar)x", "\"\(scalar)x", "\(scalar)\(scalar)\""]
      let text = values.map { "A: \($0)\n" }.joined()
      let path = try folder.write(text, to: "x.rec")
      let run = try Project.run("rec", path)
      let records = JSONRecord.read(run.output)
      #expect(records.count == 1)
      #expect(
        records.first?.fields.map(\.value) == values.map { Array($0.utf8) },
        "U+\(String(scalar.value, radix: 16)): \(run.outputText)")
      #expect(!run.output.contains { $0 < 0x20 && $0 != 0x0A })
    }
  }

  @Test("the records of the corpus are those that recutils reads")
  func corpus() throws {
    let corpus = "\(Project.root)/Tests/RecfileTests/Corpus/valid"
    let names = try ChildProcess.run("ls", [corpus]).outputText.split(separator: "\n")
    let files = names.filter { $0.hasSuffix(".rec") }
    #expect(files.count == 51)
    for file in files {
      let run = try Project.run("rec", "\(corpus)/\(file)")
      let lines = run.output.split(separator: 0x0A).count
      let records = JSONRecord.read(run.output)
      #expect(records.count == lines, "\(file): a line that is not JSON as it is described")
      let text = try ChildProcess.run("cat", ["\(corpus)/\(file)"]).output
      let prefix = "\(file.dropLast(".rec".count))."
      for reading in names where reading.hasPrefix(prefix) && reading.hasSuffix(".sexp") {
        let type = String(reading.dropFirst(prefix.count).dropLast(".sexp".count))
        let known = type == "_anon" ? nil : type.replacing("pct", with: "%")
        // recsel prints a set with %sort in sorted order; the file has its own.
        let expected = SymbolicRecord.read(
          try ChildProcess.run("cat", ["\(corpus)/\(reading)"]).output
        )
        .sorted { $0.offset < $1.offset }
        .map { record in
          JSONRecord(
            type: known, line: text[..<record.offset].count { $0 == 0x0A } + 1,
            fields: record.fields.map { .init(name: $0.name, value: $0.value) })
        }
        #expect(records.filter { $0.type == known } == expected, "\(reading)")
      }
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
    _ = try folder.write("%rec: Country\n\nId: PE\nName: Peru\n", to: "a.rec")
    _ = try folder.write("# nothing\n", to: "b.rec")
    let clean = try Project.run("check", "--strict", "--store", store)
    #expect(clean.ending == .exited(0))
    #expect(clean.outputText == "")
  }
}
