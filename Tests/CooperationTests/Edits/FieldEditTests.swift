import Cooperation
import Recfile
import Testing

/// What an edit of a field changes in texts of many styles, and what its undo leaves behind.
struct FieldEditTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: String
    let edit: Edit
    let after: String

    init(_ name: String, _ before: String, _ edit: Edit, _ after: String) {
      testDescription = name
      self.before = before
      self.edit = edit
      self.after = after
    }
  }

  private static let a = RecordName.cohort("A")

  static let examples: [Example] = [
    Example(
      "set among comments and other records",
      """
      # head
      %rec: Cohort

      # on A
      Id: A
      Planned: 61
      # inside
      Actual: 60

      Id: B
      Planned: 61

      """,
      .set("Planned", of: .cohort("B"), from: "61", to: "62"),
      """
      # head
      %rec: Cohort

      # on A
      Id: A
      Planned: 61
      # inside
      Actual: 60

      Id: B
      Planned: 62

      """),
    Example(
      "add a field where its type has it", "%rec: Cohort\n\nId: A\nYear: 1\nTopic: t\nNote: n\n",
      .set("Actual", of: a, from: nil, to: "5"),
      "%rec: Cohort\n\nId: A\nYear: 1\nTopic: t\nActual: 5\nNote: n\n"),
    Example(
      "add a field where neighbours have it, and behind what they have not",
      """
      %rec: Cohort

      Id: A
      Year: 1
      Topic: t
      Note: n

      Id: B
      Actual: 4
      Year: 1
      Note: n

      """,
      .set("Actual", of: a, from: nil, to: "5"),
      """
      %rec: Cohort

      Id: A
      Actual: 5
      Year: 1
      Topic: t
      Note: n

      Id: B
      Actual: 4
      Year: 1
      Note: n

      """),
    Example(
      "remove a second Id, which another record has",
      "%rec: Thing\n\nId: A\nId: B\nNote: n\n\nId: B\n",
      Edit(RecordName(type: "Thing", id: RecordID("A")), .removeValue(field: "Id", "B", seen: 1)),
      "%rec: Thing\n\nId: A\nNote: n\n\nId: B\n"),
    Example(
      "remove an Id that stands twice", "%rec: Thing\n\nId: A\nId: A\nNote: n\n",
      Edit(RecordName(type: "Thing", id: RecordID("A")), .removeValue(field: "Id", "A", seen: 2)),
      "%rec: Thing\n\nId: A\nNote: n\n"),
    Example(
      "set an Id that two records have", "%rec: Thing\n\nId: A\nNote: n\n\nId: A\n",
      .set(
        "Id", of: RecordName(type: "Thing", mark: .bytes(Array("Id: A".utf8))), from: "A", to: "B"),
      "%rec: Thing\n\nId: A\nNote: n\n\nId: B\n"),
    Example(
      "remove the first field, before a comment",
      "%rec: Thing\n\n# on it\nId: A\n# inside\nNote: n\n",
      .set("Id", of: RecordName(type: "Thing", id: RecordID("A")), from: "A", to: nil),
      "%rec: Thing\n\n# on it\n# inside\nNote: n\n"),
    Example(
      "remove the first field, before a damaged line", "Id: A\n==\nNote: n\n\nId: A\n",
      .set(
        "Id", of: RecordName(type: nil, mark: .bytes(Array("Id: A\n==\nNote: n".utf8))), from: "A",
        to: nil),
      "==\nNote: n\n\nId: A\n"),
    Example(
      "remove the last field, behind a comment",
      "%rec: Cohort\n\nId: A\n# inside\nPlanned: 1\n# end\n",
      .set("Planned", of: a, from: "1", to: nil), "%rec: Cohort\n\nId: A\n# inside\n# end\n"),
    Example(
      "set in CR LF", "%rec: Cohort\r\n\r\nId: A\r\nPlanned: 61\r\n",
      .set("Planned", of: a, from: "61", to: "62"),
      "%rec: Cohort\r\n\r\nId: A\r\nPlanned: 62\r\n"),
    Example(
      "set without a final newline", "%rec: Cohort\n\nId: A\nPlanned: 61",
      .set("Planned", of: a, from: "61", to: "62"), "%rec: Cohort\n\nId: A\nPlanned: 62"),
    Example(
      "set without a blank behind the colon", "%rec: Cohort\n\nId:A\nPlanned:61\n",
      .set("Planned", of: a, from: "61", to: "62"), "%rec: Cohort\n\nId:A\nPlanned:62\n"),
    Example(
      "set from several lines to one", "%rec: Cohort\n\nId: A\nNote: one\n+ two\nYear: 2020\n",
      .set("Note", of: a, from: "one\ntwo", to: "three"),
      "%rec: Cohort\n\nId: A\nNote: three\nYear: 2020\n"),
    Example(
      "set from one line to several", "%rec: Cohort\r\n\r\nId: A\r\nNote: one\r\nYear: 2020\r\n",
      .set("Note", of: a, from: "one", to: "two\n\nthree"),
      "%rec: Cohort\r\n\r\nId: A\r\nNote: two\r\n+\r\n+ three\r\nYear: 2020\r\n"),
    Example(
      "set a value joined by a backslash", "%rec: Cohort\n\nId: A\nPlanned: 6\\\n1\nYear: 2020\n",
      .set("Planned", of: a, from: "61", to: "62"),
      "%rec: Cohort\n\nId: A\nPlanned: 62\nYear: 2020\n"),
    Example(
      "add a field where the record before has it",
      "%rec: Cohort\n\nId: B\nPlanned: 5\nYear: 2020\n\nId: A\n# c\nYear: 2021\n",
      .set("Planned", of: a, from: nil, to: "61"),
      "%rec: Cohort\n\nId: B\nPlanned: 5\nYear: 2020\n\nId: A\nPlanned: 61\n# c\nYear: 2021\n"),
    Example(
      "add a field at the end of a text without a final newline", "%rec: Cohort\n\nId: A",
      .set("Planned", of: a, from: nil, to: "61"), "%rec: Cohort\n\nId: A\nPlanned: 61"),
    Example(
      "remove a field and leave the comments", "%rec: Cohort\n\nId: A\n# c\nPlanned: 6\n# d\n",
      .set("Planned", of: a, from: "6", to: nil), "%rec: Cohort\n\nId: A\n# c\n# d\n"),
    Example(
      "remove the last field of a text without a final newline",
      "%rec: Cohort\n\nId: A\nPlanned: 6\\\n1",
      .set("Planned", of: a, from: "61", to: nil), "%rec: Cohort\n\nId: A"),
    Example(
      "add a value behind the last of its field",
      "%rec: Cohort\n\nId: A\nTopic: x\n# c\nTopic: y\nYear: 2020\n",
      Edit(a, .addValue(field: "Topic", "z")),
      "%rec: Cohort\n\nId: A\nTopic: x\n# c\nTopic: y\nTopic: z\nYear: 2020\n"),
    Example(
      "remove a value wherever it stands",
      "%rec: Cohort\n\nId: A\nTopic: x\nTopic: y\n+ z\nTopic: x y\n",
      Edit(a, .removeValue(field: "Topic", "y\nz")),
      "%rec: Cohort\n\nId: A\nTopic: x\nTopic: x y\n"),
    Example(
      "remove one of equal values", "%rec: Cohort\n\nId: A\nTopic: x\nYear: 2020\nTopic: x\n",
      Edit(a, .removeValue(field: "Topic", "x", seen: 2)),
      "%rec: Cohort\n\nId: A\nTopic: x\nYear: 2020\n"),
    Example(
      "the type decides among several descriptors in one file",
      "%rec: Program\n\nId: A\nForm: ojt\n\n%rec: Cohort\n\nId: A\nForm: ojt\n",
      .set("Form", of: a, from: "ojt", to: "course"),
      "%rec: Program\n\nId: A\nForm: ojt\n\n%rec: Cohort\n\nId: A\nForm: course\n"),
    Example(
      "a field that the type does not know", "%rec: Cohort\n\nId: A\nRoom: 12\n",
      .set("Room", of: a, from: "12", to: "14"), "%rec: Cohort\n\nId: A\nRoom: 14\n"),
    Example(
      "a type that Cadre does not know, by its own key",
      "%rec: Room\n%key: Number\n\nNumber: 12\nSeats: 20\n",
      .set("Seats", of: RecordName(type: "Room", id: RecordID("12")), from: "20", to: "21"),
      "%rec: Room\n%key: Number\n\nNumber: 12\nSeats: 21\n"),
    Example(
      "a record without Id, by its bytes",
      "%rec: Store\n\nTitle: One\n# c\nYearBasis: CY\n",
      .set(
        "Title",
        of: RecordName(
          type: "Store", mark: .bytes(Array("Title: One\n# c\nYearBasis: CY".utf8))),
        from: "One", to: "Two"),
      "%rec: Store\n\nTitle: Two\n# c\nYearBasis: CY\n"),
    Example(
      "a damaged line beside it stays", "%rec: Cohort\n\nId: A\n<<<<<<<\nPlanned: 61\n",
      .set("Planned", of: a, from: "61", to: "62"),
      "%rec: Cohort\n\nId: A\n<<<<<<<\nPlanned: 62\n"),
    Example(
      "an Id that nobody refers to", "%rec: Cohort\n\nId: A\nPlanned: 61\n",
      .set("Id", of: a, from: "A", to: "B"), "%rec: Cohort\n\nId: B\nPlanned: 61\n"),
  ]

  @Test(arguments: examples)
  func `changes what was meant and nothing else`(_ example: Example) throws {
    let after = try Texts(example.before).applying(example.edit)
    #expect(after.text == example.after)
  }

  @Test(arguments: examples)
  func `undo restores every byte`(_ example: Example) throws {
    var texts = Texts(example.before)
    let revision = try texts.apply([example.edit])
    #expect(revision.outcomes == [.made])
    try texts.apply(revision.inverse)
    #expect(texts.text == example.before)
  }

  @Test(arguments: examples)
  func `the same edit again finds itself made`(_ example: Example) throws {
    // After these the record goes by another name.
    guard example.edit.record.id != nil, example.edit.field != "Id" else { return }
    var texts = Texts(example.before)
    try texts.apply([example.edit])
    let revision = try texts.apply([example.edit])
    #expect(revision.outcomes == [.alreadyThere])
    #expect(revision.files.isEmpty)
    #expect(revision.inverse.isEmpty)
  }

  @Test func `several edits of one record are one change`() throws {
    var texts = Texts("%rec: Store\n\nTitle: One\nYearBasis: CY\n")
    let store = RecordName(type: "Store", mark: .bytes(Array("Title: One\nYearBasis: CY".utf8)))
    let before = texts
    let revision = try texts.apply([
      .set("Title", of: store, from: "One", to: "Two"),
      .set("YearBasis", of: store, from: "CY", to: "JFY"),
    ])
    #expect(texts.text == "%rec: Store\n\nTitle: Two\nYearBasis: JFY\n")
    try texts.apply(revision.inverse)
    #expect(texts == before)
  }

  @Test func `undo leaves alone what others did since`() throws {
    var texts = Texts("%rec: Cohort\n\nId: A\nPlanned: 6\\\n1\nActual: 2\n\nId: B\nPlanned: 3\n")
    let revision = try texts.apply([.set("Planned", of: Self.a, from: "61", to: nil)])
    try texts.apply([
      .set("Actual", of: Self.a, from: "2", to: "20"),
      .set("Planned", of: .cohort("B"), from: "3", to: "30"),
    ])
    try texts.apply(revision.inverse)
    #expect(
      texts.text
        == "%rec: Cohort\n\nId: A\nPlanned: 6\\\n1\nActual: 20\n\nId: B\nPlanned: 30\n")
  }
}
