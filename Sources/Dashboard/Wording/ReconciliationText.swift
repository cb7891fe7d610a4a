internal import Cooperation
internal import Surface

extension Reconciliation {
  /// The claim against what is recorded, in one line of few words, the amounts before what may be cut.
  var line: StyledText {
    let told =
      claim.trainees == .unknown || readings.isEmpty && isOnlyRecordedApart
      ? verdict
      : readings.isEmpty
        ? asStated.brief
        : readings.enumerated().reduce(into: StyledText()) { text, next in
          text =
            text + StyledText("\(next.offset > 0 ? "; " : "")\(next.element.briefCondition): ")
            + next.element.brief
        }
    return StyledText("claim ", Style(.claim))
      + StyledText(claim.trainees.shown, Style(.claim, .bold))
      + StyledText(" \(name(of: claim.unit)) \(claim.time) · ") + told
  }

  /// The claim against what is recorded, without its figure: in each of its readings, if it does not
  /// say what it counts.
  var verdict: StyledText {
    // Nothing follows from a number that nobody knows.
    guard claim.trainees != .unknown else {
      return StyledText("recorded \(recorded.parts > 0 ? recorded.told : "none")")
    }
    guard readings.isEmpty else {
      return readings.enumerated().reduce(into: StyledText()) { text, next in
        text = text + StyledText(next.offset > 0 ? "; " : "") + next.element.conditional
      }
    }
    guard isOnlyRecordedApart else { return asStated.verdict }
    let others = apart.map { "\($0.sum.told) \(name(of: $0.unit))" }.joined(separator: ", ")
    return StyledText("\(others) recorded", Style(.bound)) + StyledText(", not comparable")
  }

  /// The unit after its number; in brackets what is no word for those who are counted.
  func name(of unit: Unit) -> String {
    unit == .unclear ? "(\(unit.short))" : unit.words
  }
}

extension Reconciliation.Reading {
  /// What holds of the claim in this reading, with what the reading supposes.
  var conditional: StyledText { StyledText("\(condition): ") + verdict }

  /// What the records leave of the claim in this reading, and what is recorded.
  var verdict: StyledText {
    if isContradicted {
      return StyledText("contradicted", Style(.error, .bold))
        + StyledText("\(assumption.map { " \($0)" } ?? ""): \(told) recorded\(ground)")
    }
    return StyledText(unexplained.told, Style(.bound)) + StyledText(" · recorded \(told)")
  }

  /// The same in fewer words, the amount first.
  fileprivate var brief: StyledText {
    guard !isContradicted else { return verdict }
    return StyledText(unexplained.toldBriefly, Style(.bound)) + StyledText(" · recorded \(told)")
  }

  /// What the reading supposes, in fewer words.
  fileprivate var briefCondition: String {
    let what =
      switch unit {
      case nil: nil as String?
      case .unclear?: "the same"
      case let unit?: unit.rawValue
      }
    let where_ =
      switch place {
      case nil: nil as String?
      case .all?: "all venues"
      case .one(let venue?)?: venue.rawValue
      case .one(nil)?: "no venue"
      }
    return "if " + [what, where_].compactMap(\.self).joined(separator: ", ")
  }

  /// What contradicts, where some of what is recorded may be counted twice.
  private var ground: String {
    recorded.repeated > 0 ? ", \(grouped(leastRecorded)) at the least" : ""
  }

  private var told: String { recorded.parts > 0 ? recorded.toldInFull : "none" }
}

extension Remainder {
  /// The remainder in words: of two lower bounds only the ends can be compared, and not even these
  /// where that of the claim is recorded.
  fileprivate var told: String {
    guard lower == nil, upper == nil, excessOfLowerEnds > 0 else { return "unexplained \(shown)" }
    return "exceeds recorded lower end by \(isAbout ? "~" : "")\(grouped(excessOfLowerEnds))"
  }

  /// The same in fewer words, the amount first.
  fileprivate var toldBriefly: String {
    guard lower == nil, upper == nil else { return "\(shown) unexplained" }
    guard excessOfLowerEnds > 0 else { return told }
    return "\(isAbout ? "~" : "")\(grouped(excessOfLowerEnds)) above recorded lower end"
  }
}

extension Sum {
  /// The sum as a sentence has it, with the number of its unknown parts, and that it may count people twice.
  var told: String { shown(isUnderWay: false) + reservations }

  /// The same with its upper end, if each of its parts has one.
  fileprivate var toldInFull: String {
    guard [.atLeast, .atLeastAbout].contains(certainty), let most = interval.upper else {
      return told
    }
    let signs = (repeated > 0 ? "‡" : "") + (isAbout ? "~" : "")
    return "\(signs)\(grouped(interval.lower)) to \(grouped(most))\(reservations)"
  }

  private var reservations: String {
    let unknown = unknown > 0 && certainty != .unknown ? " +\(unknown) unknown" : ""
    let twice = repeated > 0 ? " (some perhaps twice)" : ""
    return unknown + twice
  }
}
