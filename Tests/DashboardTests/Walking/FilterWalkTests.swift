import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Filters of more cohorts than one update looks through.
struct FilterWalkTests {
  @Test(arguments: ["2024", "a", "course", "2024 dieu", "zebra", "report-2023", "0"])
  func `what was looked through step by step is what is found at once`(filter: String) throws {
    var whole = try Desk("3/\(filter)<enter>")
    for reach in 1...13 {
      var desk = try WalkDesk(reach: reach, "3/\(filter)<enter>")
      desk.finish()
      #expect(desk.drawn == whole.drawn(), "reach \(reach)")
      try desk.press("<esc>")
      #expect(desk.percent == nil)
    }
    try whole.press("<esc>")
    #expect(whole.contents.cohorts.count == 12)
  }

  @Test func `what is found stands where it will stand, and nothing says that it is all`() throws {
    let all = try WalkDesk(reach: 100, "3/2023<enter>").cohorts
    #expect(all.count > 3)
    var desk = try WalkDesk(reach: 1, "3/2023<enter>")
    var seen: [Int] = []
    while let percent = desk.percent {
      seen.append(percent)
      #expect(percent < 100)
      #expect(desk.drawn.contains("/\(desk.cohorts.count)+ \(percent) %"))
      #expect(desk.drawn.contains("Sums follow"))
      // The cohort under the cursor is known before it is reached.
      #expect(all.starts(with: desk.cohorts.dropLast()))
      #expect(all.contains(desk.cohorts.last ?? all[0]))
      let isOn = desk.goOn()
      #expect(isOn)
    }
    #expect(seen == seen.sorted() && seen.count == 3)
    #expect(desk.cohorts == all)
    #expect(!desk.drawn.contains("Sums follow"))
  }

  @Test func `nothing found yet is not nothing found`() throws {
    var desk = try WalkDesk(reach: 1, "3/zebra")
    #expect(desk.drawn.contains("no match yet, 12 %"))
    desk.finish()
    #expect(desk.drawn.contains("no match"))
    #expect(!desk.drawn.contains("no match yet"))
  }

  @Test func `a further letter looks only through what the letters before have left`() throws {
    var desk = try WalkDesk(reach: 1, "3/2")
    let first = try #require(desk.walk)
    let isOn = desk.goOn()
    #expect(isOn)
    let before = desk.cohorts
    try desk.press("024")
    #expect(Set(desk.cohorts).isSubset(of: before))
    // What is of the first letter comes late, and counts no more.
    let late = first.made(in: desk.desk.ledger)
    let shown = desk.desk.state
    desk.desk.happen(.walked(late))
    #expect(desk.desk.state == shown)
    desk.finish()
    #expect(desk.cohorts == ["C24", "N24"])
  }

  @Test func `Esc in between leaves nothing of it`() throws {
    var desk = try WalkDesk(reach: 1, "3/2024")
    let walk = try #require(desk.walk)
    try desk.press("<esc>")
    #expect(desk.walk == nil)
    #expect(desk.cohorts.count == 12)
    desk.desk.happen(.walked(walk.made(in: desk.desk.ledger)))
    #expect(desk.cohorts.count == 12 && desk.percent == nil)
  }

  @Test func `another scope in between begins anew`() throws {
    var desk = try WalkDesk(reach: 1, "3/2024<enter>")
    let walk = try #require(desk.walk)
    try desk.press("<tab><tab>j")
    desk.desk.happen(.walked(walk.made(in: desk.desk.ledger)))
    desk.finish()
    let whole = try WalkDesk(reach: 100, "3/2024<enter><tab><tab>j")
    #expect(desk.cohorts == whole.cohorts)
    #expect(whole.cohorts == ["C24"])
  }

  @Test func `an edit in between begins anew, and the cursor stays`() throws {
    var desk = try WalkDesk(reach: 1, "3/2024<enter>")
    desk.finish()
    try desk.press("j")
    let here = desk.desk.cohort
    var whole = try WalkDesk(reach: 100, "3/2024<enter>j")
    let file = SampleStore.file(
      "cohorts.rec", SampleStore.cohorts + "\nId: A1\nProgram: VN-COAL\nYear: 2024\nPlanned: 1\n")
    let ledger = Ledger(files: [file, SampleStore.file("store.rec", SampleStore.store)])
    desk.desk.reload(ledger)
    whole.desk.reload(ledger)
    #expect(desk.percent != nil)
    #expect(desk.desk.cohort == here)
    desk.finish()
    #expect(desk.desk.cohort == here)
    #expect(desk.cohorts == whole.cohorts && desk.cohorts.count == 3)
  }

  @Test func `what comes of a walk over another ledger counts for nothing`() throws {
    var desk = try WalkDesk(reach: 1, "3/2024<enter>")
    let walk = try #require(desk.walk)
    desk.desk.reload(SampleStore.ledger(cohorts: "%rec: Cohort\n\nId: A\nNote: 2024\n"))
    #expect(!walk.isOver(desk.desk.ledger))
    desk.desk.happen(.walked(walk.made(in: SampleStore.ledger)))
    desk.finish()
    #expect(desk.cohorts == ["A"])
  }

  @Test func `the cohort under the cursor stays there before it is reached`() throws {
    var desk = try WalkDesk(reach: 1, "3Gk")
    let here = try #require(desk.desk.cohort)
    try desk.press("/\(here.lowercased())")
    #expect(desk.cohorts == [here])
    #expect(desk.desk.cohort == here)
    desk.finish()
    #expect(desk.cohorts == [here])
  }

  @Test func `the last row waits for the whole list`() throws {
    var desk = try WalkDesk(reach: 1, "3/2<enter>G")
    #expect(desk.notice.hasPrefix("Waits until all cohorts are looked through"))
    let before = desk.desk.cohort
    while desk.percent != nil {
      #expect(desk.desk.cohort == before)
      let isOn = desk.goOn()
      #expect(isOn)
    }
    #expect(desk.desk.cohort == desk.cohorts.last && desk.desk.cohort != before)
    #expect(desk.notice == "")
  }

  @Test func `another key gives up what waits`() throws {
    var desk = try WalkDesk(reach: 1, "3/2<enter>G")
    try desk.press("0")
    desk.finish()
    #expect(desk.desk.cohort == desk.cohorts.first)
  }

  @Test(arguments: ["v", "Y", "x", "n", "N"])
  func `what needs the whole list is done when it is there`(key: String) throws {
    var desk = try WalkDesk(reach: 1, "3/2<enter>\(key)")
    #expect(desk.notice.hasPrefix("Waits until"))
    desk.finish()
    let whole = try Desk("3/2<enter>\(key)")
    #expect(desk.drawn == whole.drawn())
  }

  @Test func `what is pasted meanwhile is not taken`() throws {
    var desk = try WalkDesk(reach: 1, "3/2<enter>")
    desk.desk.happen(.pasted("1\n2\n"))
    #expect(desk.notice.hasPrefix("Not all cohorts are looked through yet"))
    #expect(desk.desk.state.overlay == nil)
  }

  @Test func `how many marks a filter hides is known before it is found`() throws {
    var desk = try WalkDesk(reach: 1, "3<space><space><space>/2024<enter>")
    let early = desk.desk.row(0)
    desk.finish()
    #expect(desk.desk.row(0) == early)
    #expect(early.contains("3 marked"))
  }
}
