internal import Writing

/// Keys written down, such as `jj<enter>61<tab>`: for tests, examples and reports of bugs.
///
/// A name between `<` and `>` is that key; every other character is itself, and so is a `>` that
/// closes nothing. `<` itself is written `<lt>`.
public struct KeyScript: Hashable, Sendable {
  /// The names that may stand between `<` and `>`, for a message of help.
  public static let names =
    (Key.named.map(\.notation) + ["<f1>", "<c-d>"]).joined(separator: " ")

  /// The keys, in the order in which they are pressed.
  public let keys: [Key]

  /// Creates a script from keys.
  public init(_ keys: [Key]) {
    self.keys = keys
  }

  /// Reads a script.
  ///
  /// - Throws: ``KeyScriptError`` at the first place that is no key.
  public init(_ text: String) throws(KeyScriptError) {
    var keys: [Key] = []
    var rest = text[...]
    var position = 1
    while let character = rest.popFirst() {
      guard character == "<" else {
        guard !KeyScript.isControl(character) else {
          throw KeyScriptError(reason: .controlCharacter(visible(String(character))), at: position)
        }
        keys.append(.character(character))
        position += 1
        continue
      }
      guard let end = rest.firstIndex(of: ">") else {
        throw KeyScriptError(reason: .unclosed, at: position)
      }
      let name = rest[..<end]
      guard let key = Key(name: name) else {
        throw KeyScriptError(reason: .unknownName(visible(String(name))), at: position)
      }
      keys.append(key)
      position += name.count + 2
      rest = rest[rest.index(after: end)...]
    }
    self.keys = keys
  }

  /// The script in writing; reading it gives the same keys.
  public var notation: String {
    keys.map(\.notation).joined()
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
