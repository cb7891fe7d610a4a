import Testing

@testable import Recfile

@Suite struct RecordTests {
  private let text = RecText(
    bytes: Array(
      """
      # Countries
      %rec: Country
      %key: Id

      Id: VN
      Name: Việt Nam
      # other names
      Aka: Vietnam
      Aka: ベトナム
      Note: one
      + two

        Id: PE
      bad line
      Name: Perú
      """.utf8))

  @Test func `finds fields by name`() {
    let record = text.records[0]
    #expect(record.value("Name") == "Việt Nam")
    #expect(record.value("Note") == "one\ntwo")
    #expect(record.value("name") == nil)
    #expect(record.value("Nam") == nil)
    #expect(record.value("Names") == nil)
    #expect(record.field("Aka")?.value == "Vietnam")
    #expect(record.fields("Aka").map(\.value) == ["Vietnam", "ベトナム"])
    #expect(record.fields("Akas").isEmpty)
  }

  @Test func `says where records and fields lie`() throws {
    #expect(text.records.map(\.index) == [0, 1])
    #expect(text.records.map(\.line) == [5, 13])
    #expect(text.records.map(\.type) == ["Country", "Country"])
    let spans = text.records.map { String(decoding: text.bytes[$0.span], as: UTF8.self) }
    #expect(
      spans == [
        "Id: VN\nName: Việt Nam\n# other names\nAka: Vietnam\nAka: ベトナム\nNote: one\n+ two\n",
        "Id: PE\nbad line\nName: Perú",
      ])
    let note = try #require(text.records[0].field("Note"))
    #expect(note.line == 10)
    #expect(String(decoding: text.bytes[note.valueSpan], as: UTF8.self) == "one\n+ two")
    #expect(String(decoding: text.bytes[note.nameSpan], as: UTF8.self) == "Note")
    #expect(note.offset == note.nameSpan.lowerBound)
  }

  @Test func `an empty value lies where it would be written`() throws {
    for (text, offset) in [("a:\n", 2), ("a: \n", 3), ("a:", 2), ("a: ", 3)] {
      let field = try #require(RecText(bytes: Array(text.utf8)).records[0].field("a"))
      #expect(field.valueSpan == offset..<offset)
      #expect(field.valueBytes.isEmpty)
    }
  }

  @Test func `names that look alike but differ in bytes are different`() {
    let text = RecText(bytes: Array("a: 1\n".utf8))
    #expect(text.records[0].field("a\u{301}") == nil)
    #expect(text.records[0].field("á") == nil)
  }
}
