import Cooperation
import Recfile
import Testing

/// A file that is held back, as the checks show it.
struct HeldBackTests {
  private static let damage = Ledger("%rec: Country\n\nId: VN\nName: N\n!\n").problems

  @Test(arguments: [
    (HeldBack.Reason.empty(records: 1), 1, "the file is empty; it had 1 record"),
    (.cutShort(size: 5, of: 9), 1, "the file is cut short: it breaks off after 5 of 9 bytes"),
    (.nulBytes(count: 3, line: 7), 7, "the file has 3 NUL bytes in a row"),
    (.unreadable("Permission denied"), 1, "the file cannot be read: Permission denied"),
    (.vanished(records: 2), 1, "the file is gone; it had 2 records"),
    (.lostRecords(4, of: 9), 1, "the file has lost 4 of its 9 records"),
    (
      .lostTypes(4, of: 9), 1,
      "the file no longer says what 4 of its 9 records are: a line “%rec: …” is gone"
    ),
    (
      .unsettled, 1,
      "the file is being written again and again; it could not be read in peace"
    ),
  ])
  func `what is doubtful, where, and what can be done`(
    reason: HeldBack.Reason, line: Int, message: String
  ) {
    let problem = HeldBack(path: "a.rec", reason: reason).problem
    #expect(
      problem.report == """
        a.rec:\(line):1: error[E7]: \(message)
          = R takes the file as it is; until then its last good text is shown
        """)
    #expect(problem.origin == nil)
  }

  @Test func `a damaged file is shown at its first new damage`() throws {
    let first = try #require(Self.damage.first { $0.code == .syntax })
    let problem = HeldBack(path: "a.rec", reason: .damaged(places: 3, first: first)).problem
    #expect(
      problem.report == """
        a.rec:5:1: error[E7]: the file has 3 more damaged lines than before, the first: \
        \(first.message)
        5 | !
          | ^
          = R takes the file as it is; until then its last good text is shown
        """)
  }
}
