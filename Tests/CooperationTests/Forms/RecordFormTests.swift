import Cooperation
import Testing

/// The fields of a form: from the table of types, the descriptor and the record.
struct RecordFormTests {
  private static func form(_ rules: String, type: String = "Country", _ record: String = "")
    -> RecordForm
  {
    let ledger = Ledger("%rec: \(type)\n\(rules)\n\n\(record)\n")
    return record.isEmpty
      ? RecordForm(ofNew: type, in: ledger)
      : RecordForm(ofRecordAt: Origin(file: 0, record: 0), in: ledger)
  }

  private static func names(_ form: RecordForm) -> String {
    form.fields.map { field in
      "\(field.name)\(field.isMandatory ? "!" : "")\(field.repeats ? "*" : "")"
    }.joined(separator: " ")
  }

  @Test(arguments: RecordType.allCases)
  func `without a descriptor the form is the table of types`(type: RecordType) {
    let form = RecordForm(ofNew: type.rawValue, in: Ledger(texts: []))
    #expect(form.fields.map(\.name) == type.fields.map(\.name))
    for (field, rule) in zip(form.fields, type.fields) {
      #expect(field.isMandatory == rule.isMandatory, "\(field.name)")
      #expect(field.repeats == rule.repeats, "\(field.name)")
      #expect(field.declared == nil)
    }
  }

  @Test(arguments: [
    ("", "Id! Name! Aka* Note"),
    ("%mandatory: Note", "Id! Name! Aka* Note!"),
    ("%unique: Aka", "Id! Name! Aka Note"),
    ("%prohibit: Aka Name Capital", "Id! Name! Note"),
    ("%allowed: Id Name Capital", "Id! Name! Capital*"),
    ("%allowed: Capital\n%mandatory: Aka", "Id! Name! Aka!* Capital*"),
    ("%type: Population,Area int", "Id! Name! Aka* Note Area* Population*"),
    ("%unique: Capital\n%type: Capital line", "Id! Name! Aka* Note Capital"),
    ("%mandatory: Capital\n%type: Area int", "Id! Name! Aka* Note Capital!* Area*"),
    // Whatever a descriptor names as the key, Id tells records of a known type apart.
    ("%key: Name", "Id! Name! Aka* Note"),
  ]) func `a descriptor adds fields and demands`(rules: String, fields: String) {
    #expect(RecordFormTests.names(RecordFormTests.form(rules)) == fields)
  }

  @Test(arguments: [
    ("", "Id: VN\nMayor: A\nMayor: B", "Id! Name! Aka* Note Mayor*"),
    ("%allowed: Id Name", "Id: VN\nAka: Vietnam", "Id! Name! Aka*"),
    ("%prohibit: Note Mayor", "Note: x\nMayor: A", "Id! Name! Aka* Note Mayor*"),
    // Two names of the same look are two fields.
    ("", "Id: VN\nid: vn", "Id! Name! Aka* Note id*"),
  ]) func `what a record has is shown whatever the descriptor says`(
    rules: String, record: String, fields: String
  ) {
    #expect(RecordFormTests.names(RecordFormTests.form(rules, record)) == fields)
  }

  @Test(arguments: [
    ("%key: Code\n%mandatory: Title\n%type: Area int", "", "Code! Title!* Area*"),
    ("%key: Code", "Code: 1\nColour: red", "Code! Colour*"),
    ("%doc: Nothing else", "", ""),
    ("", "Colour: red\nShape: round", "Colour* Shape*"),
  ]) func `a type that Cadre does not know`(rules: String, record: String, fields: String) {
    #expect(
      RecordFormTests.names(RecordFormTests.form(rules, type: "Thing", record)) == fields)
  }

  @Test func `a new record of an unknown type is asked what the first of the type has`() {
    let ledger = Ledger("%rec: Thing\n%key: Code\n\nCode: 1\nColour: red\n\nCode: 2\nSize: 3\n")
    #expect(
      RecordFormTests.names(RecordForm(ofNew: "Thing", having: ["Mine"], in: ledger))
        == "Code! Mine* Colour*")
  }

  @Test func `a record before any descriptor`() {
    let ledger = Ledger("Colour: red\n")
    let form = RecordForm(ofRecordAt: Origin(file: 0, record: 0), in: ledger)
    #expect(form.type == nil)
    #expect(RecordFormTests.names(form) == "Colour*")
  }

  @Test func `the descriptor of the record's own file holds`() {
    let ledger = Ledger(texts: [
      ("a.rec", "%rec: Country\n%type: Colour enum red blue\n\nId: VN\n"),
      ("b.rec", "%rec: Country\n%type: Colour int\n\nId: PE\n"),
    ])
    let kinds = (0...1).map { file in
      RecordForm(ofRecordAt: Origin(file: file, record: 0), in: ledger)["Colour"]?.kind
    }
    #expect(kinds == [.code(["red", "blue"]), .number(min: nil, max: nil)])
    #expect(RecordForm(ofNew: "Country", in: ledger)["Colour"]?.kind == .code(["red", "blue"]))
  }

  @Test(arguments: [
    ("int", FormField.Kind.number(min: nil, max: nil)),
    ("range 1 10", .number(min: 1, max: 10)),
    ("range MIN 10", .number(min: nil, max: 10)),
    ("bool", .truth), ("date", .date), ("enum a b", .code(["a", "b"])),
    ("rec Thing", .reference("Thing")),
    ("line", .text), ("real", .text), ("size 3", .text), ("email", .text), ("uuid", .text),
    ("field", .text), ("regexp /^a/", .text),
  ]) func `the type of a custom field makes its kind`(type: String, kind: FormField.Kind) {
    #expect(RecordFormTests.form("%type: Custom \(type)")["Custom"]?.kind == kind)
    #expect(
      RecordFormTests.form("%typedef: T_t \(type)\n%type: Custom T_t")["Custom"]?.kind == kind)
  }

  @Test(arguments: [
    ("Organization", "Kind", "enum 10 15 999 x", FormField.Kind.code(["10", "15"])),
    ("Organization", "Kind", "enum x", .number(min: 10, max: 99)),
    ("Organization", "Kind", "range 5 20", .number(min: 10, max: 20)),
    ("Organization", "Kind", "range 200 300", .number(min: 10, max: 99)),
    ("Organization", "Kind", "int", .number(min: 10, max: 99)),
    ("Cohort", "Venue", "enum online in-country moon", .code(["online", "in-country"])),
    (
      "Cohort", "Venue", "line",
      .code(["donor-country", "in-country", "third-country", "online", "unknown"])
    ),
    ("Cohort", "Planned", "regexp /^[0-9]+$/", .count),
    ("Cohort", "Start", "regexp /^[0-9-]+$/", .date),
    ("Cohort", "Year", "enum 2025 2026", .code(["2025", "2026"])),
    ("Cohort", "Program", "rec Program", .reference("Program")),
    ("Cohort", "Program", "enum VN-COAL", .reference("Program")),
    ("Cohort", "Note", "enum short long", .code(["short", "long"])),
    ("Source", "Language", "rec Language", .reference("Language")),
  ]) func `a descriptor narrows what the table of types says`(
    type: String, field: String, declared: String, kind: FormField.Kind
  ) {
    #expect(
      RecordFormTests.form("%type: \(field) \(declared)", type: type)[field]?.kind == kind)
  }
}
