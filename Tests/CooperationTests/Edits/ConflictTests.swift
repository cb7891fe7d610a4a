import Cooperation
import Recfile
import Testing

/// One row each of what two people can do to the same thing.
struct ConflictTests {
  private static let text = """
    %rec: Cohort

    Id: A
    Planned: 61
    Topic: x
    Topic: y

    Id: B
    Planned: 7

    """
  private static let a = RecordName.cohort("A")
  private static let bytesOfA = Array("Id: A\nPlanned: 61\nTopic: x\nTopic: y".utf8)
  private static let program = [
    NewField("Id", "P"), NewField("Title", "p"), NewField("Country", "VN"),
  ]

  private func conflicts(_ text: String, _ edits: Edit...) -> [Conflict] {
    do throws(Rejection) {
      _ = try Revision(of: edits, in: Texts(text).files)
      return []
    } catch {
      return error.conflicts
    }
  }

  private func outcomes(_ text: String, _ edits: Edit...) throws -> [Revision.Outcome] {
    try Revision(of: edits, in: Texts(text).files).outcomes
  }

  @Test func `others changed another field of the record`() throws {
    let theirs = Self.text.replacingFirst("Topic: y", with: "Topic: z")
    let after = try Texts(theirs).applying(.set("Planned", of: Self.a, from: "61", to: "62"))
    #expect(after.text == theirs.replacingFirst("Planned: 61", with: "Planned: 62"))
  }

  @Test func `others changed and moved other records`() throws {
    let theirs = "%rec: Cohort\n\nId: C\n\nId: A\nPlanned: 61\n"
    let after = try Texts(theirs).applying(.set("Planned", of: Self.a, from: "61", to: "62"))
    #expect(after.text == "%rec: Cohort\n\nId: C\n\nId: A\nPlanned: 62\n")
  }

  @Test func `others made the same change`() throws {
    let theirs = Self.text.replacingFirst("Planned: 61", with: "Planned:\\\n62")
    #expect(
      try outcomes(theirs, .set("Planned", of: Self.a, from: "61", to: "62")) == [.alreadyThere])
  }

  @Test(arguments: [
    ("Planned: 61", "Planned: 63", "63" as StoredValue?), ("Planned: 61\n", "", nil),
  ])
  func `others changed the field otherwise`(
    _ old: String, _ new: String, _ there: StoredValue?
  ) {
    #expect(
      conflicts(
        Self.text.replacingFirst(old, with: new), .set("Planned", of: Self.a, from: "61", to: "62"))
        == [.field(Self.a, "Planned", before: "61", here: "62", there: there)])
  }

  @Test func `others added the field with another value`() {
    let edit = Edit.set("Actual", of: Self.a, from: nil, to: "60")
    #expect(
      conflicts(Self.text.replacingFirst("Topic: x", with: "Actual: 59"), edit)
        == [.field(Self.a, "Actual", before: nil, here: "60", there: "59")])
  }

  @Test func `the conflict names what is here, there and before`() {
    let found = conflicts(
      Self.text, .set("Planned", of: Self.a, from: "5\n6", to: nil))
    #expect(
      found.map(\.message)
        == ["Cohort A: Planned was “5 …”, is “61” now, and was to become absent"])
  }

  @Test func `set against delete`() {
    let edit = Edit.set("Planned", of: .cohort("C"), from: "61", to: "62")
    #expect(conflicts(Self.text, edit) == [.removedThere(.cohort("C"), edit.change)])
    let addition = Edit(.cohort("C"), .addValue(field: "Topic", "x"))
    #expect(conflicts(Self.text, addition) == [.removedThere(.cohort("C"), addition.change)])
    let removal = Edit(.cohort("C"), .removeValue(field: "Topic", "x"))
    #expect(conflicts(Self.text, removal) == [.removedThere(.cohort("C"), removal.change)])
  }

  @Test(arguments: [("Planned: 61", "Planned: 62"), ("Topic: y", "Topic: y\n# seen")])
  func `delete against set leaves the record`(_ old: String, _ new: String) {
    let theirs = Self.text.replacingFirst(old, with: new)
    let there = String(decoding: Self.bytesOfA, as: UTF8.self).replacingFirst(old, with: new)
    #expect(
      conflicts(theirs, Edit(Self.a, .delete(seen: Self.bytesOfA)))
        == [.changedThere(Self.a, before: Self.bytesOfA, there: Array(there.utf8))])
  }

  @Test func `delete against delete`() throws {
    let edit = Edit(.cohort("C"), .delete(seen: Self.bytesOfA))
    #expect(try outcomes(Self.text, edit) == [.alreadyThere])
  }

  @Test func `two additions with one Id`() throws {
    let theirs = "%rec: Country\n\nId: VN\n\n%rec: Program\n\nId: P\nTitle:p\nCountry: VN\n"
    #expect(try outcomes(theirs, Edit(inserting: Self.program, of: "Program")) == [.alreadyThere])
    let other = theirs.replacingFirst("Title:p", with: "Title: q")
    #expect(
      conflicts(other, Edit(inserting: Self.program, of: "Program")) == [
        .addedThere(
          .program("P"), here: Self.program,
          there: [NewField("Id", "P"), NewField("Title", "q"), NewField("Country", "VN")])
      ])
  }

  @Test func `values of a repeated field go by value, not by position`() throws {
    let theirs = Self.text.replacingFirst(
      "Topic: x\nTopic: y", with: "Topic: y\nTopic: w\nTopic: x")
    let after = try Texts(theirs).applying(
      Edit(Self.a, .removeValue(field: "Topic", "x")), Edit(Self.a, .addValue(field: "Topic", "z")))
    #expect(
      after.text == theirs.replacingFirst("Topic: w\nTopic: x", with: "Topic: w\nTopic: z"))
  }

  @Test func `others added or removed the same value`() throws {
    #expect(
      try outcomes(
        Self.text, Edit(Self.a, .addValue(field: "Topic", "x")),
        Edit(Self.a, .removeValue(field: "Topic", "z"))) == [.alreadyThere, .alreadyThere])
    let twice = Self.text.replacingFirst("Topic: y", with: "Topic: x")
    #expect(
      try outcomes(
        twice, Edit(Self.a, .addValue(field: "Topic", "x", seen: 1)),
        Edit(Self.a, .removeValue(field: "Topic", "x", seen: 3))) == [.alreadyThere, .alreadyThere])
  }

  @Test func `names and values are compared by their bytes`() {
    let theirs = "%rec: Cohort\n\nId: \u{E9}\nTopic: \u{E9}\n"
    let edit = Edit.set("Topic", of: .cohort("e\u{301}"), from: "\u{E9}", to: "x")
    #expect(conflicts(theirs, edit) == [.removedThere(.cohort("e\u{301}"), edit.change)])
    let other = Edit.set("Topic", of: .cohort("\u{E9}"), from: "e\u{301}", to: "x")
    #expect(
      conflicts(theirs, other) == [
        .field(
          .cohort("\u{E9}"), "Topic", before: "e\u{301}", here: "x", there: "\u{E9}")
      ])
  }

  @Test func `a record named by its bytes is not looked for when they changed`() {
    let name = RecordName(type: "Cohort", mark: .bytes(Array("Planned: 1".utf8)))
    let edit = Edit.set("Planned", of: name, from: "1", to: "2")
    #expect(
      conflicts("%rec: Cohort\n\nPlanned: 1\n# c\n", edit) == [.removedThere(name, edit.change)])
    #expect(conflicts("%rec: Cohort\n\nPlanned: 1\n", edit) == [])
  }

  @Test func `all or nothing, and everything that stands against it is named`() {
    let texts = Texts(Self.text)
    do throws(Rejection) {
      _ = try texts.applying(
        .set("Planned", of: .cohort("B"), from: "7", to: "8"),
        .set("Planned", of: Self.a, from: "0", to: "62"),
        .set("Planned", of: .cohort("B"), from: "8", to: "eight"))
      Issue.record("nothing stands against it")
    } catch {
      #expect(error.objections.map(\.position) == [1, 2])
      #expect(error.conflicts.count == 1)
      #expect(error.refusals.count == 1)
    }
  }
}
