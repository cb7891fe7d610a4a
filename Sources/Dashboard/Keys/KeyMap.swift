public import Surface

/// The keys as they hold: decoding, footer, help and palette are made from them.
public struct KeyMap: Hashable, Sendable {
  /// The keys of ``KeyTable`` as they are.
  public static let standard = KeyMap(KeyTable.bindings)

  let bindings: [Binding]
  /// Those of each context, in the table's order.
  private let bindingsOfContexts: [Context: [Binding]]

  init(_ bindings: [Binding]) {
    self.bindings = bindings
    bindingsOfContexts = Dictionary(
      uniqueKeysWithValues: Context.allCases.map { context in
        (context, bindings.filter { $0.contexts.contains(context) })
      })
  }

  /// The bindings of a context, in the table's order.
  func bindings(in context: Context) -> [Binding] { bindingsOfContexts[context] ?? [] }

  /// Whether the bindings are the same.
  public static func == (left: KeyMap, right: KeyMap) -> Bool { left.bindings == right.bindings }

  /// Hashes the bindings.
  public func hash(into hasher: inout Hasher) { hasher.combine(bindings) }

  /// The first key of an action as a sentence names it: where the reader is or, if it does nothing
  /// there, anywhere.
  func label(of action: Action, in context: Context) -> String {
    let all = bindings.filter { $0.action == action }
    let binding = all.first { $0.contexts.contains(context) } ?? all.first
    return binding?.keys.first.map { $0.map(\.label).joined() } ?? action.name
  }

  /// What some keys, pressed one after the other, do in a context.
  enum Match: Equatable {
    /// They do this.
    case action(Action)
    /// They begin a longer sequence.
    case prefix
    /// They do nothing.
    case none
  }

  func match(_ keys: [Key], in context: Context) -> Match {
    var isPrefix = false
    for binding in bindings(in: context) {
      if binding.keys.contains(keys) { return .action(binding.action) }
      isPrefix = isPrefix || binding.keys.contains { $0.starts(with: keys) }
    }
    return isPrefix ? .prefix : .none
  }

  /// Whether a key would leave the dashboard, were nothing else open.
  public func leaves(_ key: Key) -> Bool {
    bindings.contains { [.back, .quit].contains($0.action) && $0.keys.contains([key]) }
  }

  /// The key that tries again to save, as a sentence names it.
  public var save: String { label(of: .save, in: .cohorts) }

  /// The key that leaves, as a sentence names it.
  public var leave: String { label(of: .back, in: .cohorts) }
}

extension State {
  /// The key of an action, as a sentence for the reader names it.
  func key(_ action: Action) -> String { keys.label(of: action, in: context) }
}
