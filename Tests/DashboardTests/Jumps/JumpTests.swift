import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Back and forward among the places where the reader was.
struct JumpTests {
  /// What tells places apart for a reader.
  private func place(_ desk: Desk) -> String {
    let filter = desk.state.browse.filters[desk.state.browse.focus].text
    let query = desk.state.query?.text ?? ""
    return "\(desk.state.context) \(desk.country ?? "-") \(desk.program ?? "-") "
      + "\(desk.cohort ?? "-") /\(filter) f:\(query)"
  }

  @Test(arguments: [
    "2", "3", "jl", "t", "w", "K", "T", "o", "oG<enter>", "U", "/viet<enter>", "fyear:2024<enter>",
    "ljjG", "jt", "t<enter>", "ljjo", "G",
  ])
  func `back is where one was, forward where one came to`(keys: String) throws {
    var desk = try Desk("2jK<esc>")
    let before = place(desk)
    try desk.press(keys)
    let after = place(desk)
    let steps = desk.state.trail.before.count
    for _ in 0..<10 where desk.state.trail.before.count > 3 || place(desk) != before {
      try desk.press("[")
    }
    #expect(place(desk) == before)
    for _ in 0..<10 { try desk.press("]") }
    #expect(place(desk) == after)
    #expect(desk.state.trail.before.count == steps)
  }

  @Test func `moving from row to row is no jump, and the row is remembered`() throws {
    var desk = try Desk("jl3jj")
    let cohort = desk.cohort
    #expect(desk.state.trail.before.count == 2)
    try desk.press("K")
    #expect(desk.state.trail.before.count == 3)
    try desk.press("[")
    #expect(desk.state.context == .figures)
    #expect(desk.cohort == cohort)
    #expect(desk.status == " Trainees of Việt Nam; 2 places before, 1 after")
  }

  @Test func `the ends say that they are ends`() throws {
    var desk = try Desk("[")
    #expect(desk.status == " You began here; nothing is before it")
    try desk.press("]")
    #expect(desk.status == " Nothing is after this")
  }

  @Test func `what is after is forgotten when one goes elsewhere`() throws {
    var desk = try Desk("tq2[[")
    #expect(desk.state.trail.after.count == 2)
    try desk.press("w")
    #expect(desk.state.trail.after.isEmpty)
    try desk.press("[")
    #expect(desk.state.context == .totals)
  }

  @Test func `a prompt that was left counts for nothing, one that was kept as one step`() throws {
    #expect(try Desk("/viet<esc>").state.trail.before.isEmpty)
    #expect(try Desk("/viet<enter>").state.trail.before.count == 1)
    #expect(try Desk("fyear:2024<esc>").state.trail.before.isEmpty)
    #expect(try Desk("fyear:2024<enter>").state.trail.before.count == 1)
    #expect(try Desk("?page<esc>:tot<esc>").state.trail.before.isEmpty)
  }

  @Test func `a record is followed when the store is read again`() throws {
    var desk = try Desk("jl3jj")
    let cohort = try #require(desk.cohort)
    try desk.press("w")
    // Two records come before it.
    desk.reload(
      SampleStore.ledger(
        cohorts: SampleStore.cohorts.replacing(
          "Id: C26", with: "Id: N1\nProgram: VN-COAL\nYear: 2030\n\nId: N2\nYear: 1\n\nId: C26")))
    try desk.press("[")
    #expect(desk.cohort == cohort)
  }

  @Test func `a record that is gone is said to be`() throws {
    var desk = try Desk("jl3jj")
    let cohort = try #require(desk.cohort)
    try desk.press("w")
    desk.reload(
      SampleStore.ledger(
        cohorts: SampleStore.cohorts.replacing("Id: \(cohort)\n", with: "Id: OTHER\n")))
    try desk.press("[")
    #expect(desk.status == " Trainees, but what was selected there is gone")
  }

  @Test func `as many places as may be, and the oldest go first`() throws {
    var desk = try Desk("")
    for _ in 0..<Trail.limit { try desk.press("t<esc>") }
    #expect(desk.state.trail.before.count == Trail.limit)
    try desk.press(String(repeating: "[", count: Trail.limit + 1))
    #expect(desk.state.trail.before.isEmpty)
    #expect(desk.state.trail.after.count == Trail.limit)
  }

  @Test func `out of a record one comes back to where it was opened`() throws {
    var desk = try Desk("jKe")
    #expect(desk.state.context == .record)
    try desk.press("[")
    #expect(desk.status == " [ does nothing here; ? shows the keys")
    try desk.press("q[")
    #expect(desk.state.context == .countries)
  }

  @Test func `the history is read again where one comes back to it`() throws {
    var desk = try Desk("Uq")
    let asked = desk.effects.count
    try desk.press("[")
    #expect(desk.state.screen == .history)
    #expect(desk.effects.dropFirst(asked) == [.readHistory])
  }
}
