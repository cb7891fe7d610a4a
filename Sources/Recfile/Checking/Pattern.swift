/// A POSIX extended regular expression, matched without backtracking.
///
/// Matching takes time linear in the value, whatever the pattern: all ways through it are followed
/// at once. Patterns that are malformed, too long, or have what this does not know (references,
/// word boundaries, collating elements) are no patterns, and their values are not checked.
///
/// Source: POSIX.1-2017, 9.4 Extended Regular Expressions; GNU C library manual, 10.3.
struct Pattern: Sendable {
  /// A step of the way through a pattern.
  enum Step {
    /// One scalar of a set.
    case scalar(ScalarSet)
    /// The start of the value.
    case start
    /// The end of the value.
    case end
    /// On at either of two steps.
    case fork(Int, Int)
    /// The pattern is matched.
    case match
  }

  /// More steps than this are not compiled, so that the time for one byte is bounded.
  private static let limit = 500

  private let steps: [Step]
  private let first: Int

  /// Reads a pattern; nil if it cannot be read.
  init?(_ text: String) {
    guard let expression = PatternParser.parse(text) else { return nil }
    var compiler = PatternCompiler(limit: Self.limit)
    guard let first = compiler.compile(expression) else { return nil }
    self.first = first
    steps = compiler.steps
  }

  /// Whether the pattern is found anywhere in a value.
  func matches(_ value: [UInt8]) -> Bool {
    var current = Ways(count: steps.count)
    var next = Ways(count: steps.count)
    var scalars = String(decoding: value, as: UTF8.self).unicodeScalars.makeIterator()
    var coming = scalars.next()
    var isAtStart = true
    while true {
      // A match may begin at each scalar.
      if follow(first, in: &current, isAtStart: isAtStart, isAtEnd: coming == nil) { return true }
      guard let scalar = coming else { return false }
      coming = scalars.next()
      isAtStart = false
      for step in current.steps {
        guard case .scalar(let set) = steps[step], set.contains(scalar) else { continue }
        if follow(step + 1, in: &next, isAtStart: false, isAtEnd: coming == nil) { return true }
      }
      swap(&current, &next)
      next.removeAll()
    }
  }

  /// Adds a step, and all that it leads to without a scalar; true if the match is among them.
  private func follow(
    _ step: Int, in ways: inout Ways, isAtStart: Bool, isAtEnd: Bool
  ) -> Bool {
    var open = [step]
    while let step = open.popLast() {
      guard ways.insert(step) else { continue }
      switch steps[step] {
      case .match: return true
      case .scalar: break
      case .start: if isAtStart { open.append(step + 1) }
      case .end: if isAtEnd { open.append(step + 1) }
      case .fork(let one, let other): open += [other, one]
      }
    }
    return false
  }
}

/// The steps at which the ways through a pattern are.
private struct Ways {
  private(set) var steps: [Int] = []
  private var has: [Bool]

  init(count: Int) { has = Array(repeating: false, count: count) }

  /// Adds a step; false if it is there already.
  mutating func insert(_ step: Int) -> Bool {
    guard !has[step] else { return false }
    has[step] = true
    steps.append(step)
    return true
  }

  mutating func removeAll() {
    for step in steps { has[step] = false }
    steps.removeAll(keepingCapacity: true)
  }
}
