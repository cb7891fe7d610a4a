import Rehearsal
import Testing

@Suite struct ScreenDifferenceTests {
  @Test(arguments: [
    ("", ""), ("a\nb", "a\nb"), ("a\nb\n", "a\nb"), ("a  \nb", "a\nb"), ("a  ", "a  "), ("   ", ""),
    ("a\n\n", "a"),
  ]) func `screens that look alike are the same`(actual: String, expected: String) {
    #expect(ScreenDifference(actual: actual, expected: expected) == nil)
  }

  @Test(arguments: [
    ("a", "b", 1), ("a\nb", "a\nc", 2), ("a", "a\nb", 2), ("a\nb", "a", 2), ("a", "a  ", 1),
    ("a   ", "a  ", 1), (" a", "a", 1), ("é", "e\u{301}", 1),
  ]) func `others differ in a row`(actual: String, expected: String, row: Int) {
    #expect(ScreenDifference(actual: actual, expected: expected)?.row == row)
  }

  @Test func `a caret stands under the first difference`() {
    let difference = ScreenDifference(actual: "一\n研修 x", expected: "一\n研修 y\n三")
    #expect(
      difference?.description == """
        row 2 differs
        expected:
          1 │一
          2 │研修 y
          3 │三
        actual:
          1 │一
          2 │研修 x
            │研修 ^
        """)
  }

  @Test func `a missing row is told`() {
    let difference = ScreenDifference(actual: "a", expected: "a\nb")
    #expect(difference?.description.hasSuffix("actual:\n  1 │a\n  2 │(missing)") == true)
  }

  @Test func `a difference is an issue of the test`() {
    expectScreen("a", "a")
    withKnownIssue { expectScreen("a", "b") }
  }
}
