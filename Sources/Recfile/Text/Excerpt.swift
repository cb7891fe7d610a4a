/// The part of a line that a message shows, and where in it the caret goes.
public struct Excerpt: Hashable, Sendable, CustomStringConvertible {
  /// The text of the line, decoded; `…` stands for what was left out at either end.
  ///
  /// Control characters are not replaced: that is for whoever puts the text on a terminal.
  public let text: String
  /// How many characters of `text` come before the one that is meant.
  ///
  /// It equals the count of `text` when the end of the line is meant.
  public let caret: Int

  /// The text, and the caret below it, for readers with one cell to a character.
  public var description: String {
    text + "\n" + String(repeating: " ", count: caret) + "^"
  }
}
