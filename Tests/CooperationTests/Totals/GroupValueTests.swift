import Cooperation
import Testing

struct GroupValueTests {
  @Test func `years by value, texts by scalar, what is not known last`() {
    let years: [GroupValue] = [.year(1), .year(999), .year(2016), .year(nil)]
    let texts: [GroupValue] = [
      .text("PE"), .text("VN"), .text("e\u{301}"), .text("vn"), .text("\u{E9}"), .text(""),
    ]
    let ordered = years + texts
    #expect(ordered.reversed().sorted() == ordered)
    for (position, left) in ordered.enumerated() {
      for (other, right) in ordered.enumerated() {
        #expect((left < right) == (position < other))
        #expect((left == right) == (position == other))
      }
    }
    #expect(Set(ordered + ordered).count == ordered.count)
  }

  @Test func `as text for scripts`() {
    #expect(GroupValue.year(2016).description == "2016")
    #expect(GroupValue.year(nil).description == "?")
    #expect(GroupValue.text("").description.isEmpty)
    #expect(GroupValue.text("VN").description == "VN")
  }

  @Test func `the groupings by name`() {
    #expect(
      Grouping.allCases.map(\.rawValue) == [
        "year", "country", "program", "form", "venue", "unit", "organization", "status",
      ])
  }
}
