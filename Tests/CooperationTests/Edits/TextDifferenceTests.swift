import Cooperation
import Testing

/// What became of the records between two readings, as it is told after an editor.
struct TextDifferenceTests {
  private static let text = """
    # head
    %rec: Cohort

    Id: A
    Planned: 1

    Id: B
    # inside
    Planned: 2

    Planned: 3

    """

  private func difference(_ texts: (path: String, text: String)...) -> TextDifference {
    TextDifference(
      from: Ledger(files: Texts([("a.rec", Self.text)]).files),
      to: Ledger(files: Texts(texts).files))
  }

  @Test(arguments: [
    ("", "", "nothing changed"),
    ("# head", "# another", "no record changed, only the text between them"),
    ("Planned: 1", "Planned: 10", "Cohort A changed"),
    ("# inside", "# within", "Cohort B changed"),
    ("Id: A\nPlanned: 1\n\n", "", "Cohort A removed"),
    ("Id: A\n", "Id: C\n", "Cohort C added, Cohort A removed"),
    ("Id: A\n", "Id: C\n\nId: A\n", "Cohort C added"),
    ("Id: A\n", "Id: A\n\nId: A\n", "Cohort A added"),
    (
      "Planned: 3", "Planned: 4",
      "the Cohort record without Id added, the Cohort record without Id removed"
    ),
    (
      "Planned: ", "Planned: 9",
      "2 records changed, the Cohort record without Id added, the Cohort record without Id removed"
    ),
    ("%rec: Cohort", "%rec: Thing", "3 records added, 3 records removed"),
  ])
  func `one file`(old: String, new: String, words: String) {
    let text = old.isEmpty ? Self.text : Self.text.replacing(old, with: new)
    #expect(difference(("a.rec", text)).description == words)
  }

  @Test func `a record that goes to another file is the same`() {
    let rest = Self.text.replacing("Id: A\nPlanned: 1\n\n", with: "")
    let moved = difference(("a.rec", rest), ("b.rec", "%rec: Cohort\n\nId: A\nPlanned: 1\n"))
    #expect(moved.added == [] && moved.removed == [] && moved.changed == [])
    #expect(moved.isAny)
    let changed = difference(("a.rec", rest), ("b.rec", "%rec: Cohort\n\nId: A\nPlanned: 2\n"))
    #expect(changed.changed == [.cohort("A")])
  }

  @Test func `a file that goes takes its records along`() {
    #expect(difference().removed.count == 3)
  }
}
