/// Counts added up, saying no more than its parts say.
///
/// The lower ends are added. The sum is exact only where every part is; otherwise it is a lower
/// bound, approximate when a part is, with the number of unknown parts beside it.
public struct Sum: Hashable, Sendable {
  /// The number of parts that were reported, unknown ones included.
  public private(set) var parts = 0
  /// The number of parts known to exist whose number is not known.
  public private(set) var unknown = 0
  /// Whether a part is approximate.
  public private(set) var isAbout = false
  /// Whether the numbers left the range of a 64-bit integer, so that nothing can be said.
  public private(set) var isTooLarge = false
  /// The number of parts that may count the same people as another part.
  public private(set) var repeated = 0
  private var lower = 0
  private var upper: Int? = 0
  /// How much of the lower end is counted twice if those parts do count the same people.
  private var surplus = 0

  /// A sum of nothing.
  public init() {}

  /// The sum of some counts.
  public init(_ counts: some Sequence<Count>) {
    for count in counts { add(count) }
  }

  /// Adds a part; an absent count is no part.
  public mutating func add(_ count: Count?) {
    guard let count else { return }
    parts += 1
    if case .exactly(let number) = count { return add(Interval(lower: number, upper: number)) }
    if count == .unknown { unknown += 1 }
    isAbout = isAbout || count.isAbout
    add(count.interval)
  }

  /// Adds all parts of another sum.
  public mutating func add(_ other: Sum) {
    parts += other.parts
    unknown += other.unknown
    isAbout = isAbout || other.isAbout
    isTooLarge = isTooLarge || other.isTooLarge
    repeated += other.repeated
    addSurplus(other.surplus)
    add(other.interval)
  }

  /// Notes that some of its parts may all count the same people.
  ///
  /// The sum stays; its least number falls to that of the smallest of these parts that is known.
  mutating func noteRepeated(_ counts: [Count]) {
    let ends = counts.thatMayRepeat.map(\.interval.lower)
    guard ends.count > 1, let least = ends.min() else { return }
    repeated += ends.count
    for end in ends { addSurplus(end) }
    surplus -= least
  }

  /// The same sum without an upper end, where something was not reported that it should hold.
  func leftOpen(_ isOpen: Bool) -> Sum {
    var result = self
    if isOpen { result.upper = nil }
    return result
  }

  private mutating func addSurplus(_ number: Int) {
    let (sum, overflow) = surplus.addingReportingOverflow(number)
    surplus = overflow ? .max : sum
  }

  @inline(__always)
  private mutating func add(_ interval: Interval) {
    let (sum, overflow) = lower.addingReportingOverflow(interval.lower)
    lower = overflow ? .max : sum
    isTooLarge = isTooLarge || overflow
    guard let mine = upper, let theirs = interval.upper else {
      upper = nil
      return
    }
    let (bound, boundOverflow) = mine.addingReportingOverflow(theirs)
    upper = boundOverflow ? nil : bound
  }

  /// What the sum says of the true total.
  public var interval: Interval { Interval(lower: lower, upper: upper) }

  /// What the sum says of the true total if parts that may count the same people do.
  public var leastInterval: Interval { Interval(lower: max(lower - surplus, 0), upper: upper) }

  /// How much the sum says.
  public var certainty: Certainty {
    if parts == 0 { return .notReported }
    if isTooLarge { return .tooLarge }
    if parts == unknown { return .unknown }
    if lower == upper { return isAbout ? .about : .exact }
    return isAbout ? .atLeastAbout : .atLeast
  }
}

/// How much a sum says of the true total.
public enum Certainty: Hashable, Sendable {
  /// No part was reported.
  case notReported
  /// Only unknown parts were reported.
  case unknown
  /// Every part is exact.
  case exact
  /// Every part is exact or approximate.
  case about
  /// The true total is the number or more.
  case atLeast
  /// The true total is about the number, or more.
  case atLeastAbout
  /// The number is beyond what can be added.
  case tooLarge
}

extension Sum: CustomStringConvertible {
  /// The sum as text for scripts: `69`, `>=2309`, `~90061`, `>=~92362`, `?`, or empty.
  public var description: String {
    switch certainty {
    case .notReported: ""
    case .unknown: "?"
    case .exact: String(lower)
    case .about: "~" + String(lower)
    case .atLeast: ">=" + String(lower)
    case .atLeastAbout: ">=~" + String(lower)
    case .tooLarge: "too large"
    }
  }
}

extension Sum {
  /// The sum as text for scripts, from the least that it may come to: `40..84` where parts of it may count
  /// the same people, and otherwise as ``description`` has it.
  public var textFromLeast: String {
    guard repeated > 0, !isTooLarge, parts > unknown else { return description }
    let least = leastInterval
    return Bounds(lower: least.lower, upper: least.upper, isAbout: isAbout).description
  }
}

extension [Count] {
  /// Those that may count the same people if all count one thing: a number that is not known adds
  /// nobody, and of nobody nobody is counted twice.
  var thatMayRepeat: [Count] {
    let known = filter { $0 != .unknown }
    return known.count < 2 || known.allSatisfy(\.isNobody) ? [] : known
  }
}

extension Count {
  /// Whether it says that there was nobody.
  var isNobody: Bool { interval.upper == 0 }
}
