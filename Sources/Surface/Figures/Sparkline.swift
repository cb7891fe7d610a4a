/// The trend of a figure in one line: a cell for each year, on a scale of its own.
///
/// ```text
/// ▇▆??__▶~··▒▒
/// ```
///
/// Only an exact figure has a height: a bound and what is about have their marks, `▶` and `~`, since
/// the height of a cell could not be told from that of an exact one.
public struct Sparkline: Hashable, Sendable {
  /// What is known of one year.
  public enum Point: Hashable, Sendable {
    /// This many were reached, exactly; a number below zero, or one that is none, counts as zero.
    case actual(Double)
    /// This many were reached, or more.
    case atLeast(Double)
    /// About this many were reached.
    case about(Double)
    /// Something was planned and nothing is reached yet.
    case planned
    /// Nobody knows.
    case unknown
    /// None yet.
    case notYet
    /// Absent, though it could be there.
    case notReported
  }

  /// The years, the earliest first.
  public let points: [Point]

  /// Creates a trend.
  public init(_ points: [Point]) {
    self.points = points
  }

  /// The trend as it is drawn, one column for each point.
  ///
  /// The greatest height is that of the largest number, be it exact or not. What is more than none
  /// never looks like none.
  public func drawn(symbols: Symbols = .unicode) -> StyledText {
    let largest = points.reduce(0) { largest, point in
      switch point {
      case .actual(let number), .atLeast(let number), .about(let number):
        number > largest ? number : largest
      case .planned, .unknown, .notYet, .notReported: largest
      }
    }
    let levels = symbols.levels
    return StyledText(
      points.map { point in
        switch point {
        case .actual(let number) where number > 0:
          let share = number == largest ? 1 : number / largest
          let height = nearest(share * Double(levels.count))
          return .init(levels[min(max(height, 1), levels.count) - 1], Style(.actual))
        case .actual: return .init(symbols[.levelZero], Style(.actual))
        case .atLeast: return .init(symbols[.more], Style(.bound))
        case .about: return .init(symbols[.about], Style(.bound))
        case .planned: return .init(symbols[.levelPlanned], Style(.planned))
        case .unknown: return .init(symbols[.unknown], Style(.unknown))
        case .notYet: return .init(symbols[.notYet], Style(.faint))
        case .notReported: return .init(symbols[.notReported], Style(.faint))
        }
      })
  }
}
