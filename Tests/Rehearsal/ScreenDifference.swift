/// Where a screen differs from the one that a test has drawn.
///
/// Blanks at the end of a line count only where the expected line has some; empty lines at the end
/// of a screen do not count.
public struct ScreenDifference: Hashable, Sendable, CustomStringConvertible {
  /// The first row that differs, counted from 1.
  public let row: Int

  /// Both screens with row numbers, and under the first difference a caret.
  public let description: String

  /// Compares two screens line by line; nil if they are the same.
  public init?(actual: String, expected: String) {
    let actual = Self.lines(actual)
    let expected = Self.lines(expected)
    let rows = 0..<max(actual.count, expected.count)
    let first = rows.first { row in
      !Self.areSame(
        row < actual.count ? actual[row] : "", row < expected.count ? expected[row] : "")
    }
    guard let first else { return nil }
    row = first + 1
    description = """
      row \(row) differs
      expected:
      \(Self.numbered(expected))
      actual:
      \(Self.numbered(actual, caretUnder: first, of: expected))
      """
  }

  private static func lines(_ screen: String) -> [Substring] {
    var lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true {
      lines.removeLast()
    }
    return lines
  }

  private static func areSame(_ actual: Substring, _ expected: Substring) -> Bool {
    let actual = expected.last == " " ? actual : trimmed(actual)
    // Not `==`, which takes composed and decomposed letters for the same.
    return actual.unicodeScalars.elementsEqual(expected.unicodeScalars)
  }

  private static func trimmed(_ line: Substring) -> Substring {
    line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)]
  }

  private static func numbered(
    _ lines: [Substring], caretUnder row: Int? = nil, of other: [Substring] = []
  ) -> String {
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      result.append("\(margin(String(index + 1)))\(line)")
      if index == row {
        result.append(margin("") + caret(line, index < other.count ? other[index] : ""))
      }
    }
    if let row, row >= lines.count {
      result.append(margin(String(row + 1)) + "(missing)")
    }
    return result.joined(separator: "\n")
  }

  /// What both lines begin with, so that wide letters stand above each other, and then a caret.
  private static func caret(_ line: Substring, _ other: Substring) -> String {
    String(zip(line, other).prefix { $0 == $1 }.map(\.0)) + "^"
  }

  private static func margin(_ number: String) -> String {
    String(repeating: " ", count: max(0, 3 - number.count)) + number + " │"
  }
}
