import Cooperation
import Recfile
import Testing

/// What a session left, kept as text.
struct LeftWorkTests {
  private static let odd: [UInt8] =
    Array("100%25 \\\n+ \r\n\0\u{7F}\u{200B}%rec: é\n\n# x".utf8) + [0xFF, 0xC3, 0x5C]

  private static let values = [
    LeftWork.TypedValue(.cohort("A"), "Planned", text: "6", seen: "61"),
    LeftWork.TypedValue(.cohort("é"), "Note", text: "", seen: nil),
    LeftWork.TypedValue(.cohort("A"), "Topic", index: 2, text: "x", seen: "y"),
    LeftWork.TypedValue(.cohort(""), "Topic", text: "not added yet", seen: nil),
    LeftWork.TypedValue(
      RecordName(type: nil, mark: .bytes(odd)), "Röm", text: "a\n\n+ b\\\u{1B}[0m%41 ",
      seen: StoredValue(odd)),
  ]
  private static let records = [
    NewRecord(
      "Cohort",
      [
        NewRecord.Field("Program", "P"), NewRecord.Field("Topic", "a"),
        NewRecord.Field("Topic", StoredValue(odd)), NewRecord.Field("Note", "one\n+ two\n"),
      ]),
    NewRecord("Country", []),
  ]
  private static let changes: [[Edit]] = [
    [.set("Planned", of: .cohort("A"), from: "61", to: "62")],
    [
      .set("Note", of: .cohort("A"), from: nil, to: StoredValue(odd)),
      Edit(.cohort("B"), .addValue(field: "Topic", "x", seen: 1)),
      Edit(.cohort("C"), .delete(seen: odd)),
    ],
    [
      Edit(
        inserting: [NewField("Id", "D"), NewField("Note", odd)], of: "Cohort",
        at: .after(.cohort("A")))
    ],
  ]
  private static let all = [
    LeftWork(session: "1-2-x", values: values, records: records, changes: changes),
    LeftWork(session: "2", values: [values[0]]),
    LeftWork(session: "4", records: [records[0]]),
    LeftWork(session: "3", changes: [changes[1]]),
  ]

  private func read(_ bytes: [UInt8]) -> [LeftWork] {
    LeftWork.sessions(in: RecText(bytes: bytes))
  }

  @Test func `what is kept is read again as it was`() {
    let text = LeftWork.text(of: Self.all)
    #expect(read(text) == Self.all)
    #expect(RecText(bytes: text).problems.isEmpty)
  }

  @Test func `it reads as a person expects it`() {
    let begun = NewRecord(
      "Cohort", [NewRecord.Field("Program", "P"), NewRecord.Field("Note", "one\ntwo")])
    let work = LeftWork(
      session: "7", values: [Self.values[0], Self.values[2]], records: [begun],
      changes: [Self.changes[0]])
    let text = String(decoding: LeftWork.text(of: [work]), as: UTF8.self)
    #expect(
      text == """
        %rec: Draft
        %doc: What was typed, or changed, and not saved when cadre ended; it is there again at the next
        + start. In values, %XX stands for the byte XX.

        Session: 7
        Type: Cohort
        Id: A
        Field: Planned
        Text: 6
        Seen: 61
        Whole: yes

        Session: 7
        Type: Cohort
        Id: A
        Field: Topic
        Index: 2
        Text: x
        Seen: y
        Whole: yes

        Session: 7
        Type: Cohort
        Begun: Program: P
        + Note: one
        + + two
        Whole: yes

        Session: 7
        Change: 1
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

  @Test func `what was kept before values had an index is read`() {
    let text = "%rec: Draft\n\nSession: 1\nType: Cohort\nId: A\nField: Topic\nText: x\nWhole: yes\n"
    #expect(
      read(Array(text.utf8)) == [
        LeftWork(
          session: "1",
          values: [LeftWork.TypedValue(.cohort("A"), "Topic", text: "x", seen: nil)])
      ])
  }

  @Test func `nothing left is no text`() {
    #expect(LeftWork.text(of: []) == [])
    #expect(LeftWork.text(of: [LeftWork(session: "1")]) == [])
    #expect(read([]) == [])
  }

  /// A part of the text holds a part of the work, and never half a value or half a change.
  @Test func `a text that is cut short keeps what is whole`() {
    let text = LeftWork.text(of: Self.all)
    let values = Set(Self.all.flatMap(\.values))
    let changes = Set(Self.all.flatMap(\.changes))
    let records = Set(Self.all.flatMap(\.records))
    for count in text.indices {
      let found = read(Array(text.prefix(count)))
      #expect(values.isSuperset(of: found.flatMap(\.values)), "\(count) bytes")
      #expect(changes.isSuperset(of: found.flatMap(\.changes)), "\(count) bytes")
      #expect(records.isSuperset(of: found.flatMap(\.records)), "\(count) bytes")
    }
    #expect(read(text.dropLast(12)).last == Self.all[2])
  }

  @Test(arguments: [
    "%rec: Draft\n\nSession: 1\nWhole: yes\n",
    "%rec: Draft\n\nSession: 1\nType: Cohort\nId: A\nField: Planned\nText: 6\n",
    "Session: 1\nChange: 1\nPart: 2/1\nKind: set\nId: A\nField: F\nWhole: yes\n",
    "Session: 1\nChange: 1\nPart: 0/1\nKind: set\nId: A\nField: F\nWhole: yes\n",
    "Session: 1\nChange: 1\nPart: 1/99999999999999\nKind: set\nId: A\nField: F\nWhole: yes\n",
    "Session: 1\nChange: 1\nPart: x\nKind: set\nId: A\nField: F\nWhole: yes\n",
    "Change: 1\nPart: 1/1\nKind: set\nId: A\nField: F\nWhole: yes\n", "\0\u{FF}",
    "%rec",
  ])
  func `what is damaged is passed over`(text: String) {
    #expect(read(Array(text.utf8)) == [])
  }
}
