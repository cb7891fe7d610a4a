import Rehearsal
import Testing

/// `cadre claims` as a script sees it.
struct ClaimsCommandTests {
  @Test func `each claim against what is recorded, in the form that scripts hold on to`() throws {
    let folder = try ScratchFolder()
    _ = try folder.write(
      """
      %rec: Program

      Id: P
      Unit: people
      YearBasis: CY

      %rec: Claim

      Id: EXACT
      Program: P
      Venue: online
      Unit: people
      Trainees: 100
      AsOf: 2020

      Id: MORE
      Program: P
      Venue: online
      Unit: people
      Trainees: >2300
      AsOf: 2026-03-12

      Id: ABOUT, "quoted"
      Program: NONE
      Unit: participations
      Trainees: ~90000
      AsOf: 2023-05

      Id: BARE
      Program: P

      %rec: Cohort

      Program: P
      Venue: online
      Year: 2019
      Actual: 120

      Program: P
      Venue: online
      Year: 2024
      Actual: >38

      Program: P
      Venue: online
      Year: ?
      Actual: 7

      """, to: "store.rec")
    let csv = try Project.run("claims", "--store", folder.path)
    #expect(csv.ending == .exited(0))
    #expect(csv.errorText == "")
    #expect(
      csv.outputText.split(separator: "\r\n").map { String($0) } == [
        "id,program,venue,unit,claim,as_of,recorded,recorded_unknown,unexplained,contradiction,may_count_twice,contradicted_if,from",
        "EXACT,P,online,people,100,2020,>=120,1,<=-20,yes,0,,",
        "MORE,P,online,people,>2300,2026-03-12,>=159,1,?,no,0,,",
        "\"ABOUT, \"\"quoted\"\"\",NONE,,participations,~90000,2023-05,,0,~90000,no,0,,",
        "BARE,P,,unclear,?,?,,0,?,no,0,,",
      ])
    let tsv = try Project.run("claims", "--format", "tsv", "--store", folder.path)
    #expect(
      tsv.outputText.split(separator: "\n").dropFirst().first
        == "EXACT\tP\tonline\tpeople\t100\t2020\t>=120\t1\t<=-20\tyes\t0\t\t")
    let json = try Project.run("claims", "--format", "json", "--store", folder.path)
    #expect(
      json.outputText.hasPrefix(
        "[\n  {\"id\": \"EXACT\", \"program\": \"P\", \"venue\": \"online\", "))
  }

  @Test func `what a contradiction supposes of what is about stands beside it`() throws {
    let folder = try ScratchFolder()
    _ = try folder.write(
      """
      %rec: Program

      Id: P
      Venue: online
      Unit: people

      %rec: Claim

      Id: K
      Program: P
      Venue: online
      Unit: people
      Trainees: ~99
      AsOf: 2020

      %rec: Cohort

      Program: P
      Year: 2019
      Actual: 101

      """, to: "store.rec")
    let csv = try Project.run("claims", "--store", folder.path).outputText
    #expect(csv.hasSuffix(",101,0,~-2,yes,0,about 99 is 100 at the most,\r\n"), "\(csv)")
  }

  @Test func `the claims of the sample data, as a table`() throws {
    let table = try Project.run("claims", "--format", "table", "--store", Project.sampleData)
    #expect(table.ending == .exited(0))
    let lines = table.outputText.split(separator: "\n").map { String($0) }
    #expect(
      lines.first
        == "id             program  venue          unit              claim  as_of       recorded"
        + "  recorded_unknown  unexplained  contradiction  may_count_twice  contradicted_if  from")
    #expect(
      lines.last
        == "VN-IN-2026     VN-COAL  in-country     unclear         >165000  2026-03-12       500"
        + "                 0            ?  no                           0                   ")
  }

  @Test func `a store without claims has the heading alone`() throws {
    let folder = try ScratchFolder()
    _ = try folder.write("%rec: Country\n\nId: PE\nName: Peru\n", to: "store.rec")
    let csv = try Project.run("claims", "--store", folder.path)
    #expect(csv.ending == .exited(0))
    #expect(
      csv.outputText.hasSuffix("unexplained,contradiction,may_count_twice,contradicted_if,from\r\n")
    )
    #expect(csv.outputText.hasPrefix("id,program,"))
    #expect(
      try Project.run("claims", "--format", "json", "--store", folder.path).outputText == "[]\n")
  }

  @Test func `what it does not know is a mistake of the command line`() throws {
    #expect(
      try Project.run("claims", "--by", "year", "--store", Project.sampleData).ending
        == .exited(64))
    #expect(
      try Project.run("claims", "--store", "/nonexistent/store").ending == .exited(66))
  }
}
