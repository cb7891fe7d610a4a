/// A number of trainees as a source gave it: exact, bounded, approximate or known to exist only.
///
/// A field that is absent is no `Count` at all; `exactly(0)` is a source saying that nobody came.
/// Numbers are whole, from 0 to ``Count/largest``.
public enum Count: Hashable, Sendable {
  /// `61`: this many.
  case exactly(Int)
  /// `>2300`: more than this many.
  case moreThan(Int)
  /// `>=3`: this many or more.
  case atLeast(Int)
  /// `~90000`: about this many.
  case about(Int)
  /// `100..120`: from the first number to the second, both included.
  case between(Int, Int)
  /// `?`: a number exists, it is not known.
  case unknown

  /// The largest number that a count may hold: 2^53, which every program can read back exactly.
  public static let largest = 1 << 53

  /// What the count says of the true number.
  ///
  /// An approximate count stands at its number; that it is approximate is told by ``isAbout``.
  public var interval: Interval {
    switch self {
    case .exactly(let number), .about(let number): Interval(lower: number, upper: number)
    case .moreThan(let number): Interval(lower: number + 1, upper: nil)
    case .atLeast(let number): Interval(lower: number, upper: nil)
    case .between(let lower, let upper): Interval(lower: lower, upper: upper)
    case .unknown: Interval(lower: 0, upper: nil)
    }
  }

  /// The numbers that the count does not rule out.
  ///
  /// They are those of ``interval`` but for an approximate count, which may have been rounded at the
  /// last of its digits that is not zero: `~90000` rules out what is below 85000 and above 95000,
  /// `~1234` what is below 1233 and above 1235.
  public var outerInterval: Interval {
    guard case .about(let number) = self else { return interval }
    var place = 1
    while number > 0, number % (place * 10) == 0 { place *= 10 }
    let leeway = max(place / 2, 1)
    return Interval(lower: max(number - leeway, 0), upper: number + leeway)
  }

  /// Whether the number is an approximation.
  public var isAbout: Bool {
    if case .about = self { true } else { false }
  }
}

/// The numbers that a figure can stand for, ends included.
public struct Interval: Hashable, Sendable {
  /// The smallest possible number.
  public let lower: Int
  /// The largest possible number; `nil` where there is no upper end.
  public let upper: Int?

  /// Makes an interval from its ends.
  public init(lower: Int, upper: Int?) {
    self.lower = lower
    self.upper = upper
  }
}
