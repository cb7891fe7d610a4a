import Cooperation
import Testing

struct RecordIDTests {
  @Test func `Ids are compared by their bytes`() {
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    #expect(composed == decomposed)
    #expect(RecordID(composed) != RecordID(decomposed))
    #expect(Set([RecordID(composed), RecordID(decomposed), RecordID(composed)]).count == 2)
    #expect(RecordID("VN") == RecordID("VN"))
    #expect(RecordID("VN") != RecordID("vn"))
    #expect(RecordID("VN") != RecordID("VN "))
    #expect(RecordID("K") != RecordID("\u{212A}"))
    #expect(RecordID("VN").hashValue == RecordID("VN").hashValue)
  }
}
