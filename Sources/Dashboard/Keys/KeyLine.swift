internal import Surface

/// A line of the key table, as documentation shows it.
public struct KeyLine: Hashable, Sendable {
  /// The heading that it stands under.
  public let topic: String
  /// The keys, each by its name: `j`, `↓`.
  public let keys: [String]
  /// What they do.
  public let help: String
  /// Where they do it, in the words of the help.
  public let places: [String]

  /// All lines of the key table, in its order.
  public static var all: [KeyLine] {
    KeyTable.bindings.map { binding in
      KeyLine(
        topic: binding.topic.rawValue, keys: binding.keys.map { $0.map(\.label).joined() },
        help: binding.help,
        places: titles(of: binding.contexts))
    }
  }

  /// What the help calls some contexts, each name once.
  private static func titles(of contexts: Set<Context>) -> [String] {
    Context.allCases.filter(contexts.contains).map(\.title).reduce(into: []) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
  }
}
