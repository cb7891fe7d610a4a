import Cooperation
import Recfile
import Testing

/// A record as it is filled in, value by value.
struct NewRecordTests {
  private static let record = NewRecord(
    "Program",
    [
      NewRecord.Field("Donor", "A"), NewRecord.Field("Title", "T"), NewRecord.Field("Donor", "B"),
    ])

  private static func written(_ record: NewRecord) -> String {
    record.fields.map { "\($0.name)=\($0.value.text)" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Title", 0, "U", "Title=U Donor=A Donor=B"), ("Title", 0, nil, "Donor=A Donor=B"),
    ("Donor", 0, "C", "Title=T Donor=C Donor=B"), ("Donor", 1, nil, "Title=T Donor=A"),
    ("Donor", 2, "C", "Title=T Donor=A Donor=B Donor=C"),
    ("Donor", 9, nil, "Title=T Donor=A Donor=B"),
    ("Id", 0, "P", "Id=P Title=T Donor=A Donor=B"),
    ("Mine", 0, "x", "Title=T Donor=A Donor=B Mine=x"),
  ]) func `one value is changed, added or taken away`(
    field: String, index: Int, value: String?, fields: String
  ) {
    let record = NewRecordTests.record.setting(
      field, at: index, to: value.map { StoredValue($0) })
    #expect(NewRecordTests.written(record) == fields)
  }

  @Test func `the values of a field in their order`() {
    #expect(NewRecordTests.record.values("Donor") == ["A", "B"])
    #expect(NewRecordTests.record.values("Form") == [])
  }

  @Test func `what a new record can be of`() {
    let known = RecordType.allCases.map(\.rawValue)
    #expect(Ledger(texts: []).addableTypes == known)
    #expect(Ledger("%rec: Store\n").addableTypes == known)
    let full = Ledger("%rec: Thing\n\nA: b\n\n%rec: Store\n\nTitle: x\n\n%rec: Thing\n\nA: c\n")
    #expect(full.addableTypes == known.filter { $0 != "Store" } + ["Thing"])
  }

  @Test func `the Ids of a type that Cadre does not know are those of its key`() {
    let ledger = Ledger("%rec: Thing\n%key: Code\n\nCode: 2\n\nCode: 1\n\nName: x\n")
    #expect(ledger.ids(of: "Thing").map(\.text) == ["2", "1"])
    #expect(ledger.ids(of: "Country").isEmpty)
    #expect(ledger.holds(RecordName(type: "Thing", id: RecordID("1"))))
    #expect(!ledger.holds(RecordName(type: "Thing", id: RecordID("3"))))
  }

  @Test func `a refusal says which field it is about`() {
    #expect(Refusal.secondValue(field: "Year").field == "Year")
    #expect(Refusal.rule(.missingField("Name")).field == "Name")
    #expect(Refusal.unknownType("Thing").field == nil)
  }
}
