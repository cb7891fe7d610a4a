/// A horizontal bar: what was reached, and after it what was planned and not reached.
///
/// ```text
/// 84 of 84       │█████████████████████████████████▋
/// 74 of ?        │█████████████████████████████▋
/// ≥ 58 of 190    │██████████████████████▶░░░░░░░░░░░
/// 0 of 61        │░░░░░░░░░░░░░░░░░░░░░░░░ 0
/// not reported   │·
/// ```
///
/// The figure itself belongs in front of the bar, always: the bar only repeats it.
public struct Bar: Hashable, Sendable {
  /// What is known of a figure.
  ///
  /// A number below zero, or one that is none, counts as zero.
  public enum Figure: Hashable, Sendable {
    /// This many.
    case exactly(Double)
    /// This many, or more of them.
    case atLeast(Double)
    /// About this many.
    case about(Double)
    /// As many as the one or the other, or some number between them.
    case between(Double, Double)
    /// Nobody knows.
    case unknown
    /// None yet: planned, or running.
    case notYet
    /// Absent, though it could be there.
    case notReported

    /// The number at its end; 0 where there is none.
    fileprivate var end: Double {
      switch self {
      case .exactly(let number), .atLeast(let number), .about(let number): number
      case .between(let one, let other): max(one, other)
      case .unknown, .notYet, .notReported: 0
      }
    }
  }

  /// What was reached.
  public let actual: Figure
  /// What was planned.
  public let planned: Figure

  /// Creates a bar.
  public init(actual: Figure, planned: Figure = .notReported) {
    self.actual = actual
    self.planned = planned
  }

  /// Whether what was reached is certainly less than what was planned.
  private var fallsShort: Bool {
    guard case .exactly(let reached) = actual, case .exactly(let all) = planned else {
      return false
    }
    return reached < all
  }

  /// How many columns it takes on a scale at the most, without being drawn.
  public func mostColumns(on scale: Scale) -> Int {
    let longest = max(actual.end, planned.end)
    return longest > 0 ? min(scale.cells(longest) + 2, max(scale.width, 2)) : 1
  }

  /// The bar as it is drawn to a scale, never wider than the scale.
  ///
  /// Eighths of a cell count for the actual, whole cells for the plan. Whatever is more than none
  /// shows at least the thinnest part, what is missing at least one cell where the scale has it. `▶` follows the lower end of what is more, `~` the end of
  /// what is about so many, and `~` fills what may or may not be there; at the end of the scale
  /// they take its last cell. The mark of an actual without length stands alone, or one blank after
  /// the plan.
  public func drawn(on scale: Scale, symbols: Symbols = .unicode) -> StyledText {
    var cells = planned.cells(on: scale, symbols) { number in
      Array(
        repeating: .init(symbols[.planned], Style(.planned)), count: scale.cells(number))
    }
    let reached = actual.cells(on: scale, symbols) { number in
      symbols.bar(eighths: scale.eighths(number)).map { .init($0, Style(.actual)) }
    }
    if reached.isEmpty {
      // The mark and the blank before it must fit too.
      cells = Array(cells.prefix(max(scale.width - 2, 0)))
      if !cells.isEmpty { cells.append(.init(" ")) }
      cells += [actual.mark(symbols)].prefix(scale.width)
    } else {
      cells.replaceSubrange(..<min(reached.count, cells.count), with: reached)
      // What is missing shows, however little it is.
      if fallsShort, cells.count == reached.count, cells.count < scale.width {
        cells.append(.init(symbols[.planned], Style(.planned)))
      }
    }
    return StyledText(cells)
  }
}
