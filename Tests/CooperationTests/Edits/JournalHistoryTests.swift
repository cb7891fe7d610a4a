import Cooperation
import Recfile
import Testing

/// What of a journal stands, and what can be taken back and made again.
struct JournalHistoryTests {
  private static let a = RecordName.cohort("A")
  private static let text =
    "%rec: Cohort\n\nId: A\nProgram: P\nYear: 2001\nTopic: x\nTopic: y\nNote: n\n"

  private static func year(_ from: Int, _ to: Int) -> Edit {
    .set("Year", of: a, from: StoredValue("\(from)"), to: StoredValue("\(to)"))
  }

  @Test func `undo goes back and redo forth, and a new change ends redo`() throws {
    var store = JournalledStore(Texts(Self.text))
    for year in 2001...2003 { try store.make(Self.year(year, year + 1), by: "a") }
    #expect(try store.undo(by: "a") == "3")
    #expect(try store.undo(by: "a") == "2")
    #expect(try store.redo(by: "a") == "5")
    #expect(store.texts.text.contains("Year: 2003\n"))
    #expect(try store.undo(by: "a") == "2")
    #expect(try store.undo(by: "a") == "1")
    #expect(try store.undo(by: "a") == nil)
    #expect(store.texts.text == Self.text)
    #expect(try store.redo(by: "a") == "8")
    try store.make(Self.year(2002, 2009), by: "a")
    #expect(try store.redo(by: "a") == nil)
    #expect(try store.undo(by: "a") == "10")
    #expect(try store.redo(by: "a") == "11")
    // What was undone before that change stays undone.
    #expect(try store.redo(by: "a") == nil)
    #expect(try store.undo(by: "a") == "10")
    #expect(try store.undo(by: "a") == "1")
    #expect(store.texts.text == Self.text)
  }

  @Test func `what others do in between does not disturb`() throws {
    var store = JournalledStore(Texts(Self.text))
    try store.make(Self.year(2001, 2002), by: "a")
    try store.make(.set("Planned", of: Self.a, from: nil, to: "5"), by: "b")
    #expect(try store.undo(by: "a") == "1")
    try store.make(.set("Planned", of: Self.a, from: "5", to: "6"), by: "b")
    #expect(try store.redo(by: "a") == "3")
    #expect(try store.redo(by: "b") == nil)
    #expect(try store.undo(by: "b") == "4")
    #expect(try store.undo(by: "a") == "1")
    #expect(store.texts.text == Self.text.replacingFirst("Note: n", with: "Planned: 5\nNote: n"))
  }

  @Test func `what somebody changed since is a conflict until they take it back`() throws {
    var store = JournalledStore(Texts(Self.text))
    try store.make(Self.year(2001, 2002), by: "a")
    try store.make(Self.year(2002, 2003), by: "b")
    #expect(throws: Rejection.self) { try store.undo(by: "a") }
    #expect(store.history.changes.map(\.state) == [.stands, .stands])
    #expect(try store.undo(by: "b") == "2")
    #expect(try store.undo(by: "a") == "1")
  }

  @Test func `what others changed back leaves nothing to take back, until they take that back`()
    throws
  {
    var store = JournalledStore(Texts(Self.text))
    try store.make(.set("Planned", of: Self.a, from: nil, to: "5"), by: "a")
    try store.make(Self.year(2001, 2002), by: "a")
    try store.make(Self.year(2002, 2001), by: "b")
    #expect(store.history.undo(by: "a")?.group == "1")
    #expect(try store.undo(by: "b") == "3")
    #expect(store.history.undo(by: "a")?.group == "2")
  }

  @Test func `what is in the journal alone neither stands nor takes back`() throws {
    var store = JournalledStore(Texts(Self.text))
    try store.make(Self.year(2001, 2002), by: "a")
    try store.make(Self.year(2002, 2003), by: "a", isSaved: false)
    #expect(store.history.changes.map(\.state) == [.stands, .missing])
    #expect(try store.undo(by: "a", isSaved: false) == "1")
    #expect(store.history.changes.map(\.state) == [.stands, .missing, .missing])
    #expect(store.history.redo(by: "a") == nil)
    #expect(try store.undo(by: "a") == "1")
    try store.make(Self.year(2001, 2007), by: "a", isSaved: false)
    // A change that was not made does not end redo.
    #expect(try store.redo(by: "a", isSaved: false) == "4")
    #expect(try store.redo(by: "a") == "4")
    #expect(
      store.history.changes.map(\.state)
        == [.stands, .missing, .missing, .takenBack, .missing, .missing, .stands])
  }

  @Test func `an edit by hand shows`() throws {
    var store = JournalledStore(Texts(Self.text))
    try store.make(Self.year(2001, 2002), by: "a")
    for (year, state) in [("2", .stands), ("1", .missing), ("4", .changedSince)]
      as [(String, JournalChange.State)]
    {
      store.texts = Texts(Self.text.replacingFirst("Year: 2001", with: "Year: 200\(year)"))
      #expect(store.history.changes.map(\.state) == [state])
      #expect(store.history.undo(by: "a") == (state == .missing ? nil : store.history.changes[0]))
    }
    store.texts = Texts("%rec: Cohort\n")
    #expect(store.history.changes.map(\.state) == [.changedSince])
    let record = Self.text.dropFirst("%rec: Cohort\n\n".count)
    store.texts = Texts(Self.text.replacingFirst("Year: 2001", with: "Year: 2002") + "\n" + record)
    #expect(store.history.changes.map(\.state) == [.changedSince])
  }

  @Test func `each kind of edit is found, and found missing`() throws {
    let fields = [NewField("Id", "B"), NewField("Program", "P"), NewField("Year", "2001")]
    let place =
      "%rec: Program\n\nId: P\nTitle: t\nCountry: C\n\n%rec: Country\n\nId: C\nName: c\n\n"
    let texts = Texts(place + Self.text + "\n%rec: Store\n\nTitle: one\n")
    let stored = RecordName(type: "Store", mark: .bytes(Array("Title: one".utf8)))
    let record = try #require(texts.files[0].text.records.first { $0.value("Id") == "A" })
    let edits: [Edit] = [
      Self.year(2001, 2002), .set("Planned", of: Self.a, from: nil, to: "3"),
      .set("Id", of: Self.a, from: "A", to: "Z"),
      Edit(Self.a, .addValue(field: "Topic", "x", seen: 1)),
      Edit(Self.a, .removeValue(field: "Topic", "y", seen: 1)),
      Edit(inserting: fields, of: "Cohort"), Edit(deleting: record, of: texts.files[0].text),
      .set("Title", of: stored, from: "one", to: "two"),
      .set("Title", of: RecordName(type: "Store", mark: .bytes([0x78])), from: "one", to: "two"),
    ]
    for edit in edits.dropLast() {
      for isSaved in [true, false] {
        var store = JournalledStore(texts)
        try store.make(edit, by: "a", isSaved: isSaved)
        #expect(store.history.changes.map(\.state) == [isSaved ? .stands : .missing], "\(edit)")
        guard isSaved else { continue }
        #expect(try store.undo(by: "a") == "1", "\(edit)")
        #expect(store.texts == texts, "\(edit)")
        #expect(store.history.changes.map(\.state) == [.takenBack, .stands], "\(edit)")
      }
    }
  }

  @Test func `a change of several edits is one`() throws {
    var store = JournalledStore(Texts(Self.text))
    let edits = [Self.year(2001, 2002), .set("Planned", of: Self.a, from: nil, to: "5")]
    try store.make(edits, by: "a")
    #expect(store.history.changes.map(\.entries.count) == [2])
    store.texts = Texts(store.texts.text.replacingFirst("Planned: 5\n", with: ""))
    #expect(store.history.changes.map(\.state) == [.stands])
    store.texts = Texts(store.texts.text.replacingFirst("Year: 2002", with: "Year: 2009"))
    #expect(store.history.changes.map(\.state) == [.changedSince])
  }

  /// Two people at work, each with the naive idea of undo: a list of changes, one of undos.
  ///
  /// Every sixth save fails once the journal has it.
  @Test(arguments: 0..<12)
  func `undo and redo are what two lists say`(_ seed: Int) throws {
    var made = MadeUpStore(seed: 12_000 + UInt64(seed))
    var store = JournalledStore(made.texts())
    var people = ["a": NaiveUndo(), "b": NaiveUndo()]
    for turn in 0..<60 {
      let comment: Comment = "seed \(seed), turn \(turn)"
      let who = made.element(of: ["a", "b"])
      let isSaved = made.number(below: 6) > 0
      var naive = people[who] ?? NaiveUndo()
      switch made.number(below: 4) {
      case 0...1:
        guard let edit = made.edit(of: store.texts),
          let group = try? store.make(edit, by: who, isSaved: isSaved)
        else { continue }
        if isSaved { naive.make(group) }
      case 2:
        let expected = naive.changes.last { store.isEffective($0) }
        let found = store.history.undo(by: who)?.group
        #expect(found == expected, comment)
        guard let found, (try? store.undo(by: who, isSaved: isSaved)) != nil else { continue }
        if isSaved { naive.undo(found, as: store.lastGroup) }
      default:
        let expected = naive.undos.last { store.isEffective($0.undo) }?.undo
        let found = store.history.redo(by: who)?.group
        #expect(found == expected, comment)
        guard let found, (try? store.redo(by: who, isSaved: isSaved)) != nil else { continue }
        if isSaved { naive.redo(found) }
      }
      people[who] = naive
      let missing = store.history.changes.filter { $0.state == .missing }.map(\.group)
      #expect(Set(missing) == store.unsaved, comment)
    }
  }
}

/// What somebody can take back and make again, by group, the newest last.
private struct NaiveUndo {
  private(set) var changes: [String] = []
  private(set) var undos: [(undo: String, change: String)] = []

  mutating func make(_ group: String) {
    changes.append(group)
    undos = []
  }

  mutating func undo(_ group: String, as undo: String) {
    changes.removeAll { $0 == group }
    undos.append((undo, group))
  }

  mutating func redo(_ undo: String) {
    guard let index = undos.firstIndex(where: { $0.undo == undo }) else { return }
    changes.append(undos.remove(at: index).change)
  }
}

/// Texts and a journal; the changes are named 1, 2, 3 and so on.
private struct JournalledStore {
  var texts: Texts
  private(set) var unsaved: Set<String> = []
  private var journal: [UInt8] = JournalEntry.header
  private var number = 0

  init(_ texts: Texts) { self.texts = texts }

  var lastGroup: String { "\(number)" }

  /// As a program sees it that has just been started.
  var history: JournalHistory {
    JournalHistory(JournalEntry.entries(in: RecText(bytes: journal)), in: texts.files)
  }

  @discardableResult
  mutating func make(_ edit: Edit, by who: String, isSaved: Bool = true) throws -> String? {
    try make([edit], by: who, isSaved: isSaved)
  }

  /// Makes a change; returns its group, or `nil` if there was nothing to do.
  @discardableResult
  mutating func make(
    _ edits: [Edit], by who: String, isSaved: Bool = true, undoing group: String? = nil
  ) throws -> String? {
    var changed = texts
    let revision = try changed.apply(edits)
    guard !revision.files.isEmpty else { return nil }
    number += 1
    let entries = JournalEntry.entries(
      for: revision, of: edits, when: "", who: who, group: lastGroup, undoes: group)
    journal += entries.flatMap(\.text)
    if isSaved { texts = changed } else { unsaved.insert(lastGroup) }
    return lastGroup
  }

  /// Takes back what somebody did last; returns the group of that.
  mutating func undo(by who: String, isSaved: Bool = true) throws -> String? {
    try takeBack(history.undo(by: who), by: who, isSaved)
  }

  mutating func redo(by who: String, isSaved: Bool = true) throws -> String? {
    try takeBack(history.redo(by: who), by: who, isSaved)
  }

  private mutating func takeBack(
    _ change: JournalChange?, by who: String, _ isSaved: Bool
  ) throws -> String? {
    guard let change else { return nil }
    let group = try make(change.inverse, by: who, isSaved: isSaved, undoing: change.group)
    #expect(group != nil, "to take back \(change) changes nothing")
    return change.group
  }

  /// Whether taking back a change would change the texts, or be refused.
  func isEffective(_ group: String) -> Bool {
    let change = history.changes.first { $0.group == group }
    do {
      return try !Revision(of: change?.inverse ?? [], in: texts.files).files.isEmpty
    } catch {
      return true
    }
  }
}
