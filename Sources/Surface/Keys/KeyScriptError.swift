/// Where a script of keys cannot be read, and why.
public struct KeyScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong there.
  public enum Reason: Hashable, Sendable {
    /// Between `<` and `>` stands no name of a key.
    case unknownName(String)
    /// A `<` without its `>`.
    case unclosed
    /// A control character, as a visible mark; its key is written by name.
    case controlCharacter(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// Which character of the script it begins with, counted from 1.
  public let position: Int

  /// Creates an error.
  public init(reason: Reason, at position: Int) {
    self.reason = reason
    self.position = position
  }

  /// A sentence that says what is wrong, where, and what is accepted.
  public var description: String {
    let problem =
      switch reason {
      case .unknownName(let name): "no key is called <\(name)>"
      case .unclosed: "this < is never closed; the key itself is written <lt>"
      case .controlCharacter(let mark): "\(mark) is a control character; write the key by its name"
      }
    return """
      keys, character \(position): \(problem). \
      Names are \(KeyScript.names); anything else is itself.
      """
  }
}
