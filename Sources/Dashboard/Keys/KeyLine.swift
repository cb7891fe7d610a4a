internal import Surface

/// A line of the keys, as documentation shows it.
public struct KeyLine: Hashable, Sendable {
  /// The heading that it stands under.
  public let topic: String
  /// The keys, each by its name: `j`, `↓`.
  public let keys: [String]
  /// What they do.
  public let help: String
  /// Where they do it, in the words of the help.
  public let places: [String]
  /// What a configuration calls it: `row-down`.
  public let action: String

  /// All lines of some keys, in the order of the table.
  public static func all(of keys: KeyMap) -> [KeyLine] {
    keys.bindings.map { binding in
      KeyLine(
        topic: binding.topic.rawValue, keys: binding.keys.map { $0.map(\.label).joined() },
        help: binding.help,
        places: titles(of: binding.contexts), action: binding.action.name)
    }
  }

  /// What the help calls some contexts, each name once.
  private static func titles(of contexts: Set<Context>) -> [String] {
    Context.allCases.filter(contexts.contains).map(\.title).reduce(into: []) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
  }
}
