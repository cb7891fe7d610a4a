extension Bar.Figure {
  /// The cells that a figure takes from the origin of a scale on; none when it is zero or no
  /// number.
  ///
  /// What draws a number is given as `solid`; it must not give more cells than the scale has.
  func cells(
    on scale: Scale, _ symbols: Symbols, solid: (Double) -> [StyledText.Span]
  ) -> [StyledText.Span] {
    func ended(_ cells: [StyledText.Span], with symbol: Symbol, count: Int = 1)
      -> [StyledText.Span]
    {
      let count = min(count, scale.width)
      let marks = Array(
        repeating: StyledText.Span(symbols[symbol], Style(.bound)), count: count)
      return cells.prefix(scale.width - count) + marks
    }
    switch self {
    case .exactly(let number): return solid(number)
    case .atLeast(let number): return ended(solid(number), with: .more)
    case .about(let number): return ended(solid(number), with: .about)
    case .between(let one, let other):
      let sure = solid(min(one, other))
      guard one != other else { return sure }
      let unsure = scale.cells(max(one, other)) - sure.count
      return ended(sure, with: .about, count: max(unsure, 1))
    case .unknown, .notYet, .notReported: return []
    }
  }

  /// What stands for a figure that takes no cells.
  func mark(_ symbols: Symbols) -> StyledText.Span {
    switch self {
    case .unknown: .init(symbols[.unknown], Style(.unknown))
    case .notYet: .init(symbols[.notYet], Style(.faint))
    case .notReported: .init(symbols[.notReported], Style(.faint))
    case .exactly, .atLeast, .about, .between: .init(symbols[.zero], Style(.actual))
    }
  }
}
