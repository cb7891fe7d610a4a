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
        "year,unit,planned,planned_unknown,actual,actual_unknown,cohorts,assumed",
        "2024,people,10,0,>=2301,1,2,0",
        "?,participations,~40,0,,0,1,0",
      ])
  }

  @Test("totals by unit have one unit column, and another basis says how much it assumes")
  func totalsByUnit() throws {
    let run = try Project.run(
      "totals", "--by", "unit,year", "--basis", "jfy", "--store", folder.path, "--format", "tsv")
    #expect(
      run.outputText == """
        unit\tyear\tplanned\tplanned_unknown\tactual\tactual_unknown\tcohorts\tassumed
        participations\t?\t~40\t0\t\t0\t1\t1
        people\t2024\t10\t0\t>=2301\t1\t2\t1

        """)
  }

  @Test("a table is aligned, with figures to the right")
  func table() throws {
    let run = try Project.run(
      "totals", "--by", "venue", "--store", folder.path, "--format", "table")
    #expect(
      run.outputText == """
        venue       unit            planned  planned_unknown  actual  actual_unknown  cohorts  assumed
        in-country  participations      ~40                0                       0        1        0
        in-country  people               10                0  >=2301               1        2        0

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

  @Test(
    "a command line that asks for what there is not says so, and ends with 64",
    arguments: [
      (["totals", "--by", "city"], "city"),
      (["totals", "--by", "year,year"], "year,year"),
      (["totals", "--basis", "AD"], "AD"),
      (["list", "trainees"], "there is no record type “trainees”"),
      (["list", "cohorts", "--fields", "Colour"], "Cohort has no field “Colour” here"),
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
