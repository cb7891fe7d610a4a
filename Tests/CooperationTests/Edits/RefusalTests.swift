import Cooperation
import Recfile
import Testing

/// What is refused, whatever others did, and how it is said.
struct RefusalTests {
  private static let text = """
    %rec: Country
    %key: Id

    Id: VN
    Name: Viet Nam

    %rec: Program
    %key: Id

    Id: P
    Title: One
    Country: VN

    Id: Q
    Title: Two
    Country: VN

    %rec: Cohort
    %key: Id
    %type: Days range 1 100
    %type: Room rec Country
    %unique: Room
    %prohibit: Secret
    %singular: Badge

    Id: A
    Program: P
    Year: 2026
    Planned: 61
    Topic: x
    Badge: 1

    Id: B
    Program: P
    Year: 2027
    Topic: x
    Topic: y
    Badge: 2

    """
  private static let a = RecordName.cohort("A")
  private static let b = RecordName.cohort("B")

  private func refusals(_ text: String, _ edits: Edit...) -> [Refusal] {
    do throws(Rejection) {
      _ = try Revision(of: edits, in: Texts(text).files)
      return []
    } catch {
      return error.refusals
    }
  }

  @Test(arguments: [
    ("Planned", "2.300", "Planned: 2.300 is ambiguous: 2300, or a fraction"),
    ("Planned", "2,300", "Planned: 2,300 has thousands separators"),
    ("Start", "2026-02-30", "Start: the calendar has no 2026-02-30"),
    ("Year", "26", "Year: “26” is not a year"),
    ("Status", "done", "Status: “done” is not accepted"),
    ("Intake", "-1", "Intake: “-1” is not accepted"),
    ("Days", "500", "the value of `Days` is not a whole number from 1 to 100"),
    ("Program", "X", "Program: no Program has the Id “X”"),
    ("Room", "XX", "Room: no Country has the Id “XX”"),
    ("Secret", "1", "the field `Secret` is prohibited here"),
    ("Badge", "2", "another record has the same value in `Badge`"),
    ("Note", "a\\", "line 1 of the value ends with a backslash"),
    ("Note", "a\nb\\\nc", "line 2 of the value ends with a backslash"),
    ("Note", "a\0", "the value holds the byte 00"),
    ("A-B", "x", "`A-B` is not a field name"),
    ("Id", "B", "there is a Cohort B already"),
  ])
  func `a value that is not acceptable`(_ field: String, _ value: String, _ message: String) {
    let before = Texts(Self.text).files[0].text.records.first { $0.value("Id") == "A" }?
      .value(field)
    let found = refusals(
      .set(field, of: Self.a, from: before.map { StoredValue($0) }, to: StoredValue(value)))
    #expect(found.map(\.description) == [message])
    #expect(found.allSatisfy { !$0.remedy.isEmpty })
  }

  private func refusals(_ edit: Edit) -> [Refusal] { refusals(Self.text, edit) }

  @Test func `a value that is not UTF-8`() {
    #expect(
      refusals(.set("Note", of: Self.a, from: nil, to: StoredValue([0xC3]))) == [
        .encoding(field: "Note")
      ])
  }

  @Test func `one value for a field that has several`() {
    #expect(
      refusals(.set("Topic", of: Self.b, from: "x", to: "z")) == [.severalValues(field: "Topic")])
    #expect(
      refusals(.set("Topic", of: Self.b, from: "x", to: nil)) == [.severalValues(field: "Topic")])
  }

  @Test func `a second value for a field that takes one`() {
    #expect(
      refusals(Edit(Self.a, .addValue(field: "Planned", "7"))) == [.secondValue(field: "Planned")])
    #expect(
      refusals(
        Self.text, .set("Room", of: Self.a, from: nil, to: "VN"),
        Edit(Self.a, .addValue(field: "Room", "VN", seen: 1))) == [.rule(.repeatedField("Room"))])
  }

  @Test func `a field that must be there`() {
    #expect(
      refusals(.set("Year", of: Self.a, from: "2026", to: nil))
        == [.missing(field: "Year", type: "Cohort")])
    #expect(
      refusals(Edit(Self.a, .removeValue(field: "Id", "A")))
        == [.missing(field: "Id", type: "Cohort")])
    #expect(
      refusals(Edit(inserting: [NewField("Id", "S")], of: "Source"))
        == [.missing(field: "Title", type: "Source")])
    let room = RecordName(type: "Room", id: RecordID("1"))
    #expect(
      refusals("%rec: Room\n\nId: 1\n", .set("Id", of: room, from: "1", to: nil))
        == [.lastField("Id")])
  }

  @Test func `a record that others refer to`() throws {
    let text = Texts(Self.text).files[0].text
    let country = try #require(text.records.first { $0.value("Id") == "VN" })
    let found = refusals(Edit(deleting: country, of: text))
    let vietNam = RecordName(.country, RecordID("VN"))
    #expect(found == [.referredTo(vietNam, by: [.program("P"), .program("Q")])])
    #expect(
      found.map(\.description) == ["Country VN is referred to by Program P, Program Q"])
    #expect(
      refusals(.set("Id", of: vietNam, from: "VN", to: "VI"))
        == [.referredTo(vietNam, by: [.program("P"), .program("Q")])])
    let unused = try #require(text.records.first { $0.value("Id") == "Q" })
    #expect(refusals(Edit(deleting: unused, of: text)) == [])
  }

  @Test func `an unused Id that a reference of the same change needs`() throws {
    let text = Texts(Self.text).files[0].text
    let unused = try #require(text.records.first { $0.value("Id") == "Q" })
    let found = refusals(
      Self.text, Edit(deleting: unused, of: text),
      .set("Program", of: Self.a, from: "P", to: "Q"))
    #expect(
      found == [
        .referredTo(.program("Q"), by: [Self.a]),
        .dangling(field: "Program", type: "Program", RecordID("Q")),
      ])
  }

  @Test func `a new record`() {
    func cohort(_ fields: (String, String)...) -> Edit {
      Edit(
        inserting: [NewField("Id", "N"), NewField("Program", "P"), NewField("Year", "2026")]
          + fields.map { NewField($0.0, $0.1) }, of: "Cohort")
    }
    #expect(refusals(cohort()) == [])
    #expect(refusals(cohort(("Year", "2027"))) == [.secondValue(field: "Year")])
    #expect(
      refusals(cohort(("Badge", "2"))).map(\.description)
        == ["another record has the same value in `Badge`"])
    #expect(refusals(cohort(("Note", "\\"))) == [.text(.backslash(line: 1))])
    #expect(
      refusals(cohort(("Room", "XX"))) == [
        .dangling(field: "Room", type: "Country", RecordID("XX"))
      ])
    #expect(
      refusals(Edit(inserting: [NewField("Id", "1")], of: "Room")) == [.unknownType("Room")])
  }

  @Test func `how many records a descriptor allows`() {
    let text = "%rec: Room\n%size: < 2\n\nId: 1\n"
    let found = refusals(text, Edit(inserting: [NewField("Id", "2")], of: "Room"))
    #expect(found.map(\.description) == ["the record set has 2 records"])
    #expect(found.map(\.remedy) == ["there must be fewer than 2"])
  }

  @Test func `a name that several records have`() {
    let twice = "%rec: Cohort\n\nId: A\nDays: 1\n\nId: A\nDays: 2\n"
    let edit = Edit.set("Days", of: Self.a, from: "1", to: "3")
    #expect(refusals(twice, edit) == [.ambiguous(Self.a)])
    let ledger = Ledger(files: Texts(twice).files)
    let name = ledger.name(of: Origin(file: 0, record: 0))
    #expect(name == RecordName(type: "Cohort", mark: .bytes(Array("Id: A\nDays: 1".utf8))))
    #expect(refusals(twice, .set("Days", of: name, from: "1", to: "3")) == [])
  }

  @Test func `a flaw that was there does not stand in the way elsewhere`() throws {
    let flawed = "%rec: Cohort\n%mandatory: Site\n\nId: A\nProgram: X\nYear: soon\nPlanned: many\n"
    let after = try Texts(flawed).applying(.set("Actual", of: Self.a, from: nil, to: "3"))
    #expect(after.text == flawed + "Actual: 3\n")
    #expect(
      refusals(flawed, .set("Planned", of: Self.a, from: "many", to: "more")).map(\.description)
        == ["Planned: “more” is not a number of trainees"])
  }

  @Test(arguments: [
    Edit.set("Planned", of: a, from: "many", to: "3"),
    .set("Site", of: a, from: nil, to: "here"),
    .set("Year", of: a, from: nil, to: "2026"),
    .set("Note", of: a, from: StoredValue([0x61, 0xC3]), to: "x"),
    .set("Sector", of: a, from: "a\rb\0\\c", to: "x"),
  ])
  func `a flaw that was mended comes back by undo`(_ edit: Edit) throws {
    let bytes =
      Array("%rec: Cohort\n%mandatory: Site\n\nId: A\nPlanned: many\nNote: a".utf8) + [0xC3]
      + Array("\nSector: a\rb\0\\c\nTopic: t\n".utf8)
    var texts = Texts(bytes: bytes)
    let before = texts
    let revision = try texts.apply([edit])
    #expect(texts != before)
    try texts.apply(revision.inverse)
    #expect(texts == before)
  }

  @Test func `what referred to nothing before an Id came may do so again, and nothing else`() throws
  {
    let country = Edit(inserting: [NewField("Id", "PE"), NewField("Name", "Peru")], of: "Country")
    let lost = Self.text.replacingFirst("Country: VN", with: "Country: PE")
    var texts = Texts(lost)
    let inverse = try texts.apply([country]).inverse
    #expect(try texts.applying(inverse[0]).text == lost)
    try texts.apply([.set("Country", of: .program("Q"), from: "VN", to: "PE")])
    #expect(
      refusals(texts.text, inverse[0])
        == [.referredTo(RecordName(.country, RecordID("PE")), by: [.program("Q")])])
  }

  @Test func `what is doubtful is told and not refused`() throws {
    let text = Self.text
    let revision = try Revision(
      of: [
        .set("Start", of: Self.a, from: nil, to: "2026-05"),
        .set("End", of: Self.a, from: nil, to: "2026-04"),
        .set("Female", of: Self.a, from: nil, to: "70"),
        .set("Note", of: Self.a, from: nil, to: "a\u{200B}b"),
        .set("Actuel", of: Self.a, from: nil, to: "3"),
      ], in: Texts(text).files)
    #expect(revision.findings.map(\.code) == [.date, .parts, .hiddenCharacter, .fieldName])
    #expect(revision.findings.allSatisfy { $0.record == Self.a })
  }
}
