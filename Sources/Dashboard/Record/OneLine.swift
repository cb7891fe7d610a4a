internal import Cooperation
internal import Surface

/// Values of several lines in the one line in which they are edited: a mark stands for each break.
enum OneLine {
  /// The mark of a break.
  static let mark: Unicode.Scalar = "⏎"

  /// A value as a line; `nil` for one that would not come back from it byte for byte, such as one
  /// with a tab or with the mark itself.
  static func text(of value: StoredValue) -> String? {
    guard let text = String(validating: value.bytes, as: UTF8.self),
      !text.unicodeScalars.contains(mark)
    else { return nil }
    let line = exchanging("\n", mark, in: text)
    return TextLine(line).text.utf8.elementsEqual(line.utf8) ? line : nil
  }

  /// The text that a line stands for.
  static func value(of line: String) -> String { exchanging(mark, "\n", in: line) }

  private static func exchanging(
    _ old: Unicode.Scalar, _ new: Unicode.Scalar, in text: String
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar == old ? new : scalar) }
    return String(result)
  }
}
