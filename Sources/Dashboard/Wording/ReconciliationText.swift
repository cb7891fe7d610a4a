internal import Cooperation
internal import Surface

extension Reconciliation {
  /// The claim against what is recorded, in one line, the most important first.
  var line: StyledText {
    StyledText("claim ", Style(.claim))
      + StyledText(claim.trainees.shown, Style(.claim, .bold))
      + StyledText(" \(name(of: claim.unit)) to \(claim.asOf) · ") + verdict
  }

  /// The claim against what is recorded, without its figure.
  var verdict: StyledText {
    if isContradicted {
      return StyledText("contradicted", Style(.error, .bold))
        + StyledText(": \(shown(recorded)) recorded")
    }
    guard recorded.parts > 0 || apart.isEmpty else {
      let others = apart.map { "\(shown($0.sum)) \(name(of: $0.unit))" }.joined(separator: ", ")
      return StyledText("\(others) recorded", Style(.bound)) + StyledText(", not comparable")
    }
    return remainder + StyledText(" · recorded \(recorded.parts > 0 ? shown(recorded) : "none")")
  }

  private var remainder: StyledText {
    guard unexplained.lower == nil, unexplained.upper == nil else {
      return StyledText("unexplained \(unexplained.shown)", Style(.bound))
    }
    // Of two lower bounds only the ends can be compared.
    let excess = unexplained.excessOfLowerEnds
    let words = excess < 0 ? "falls short of" : "exceeds"
    let number = grouped(Int(clamping: excess.magnitude))
    return StyledText("\(words) recorded lower end by \(number)", Style(.bound))
  }

  /// The unit after its number; in brackets what is no word for those who are counted.
  func name(of unit: Unit) -> String {
    unit == .unclear ? "(\(unit.short))" : unit.words
  }

  private func shown(_ sum: Sum) -> String {
    let unknown = sum.unknown > 0 && sum.certainty != .unknown ? " +\(sum.unknown) unknown" : ""
    return sum.shown(isUnderWay: false) + unknown
  }
}
