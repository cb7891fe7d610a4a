import Cooperation
import Recfile
import Testing

@Suite struct ReloadGuardTests {
  private static func file(_ text: String, _ path: String = "a.rec") -> LedgerFile {
    LedgerFile(path: path, bytes: Array(text.utf8))
  }

  /// Records of those numbers, a blank line after each but the last.
  private static func records(_ numbers: some Sequence<Int>) -> String {
    numbers.map { "Id: \($0)\nName: some\n" }.joined(separator: "\n")
  }

  /// The doubts about a text that takes the place of another.
  private func doubts(_ new: String, after old: String) -> [HeldBack.Reason] {
    let judgement = ReloadGuard([Self.file(new)], after: [Self.file(old)])
    let shown = judgement.held.isEmpty ? new : old
    #expect(judgement.files.map(\.text.bytes) == [Array(shown.utf8)])
    #expect(judgement.held.allSatisfy { $0.path == "a.rec" })
    return judgement.held.map(\.reason)
  }

  // MARK: One file

  @Test(arguments: [
    ("Id: 1\n", "Id: 2\n"), ("Id: 1\n", "Id: 1\n"), ("", "Id: 1\n"), ("", ""),
    ("Id: 1\n", "# c\n\nId: 1\n\nId: 2\n"), ("# c\n", "Id: 1\n"),
  ]) func `an ordinary change is taken`(old: String, new: String) {
    #expect(doubts(new, after: old) == [])
  }

  @Test func `an empty text is held back`() {
    #expect(doubts("", after: Self.records(1...2)) == [.empty(records: 2)])
    #expect(doubts("", after: "# c\n") == [.empty(records: 0)])
  }

  @Test(arguments: 1..<20) func `a text that breaks off in a record is held back`(size: Int) {
    let old = "Id: 1\nName: a\nNote: b\n\nId: 2\nName: b\n"
    #expect(
      doubts(String(old.prefix(size)), after: old) == [.cutShort(size: size, of: old.utf8.count)])
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a text that ends where a record ended is not cut short`(newline: String) {
    let old = ["Id: 1", "", "Id: 2", "", "Id: 3", ""].joined(separator: newline)
    for lines in [["Id: 1", ""], ["Id: 1", "", ""], ["Id: 1", "", "Id: 2", ""]] {
      #expect(doubts(lines.joined(separator: newline), after: old) == [])
    }
    #expect(
      doubts("Id: 1\(newline)\(newline)Id", after: old)
        == [.cutShort(size: 7 + 2 * newline.utf8.count, of: old.utf8.count)])
  }

  @Test(arguments: ["Id: 1", "Id: 1\n", "Id: 1\n \t\n"])
  func `what lacks only blanks at its end is not cut short`(new: String) {
    #expect(doubts(new, after: "Id: 1\n \t\n\r\n \n") == [])
  }

  @Test(arguments: [
    (0, 1, false), (0, 2, true), (2, 2, false), (2, 3, true), (3, 2, false),
  ]) func `a run of NUL that was not there is held back`(old: Int, new: Int, isHeld: Bool) {
    func text(_ count: Int) -> String { "Id: 1\n# \(String(repeating: "\0", count: count))x\n" }
    #expect(
      doubts(text(new) + "Id: 2\n", after: text(old))
        == (isHeld ? [.nulBytes(count: new, line: 2)] : []))
  }

  @Test func `the longest run of NUL counts, at the end too`() {
    #expect(
      doubts("Id: 1\nN: \0\0\nM: \0\0\0", after: "Id: 1\nN: \0\0\nM: abc\n")
        == [.nulBytes(count: 3, line: 3)])
  }

  @Test(arguments: [
    (records: 1, old: 0, new: 2, isHeld: false), (1, 0, 3, true), (1, 4, 6, false), (1, 4, 7, true),
    (1, 7, 4, false), (299, 0, 2, false), (299, 0, 3, true), (300, 0, 3, false), (300, 0, 4, true),
    (500, 1, 6, false), (500, 1, 7, true),
  ]) func `damage may grow a little`(records: Int, old: Int, new: Int, isHeld: Bool) {
    func text(_ damage: Int) -> String {
      // The first line keeps the shorter text from being the beginning of the longer.
      "# \(damage)\n\n" + Self.records(1...records) + "\n"
        + (0..<damage).map { "broken \($0)\n" }.joined()
    }
    let found = doubts(text(new), after: text(old))
    guard isHeld else {
      #expect(found == [])
      return
    }
    guard case .damaged(let places, let first)? = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(places == new - old)
    #expect(first.excerpt?.text == "broken \(old)")
    #expect(first.place.line == 3 * records + 3 + old)
  }

  @Test func `a conflict that git left is held back, and one that was there is not`() {
    let old = "Id: 1\nName: a\n"
    let conflict = "Id: 1\n<<<<<<< HEAD\nName: b\n=======\nName: c\n>>>>>>> x\n"
    let first = ReloadGuard([Self.file(conflict)], after: [Self.file(old)]).held.first
    #expect(
      first?.message
        == "a.rec has 3 more damaged lines than before; line 2: git left a conflict here that "
        + "nobody has resolved: “<<<<<<< HEAD”.")
    let large = Self.records(1...900)
    #expect(doubts(large + "\n" + conflict, after: large).count == 1)
    #expect(doubts(conflict + "\nId: 2\n", after: conflict) == [])
  }

  @Test(arguments: [
    // All records are there still, and nobody can tell what they are.
    ("%rec: Cohort\n\n", "", 5, true), ("%rec: Cohort\n\n", "%rec: Kohort\n\n", 5, true),
    ("%rec: Cohort\n\n", "%rec: Claim\n\n", 5, false), ("", "%rec: Cohort\n\n", 5, false),
    ("%rec: Bus\n\n", "", 5, false), ("%rec: Cohort\n\n", "", 0, false),
  ]) func `records that lose their type are held back`(
    old: String, new: String, count: Int, isHeld: Bool
  ) {
    let records = count > 0 ? Self.records(1...count) : ""
    #expect(
      doubts("# c\n\n" + new + records, after: old + records)
        == (isHeld ? [.lostTypes(count, of: count)] : []))
  }

  @Test func `a few records that lose their type among others are not held back`() {
    let head = "%rec: Cohort\n\n" + Self.records(1...20)
    let old = head + "\n%rec: Claim\n\n" + Self.records(21...23)
    let new = head + "\n%rec: Kleim\n\n" + Self.records(21...23)
    #expect(doubts(new, after: old) == [])
  }

  @Test(arguments: [
    (1, 1, true), (2, 1, false), (2, 2, true), (4, 3, false), (4, 4, true), (5, 4, true),
    (15, 3, false), (16, 4, true), (20, 4, true), (21, 4, false), (24, 5, true), (100, 19, false),
    (100, 20, true), (101, 20, false),
  ]) func `a loss of a fifth of the records, and more than a few, or of all, is held back`(
    count: Int, lost: Int, isHeld: Bool
  ) {
    // The first are gone, so that the text is not the beginning of the old one.
    let new = "# c\n\n" + Self.records((1...count).dropFirst(lost))
    #expect(
      doubts(new, after: Self.records(1...count))
        == (isHeld ? [.lostRecords(lost, of: count)] : []))
  }

  @Test func `records that others take the place of are not lost`() {
    #expect(doubts(Self.records(11...20), after: Self.records(1...10)) == [])
  }

  // MARK: Several files

  private let good = [file(records(1...9), "a.rec"), file(records(20...22), "b.rec")]

  @Test func `files are judged one by one and come in the order of their paths`() {
    let judgement = ReloadGuard(
      [
        Self.file("Id: 7\n", "c/d.rec"), Self.file("", "b.rec"), Self.file("Id: 30\n", "B.rec"),
        good[0],
      ], after: good)
    #expect(judgement.files.map(\.path) == ["B.rec", "a.rec", "b.rec", "c/d.rec"])
    #expect(judgement.files[2].text.records.count == 3)
    #expect(judgement.held.map(\.path) == ["b.rec"])
  }

  @Test(arguments: ["", "broken\nbroken\nbroken\nbroken\n", "\0\0\0\0", "Id: 1\n"])
  func `a file that is new is taken as it is`(text: String) {
    let judgement = ReloadGuard(good + [Self.file(text, "c.rec")], after: good)
    #expect(judgement.files.count == 3)
    #expect(judgement.held.isEmpty)
  }

  @Test func `a file that is gone is held back`() {
    let judgement = ReloadGuard([good[0]], after: good)
    #expect(judgement.files.map(\.path) == ["a.rec", "b.rec"])
    #expect(judgement.held == [HeldBack(path: "b.rec", reason: .vanished(records: 3))])
  }

  @Test func `a file without records may go`() {
    let judgement = ReloadGuard(good, after: good + [Self.file("# c\n", "c.rec")])
    #expect(judgement.files.count == 2)
    #expect(judgement.held.isEmpty)
  }

  @Test func `a file that has another name now is not gone`() {
    let judgement = ReloadGuard(
      [good[0], Self.file(Self.records(20...22) + "\n\n", "z.rec")], after: good)
    #expect(judgement.files.map(\.path) == ["a.rec", "z.rec"])
    #expect(judgement.held.isEmpty)
  }

  @Test func `records that have moved to another file are not lost`() {
    // Six of nine go to b.rec; two more are deleted.
    let moved = Self.file(Self.records(Array(20...22) + Array(1...6)), "b.rec")
    let judgement = ReloadGuard([Self.file(Self.records(9...9), "a.rec"), moved], after: good)
    #expect(judgement.held.isEmpty)
    #expect(judgement.files.map(\.text.records.count) == [1, 9])
  }

  @Test func `a record that was in the other file already has not moved there`() {
    let both = [Self.file(Self.records(1...4), "a.rec"), Self.file(Self.records(1...4), "b.rec")]
    let judgement = ReloadGuard([Self.file("Id: 9\n", "c.rec"), both[1]], after: both)
    #expect(judgement.held == [HeldBack(path: "a.rec", reason: .vanished(records: 4))])
  }

  @Test func `one arrival accounts for one loss`() {
    let both = [Self.file(Self.records(1...4), "a.rec"), Self.file(Self.records(1...4), "b.rec")]
    let judgement = ReloadGuard([Self.file(Self.records(1...4), "c.rec")], after: both)
    #expect(judgement.held == [HeldBack(path: "b.rec", reason: .vanished(records: 4))])
  }

  // MARK: Files that cannot be read

  @Test func `a file that could be read before is held back`() {
    let trouble = UnreadableFile(path: "b.rec", reason: "It cannot be read: Permission denied.")
    let judgement = ReloadGuard([good[0]], unreadable: [trouble], after: good)
    #expect(judgement.files.map(\.path) == ["a.rec", "b.rec"])
    #expect(judgement.unreadable == [])
    #expect(
      judgement.held.map(\.message) == ["b.rec: It cannot be read: Permission denied."])
  }

  @Test func `a file that could not be read before either is a problem of the ledger`() {
    let trouble = UnreadableFile(path: "c.rec", reason: "No.")
    let judgement = ReloadGuard(good, unreadable: [trouble], after: good)
    #expect(judgement.unreadable == [trouble])
    #expect(judgement.held.isEmpty)
  }

  @Test func `a folder that cannot be read holds back the files in it`() {
    let good = [Self.file("Id: 1\n", "c/d/a.rec"), Self.file("Id: 2\n", "cc/a.rec")]
    let trouble = UnreadableFile(path: "c", reason: "No.")
    let judgement = ReloadGuard([], unreadable: [trouble], after: good)
    #expect(
      judgement.held == [
        HeldBack(path: "c/d/a.rec", reason: .unreadable("No.")),
        HeldBack(path: "cc/a.rec", reason: .vanished(records: 1)),
      ])
    #expect(judgement.unreadable == [trouble])
  }

  @Test func `a file that does not settle is held back, whatever it says`() {
    let judgement = ReloadGuard(
      [good[0], Self.file("Id: 1\n", "n.rec")], unsettled: ["a.rec", "b.rec", "n.rec"], after: good)
    #expect(judgement.files.map(\.path) == ["a.rec", "b.rec"])
    #expect(judgement.held.map(\.path) == ["a.rec", "b.rec", "n.rec"])
    #expect(judgement.held.allSatisfy { $0.reason == .unsettled })
  }

  @Test func `names that look alike are two files`() {
    let two = [Self.file("Id: 1\n", "e\u{301}.rec"), Self.file("Id: 2\n", "é.rec")]
    #expect(ReloadGuard(two, after: two).files.map(\.text.bytes) == two.map(\.text.bytes))
  }

  // MARK: The user takes it

  @Test func `what the user has seen and takes is taken`() {
    let found = [Self.file("", "a.rec")]
    let held = ReloadGuard(found, after: good).held
    #expect(held.count == 2)
    let judgement = ReloadGuard(found, after: good, accepting: Set(held))
    #expect(judgement.held.isEmpty)
    #expect(judgement.files.map(\.text.bytes) == [[]])
  }

  @Test func `what has become of it since is held back`() {
    let seen = ReloadGuard([Self.file("Id: 1", "a.rec"), good[1]], after: good).held
    let judgement = ReloadGuard([Self.file("", "a.rec")], after: good, accepting: Set(seen))
    #expect(
      judgement.held == [
        HeldBack(path: "a.rec", reason: .empty(records: 9)),
        HeldBack(path: "b.rec", reason: .vanished(records: 3)),
      ])
  }

  @Test func `a file that cannot be read and is taken so is a problem of the ledger`() {
    let trouble = UnreadableFile(path: "b.rec", reason: "No.")
    let held = HeldBack(path: "b.rec", reason: .unreadable("No."))
    let judgement = ReloadGuard(
      [good[0]], unreadable: [trouble], after: good, accepting: [held])
    #expect(judgement.files.map(\.path) == ["a.rec"])
    #expect(judgement.unreadable == [trouble])
    #expect(judgement.held.isEmpty)
  }

  // MARK: Sentences

  @Test(arguments: [
    (HeldBack.Reason.empty(records: 1), "a‹U+001B›.rec is empty; it had 1 record."),
    (.empty(records: 0), "a‹U+001B›.rec is empty; it had 0 records."),
    (.cutShort(size: 5, of: 9), "a‹U+001B›.rec is cut short: it breaks off after 5 of 9 bytes."),
    (.nulBytes(count: 512, line: 3), "a‹U+001B›.rec has 512 NUL bytes in a row, on line 3."),
    (.unreadable("No."), "a‹U+001B›.rec: No."),
    (.vanished(records: 2), "a‹U+001B›.rec is gone; it had 2 records."),
    (.lostRecords(4, of: 12), "a‹U+001B›.rec has lost 4 of its 12 records."),
    (
      .lostTypes(2, of: 3),
      "a‹U+001B›.rec no longer says what 2 of its 3 records are: a line “%rec: …” is gone."
    ),
    (
      .unsettled,
      "a‹U+001B›.rec is being written again and again; it could not be read in peace."
    ),
  ]) func `a reason is a sentence that names the file`(reason: HeldBack.Reason, sentence: String) {
    #expect(HeldBack(path: "a\u{1B}.rec", reason: reason).message == sentence)
  }
}
