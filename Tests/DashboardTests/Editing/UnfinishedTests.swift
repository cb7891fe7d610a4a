import Cooperation
import Surface
import Testing

@testable import Dashboard

/// What was typed or filled in and is not in the store outlives the program, wherever it was left.
struct UnfinishedTests {
  /// What is there again when the program is started anew.
  private func restarted(_ desk: FormDesk, _ keys: String) throws -> FormDesk {
    var next = try FormDesk("")
    next.resume(desk.state.unfinished)
    try next.press(keys)
    return next
  }

  @Test(arguments: [
    // Left by Esc, and in the middle of a line.
    "AKH<enter>Cambodia<enter><esc><esc>", "AKH<enter>Cambodia<enter><esc>",
    "AKH<enter>Cambodia<enter>",
  ])
  func `a record that was begun`(keys: String) throws {
    let desk = try FormDesk(keys)
    #expect(desk.state.unfinished.records.map(\.type) == ["Country"])
    let next = try restarted(desk, "A<esc><c-s>")
    #expect(next.changes == "+Id: KH\n+Name: Cambodia\n+")
    #expect(next.state.unfinished == Unfinished(drafts: [:], records: []))
  }

  @Test func `the line that was being typed with it`() throws {
    let desk = try FormDesk("AKH<enter>Camb")
    #expect(desk.state.unfinished.drafts.values.map(\.text) == ["Camb"])
    let next = try restarted(desk, "Aodia<c-s>")
    #expect(next.changes == "+Id: KH\n+Name: Cambodia\n+")
  }

  @Test func `a form that was only opened is nothing`() throws {
    #expect(try FormDesk("jlA").state.unfinished == Unfinished(drafts: [:], records: []))
  }

  @Test func `several of a type are gone on with one after the other`() throws {
    var desk = try FormDesk("")
    for id in ["KH", "TH"] {
      let record = NewRecord("Country", [NewRecord.Field("Id", StoredValue(id))])
      desk.resume(Unfinished(drafts: [:], records: [record]))
    }
    try desk.press("A")
    #expect(desk.state.unfinished.records.compactMap { $0["Id"]?.text } == ["KH", "TH"])
    try desk.press("Siam<c-s>AKhmer<c-s>")
    #expect(desk.changes == "+Id: TH\n+Name: Siam\n+\n+Id: KH\n+Name: Khmer\n+")
    #expect(desk.state.begun.isEmpty)
  }

  @Test func `forms that were opened from one another`() throws {
    let desk = try FormDesk("jlASafety<enter><esc>jA<enter>New body<enter>")
    #expect(desk.state.unfinished.records.map(\.type) == ["Organization", "Program"])
  }

  // MARK: The year of a cohort

  @Test(arguments: ["a", "C"])
  func `the year of a cohort`(key: String) throws {
    var desk = try FormDesk("jl3\(key)<c-u>203")
    #expect(desk.state.unfinished.drafts.values.map(\.text) == ["203"])
    var next = try restarted(desk, "jl3\(key)")
    #expect(next.drawn.contains("year: 203"))
    try next.press("1<enter><esc>")
    #expect(next.changes.contains("+Year: 2031"))
    #expect(next.state.drafts.isEmpty)
    try desk.press("<esc>")
    #expect(desk.status == "Nothing was added; \(key) goes on with the year that was typed")
    try desk.press("\(key)1<enter><esc>")
    #expect(desk.changes.contains("+Year: 2031"))
    #expect(desk.state.drafts.isEmpty)
  }

  @Test func `the year that is proposed is nobody's draft`() throws {
    #expect(try FormDesk("jl3a").state.unfinished.drafts.isEmpty)
    #expect(try FormDesk("jl3a<c-u>2031<esc>a<c-u><esc>").state.drafts.isEmpty)
  }

  // MARK: What waits for an answer

  @Test func `what others changed otherwise, before it is settled`() throws {
    var desk = try EditedDesk("jlj3e<c-u>63")
    desk.others(change: "Year: 2026\nPlanned: 61", to: "Year: 2026\nPlanned: 65")
    try desk.press("<enter>")
    #expect(desk.state.context == .conflict)
    let place = FieldPlace(RecordName(.cohort, RecordID("C26")), "Planned")
    #expect(desk.state.unfinished.drafts == [place: FieldDraft("63", seen: "65")])
  }
}
