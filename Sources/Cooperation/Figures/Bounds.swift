/// A whole number, which may be below zero, of which both ends, one or none are known.
public struct Bounds: Hashable, Sendable {
  /// The smallest possible number; `nil` where there is no lower end.
  public let lower: Int?
  /// The largest possible number; `nil` where there is no upper end.
  public let upper: Int?
  /// Whether the ends are approximate.
  public let isAbout: Bool

  /// Makes bounds from their ends.
  public init(lower: Int?, upper: Int?, isAbout: Bool = false) {
    self.lower = lower
    self.upper = upper
    self.isAbout = isAbout
  }
}

extension Bounds: CustomStringConvertible {
  /// The bounds as text for scripts: `2143`, `>=2143`, `<=12`, `5..9` or `?`.
  public var description: String {
    let about = isAbout ? "~" : ""
    switch (lower, upper) {
    case (let lower?, let upper?) where lower == upper: return "\(about)\(lower)"
    case (let lower?, let upper?): return "\(about)\(lower)..\(upper)"
    case (let lower?, nil): return ">=\(about)\(lower)"
    case (nil, let upper?): return "<=\(about)\(upper)"
    case (nil, nil): return "?"
    }
  }
}
