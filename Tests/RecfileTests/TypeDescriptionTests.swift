import Testing

@testable import Recfile

@Suite struct TypeDescriptionTests {
  static let descriptions: [(text: String, type: TypeDescription?)] = [
    ("int", .type(.int)), (" int ", .type(.int)), ("bool", .type(.bool)), ("real", .type(.real)),
    ("line", .type(.line)), ("date", .type(.date)), ("field", .type(.field)),
    ("email", .type(.email)), ("uuid", .type(.uuid)),
    ("int x", nil), ("Int", .name("Int")), ("", nil), ("a-b", .name("a-b")), ("1a", nil),
    ("a b", nil), ("a,b", nil),
    ("range 5", .type(.range(min: 0, max: 5))),
    ("range -3 5", .type(.range(min: -3, max: 5))),
    ("range 0x10 020", .type(.range(min: 16, max: 16))),
    ("range 010 0x10", .type(.range(min: 8, max: 16))),
    ("range MIN -1", .type(.range(min: nil, max: -1))),
    ("range 1 MAX", .type(.range(min: 1, max: nil))),
    ("range MIN MAX", .type(.range(min: nil, max: nil))),
    ("range 5 5", .type(.range(min: 5, max: 5))),
    ("range", nil), ("range a", nil), ("range 1 2 3", nil), ("range 5 1", nil),
    ("range 1,5", nil), ("range +1", nil), ("range 09", nil),
    ("range 0 99999999999999999999", .type(.range(min: 0, max: .max))),
    ("range -99999999999999999999 0", .type(.range(min: .min, max: 0))),
    ("size 0", .type(.size(0))), ("size 0x10", .type(.size(16))),
    ("size 99999999999999999999", .type(.size(.max))),
    ("size", nil), ("size -1", nil), ("size 1 2", nil), ("size x", nil),
    ("regexp /a b/", .type(.regexp("a b"))), ("regexp |^/x|", .type(.regexp("^/x"))),
    ("regexp /a//b/", .type(.regexp("a/b"))), ("regexp //", .type(.regexp(""))),
    ("regexp /é/ \n", .type(.regexp("é"))),
    ("regexp", nil), ("regexp /a", nil), ("regexp /a/ x", nil), ("regexp a", nil),
    ("regexp ///", nil),
    ("enum a", .type(.enumeration(["a"]))),
    ("enum a b_1 1c d-e", .type(.enumeration(["a", "b_1", "1c", "d-e"]))),
    ("enum a (one (of) b (two)", .type(.enumeration(["a", "b"]))),
    ("enum\n a\n b", .type(.enumeration(["a", "b"]))),
    ("enum a(c)b", .type(.enumeration(["a", "b"]))),
    ("enum", nil), ("enum (x)", nil), ("enum a (b", nil), ("enum a)", nil), ("enum -a", nil),
    ("enum _a", nil), ("enum a,b", nil), ("enum é", nil), ("enum a (b (c) d) e", nil),
    ("rec Country", .type(.rec("Country"))), ("rec %A", .type(.rec("%A"))),
    ("rec", nil), ("rec 1", nil), ("rec A B", nil),
  ]

  @Test(arguments: descriptions)
  func `reads`(_ text: String, as type: TypeDescription?) {
    #expect(TypeDescription(Array(text.utf8)[...]) == type)
  }

  static let sizes: [(text: String, comparison: SizeRule.Comparison?, count: Int)] = [
    ("5", .equal, 5), (" 5 ", .equal, 5), ("<5", .less, 5), ("< 5", .less, 5),
    ("<= 0x2", .lessOrEqual, 2), (">010", .greater, 8), (">=\t1", .greaterOrEqual, 1),
    ("0", .equal, 0), ("99999999999999999999", .equal, .max),
    ("", nil, 0), ("=5", nil, 0), ("==5", nil, 0), ("> = 5", nil, 0), ("<>5", nil, 0),
    ("5 6", nil, 0), ("-1", nil, 0), ("< -1", nil, 0), ("08", nil, 0), ("x", nil, 0), ("<", nil, 0),
    ("1.5", nil, 0),
  ]

  @Test(arguments: sizes)
  func `reads %size`(_ text: String, as comparison: SizeRule.Comparison?, count: Int) {
    #expect(
      SizeRule(Array(text.utf8)) == comparison.map { SizeRule(comparison: $0, count: count) })
  }

  static let numbers: [(text: String, number: WholeNumber?)] = [
    ("0", .number(0)), ("-0", .number(0)), ("7", .number(7)), ("-7", .number(-7)),
    ("010", .number(8)), ("-010", .number(-8)), ("0x1f", .number(31)), ("0X1F", .number(31)),
    ("-0x1", .number(-1)), ("00", .number(0)),
    ("9223372036854775807", .number(.max)), ("9223372036854775808", .above),
    ("-9223372036854775808", .number(.min)), ("-9223372036854775809", .below),
    ("0x7fffffffffffffff", .number(.max)), ("0x8000000000000000", .above),
    ("99999999999999999999999999", .above), ("-99999999999999999999999999", .below),
    ("", nil), ("-", nil), ("+1", nil), ("08", nil), ("0x", nil), ("0xg", nil), ("1a", nil),
    (" 1", nil), ("--1", nil), ("1.", nil), ("１", nil),
  ]

  @Test(arguments: numbers)
  func `reads a whole number`(_ text: String, as number: WholeNumber?) {
    #expect(WholeNumber(text.utf8) == number)
  }
}
