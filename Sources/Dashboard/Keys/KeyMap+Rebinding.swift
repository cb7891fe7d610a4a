internal import Surface

/// Keys that the user has chosen for an action, in place of those of the table.
struct ChosenKeys: Hashable, Sendable {
  let action: Action
  let keys: [[Key]]
}

extension KeyMap {
  /// Why chosen keys cannot hold.
  struct Clash: Hashable, Sendable {
    /// Which of the choices it is, from 0.
    let choice: Int
    /// The keys that would do two things.
    let keys: [Key]
    /// What else they do, or begin.
    let other: Action
    /// Where they do.
    let context: Context
  }

  /// The table with the keys of some actions replaced wherever these actions apply.
  ///
  /// Where a text is typed, keys that write something are left out; where none is left, those of the
  /// table hold. A choice that would clash with others does not hold at all, the later of two.
  ///
  /// - Returns: the keys, and the choices that do not hold, in their order.
  static func replacing(_ choices: [ChosenKeys]) -> (keys: KeyMap, clashes: [Clash]) {
    var standing = choices.enumerated().map { (number: $0, choice: $1) }
    var clashes: [Clash] = []
    while true {
      let keys = KeyMap(standing.map(\.choice))
      guard let clash = keys.firstClash(among: standing.map(\.choice.action)) else {
        return (keys, clashes.sorted { $0.choice < $1.choice })
      }
      let dropped = standing.remove(at: clash.choice)
      clashes.append(
        Clash(
          choice: dropped.number, keys: clash.keys, other: clash.other, context: clash.context))
    }
  }

  private init(_ choices: [ChosenKeys]) {
    var bindings: [Binding] = []
    var bound: [Action: Set<Context>] = [:]
    for binding in KeyTable.bindings {
      guard let choice = choices.last(where: { $0.action == binding.action }) else {
        bindings.append(binding)
        continue
      }
      // Two lines of the table may name one action, each with keys of its own.
      let contexts = binding.contexts.subtracting(bound[binding.action, default: []])
      bound[binding.action, default: []].formUnion(contexts)
      let typing = contexts.intersection(Context.typing)
      let others = contexts.subtracting(Context.typing)
      if !others.isEmpty { bindings.append(binding.with(choice.keys, in: others)) }
      if !typing.isEmpty {
        let unwritten = choice.keys.filter { !($0.first?.isCharacter ?? true) }
        bindings.append(
          unwritten.isEmpty
            ? binding.with(nil, in: typing) : binding.with(unwritten, in: typing))
      }
    }
    self.init(bindings)
  }

  /// The first keys that would do two things, or that begin others; `choice` is the position of the
  /// last of the actions that has part in it.
  private func firstClash(among chosen: [Action]) -> Clash? {
    guard !chosen.isEmpty else { return nil }
    for context in Context.allCases {
      let all = bindings(in: context).flatMap { binding in
        binding.keys.map { (action: binding.action, keys: $0) }
      }
      // What stands in the table alone is taken to be right.
      for (place, first) in all.enumerated() where chosen.contains(first.action) {
        for (otherPlace, second) in all.enumerated() where otherPlace != place {
          guard first.keys.starts(with: second.keys) || second.keys.starts(with: first.keys),
            let choice = chosen.firstIndex(of: first.action)
          else { continue }
          let other = chosen.firstIndex(of: second.action) ?? -1
          let isFirst = choice >= other
          return Clash(
            choice: max(choice, other), keys: isFirst ? first.keys : second.keys,
            other: isFirst ? second.action : first.action, context: context)
        }
      }
    }
    return nil
  }
}

extension Key {
  /// Whether it writes something where a text is typed.
  fileprivate var isCharacter: Bool { if case .character = self { true } else { false } }
}
