import Rehearsal
import Testing

/// The commands as a script sees them: output, standard error, exit status.
struct CommandTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    _ = try folder.write(
      """
      %rec: Program
      %rec: Program
      """, to: "ignored.txt")
    _ = try folder.write(
      """
      %rec: Country

      Id: PE
      Name: Peru
      Aka: Perú
      Aka: =SUM(A1)

      %rec: Program

      Id: PE-OJT
      Title: On-the-job training
      Country: PE
      Venue: in-country
      Unit: people

      %rec: Cohort

      Id: A
      Program: PE-OJT
      Year: 2024
      YearBasis: CY
      Planned: 10
      Actual: >2300
      Course: Water, soil

      Id: B
      Program: PE-OJT
      Year: 2024
      YearBasis: JFY
      Start: 2024-06
      Actual: ?

      Id: C
      Program: PE-OJT
      Year: ?
      YearBasis: CY
      Planned: ~40
      Unit: participations

      """, to: "store.rec")
  }

  @Test("totals come as the CSV that scripts hold on to")
  func totals() throws {
    let run = try Project.run("totals", "--store", folder.path, "--format", "csv")
    #expect(run.ending == .exited(0))
    #expect(run.errorText == "")
    #expect(
      run.outputText.split(separator: "\r\n").map(String.init) == [
        "year,unit,planned,planned_unknown,actual,actual_unknown,cohorts,assumed,known,may_count_twice,"
          + "planned_of_all,actual_of_all,state,year_basis,venues",
        "2024,people,10,0,>=2301,1,2,0,1,0,10,>=2301,partly known,CY; JFY,in-country",
        "?,participations,~40,0,,0,1,0,0,0,~40,,not reported,CY,in-country",
      ])
  }

  @Test("sums that may rest on errors say so on standard error, and end as ever")
  func errors() throws {
    let damaged = try ScratchFolder()
    _ = try damaged.write(
      """
      %rec: Program

      Id: P
      Title: T
      Country: XX

      %rec: Cohort

      Id: A
      Program: P
      Year: 2024
      Actual: many

      """, to: "store.rec")
    for arguments in [["totals"], ["export", "--format", "csv"]] {
      let run = try ChildProcess.run(
        Project.cadre(), arguments + ["--store", damaged.path],
        environment: ChildProcess.plainEnvironment)
      #expect(run.ending == .exited(0))
      #expect(
        run.errorText
          == "cadre: note: the store has 2 errors, and figures may rest on them; cadre check names them\n"
      )
      #expect(!run.outputText.isEmpty)
    }
  }

  @Test("totals by unit have one unit column, and another basis says how much it assumes")
  func totalsByUnit() throws {
    let run = try Project.run(
      "totals", "--by", "unit,year", "--basis", "jfy", "--store", folder.path, "--format", "tsv")
    #expect(
      run.outputText == """
        unit\tyear\tplanned\tplanned_unknown\tactual\tactual_unknown\tcohorts\tassumed\tknown\tmay_count_twice\tplanned_of_all\tactual_of_all\tstate\tyear_basis\tvenues
        participations\t?\t~40\t0\t\t0\t1\t1\t0\t0\t~40\t\tnot reported\tCY\tin-country
        people\t2024\t10\t0\t>=2301\t1\t2\t1\t1\t0\t10\t>=2301\tpartly known\tCY; JFY\tin-country

        """)
  }

  @Test("a table is aligned, with figures to the right")
  func table() throws {
    let run = try Project.run(
      "totals", "--by", "venue", "--store", folder.path, "--format", "table")
    #expect(
      run.outputText == """
        venue       unit            planned  planned_unknown  actual  actual_unknown  cohorts  assumed  known  may_count_twice  planned_of_all  actual_of_all  state
        in-country  participations      ~40                0                       0        1        0      0                0             ~40                 not reported
        in-country  people               10                0  >=2301               1        2        0      1                0              10         >=2301  partly known

        """)
  }

  @Test("cumulative totals need the year, and leave the unknown one out")
  func cumulative() throws {
    let refused = try Project.run(
      "totals", "--by", "country", "--cumulative", "--store", folder.path)
    #expect(refused.ending == .exited(64))
    #expect(refused.errorText.contains("--cumulative needs year among the groups"))
    let run = try Project.run("totals", "--cumulative", "--store", folder.path, "--format", "csv")
    #expect(run.outputText.split(separator: "\r\n").count == 2)
  }

  @Test("records are listed with their fields, repeated ones joined, formulas made inert")
  func list() throws {
    let csv = try Project.run("list", "Countries", "--store", folder.path, "--format", "csv")
    #expect(csv.outputText == "Id,Name,Aka\r\nPE,Peru,Perú; =SUM(A1)\r\n")
    let json = try Project.run("list", "country", "--store", folder.path, "--format", "json")
    #expect(
      json.outputText == """
        [
          {"Id": "PE", "Name": "Peru", "Aka": ["Perú", "=SUM(A1)"]}
        ]

        """)
    let chosen = try Project.run(
      "list", "cohort", "--fields", "Id,Course,Planned", "--sort", "Planned", "--store",
      folder.path,
      "--format", "csv")
    #expect(chosen.outputText == "Id,Course,Planned\r\nA,\"Water, soil\",10\r\nC,,~40\r\nB,,\r\n")
  }

  @Test("a text cell that a spreadsheet would run is quoted unless it is asked for raw")
  func formulas() throws {
    _ = try folder.write("%rec: Country\n\nId: =1\nName: -x\n", to: "odd/store.rec")
    let path = folder.path(of: "odd")
    let inert = try Project.run("list", "countries", "--store", path, "--format", "csv")
    #expect(inert.outputText == "Id,Name\r\n'=1,'-x\r\n")
    let raw = try Project.run("list", "countries", "--store", path, "--format", "csv", "--raw")
    #expect(raw.outputText == "Id,Name\r\n=1,-x\r\n")
  }

  @Test("all that a spreadsheet would run is inert, in a count field, too, and quotes are doubled")
  func inertCells() throws {
    let values = [
      "=1+1", "+1", "-1", "@SUM(A1)", "=\u{301}1", "\n+ =1", "\n+ \n+ ",
      ">2300", "~5", "?", "1..2", "=\"\u{301}x\"", "a\"\u{301},b", "\"", "x=1",
    ]
    let records = values.map { "Id: x\nPlanned: \($0)\nCourse: \($0)\n" }
    _ = try folder.write(
      "%rec: Cohort\n\n" + records.joined(separator: "\n"), to: "inert/store.rec")
    let path = folder.path(of: "inert")
    let expected = [
      "'=1+1", "'+1", "'-1", "'@SUM(A1)", "'=\u{301}1", "\"'\n=1\"", "\"'\n\n\"",
      ">2300", "~5", "?", "1..2", "\"'=\"\"\u{301}x\"\"\"", "\"a\"\"\u{301},b\"", "\"\"\"\"",
      "x=1",
    ]
    let csv = try Project.run(
      "list", "cohorts", "--fields", "Planned,Course", "--store", path, "--format", "csv")
    // Compared byte for byte: two texts of other scalars can be equal as texts.
    #expect(
      csv.output
        == Array(
          (["Planned,Course"] + expected.map { "\($0),\($0)" }).map { "\($0)\r\n" }.joined().utf8))
    let raw = try Project.run(
      "list", "cohorts", "--fields", "Planned", "--store", path, "--format", "csv", "--raw")
    #expect(raw.outputText.hasPrefix("Planned\r\n=1+1\r\n+1\r\n-1\r\n@SUM(A1)\r\n"))
  }

  @Test("tabs and carriage returns at the start are inert, and never break a line of tsv")
  func inertBlanks() throws {
    _ = try folder.write(
      "%rec: Country\n\nId: \u{C}\nName: \n+ \t=1\n\nId: x\n+ \ry\nName: \r=1\n",
      to: "blank/store.rec")
    let path = folder.path(of: "blank")
    let tsv = try Project.run("list", "countries", "--store", path, "--format", "tsv")
    #expect(tsv.output == Array("Id\tName\n \t'  =1\nx  y\t' =1\n".utf8))
    let csv = try Project.run(
      "list", "countries", "--fields", "Name", "--store", path, "--format", "csv")
    #expect(csv.output == Array("Name\r\n\"'\n\t=1\"\r\n\"'\r=1\"\r\n".utf8))
  }

  @Test("a column stands to the right because its field is a count, whatever is in it")
  func alignment() throws {
    _ = try folder.write(
      """
      %rec: Cohort

      Id: A
      Planned: many
      Course: first

      Id: B
      Planned: 7
      Course: 2

      Id: C
      Planned: 8
      Planned: 9

      """, to: "aligned/store.rec")
    let run = try Project.run(
      "list", "cohorts", "--fields", "Id,Planned,Course", "--store", folder.path(of: "aligned"),
      "--format", "table")
    #expect(
      run.outputText.split(separator: "\n") == [
        "Id  Planned  Course", "A      many  first", "B         7  2", "C      8; 9  ",
      ])
  }

  @Test("a table has the main fields, unless others are named")
  func mainFields() throws {
    let run = try Project.run("list", "cohorts", "--store", folder.path, "--format", "table")
    #expect(
      run.outputText.split(separator: "\n").first
        == "Id  Program  Year  YearBasis  Venue  Planned  Actual  Status")
    let all = try Project.run("list", "cohorts", "--store", folder.path, "--format", "csv")
    #expect(
      all.outputText.split(separator: "\r\n").first
        == "Id,Program,Year,YearBasis,Course,Start,Planned,Actual,Unit")
  }

  @Test("a type without records has its header alone")
  func noRecords() throws {
    for (format, expected) in [
      ("csv", "Id,Name,Aka,Country"), ("tsv", "Id\tName\tAka\tCountry"),
      ("table", "Id  Name  Country"),
      ("json", "[]"),
    ] {
      let run = try Project.run(
        "list", "organizations", "--store", folder.path, "--format", format)
      #expect(run.ending == .exited(0))
      #expect(
        run.outputText.split(whereSeparator: \.isNewline).map { String($0.prefix(expected.count)) }
          == [expected])
    }
  }

  @Test("field names may have blanks around them")
  func spacedFields() throws {
    let run = try Project.run(
      "list", "programs", "--fields", " Id , Country", "--store", folder.path, "--format", "csv")
    #expect(run.outputText == "Id,Country\r\nPE-OJT,PE\r\n")
  }

  @Test("output that cannot be written is named, and ends with 74")
  func fullDisk() throws {
    _ = try folder.write("%rec: Country\n\nId: PE\n", to: "odd/store.rec")
    let odd = folder.path(of: "odd")
    for (redirection, reason) in [
      ("> /dev/full", "No space left on device"), (">&-", "Bad file descriptor"),
    ] {
      for command in [
        "totals", "list cohorts", "frame", "check --store \(odd)",
        "rec \(folder.path(of: "store.rec"))",
      ] {
        let run = try ChildProcess.run(
          "bash", ["-c", "\(try Project.cadre()) \(command) \(redirection)"],
          environment: ChildProcess.plainEnvironment.merging(["CADRE_STORE": folder.path]) { $1 })
        #expect(run.ending == .exited(74), "\(command) \(redirection)")
        #expect(run.errorText.hasSuffix("cadre: standard output cannot be written: \(reason)\n"))
      }
    }
  }

  @Test("a reader that leaves is no fault: nothing is said, and the status is that of SIGPIPE")
  func goneReader() throws {
    // More than a pipe holds, so that the reader has gone before the last of it is written.
    let path = try folder.write(
      String(repeating: "A: \(String(repeating: "x", count: 99))\n", count: 10_000), to: "big/x.rec"
    )
    for handling in ["-", "''"] {
      let run = try ChildProcess.run(
        "bash",
        [
          "-c",
          "trap \(handling) PIPE; \(try Project.cadre()) rec \(path) | true; echo ${PIPESTATUS[0]}",
        ])
      #expect(run.outputText == "141\n", "trap \(handling) PIPE")
      #expect(run.errorText == "", "trap \(handling) PIPE")
    }
  }

  @Test(
    "every complaint is one clause: no capital, no full stop",
    arguments: [
      ["totals", "--store", "/nowhere"], ["totals", "--store", "/dev/null"],
      ["list", "trainees"], ["list", "cohorts", "--fields", ""], ["frame", "--keys", "<entr>"],
      ["rec", "/nowhere"], [],
    ])
  func complaints(arguments: [String]) throws {
    let run = try ChildProcess.run(
      Project.cadre(), arguments,
      environment: ChildProcess.plainEnvironment.merging(["CADRE_STORE": folder.path]) { $1 })
    let lines = run.errorText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 2 && lines[1] == "", "\(run.errorText)")
    #expect(lines[0].hasPrefix("cadre: "))
    #expect(lines[0].dropFirst("cadre: ".count).first?.isUppercase == false)
    #expect(!lines[0].hasSuffix("."))
    #expect(lines[0].split(separator: ". ").count == 1, "\(run.errorText)")
  }

  @Test(
    "a command line that asks for what there is not says so, and ends with 64",
    arguments: [
      (["totals", "--by", "city"], "city"),
      (["totals", "--by", "year,year"], "year,year"),
      (["totals", "--basis", "AD"], "AD"),
      (["list", "trainees"], "there is no record type “trainees”"),
      (["list", "cohorts", "--fields", "Colour"], "Cohort has no field “Colour” here"),
      (["list", "cohorts", "--fields", ""], "--fields: a name is missing"),
      (["list", "cohorts", "--fields", "Id,,Year"], "--fields: a name is missing"),
      (["list", "cohorts", "--fields", "Id, "], "--fields: a name is missing"),
      (["list", "cohorts", "--fields", "Id,Year, Id"], "--fields: “Id” is named twice"),
      (["frame", "--size", "80"], "80"),
      (["frame", "--size", "0x24"], "0x24"),
      (["frame", "--keys", "<entr>"], "<entr>"),
    ])
  func usage(arguments: [String], naming: String) throws {
    let run = try ChildProcess.run(
      Project.cadre(), arguments,
      environment: ChildProcess.plainEnvironment.merging(["CADRE_STORE": folder.path]) { $1 })
    #expect(run.ending == .exited(64))
    #expect(run.errorText.contains(naming), "\(run.errorText)")
    #expect(run.outputText == "")
  }

  @Test("a store that is not there is named, and ends with 66")
  func missingStore() throws {
    for arguments in [["totals", "--store"], ["frame"], []] {
      let path = folder.path(of: "nowhere")
      let run = try ChildProcess.run(
        Project.cadre(), arguments + [path], environment: ChildProcess.plainEnvironment)
      #expect(run.ending == .exited(66))
      #expect(run.errorText.contains(path), "\(run.errorText)")
      #expect(run.outputText == "")
    }
  }

  @Test("a folder without records says so, and ends with 66")
  func emptyStore() throws {
    let path = try folder.makeFolder("empty")
    let run = try Project.run("totals", "--store", path)
    #expect(run.ending == .exited(66))
    #expect(run.errorText.contains("no .rec file in this folder"))
  }

  @Test("the environment names the store where the command line does not")
  func environmentNamesStore() throws {
    let run = try Project.run("list", "programs", environment: ["CADRE_STORE": folder.path])
    #expect(run.ending == .exited(0))
    #expect(run.outputText.contains("PE-OJT"))
  }

  @Test("help and version are there for everything")
  func help() throws {
    #expect(try Project.run("--version").outputText.hasPrefix("0."))
    let general = try Project.run("--help")
    #expect(general.ending == .exited(0))
    for command in ["totals", "list", "frame", "EXAMPLES", "CADRE_STORE"] {
      #expect(general.outputText.contains(command))
    }
    for command in ["totals", "list", "frame"] {
      let help = try Project.run(command, "--help")
      #expect(help.ending == .exited(0))
      #expect(help.outputText.contains("EXAMPLES"))
    }
  }
}
