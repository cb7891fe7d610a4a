/// A line of text as it is being typed: what stands there, and where the cursor is in it.
///
/// One step is one character as a reader sees it, however many scalars that takes.
public struct TextLine: Hashable, Sendable {
  /// What stands before the cursor.
  private var head: String
  /// What stands behind it.
  private var tail = ""

  /// A line with the cursor at its end; breaks of lines and tabs become blanks.
  public init(_ text: String = "") {
    head = TextLine.oneLine(text)
  }

  /// The whole line.
  public var text: String { head + tail }

  /// What stands before the cursor.
  public var beforeCursor: String { head }

  /// Puts in a text at the cursor, and the cursor behind it; breaks of lines and tabs become blanks.
  public mutating func insert(_ text: String) {
    head += TextLine.oneLine(text)
  }

  /// Takes away the character before the cursor.
  public mutating func eraseBackward() {
    if !head.isEmpty { head.removeLast() }
  }

  /// Takes away the character behind the cursor.
  public mutating func eraseForward() {
    if !tail.isEmpty { tail.removeFirst() }
  }

  /// Takes away the word before the cursor, with the blanks between.
  public mutating func eraseWord() {
    while head.last == " " { head.removeLast() }
    while let last = head.last, last != " " { head.removeLast() }
  }

  /// Takes away all that stands before the cursor.
  public mutating func eraseToStart() {
    head = ""
  }

  /// Takes away all that stands behind the cursor.
  public mutating func eraseToEnd() {
    tail = ""
  }

  /// Takes away everything.
  public mutating func clear() {
    head = ""
    tail = ""
  }

  /// Puts the cursor one character to the left.
  public mutating func moveLeft() {
    guard let character = head.popLast() else { return }
    tail = String(character) + tail
  }

  /// Puts the cursor one character to the right.
  public mutating func moveRight() {
    guard let character = tail.first else { return }
    tail.removeFirst()
    head.append(character)
  }

  /// Puts the cursor before everything.
  public mutating func moveToStart() {
    tail = text
    head = ""
  }

  /// Puts the cursor behind everything.
  public mutating func moveToEnd() {
    head = text
    tail = ""
  }

  private static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\t", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": line.append(" ")
      default: line.append(scalar)
      }
      previous = scalar
    }
    return String(line)
  }
}
