/// A place in a text as people and editors name it: line and column, both counted from 1.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// The column in characters (not bytes, not cells), counted from 1.
  public let column: Int

  /// Names the place at a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place as compilers write it: `31:9`.
  public var description: String { "\(line):\(column)" }
}
