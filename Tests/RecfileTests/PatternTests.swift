import Testing

@testable import Recfile

@Suite struct PatternTests {
  /// Patterns, values in which they are found, and values in which they are not.
  static let patterns: [(pattern: String, found: [String], missed: [String])] = [
    ("", ["", "x"], []),
    ("a", ["a", "bab"], ["", "b"]),
    ("ab", ["ab", "xabx", "aab"], ["a", "ba", "axb"]),
    ("^a", ["a", "ab"], ["", "ba", "b\na"]),
    ("a$", ["a", "ba"], ["ab", "a\nb"]),
    ("^$", [""], ["a", "\n"]),
    ("^a$", ["a"], ["aa", "", "a\n"]),
    ("a|b", ["a", "b"], ["c", ""]),
    ("^(a|bc|)d$", ["ad", "bcd", "d"], ["abcd", "bd"]),
    ("^a*$", ["", "a", "aaa"], ["b", "ab"]),
    ("^a+$", ["a", "aa"], ["", "b"]),
    ("^a?b$", ["b", "ab"], ["aab", "a"]),
    ("^a{2}$", ["aa"], ["a", "aaa"]),
    ("^a{2,}$", ["aa", "aaaa"], ["a"]),
    ("^a{1,3}$", ["a", "aa", "aaa"], ["", "aaaa"]),
    ("^a{,2}$", ["", "aa"], ["aaa"]),
    ("^a{0}b$", ["b"], ["ab"]),
    ("^(a*)*$", ["", "aaa"], ["b"]),
    ("^(a|b)*c$", ["c", "abbac"], ["abd"]),
    ("^.$", ["a", "é", "値", "\n"], ["", "ab"]),
    ("^[abc]$", ["a", "c"], ["d", ""]),
    ("^[^abc]$", ["d", "é", "\n"], ["a", ""]),
    ("^[A-Z]{2}$", ["FR"], ["fr", "F", "FRX", "FR\nX"]),
    ("^[]a]$", ["]", "a"], ["b"]),
    ("^[^]a]$", ["b"], ["]", "a"]),
    ("^[a-]$", ["a", "-"], ["b"]),
    ("^[-a]$", ["a", "-"], ["b"]),
    ("^[\\.]$", ["\\", "."], ["x"]),
    ("^[[:digit:]x]+$", ["1x2"], ["a", ""]),
    ("^[à-ü]$", ["é"], ["e"]),
    ("^\\.\\*\\\\$", [".*\\"], ["a*\\"]),
    ("^\\w+\\s\\W$", ["a_1 -"], ["a--", "- -"]),
    ("^VN-[A-Z0-9-]+$", ["VN-OJT-2026"], ["PE-OJT", "VN-"]),
    ("(^|,)a(,|$)", ["a", "b,a", "a,b"], ["ba", "ab"]),
  ]

  @Test(arguments: patterns)
  func `finds`(_ text: String, found: [String], missed: [String]) throws {
    let pattern = try #require(Pattern(text))
    #expect(found.filter { !pattern.matches(Array($0.utf8)) } == [])
    #expect(missed.filter { pattern.matches(Array($0.utf8)) } == [])
  }

  /// What is malformed, and what is not known here.
  @Test(arguments: [
    "(", ")", "(a", "a)", "[", "[a", "[]", "[z-a]", "[[:nothing:]]", "[[:alpha]", "[[.a.]]",
    "[[=a=]]",
    "[a-[:digit:]]", "*", "+a", "a|*", "(?)", "{1}", "a{", "a{1", "a{x}", "a{2,1}", "a{99999}",
    "a{,}}{",
    "\\", "a\\1", "\\bA", "\\<a", "\\d", "a{1000}", "(((a{9}){9}){9}){9}",
  ])
  func `is no pattern`(_ text: String) {
    #expect(Pattern(text) == nil)
  }

  @Test func `long patterns and deep nesting are refused without harm`() {
    #expect(Pattern(String(repeating: "(", count: 100_000)) == nil)
    #expect(Pattern(String(repeating: "a", count: 100_000)) == nil)
    #expect(Pattern("()" + String(repeating: "{9999}", count: 100)) == nil)
    #expect(Pattern(String(repeating: "(", count: 400) + String(repeating: ")", count: 400)) != nil)
  }

  @Test func `takes linear time where backtracking takes forever`() throws {
    let pattern = try #require(Pattern("^(a*)*(a|aa)*(a?){30}b$"))
    #expect(!pattern.matches([UInt8](repeating: UInt8(ascii: "a"), count: 2_000)))
  }
}
