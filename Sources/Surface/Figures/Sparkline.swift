/// The trend of a figure in one line: a cell for each year, on a scale of its own.
///
/// ```text
/// ▇▆??__?··▒▒
/// ```
public struct Sparkline: Hashable, Sendable {
  /// What is known of one year.
  public enum Point: Hashable, Sendable {
    /// This many were reached; a number below zero, or one that is none, counts as zero.
    case actual(Double)
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
  /// The largest actual has the greatest height. What is more than none never looks like none.
  public func drawn(symbols: Symbols = .unicode) -> StyledText {
    let largest = points.reduce(0) { largest, point in
      if case .actual(let number) = point, number > largest { number } else { largest }
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
        case .planned: return .init(symbols[.levelPlanned], Style(.planned))
        case .unknown: return .init(symbols[.unknown], Style(.unknown))
        case .notYet: return .init(symbols[.notYet], Style(.faint))
        case .notReported: return .init(symbols[.notReported], Style(.faint))
        }
      })
  }
}
