import Cooperation
import Testing

struct CountTests {
  private static let forms: [(String, Count)] = [
    ("0", .exactly(0)), ("1", .exactly(1)), ("61", .exactly(61)), ("2300", .exactly(2300)),
    ("9007199254740992", .exactly(Count.largest)),
    (">0", .moreThan(0)), (">2300", .moreThan(2300)),
    (">9007199254740991", .moreThan(Count.largest - 1)),
    (">=0", .atLeast(0)), (">=3", .atLeast(3)), (">=9007199254740992", .atLeast(Count.largest)),
    ("~0", .about(0)), ("~90000", .about(90000)), ("~9007199254740992", .about(Count.largest)),
    ("0..0", .between(0, 0)), ("5..5", .between(5, 5)), ("100..120", .between(100, 120)),
    ("0..9007199254740992", .between(0, Count.largest)),
    ("?", .unknown),
  ]

  @Test func `the largest number is two to the power of 53`() {
    #expect(Count.largest == 9_007_199_254_740_992)
  }

  @Test(arguments: forms) func `a count is read as stored and as entered, and written the same`(
    text: String, count: Count
  ) throws {
    #expect(try Count(stored: text) == count)
    #expect(try Count(entered: text) == count)
    #expect(count.description == text)
  }

  @Test(arguments: [
    ("00", Count.exactly(0)), ("007", .exactly(7)), (">007", .moreThan(7)),
    ("00000000000000000000000000000061", .exactly(61)),
    ("０", .exactly(0)), ("６１", .exactly(61)), ("6１", .exactly(61)), ("９００", .exactly(900)),
    ("＞２３００", .moreThan(2300)), ("＞＝３", .atLeast(3)), (">＝3", .atLeast(3)),
    ("～９０", .about(90)), ("１００．．１２０", .between(100, 120)), ("？", .unknown),
  ]) func `leading zeros and full-width forms are read, and not written back`(
    text: String, count: Count
  ) throws {
    #expect(try Count(stored: text) == count)
    #expect(try Count(entered: text) == count)
    #expect(try Count(stored: count.description) == count)
  }

  @Test(arguments: [
    ("2,300", Count.exactly(2300)), ("2 300", .exactly(2300)), ("2_300", .exactly(2300)),
    ("2\t300", .exactly(2300)), ("2\u{A0}300", .exactly(2300)), ("2\u{2009}300", .exactly(2300)),
    ("2\u{202F}300", .exactly(2300)), ("２\u{3000}３００", .exactly(2300)),
    ("２，３００", .exactly(2300)), ("２＿３００", .exactly(2300)),
    ("12,300", .exactly(12300)), ("123,300", .exactly(123_300)), ("0,000", .exactly(0)),
    ("1,234,567", .exactly(1_234_567)), ("1,234 567", .exactly(1_234_567)),
    ("9,007,199,254,740,992", .exactly(Count.largest)),
    (" 61 ", .exactly(61)), ("\u{3000}61\t", .exactly(61)), (" ? ", .unknown),
    ("> 2,300", .moreThan(2300)), (" >=3", .atLeast(3)), (">= 3 ", .atLeast(3)),
    ("≥3", .atLeast(3)), (" ≥ 1 000", .atLeast(1000)), ("~ 90 000", .about(90000)),
    ("100 .. 120", .between(100, 120)), ("1,000..1,200", .between(1000, 1200)),
  ]) func `a person may set thousands apart and leave blanks`(text: String, count: Count) throws {
    #expect(try Count(entered: text) == count)
    #expect(throws: CountError.self) { try Count(stored: text) }
  }

  private static let alwaysRefused: [(String, CountError)] = [
    ("", .empty),
    (">", .missingNumber), (">=", .missingNumber), ("~", .missingNumber), ("..", .missingNumber),
    ("5..", .missingNumber), ("..5", .missingNumber),
    ("9007199254740993", .tooLarge), (">9007199254740992", .tooLarge),
    (">9007199254740993", .tooLarge), (">=9007199254740993", .tooLarge),
    ("~9007199254740993", .tooLarge), ("0..9007199254740993", .tooLarge),
    ("9223372036854775807", .tooLarge), ("9223372036854775808", .tooLarge),
    ("5..3", .descending(5, 3)), ("1..0", .descending(1, 0)),
    ("-3", .negative("-3")), ("−3", .negative("−3")), ("－３", .negative("-3")),
    ("-3.5", .negative("-3.5")), ("3..-5", .negative("-5")), (">-1", .negative("-1")),
    ("2.5", .fraction("2.5")), ("2.30", .fraction("2.30")), ("2.3000", .fraction("2.3000")),
    ("2300.500", .fraction("2300.500")), ("1.234.56", .fraction("1.234.56")),
    ("2.300", .ambiguousPoint("2.300")), ("２．３００", .ambiguousPoint("2.300")),
    ("1.234.567", .ambiguousPoint("1.234.567")), (">2.300", .ambiguousPoint("2.300")),
    ("23,00", .misplacedSeparator("23,00")), ("2,3", .misplacedSeparator("2,3")),
    ("2,3000", .misplacedSeparator("2,3000")), ("2300,000", .misplacedSeparator("2300,000")),
    (",300", .misplacedSeparator(",300")), ("2,300,", .misplacedSeparator("2,300,")),
    (",", .misplacedSeparator(",")), ("2,,300", .misplacedSeparator("2,,300")),
    ("2, 300", .misplacedSeparator("2, 300")), ("2_3_0_0", .misplacedSeparator("2_3_0_0")),
    ("12 34", .misplacedSeparator("12 34")), ("_", .misplacedSeparator("_")),
    ("-", .notANumber("-")), ("−", .notANumber("−")), ("-x", .notANumber("-x")),
    ("+3", .notANumber("+3")), ("1e5", .notANumber("1e5")), ("0x10", .notANumber("0x10")),
    ("many", .notANumber("many")), ("so many", .notANumber("so many")), (".", .notANumber(".")),
    (".5", .notANumber(".5")), ("5.", .notANumber("5.")), ("1...3", .notANumber(".3")),
    ("1..2..3", .notANumber("2..3")), (">?", .notANumber("?")), ("??", .notANumber("??")),
    ("<5", .notANumber("<5")), (">>5", .notANumber(">5")), ("=5", .notANumber("=5")),
    ("61!", .notANumber("61!")), ("٦١", .notANumber("٦١")), ("六十一", .notANumber("六十一")),
    ("6\u{0}1", .notANumber("6\u{0}1")), ("\u{0}", .notANumber("\u{0}")),
    ("61\u{301}", .notANumber("61\u{301}")), ("?\u{301}", .notANumber("?\u{301}")),
    (">\u{301}5", .notANumber("\u{301}5")), ("6\u{200B}1", .notANumber("6\u{200B}1")),
    ("99999999999999999999x", .notANumber("99999999999999999999x")),
    ("61\n", .notANumber("61\n")),
  ]

  @Test(arguments: alwaysRefused) func `what is no count is refused by name`(
    text: String, error: CountError
  ) {
    #expect(throws: error) { try Count(stored: text) }
    #expect(throws: error) { try Count(entered: text) }
  }

  @Test(arguments: [
    ("2,300", CountError.separator("2,300")), ("2 300", .separator("2 300")),
    ("2_300", .separator("2_300")), (">2,300", .separator("2,300")),
    ("1..2,300", .separator("2,300")), (" 61", .misplacedSeparator(" 61")),
    ("61 ", .misplacedSeparator("61 ")), (" ", .misplacedSeparator(" ")),
    ("> 5", .misplacedSeparator(" 5")), (" ?", .notANumber(" ?")), ("≥3", .notANumber("≥3")),
  ]) func `a store sets nothing apart`(text: String, error: CountError) {
    #expect(throws: error) { try Count(stored: text) }
  }

  @Test(arguments: [" ", "\t \u{3000}"]) func `blanks alone are nothing entered`(text: String) {
    #expect(throws: CountError.empty) { try Count(entered: text) }
  }

  @Test func `a very long text is read to its end`() throws {
    let nines = String(repeating: "9", count: 100_000)
    #expect(throws: CountError.tooLarge) { try Count(stored: nines) }
    #expect(throws: CountError.notANumber(nines + "x")) { try Count(stored: nines + "x") }
    #expect(try Count(stored: String(repeating: "0", count: 100_000) + "7") == .exactly(7))
  }

  @Test(
    arguments: [
      (Count.exactly(61), 61, 61), (.exactly(0), 0, 0), (.moreThan(2300), 2301, nil),
      (.moreThan(Count.largest - 1), Count.largest, nil), (.atLeast(3), 3, nil),
      (.about(90000), 90000, 90000), (.between(100, 120), 100, 120), (.unknown, 0, nil),
    ] as [(Count, Int, Int?)]) func `a count stands for an interval`(
      count: Count, lower: Int, upper: Int?
    )
  {
    #expect(count.interval == Interval(lower: lower, upper: upper))
  }

  @Test func `only about is approximate`() {
    #expect(Count.about(1).isAbout)
    let others: [Count] = [.exactly(1), .moreThan(1), .atLeast(1), .between(1, 2), .unknown]
    #expect(others.allSatisfy { !$0.isAbout })
  }

  @Test(
    arguments: [
      ("90000", 90000, 90000), ("~90000", 85000, 95000), ("~95000", 94500, 95500), ("~30", 25, 35),
      ("~1234", 1233, 1235), ("~7", 6, 8), ("~1", 0, 2), ("~0", 0, 1), ("100..120", 100, 120),
      (">2300", 2301, nil), (">=3", 3, nil), ("?", 0, nil),
      ("~9000000000000000", 8_500_000_000_000_000, 9_500_000_000_000_000),
    ] as [(String, Int, Int?)])
  func `an approximate count does not rule out what it may have been rounded from`(
    text: String, lower: Int, upper: Int?
  ) throws {
    #expect(try Count(stored: text).outerInterval == Interval(lower: lower, upper: upper))
  }
}
