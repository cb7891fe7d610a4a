internal import Cooperation
internal import Surface

extension Claim {
  /// The claim in its own words, against the records, and beside the claim before it.
  func story(_ ledger: Ledger, _ conflicts: ClaimConflicts) -> RecordStory {
    let reconciliation = Reconciliation(self, in: ledger)
    let venue = venue.map { ", \($0.rawValue)" } ?? ", no venue stated"
    return RecordStory(
      StyledText("\(program.map { ledger.programs[$0].title } ?? "no known program"): ")
        + StyledText(trainees.words, Style(.claim, .bold))
        + StyledText("\(venue), \(unit.words), \(timeInWords)"),
      [
        RecordStory.fact("in these words", verbatim.isEmpty ? nil : "\"\(verbatim)\""),
        RecordStory.fact("said by", claimant ?? "not stated"),
        RecordStory.fact(
          "source", source.map { ledger.sourceText($0.text) } ?? "none recorded"),
        RecordStory.fact(
          "beside other claims",
          StyledText(
            conflicts.doubts(of: self, ledger).joined(separator: "; "), Style(.warning))),
      ] + reconciliation.facts
        + (ClaimIncrease(to: self, in: ledger)?.facts ?? []),
      note: ledger.text("Note", at: origin))
  }
}

extension Reconciliation {
  /// What is recorded and what that leaves unexplained, a line for each reading; what is recorded in
  /// other units beside it.
  fileprivate var facts: [StyledText?] {
    guard readings.isEmpty || claim.trainees == .unknown else {
      return readings.map { RecordStory.fact($0.condition, $0.verdict) }
    }
    let others = apart.map { "\($0.sum.told) \(name(of: $0.unit))" }.joined(separator: ", ")
    let isApart = !apart.isEmpty && !isOnlyRecordedApart
    return [
      RecordStory.fact(
        "against the records", isApart ? verdict + StyledText("; \(others) apart") : verdict)
    ]
  }
}

extension ClaimIncrease {
  /// The increase since the earlier claim, and the plans of the time between.
  fileprivate var facts: [StyledText?] {
    let condition = countTheSame ? "" : ", if both count the same"
    let since = "since \(earlier.id.text) (\(earlier.trainees.shown) \(earlier.timeInWords))"
    func words(_ row: TotalsRow) -> String {
      let year =
        if case .year(let year?)? = row.values.first {
          YearView.stated.label(of: row, year: year)
        } else { "year unknown" }
      return "\(year) \(row.planned.shown(isUnderWay: false)) \(row.unit.words)"
    }
    let plans = self.plans.map(words) + possiblePlans.map { "perhaps \(words($0))" }
    return [
      RecordStory.fact(
        since,
        change + StyledText(condition)),
      RecordStory.fact(
        "plans of what began in between",
        plans.isEmpty ? "none recorded" : plans.joined(separator: ", ")),
    ]
  }

  /// What was added, in all and a year; between two lower bounds only their ends can be compared.
  private var change: StyledText {
    guard added.lower != nil || added.upper != nil else {
      let excess = added.excessOfLowerEnds
      let words =
        excess > 0
        ? ": of two lower bounds the later is \(added.isAbout ? "~" : "")\(grouped(excess)) more"
        : ""
      return StyledText("unknown", Style(.unknown)) + StyledText(" in \(time)\(words)")
    }
    // A negative number of people would be read twice.
    if let most = added.upper, most < 0 {
      return StyledText("\(added.bounds.negated.shown) less", Style(.bound))
        + StyledText(" in \(time), ")
        + StyledText("\(perYear.negated.shown) less a year", Style(.bound))
    }
    return StyledText("\(added.shown) more", Style(.bound)) + StyledText(" in \(time), ")
      + StyledText("\(perYear.shown) a year", Style(.bound))
  }

  /// The time between in words, each end rounded outwards.
  private var time: String {
    guard days.lowerBound >= 366 else {
      return days.count == 1
        ? counted(days.lowerBound, "day")
        : "\(grouped(days.lowerBound)) to \(counted(days.upperBound, "day"))"
    }
    let shortest = days.lowerBound * 4000 / 146_097
    let longest = (days.upperBound * 4000 + 146_096) / 146_097
    func years(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
    return "\(years(shortest)) to \(years(longest)) years"
  }
}

extension Bounds {
  /// The same number with the other sign.
  fileprivate var negated: Bounds {
    Bounds(lower: upper.map { 0 - $0 }, upper: lower.map { 0 - $0 }, isAbout: isAbout)
  }
}
