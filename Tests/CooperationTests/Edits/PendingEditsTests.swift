import Cooperation
import Recfile
import Testing

/// What is asked for and not on the disk: how it is called back, tried again and found again.
struct PendingEditsTests {
  private static let store = Texts(
    "%rec: Cohort\n\nId: A\nPlanned: 1\nNote: n\n\nId: B\nPlanned: 2\n")

  private static func set(
    _ id: String, _ field: String = "Planned", from: StoredValue, to: StoredValue
  ) -> PendingEdits.Change {
    let edit = Edit.set(field, of: .cohort(id), from: from, to: to)
    let inverse = Edit.set(field, of: .cohort(id), from: to, to: from)
    return PendingEdits.Change([edit], inverse: [inverse])
  }

  private let one = set("A", from: "1", to: "10")
  private let two = set("B", from: "2", to: "20")
  private let three = set("A", from: "10", to: "100")

  private func pending(_ changes: PendingEdits.Change...) -> PendingEdits {
    var pending = PendingEdits()
    for change in changes { pending.add(change) }
    return pending
  }

  /// The text of the store with what is pending, and what was rejected.
  private func shown(
    _ pending: inout PendingEdits, over texts: Texts = store
  ) -> (text: String, rejected: [[Edit]]) {
    let (ledger, rejected) = pending.made(in: Ledger(files: texts.files))
    return (
      String(decoding: ledger.files[0].text.bytes, as: UTF8.self), rejected.map(\.edits)
    )
  }

  @Test func `changes are made in their order, over what the disk has`() {
    var pending = pending(one, two, three)
    let (text, rejected) = shown(&pending)
    #expect(
      text == "%rec: Cohort\n\nId: A\nPlanned: 100\nNote: n\n\nId: B\nPlanned: 20\n")
    #expect(rejected == [])
    #expect(pending.changes == [one, two, three])
  }

  @Test func `what others have changed elsewhere stays, what they have changed here is told`() {
    var pending = pending(one, two)
    let (text, rejected) = shown(
      &pending, over: Texts("%rec: Cohort\n\nId: A\nPlanned: 7\nNote: m\n\nId: B\nPlanned: 2\n"))
    #expect(text == "%rec: Cohort\n\nId: A\nPlanned: 7\nNote: m\n\nId: B\nPlanned: 20\n")
    #expect(rejected == [one.edits])
    #expect(pending.changes == [two])
  }

  @Test func `of what is under way the disk will tell`() {
    var pending = pending(one, two)
    #expect(pending.begin() == .change(one))
    #expect(pending.begin() == nil)
    let (_, rejected) = shown(
      &pending, over: Texts("%rec: Cohort\n\nId: A\nPlanned: 7\n\nId: B\nPlanned: 2\n"))
    #expect(rejected == [])
    #expect(pending.changes == [one, two])
    pending.finish()
    #expect(pending.begin() == .change(two))
    pending.fail()
    #expect(pending.begin() == .change(two))
  }

  @Test func `what the disk has already, before it is known, is no conflict`() {
    var pending = pending(one, three)
    _ = pending.begin()
    let (text, rejected) = shown(
      &pending, over: Texts("%rec: Cohort\n\nId: A\nPlanned: 10\n\nId: B\nPlanned: 2\n"))
    #expect(text.contains("Planned: 100"))
    #expect(rejected == [])
  }

  @Test func `undo calls back what the disk has not got, and redo asks for it again`() {
    var pending = pending(one, two)
    #expect(pending.undo() == .tookBack(two))
    #expect(pending.undo() == .tookBack(one))
    #expect(pending.requests == [])
    #expect(pending.redo() == .makesAgain(one))
    pending.restore(one)
    #expect(pending.redo() == .makesAgain(two))
    pending.restore(two)
    #expect(pending.redo() == .nothing)
    #expect(pending.changes == [one, two])
  }

  @Test func `a new change ends what could be made again`() {
    var pending = pending(one)
    _ = pending.undo()
    pending.add(two)
    #expect(pending.redo() == .nothing)
    #expect(pending.changes == [two])
  }

  @Test func `with nothing pending the disk is asked`() {
    var pending = PendingEdits()
    #expect(pending.undo() == .waits)
    #expect(pending.undo() == .waits)
    #expect(pending.redo() == .waits)
    #expect(pending.requests == [.undo, .undo, .redo])
  }

  @Test func `an undo waits for what is under way, and is answered once that has failed`() {
    var pending = pending(one)
    _ = pending.begin()
    #expect(pending.undo() == .waits)
    pending.add(two)
    #expect(pending.nextAnswer()?.answer == nil)
    pending.fail()
    let answered = pending.nextAnswer()
    #expect(answered?.request == .undo)
    #expect(answered?.answer == .tookBack(one))
    #expect(pending.requests == [.change(two)])
    #expect(pending.nextAnswer()?.answer == nil)
  }

  @Test func `an undo of what was under way goes to the disk before what came later`() {
    var pending = pending(one)
    _ = pending.begin()
    _ = pending.undo()
    pending.add(two)
    pending.finish()
    #expect(pending.begin() == .undo)
    pending.fail()
    #expect(pending.begin() == .change(two))
  }

  @Test func `two undos after one another in a waiting queue take back two changes`() {
    var pending = pending(one, two)
    _ = pending.begin()
    #expect(pending.undo() == .tookBack(two))
    #expect(pending.undo() == .waits)
    pending.finish()
    #expect(pending.begin() == .undo)
  }

  @Test func `nothing begins, finishes or fails where nothing is asked for`() {
    var pending = PendingEdits()
    #expect(pending.begin() == nil)
    pending.finish()
    pending.fail()
    #expect(pending.requests == [])
  }

  /// What is a store, a disk that fails at times, other people and an impatient user, by chance.
  ///
  /// Each change ends on the disk, called back, or rejected, and what shows is what the disk gets.
  @Test(arguments: 0..<8)
  func `nothing is lost and nothing is made twice`(_ seed: Int) throws {
    var made = MadeUpStore(seed: 31_000 + UInt64(seed))
    var disk = made.texts(length: 2)
    var pending = PendingEdits()
    var asked = 0
    var settled = 0
    for turn in 0..<60 {
      let comment: Comment = "seed \(seed), turn \(turn)"
      var (shown, rejected) = pending.made(in: Ledger(files: disk.files))
      #expect(rejected.isEmpty, comment)
      switch made.number(below: 8) {
      case 0...2:
        guard let edit = made.edit(of: disk),
          let revision = try? Revision(of: [edit], in: shown.files), !revision.files.isEmpty
        else { continue }
        pending.add(PendingEdits.Change([edit], inverse: revision.inverse))
        asked += 1
        let after = pending.made(in: Ledger(files: disk.files)).ledger
        #expect(after.hasTexts(of: shown.with(revision)), comment)
      case 3:
        let count = pending.changes.count
        if case .tookBack(let change) = pending.undo() {
          #expect(pending.changes.count == count - 1, comment)
          // What is taken back is gone from what shows, as its inverse says.
          let after = pending.made(in: Ledger(files: disk.files)).ledger
          let back = shown.with(try Revision(of: change.inverse, in: shown.files))
          #expect(after.files.count < shown.files.count || after.hasTexts(of: back), comment)
          settled += 1
        }
      case 4:
        if case .makesAgain(let change) = pending.redo() {
          if (try? Revision(of: change.edits, in: shown.files)) != nil {
            pending.restore(change)
            settled -= 1
          }
        }
      case 5:
        // Somebody else changes the disk.
        guard let edit = made.edit(of: disk) else { continue }
        _ = try? disk.apply([edit])
        let before = pending.changes.count
        (shown, rejected) = pending.made(in: Ledger(files: disk.files))
        #expect(pending.changes.count == before - rejected.count, comment)
        settled += rejected.count
      default:
        guard let request = pending.begin() else { continue }
        guard made.number(below: 3) > 0, case .change(let change) = request else {
          pending.fail()
          while let (_, answer) = pending.nextAnswer() {
            if case .tookBack = answer { settled += 1 }
          }
          continue
        }
        try disk.apply(change.edits)
        pending.finish()
        settled += 1
        #expect(pending.made(in: Ledger(files: disk.files)).ledger.hasTexts(of: shown), comment)
      }
      #expect(settled + pending.changes.count == asked, comment)
    }
    #expect(asked > 0)
  }
}
