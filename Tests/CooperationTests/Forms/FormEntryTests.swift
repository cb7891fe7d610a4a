import Cooperation
import Testing

/// What is typed into a field of a form, and what the store gets.
struct FormEntryTests {
  private static let rules = """
    %rec: Thing
    %type: Number int
    %type: Few range 1 10
    %type: Flag bool
    %type: Colour enum red Blue
    %type: Day date
    %type: Other rec Thing
    %type: Short size 3
    %type: Mail email
    %type: Code regexp /^[A-Z]+$/
    %type: Plain line
    """

  private static func form(_ rules: String, _ type: String) -> RecordForm {
    RecordForm(ofNew: type, in: Ledger("\(rules)\n"))
  }

  @Test(arguments: [
    ("Number", " 12 ", "12"), ("Number", "-3", "-3"), ("Few", "10", "10"), ("Flag", "YES", "yes"),
    ("Flag", "0", "0"), ("Colour", "RED", "red"), ("Colour", " blue", "Blue"),
    ("Day", " 2026-03-12 ", "2026-03-12"), ("Other", " x ", "x"), ("Short", "abc", "abc"),
    ("Mail", "a@example.org", "a@example.org"), ("Code", "AB", "AB"), ("Plain", " kept ", " kept "),
    ("Free", " as typed\nin two lines ", " as typed\nin two lines "),
  ]) func `a value of the declared type`(field: String, typed: String, stored: String) throws {
    let form = FormEntryTests.form(FormEntryTests.rules, "Thing")
    #expect(try form.stored(typed, in: field) == StoredValue(stored))
  }

  @Test(arguments: [
    ("Number", "twelve", "the value of `Number` is not a whole number"),
    ("Few", "11", "the value of `Few` is not a whole number from 1 to 10"),
    ("Flag", "maybe", "the value of `Flag` is not a truth value"),
    ("Colour", "green", "the value of `Colour` is not one of the words of its type"),
    ("Day", "2026-02-30", "the value of `Day` is not a date"),
    ("Short", "abcd", "the value of `Short` is not 3 bytes or fewer"),
    ("Short", "đư", "the value of `Short` is not 3 bytes or fewer"),
    ("Mail", "nobody", "the value of `Mail` is not an e-mail address"),
    ("Code", "ab", "the value of `Code` is not as the pattern of its type has it"),
    ("Plain", "two\nlines", "the value of `Plain` is not a single line"),
    ("Free", "ends in \\", "line 1 of the value ends with a backslash"),
  ]) func `another value is refused, with the reason`(
    field: String, typed: String, reason: String
  ) {
    let refusal = #expect(throws: Refusal.self) {
      _ = try FormEntryTests.form(FormEntryTests.rules, "Thing").stored(typed, in: field)
    }
    #expect(refusal?.description == reason)
  }

  @Test func `of a known field both the table and the descriptor are obeyed`() throws {
    let form = FormEntryTests.form(
      "%rec: Cohort\n%type: Planned regexp /^[0-9]+$/\n%type: Intake range 1 9", "Cohort")
    #expect(try form.stored("2,300", in: "Planned") == "2300")
    #expect(throws: Refusal.self) { _ = try form.stored(">2300", in: "Planned") }
    #expect(throws: Refusal.self) { _ = try form.stored("many", in: "Planned") }
    #expect(try form.stored("9", in: "Intake") == "9")
    #expect(throws: Refusal.self) { _ = try form.stored("10", in: "Intake") }
  }

  @Test func `what is accepted is told`() {
    let form = FormEntryTests.form(FormEntryTests.rules, "Thing")
    #expect(form["Colour"]?.declaredRemedy == "one of: red, Blue")
    #expect(FormEntryTests.form("%rec: Thing\n%mandatory: A", "Thing")["A"]?.declaredRemedy == nil)
  }
}
