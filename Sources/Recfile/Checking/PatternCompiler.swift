/// Lays out a tree as steps, each of which leads to the next unless it says otherwise.
struct PatternCompiler {
  private let limit: Int
  /// How many parts may still be laid out: parts without steps must not be repeated for ever.
  private var budget: Int
  private(set) var steps: [Pattern.Step] = []

  /// Prepares for a pattern of no more than `limit` steps.
  init(limit: Int) {
    self.limit = limit
    budget = 10 * limit
  }

  /// Lays out a whole pattern; gives its first step, or nil if there are too many.
  mutating func compile(_ expression: PatternExpression) -> Int? {
    guard add(expression), put(.match) != nil else { return nil }
    return 0
  }

  private mutating func put(_ step: Pattern.Step) -> Int? {
    guard steps.count < limit else { return nil }
    steps.append(step)
    return steps.count - 1
  }

  private mutating func add(_ expression: PatternExpression) -> Bool {
    guard budget > 0 else { return false }
    budget -= 1
    return switch expression {
    case .scalar(let set): put(.scalar(set)) != nil
    case .start: put(.start) != nil
    case .end: put(.end) != nil
    case .sequence(let parts): parts.allSatisfy { add($0) }
    case .choice(let parts): addChoice(parts[...])
    case .repetition(let part, let least, let most): addRepetition(part, least, most)
    }
  }

  private mutating func addChoice(_ parts: ArraySlice<PatternExpression>) -> Bool {
    guard let part = parts.first else { return true }
    guard parts.count > 1 else { return add(part) }
    guard let fork = put(.fork(0, 0)), add(part), let jump = put(.fork(0, 0)) else { return false }
    steps[fork] = .fork(fork + 1, jump + 1)
    guard addChoice(parts.dropFirst()) else { return false }
    steps[jump] = .fork(steps.count, steps.count)
    return true
  }

  private mutating func addRepetition(
    _ part: PatternExpression, _ least: Int, _ most: Int?
  ) -> Bool {
    for _ in 0..<least where !add(part) { return false }
    guard let most else {
      guard let fork = put(.fork(0, 0)), add(part), let back = put(.fork(fork, fork)) else {
        return false
      }
      steps[fork] = .fork(fork + 1, back + 1)
      return true
    }
    var forks: [Int] = []
    for _ in least..<Swift.max(least, most) {
      guard let fork = put(.fork(0, 0)), add(part) else { return false }
      forks.append(fork)
    }
    for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    return true
  }
}
