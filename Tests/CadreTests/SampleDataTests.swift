import Rehearsal
import Testing

/// The store that is part of the project: the facts of the two texts, and what follows from them.
struct SampleDataTests {
  @Test("every file passes the checks of recutils")
  func recfix() throws {
    let files = try ChildProcess.run("find", [Project.sampleData, "-name", "*.rec"]).outputText
      .split(separator: "\n").map(String.init)
    #expect(files.count >= 8)
    for file in files {
      do {
        let run = try ChildProcess.run("recfix", ["--check", file])
        #expect(run.ending == .exited(0), "\(file): \(run.errorText)")
      } catch {
        Issue.record("recfix is missing; install recutils (apt-get install recutils): \(error)")
      }
    }
  }

  @Test("nothing is wrong with its texts, and what is doubtful is said")
  func hasNoErrors() throws {
    let run = try Project.run(
      "frame", "--size", "100x24", "--keys", "w", "--today", "2026-03-15", Project.sampleData)
    #expect(run.outputText.contains("0 errors, 28 warnings"))
    let check = try Project.run("check", "--today", "2026-03-15", "--store", Project.sampleData)
    #expect(check.ending == .exited(0))
    #expect(check.outputText.contains("cohorts.rec:"))
  }

  @Test(
    "the countries of the two texts are there with their agreements",
    arguments: [
      ("PE", "mou", "2008-12"), ("KH", "mou", "2013"), ("LA", "mou", "2013"),
      ("PH", "mou", "2019-08"), ("VN", "implementation-plan", "2026-03-12"),
    ])
  func agreements(country: String, kind: String, signed: String) throws {
    let run = try Project.run(
      "list", "agreements", "--fields", "Country,Kind,Signed", "--store", Project.sampleData,
      "--format", "csv")
    #expect(run.outputText.contains("\r\n\(country),\(kind),\(signed)\r\n"))
  }

  @Test("Myanmar has its seminar, of which the number is not known")
  func myanmar() throws {
    let run = try Project.run(
      "list", "cohorts", "--fields", "Program,Year,Actual", "--store", Project.sampleData,
      "--format", "csv")
    #expect(run.outputText.contains("\r\nMM-SEMINAR,?,?\r\n"))
  }

  @Test("the eight trainees, the 61 planned and the two claims are what the texts say")
  func figures() throws {
    let cohorts = try Project.run(
      "list", "cohorts", "--fields", "Id,Year,Planned,Actual", "--store", Project.sampleData,
      "--format", "csv")
    #expect(cohorts.outputText.contains("\r\nPH-UNDATED-JP,?,,8\r\n"))
    #expect(cohorts.outputText.contains("\r\nVN-2026-JP,2026,61,\r\n"))
    #expect(cohorts.outputText.contains("\r\nVN-2026-VN,2026,?,\r\n"))
    let claims = try Project.run(
      "list", "claims", "--fields", "Id,Trainees,AsOf", "--store", Project.sampleData, "--format",
      "csv")
    #expect(claims.outputText.contains("\r\nVN-JP-2026,>2300,2026-03-12\r\n"))
    #expect(claims.outputText.contains("\r\nVN-IN-2026,>165000,2026-03-12\r\n"))
  }

  @Test("no claim enters a sum")
  func sums() throws {
    let run = try Project.run(
      "totals", "--by", "unit", "--store", Project.sampleData, "--format", "csv")
    #expect(
      run.outputText
        == [
          "unit,planned,planned_unknown,actual,actual_unknown,cohorts,assumed,known,may_count_twice,"
            + "planned_of_all,actual_of_all,state,venues",
          "experts,~30,0,?,1,2,0,0,0,~30,?,unknown,in-country",
          "people,399,0,>=1419,3,21,0,11,0,399,>=1419,partly known,"
            + "donor-country; in-country; online",
          "unclear,?,1,>=500,1,3,0,1,0,?,>=500,partly known,in-country",
          "",
        ].joined(separator: "\r\n"))
  }
}
