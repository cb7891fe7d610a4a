import Cooperation
import Recfile
import Testing

/// What a journal keeps of edits, and what it says was done last.
struct JournalTests {
  private static let a = RecordName.cohort("A")
  private static let odd: [UInt8] =
    Array("100%25 \\\n+ \r\n\0\u{7F}\u{200B}%rec: é\n\n# x".utf8) + [0xFF, 0xC3, 0x5C]

  private func entry(
    _ edit: Edit, undo: Edit? = nil, group: String = "g", part: Int = 1, of parts: Int = 1,
    who: String = "Nguyễn", undoes: String? = nil
  ) -> JournalEntry {
    JournalEntry(
      when: "2026-03-12T10:00:00Z", who: who, group: group, part: part, of: parts, undoes: undoes,
      edit: edit, undo: undo ?? .set("X", of: Self.a, from: "1", to: "2"))
  }

  private func read(_ entries: [UInt8]) -> [JournalEntry] {
    JournalEntry.entries(in: RecText(bytes: JournalEntry.header + entries))
  }

  private func journal(_ text: String, _ edit: Edit) throws -> String {
    var texts = Texts(text)
    let revision = try texts.apply([edit])
    let entries = JournalEntry.entries(
      for: revision, of: [edit], when: "2026-03-12T10:00:00Z", who: "hana", group: "7")
    #expect(read(entries.flatMap(\.text)) == entries)
    return String(decoding: entries.flatMap(\.text), as: UTF8.self)
  }

  @Test func `a set reads as a person expects it`() throws {
    let written = try journal(
      "%rec: Cohort\n\nId: A\nPlanned: 61\n",
      .set("Planned", of: Self.a, from: "61", to: "62"))
    #expect(
      String(decoding: JournalEntry.header, as: UTF8.self) + written == """
        %rec: Edit
        %doc: What was changed in this store, oldest first; cadre appends to it.
        + In values, %XX stands for the byte XX.

        When: 2026-03-12T10:00:00Z
        Who: hana
        Group: 7
        Part: 1/1
        Kind: set
        Type: Cohort
        Id: A
        Field: Planned
        Old: 61
        New: 62
        Whole: yes

        """)
  }

  @Test func `what the undo needs beyond that is remembered`() throws {
    let written = try journal(
      "%rec: Cohort\n\nId: A\nPlanned:\t6\\\n1\n",
      .set("Planned", of: Self.a, from: "61", to: "62"))
    #expect(
      written == """

        When: 2026-03-12T10:00:00Z
        Who: hana
        Group: 7
        Part: 1/1
        Kind: set
        Type: Cohort
        Id: A
        Field: Planned
        Old: 61
        New: 62
        UndoPath: a.rec
        UndoOffset: 9
        UndoRemoved: 62
        UndoInserted: 6%5C
        + 1
        UndoBefore: Id: A
        + Planned:\t
        UndoBehind:
        +
        UndoFlawed: no
        Whole: yes

        """)
  }

  @Test func `every kind of edit and any bytes come back`() {
    let value = StoredValue(Self.odd)
    let unnamed = RecordName(type: nil, mark: .bytes(Self.odd))
    let memory = Memory(
      path: "a/b.rec", offset: -7, removed: Self.odd, inserted: [], before: Self.odd, after: [0],
      isFlawed: true, orphans: [Self.a, RecordName(type: "Room", id: RecordID("x\\\ny"))])
    let fields = [NewField("Id", "A"), NewField("Note", Self.odd), NewField("Note", "")]
    let edits: [Edit] = [
      .set("Note", of: Self.a, from: nil, to: value), .set("Note", of: Self.a, from: value, to: ""),
      .set("Note", of: unnamed, from: "", to: nil),
      Edit(Self.a, .addValue(field: "Topic", value)),
      Edit(Self.a, .removeValue(field: "Topic", value, seen: 3)),
      Edit(inserting: fields, of: "Cohort"),
      Edit(inserting: fields, of: "Cohort", at: .file("x y.rec")),
      Edit(inserting: fields, of: "Cohort", at: .after(unnamed)),
      Edit(inserting: fields, of: "Cohort", at: .after(Self.a)),
      Edit(unnamed, .delete(seen: Self.odd)),
      Edit(Self.a, .set(field: "Note", from: value, to: nil), memory: memory),
    ]
    for edit in edits {
      for undo in edits {
        let entry = entry(edit, undo: Edit(undo.record, undo.change, memory: memory))
        #expect(read(entry.text) == [entry])
      }
      let undone = entry(edit, undoes: "before")
      #expect(read(undone.text) == [undone])
    }
  }

  @Test func `an undo read from a journal restores every byte`() throws {
    for example in FieldEditTests.examples {
      var texts = Texts(example.before)
      let revision = try texts.apply([example.edit])
      let entries = JournalEntry.entries(
        for: revision, of: [example.edit], when: "", who: "", group: "1")
      let history = JournalHistory(read(entries.flatMap(\.text)), in: texts.files)
      let undo = try #require(history.undo(by: ""))
      #expect(undo.inverse == revision.inverse)
      try texts.apply(undo.inverse)
      #expect(texts.text == example.before)
    }
  }

  @Test func `an entry that is cut off at any byte is left out, and spoils none behind it`() {
    let first = entry(.set("Note", of: Self.a, from: nil, to: "one\ntwo"), group: "1")
    let torn = entry(
      .set("Note", of: Self.a, from: nil, to: StoredValue(Self.odd)), group: "2"
    ).text
    let last = entry(.set("Year", of: Self.a, from: "1", to: "2"), group: "3")
    for length in 0..<(torn.count - 1) {
      #expect(read(first.text + torn[..<length]) == [first])
      #expect(read(first.text + torn[..<length] + last.text) == [first, last])
    }
  }

  @Test func `a change counts only as a whole`() {
    let edit = Edit.set("Year", of: Self.a, from: "1", to: "2")
    let parts = (1...3).map { entry(edit, part: $0, of: 3) }
    #expect(read(parts.flatMap(\.text)) == parts)
    #expect(read(parts.dropLast().flatMap(\.text)) == [])
  }

  @Test func `what is not an entry is passed over`() {
    let good = entry(.set("Year", of: Self.a, from: "1", to: "2"))
    let bad = ["Kind: set", "Offset: 9223372036854775807", "Part: 1/1/1", "Seen: -1", "garbage"]
    for line in bad {
      let text = "\nWhen: x\n\(line)\nWhole: yes\n"
      #expect(read(Array(text.utf8) + good.text) == [good])
    }
  }
}
