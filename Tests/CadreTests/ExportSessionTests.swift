import Rehearsal
import Testing

/// `x` in a real terminal: what is written is what the commands write.
struct ExportSessionTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.makeFolder("out")
    // The dashboard leaves its lock beside the texts.
    _ = try ChildProcess.run("cp", ["-r", Project.sampleData, scratch.path(of: "sample-data")])
  }

  /// Opens a store in the folder `out`, with a shell around it that may first limit it.
  private func open(
    _ store: String? = nil, before: String = ":", rows: Int = 30
  ) throws -> Tmux {
    let terminal = try Tmux(
      [
        "sh", "-c", "cd \"$1\" && \(before) && exec \"$2\" \"$3\"", "sh",
        scratch.path(of: "out"), try Project.cadre(), store ?? scratch.path(of: "sample-data"),
      ], columns: 100, rows: rows, environment: ["LANG": "C.UTF-8"])
    _ = try terminal.wait(forText: "[3]Trainees")
    return terminal
  }

  /// Exports as a name in the format that comes so many after CSV, and waits until it is done.
  private func export(
    _ keys: String, as name: String, format: Int, in terminal: Tmux
  ) throws {
    try terminal.type(keys + "x")
    _ = try terminal.wait(forText: "File: ")
    for _ in 0..<format { try terminal.press("Down") }
    try terminal.press("C-u")
    try terminal.type(name)
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "Written to \(scratch.path(of: "out"))/\(name)")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try scratch.read("out/\(name)"), as: UTF8.self)
  }

  private func names() throws -> String {
    try ChildProcess.run("ls", ["-A", scratch.path(of: "out")]).outputText
  }

  /// What a command prints about the sample data.
  private func printed(_ arguments: String...) throws -> String {
    let all = arguments + ["--store", Project.sampleData]
    return try ChildProcess.run(Project.cadre(), all).outputText
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\r\n", omittingEmptySubsequences: false).sorted()
  }

  @Test("the lists have the rows that the commands have, in the order of the screen")
  func lists() throws {
    let terminal = try open()
    // The giving country is no row, since no program is for it.
    try export("", as: "countries", format: 0, in: terminal)
    let countries = try printed("list", "countries", "--format", "csv")
    #expect(lines(try text("countries")) == lines(countries).filter { !$0.hasPrefix("JP,") })
    let lists = [("2", "programs"), ("o", "sources"), ("T", "agreements"), ("qq3", "cohorts")]
    for (keys, type) in lists {
      try export(keys, as: type, format: 0, in: terminal)
      #expect(lines(try text(type)) == lines(try printed("list", type, "--format", "csv")))
    }
    try export("K", as: "claims", format: 0, in: terminal)
    #expect(lines(try text("claims")) == lines(try printed("claims", "--format", "csv")))
  }

  @Test("the totals, as they are cut and grouped, byte for byte in every format")
  func totals() throws {
    let terminal = try open()
    let query = ["venue:donor-country", "unit:people"]
    try terminal.type("t")
    for (format, name) in ["csv", "tsv", "json", "markdown", "rec", "table"].enumerated() {
      try export("", as: name, format: format, in: terminal)
      let command = ["totals"] + query + ["--format", name]
      let all = command + ["--store", Project.sampleData]
      #expect(try text(name) == ChildProcess.run(Project.cadre(), all).outputText)
    }
    // What has no known year is in no running sum, and on the screen apart from them.
    try export("+", as: "running", format: 0, in: terminal)
    let running = try lines(text("running"))
    #expect(
      running.filter { !$0.hasPrefix("?,") }
        == lines(
          try printed("totals", query[0], query[1], "--cumulative", "--format", "csv")))
    #expect(
      running.filter { $0.hasPrefix("?,") } == [
        "?,people,,0,8,0,1,0,1,0,,8,known,unclear,donor-country,no"
      ])
    try export("+", as: "annual", format: 6, in: terminal)
    #expect(try text("annual") == printed("export", "--format", "markdown", query[0], query[1]))
  }

  @Test("the whole store as SQL, a country as IATI, byte for byte; what IATI lacks is told")
  func extents() throws {
    let terminal = try open()
    try export("", as: "all.sql", format: 7, in: terminal)
    #expect(try text("all.sql") == printed("export", "--format", "sql"))
    try terminal.type("x")
    for _ in 0..<8 { try terminal.press("Down") }
    try terminal.press("Enter")
    let screen = try terminal.wait(forText: "Nothing is written: the store lacks")
    #expect(screen.contains("Program PE-ADVISOR: Status is missing; accepted"))
    #expect(screen.contains(".xml"))
    try terminal.press("Escape")
    try terminal.type("/viet")
    try terminal.press("Enter")
    try export("", as: "vn.xml", format: 8, in: terminal)
    #expect(try text("vn.xml") == printed("export", "--format", "iati", "country:VN"))
    #expect(try names() == "all.sql\nvn.xml\n")
  }

  @Test("a file that is there is kept by Enter, and replaced by y")
  func taken() throws {
    try scratch.write("mine", to: "out/a.csv")
    let terminal = try open()
    try terminal.type("tx")
    _ = try terminal.wait(forText: "File: ")
    try terminal.press("C-u")
    try terminal.type("a.csv")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "That file is there already")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "Kept")
    #expect(try text("a.csv") == "mine")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "That file is there already")
    try terminal.type("y")
    _ = try terminal.wait(forText: "Written to")
    #expect(try text("a.csv").hasPrefix("year,unit,planned"))
    #expect(try names() == "a.csv\n")
  }

  @Test("a disk that is full is told, nothing is left, and another name can be typed")
  func fullDisk() throws {
    let terminal = try open(before: "trap '' XFSZ && ulimit -f 2")
    try terminal.type("3x")
    _ = try terminal.wait(forText: "File: ")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "File too large.")
    #expect(try names() == "")
    try terminal.press("C-u")
    try terminal.type("no/such")
    try terminal.press("Enter")
    _ = try terminal.wait(forText: "the folder “no” cannot be reached")
    #expect(try names() == "")
  }

  @Test("the clipboard gets the same text")
  func clipboard() throws {
    let terminal = try open()
    try terminal.type("tx")
    _ = try terminal.wait(forText: "File: ")
    try terminal.press("Down", "Tab", "Enter")
    _ = try terminal.wait(forText: "Copied the totals of 13 of 26 cohorts")
    let query = ["venue:donor-country", "unit:people"]
    let tsv = try printed("totals", query[0], query[1], "--format", "tsv")
    #expect(try terminal.clipboard() == tsv)
  }

  @Test("no value of a store can drive a spreadsheet or a terminal through it")
  func nastyValues() throws {
    let records = nastyTexts.enumerated().map { index, text in
      "\nId: \(index)\nProgram: P\nYear: 2025\nNote: \(text.replacing("\n", with: "\n+ "))\n"
    }
    let head =
      "%rec: Country\n\nId: VN\nName: =1+1\n\n%rec: Program\n\nId: P\nTitle: T\nCountry: VN\n"
    try scratch.write(head + "\n%rec: Cohort\n" + records.joined(), to: "nasty/s.rec")
    let store = scratch.path(of: "nasty")
    let terminal = try open(store)
    try export("", as: "countries", format: 0, in: terminal)
    #expect(try text("countries") == "Id,Name\r\nVN,'=1+1\r\n")
    for (format, name) in ["csv", "tsv", "json", "markdown", "rec", "table"].enumerated() {
      try export(format == 0 ? "3" : "", as: name, format: format, in: terminal)
      let command = ["list", "cohorts", "--format", name, "--store", store]
      let printed = try ChildProcess.run(Project.cadre(), command).outputText
      #expect(lines(try text(name)) == lines(printed), "\(name)")
    }
  }
}
