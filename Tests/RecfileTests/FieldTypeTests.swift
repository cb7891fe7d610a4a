import Testing

@testable import Recfile

@Suite struct FieldTypeTests {
  /// Values that each type takes, and values that it does not.
  static let values: [(type: FieldType, good: [String], bad: [String])] = [
    (
      .int, ["0", "7", "-7", " 7 ", "\n7\n", "08", "0x1F", "-0x1", "99999999999999999999999"],
      ["", " ", "-", "+5", "0x", "0xg", "1 2", "1.0", "１", "a", "--1", "1e3"]
    ),
    (.bool, ["yes", "no", "true", "false", "1", "0", " yes "], ["", "Yes", "on", "2", "yes no"]),
    (
      .range(min: 0, max: 10), ["0", "10", " 5 ", "0xA", "012"],
      ["", "-1", "11", "4294967297", "5 apples", "1.5", "0xB", "013", "09", "99999999999999999999"]
    ),
    (.range(min: nil, max: -1), ["-1", "-99999999999999999999"], ["0", "99999999999999999999"]),
    (.range(min: 1, max: nil), ["1", "99999999999999999999"], ["0", "-99999999999999999999"]),
    (.range(min: nil, max: nil), ["0", "-99999999999999999999"], ["", "x"]),
    (
      .real, ["0", "1.5", "-1.5", ".5", "-.5", " 1 ", "007"],
      ["", "-", ".", "1.", "1e5", "+1", "1,5", "inf", "0x10", "1 2", "1.5.5"]
    ),
    (.size(3), ["", "abc", "é1", "a b"], ["abcd", "éé", "a\nbc"]),
    (.size(0), [""], ["a"]),
    (.line, ["", "a b", "\t"], ["a\nb", "\n"]),
    (.regexp("^a$"), ["a", "b"], []),
    (.rec("A"), ["anything", ""], []),
    (.enumeration(["a", "b-c"]), ["a", "b-c", " a\n"], ["", "A", "b", "a b-c", "a,b"]),
    (.field, ["a", "%a", " a1_ ", "Id"], ["", "1a", "a:", "a b", "a-b", "é"]),
    (
      .email, ["a@b.co", "a.b+c_d%e-f@g-h.example.org", " a@b.info "],
      ["", "a@b", "@b.co", "a@", "a@.co", "a@b.c", "a@b.museum", "a b@c.de", "a@b@c.de", "é@b.co"]
    ),
    (
      .uuid, ["550e8400-e29b-41d4-a716-446655440000", "550E8400-E29B-41D4-A716-446655440000"],
      [
        "", "550e8400", "550e8400e29b41d4a716446655440000",
        "550e8400-e29b-41d4-a716-44665544000g", " 550e8400-e29b-41d4-a716-446655440000",
        "550e8400-e29b-41d4-a7164-46655440000",
      ]
    ),
    (
      .date,
      [
        "2026-03-12", "2026-3-1", "2026/03/12", "3/12/2026", "20260312", "12-Mar-2026",
        "12 Mar 2026", "Mar 12 2026", "March 12, 2026",
        "sept 1 2026".replacing("sept", with: "sep"),
        "Thu, 12 Mar 2026 00:00:00 +0000", "2026-03-12 10:00", "2026-03-12T10:00:30Z",
        "2026-03-12T10:00:30.123+09:00", "2026-03-12 10:00 pm", "2026-03-12 10:00pm",
        "2026-03-12 UTC", "2026-03-12 10:00 +09", "2024-02-29", "2000-02-29", "@0", "@-1",
        " 2026-03-12 ", "Dec. 31 9999", "2026-12-31 23:59:60",
      ],
      [
        "", " ", "2024", "2008-12", "2023-02-29", "1900-02-29", "2024-02-30", "2024-13-01",
        "2024-00-10", "2024-01-00", "2024-04-31", "24-09-2013", "-1-01-01", "0000-01-01",
        "99999-01-01", "13/25/2026", "02.01.2026", "tomorrow", "yesterday", "10:00", "1/2",
        "2026-03-12 next year", "2026-03-12 25:00", "2026-03-12 10:60", "2026-03-12 10:00:61",
        "2026-03-12 2026-03-13", "2026-03-12 10:00 11:00", "2026-03-12T", "2026-03-12T10",
        "2026-03-12 pm", "Mar 2026", "Mar 12", "12 12 2026", "Mar Mar 12 2026", "30 Feb 2026",
        "Thu Fri 12 Mar 2026", "2026-03-12 UTC UTC", "2026-03-12x", "2026-03/12", "@", "@x",
        "２０２６-03-12", "2026-03-12 10:00:30.", "12-Mrz-2026",
        "2026-03-12" + String(repeating: " ", count: 100),
      ]
    ),
  ]

  @Test(arguments: values)
  func `takes the good and not the bad`(_ type: FieldType, good: [String], bad: [String]) {
    #expect(good.filter { !type.accepts(Array($0.utf8)) } == [])
    #expect(bad.filter { type.accepts(Array($0.utf8)) } == [])
  }

  @Test func `a value that is not UTF-8 is measured in bytes, and is no word`() {
    #expect(FieldType.size(2).accepts([0xFF, 0xC3]))
    #expect(!FieldType.enumeration(["a"]).accepts([0xFF]))
    #expect(!FieldType.date.accepts([0xFF]))
  }
}
