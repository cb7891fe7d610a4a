import Cooperation
import Recfile
import Testing

/// What becomes of a text that a person types into a field.
struct EntryTests {
  @Test(arguments: [
    ("Planned", "2,300", "2300"), ("Planned", "2 300", "2300"), ("Planned", "2_300", "2300"),
    ("Planned", " ≥ 2,300 ", ">=2300"), ("Planned", "６１", "61"), ("Planned", "?", "?"),
    ("Start", " 2026-03 ", "2026-03"), ("Year", "2026 ", "2026"), ("Year", "?", "?"),
    ("Intake", " 2", "2"), ("Form", " OJT", "ojt"), ("YearBasis", "jfy", "JFY"),
    ("Program", " VN-COAL ", "VN-COAL"), ("Id", " A ", "A"), ("Note", " as typed ", " as typed "),
    ("Note", "", ""), ("Site", "Hạ Long", "Hạ Long"), ("Unknown", " x ", " x "),
  ])
  func `is stored in one form`(_ field: String, _ typed: String, _ stored: String) throws {
    #expect(try RecordType.cohort.stored(typed, in: field) == StoredValue(stored))
  }

  @Test(arguments: [
    ("Planned", "2.300", "Planned: 2.300 is ambiguous: 2300, or a fraction"),
    ("Planned", "", "Planned: there is no number"),
    ("Planned", "23,00", "Planned: “23,00” has a separator in the wrong place"),
    ("Start", "March", "Start: “March” is not a date"), ("Year", "", "Year: “” is not a year"),
    ("Intake", "two", "Intake: “two” is not accepted"),
    ("Form", "talk", "Form: “talk” is not accepted"),
    ("Note", "C:\\", "line 1 of the value ends with a backslash"),
    ("Note", "a\0b", "the value holds the byte 00"),
    ("Not a name", "x", "`Not a name` is not a field name"),
  ])
  func `or refused with a sentence`(_ field: String, _ typed: String, _ message: String) {
    do throws(Refusal) {
      let stored = try RecordType.cohort.stored(typed, in: field)
      Issue.record("stored as \(stored)")
    } catch {
      #expect(error.description == message)
      #expect(!error.remedy.isEmpty)
    }
  }
}
