internal import Cooperation
internal import Surface

extension State {
  /// The claims of a country or program: program by program and venue by venue, the latest first, so
  /// that a series is read from line to line.
  func claimsScreen(_ list: RecordListState, _ ledger: Ledger) -> RecordScreen {
    let claims = ledger.selectedClaims(
      in: ledger.scope(country: list.country, program: list.program))
    let conflicts = ClaimConflicts(in: ledger)
    let series = Dictionary(grouping: claims) { SeriesName($0) }.sorted { $0.key < $1.key }
    let rows = series.flatMap { _, claims in
      claims.map { claim in
        ListedRow(
          key: .record(.claim, RecordKey(id: claim.id, origin: claim.origin)),
          cells: Reconciliation(claim, in: ledger).cells(ledger, conflicts))
      }
    }
    let isAnyMarked = rows.contains { !$0.cells[ClaimColumns.mark].isEmpty }
    return RecordScreen(
      title: "Claims", path: path(of: list, ledger) + ["Claims"],
      table: RecordTable(
        headings: ClaimColumns.headings(for: claims, isAnyMarked: isAnyMarked), rows: rows),
      nothing: ledger.selection == nil
        ? ledger.nothingRecorded("claim") : "The query selects no claim here."
    ) { key in
      guard case .record(_, let key) = key,
        let row = ledger.claims.row(of: key)
      else { return RecordStory("", []) }
      return ledger.claims[row].story(ledger, conflicts)
    }
  }
}

/// Program and venue, in the order of the programs; claims of no known program come last.
private struct SeriesName: Hashable, Comparable {
  let program: Int
  let venue: String

  init(_ claim: Claim) {
    program = claim.program?.position ?? .max
    venue = claim.venue?.rawValue ?? ""
  }

  static func < (left: SeriesName, right: SeriesName) -> Bool {
    (left.program, left.venue) < (right.program, right.venue)
  }
}

/// The columns of the claims.
private enum ClaimColumns {
  /// Where the sign stands that something is wrong with a claim.
  static let mark = 7

  /// The columns for some claims: a figure is nothing without its unit, nor without its venue where a
  /// program has claims of several; the date goes before what tells programs apart.
  static func headings(for claims: [Claim], isAnyMarked: Bool) -> [RecordTable.Heading] {
    let venues = Dictionary(grouping: claims, by: \.program).values.map {
      Set($0.map(\.venue)).count
    }
    let hasVenues = venues.contains { $0 > 1 }
    let hasPrograms = venues.count > 1
    let since = claims.contains { $0.from != nil }
    return [
      RecordTable.Heading("Program", 7...16, importance: hasPrograms ? 7 : 5, isWhole: true),
      RecordTable.Heading("Venue", 6...6, importance: hasVenues ? 8 : 4),
      RecordTable.Heading("Claim", 7...12, importance: 11, alignment: .trailing),
      RecordTable.Heading("Unit", 6...9, importance: 10),
      RecordTable.Heading("As of", since ? 18...24 : 7...10, importance: 6, isWhole: true),
      RecordTable.Heading("Recorded", 8...12, importance: 3, alignment: .trailing),
      RecordTable.Heading("Unexplained", 8...20, importance: 4, alignment: .trailing),
      RecordTable.Heading("", 1...1, importance: isAnyMarked ? 9 : 1),
      RecordTable.Heading("", 12...24, importance: 2, isFlexible: true),
    ]
  }
}

extension Reconciliation {
  fileprivate func cells(_ ledger: Ledger, _ conflicts: ClaimConflicts) -> [ListedRow.Cell] {
    let doubts = conflicts.doubts(of: claim, ledger)
    let sign = StyledText(
      isContradicted || !doubts.isEmpty ? "!" : "",
      Style(isContradicted ? .error : .warning, .bold))
    return [
      .words(claim.program.map { ledger.programs[$0].id.text } ?? "–", .faint),
      .words(claim.venue?.short ?? "·"), .count(claim.trainees, .claim),
      .words(claim.unit.short), .words(time),
      .figure(
        [hasOnlyOthers ? "apart" : recorded.shown(isUnderWay: false)],
        hasOnlyOthers ? Style(.faint) : recorded.style(.actual), .sum(recorded)),
      .figure([unexplained.shown], Style(.bound), .bounds(unexplained.bounds)),
      .text(sign), .text(remark(doubts)),
    ]
  }

  /// The day up to which it counts, behind the one since which it does, if there is one.
  private var time: String { claim.from == nil ? "\(claim.asOf)" : claim.time }

  /// Whether what is recorded there is of other units, or may be.
  private var hasOnlyOthers: Bool { recorded.parts == 0 && !apart.isEmpty }

  /// What the figures do not say by themselves.
  private func remark(_ doubts: [String]) -> StyledText {
    let others = doubts.joined(separator: ", ")
    if isContradicted {
      let condition = assumption.map { " \($0)" } ?? ""
      return StyledText("contradicted", Style(.error, .bold))
        + StyledText(condition + (others.isEmpty ? "" : ", \(others)"), Style(.warning))
    }
    var remarks = apart.map { unit, sum in "\(sum.told) \(name(of: unit)) apart" }
    if !claim.statesVenue { remarks.insert("no venue stated", at: 0) }
    if mayBeContradicted, !isOnlyRecordedApart {
      remarks.insert("contradicted in a reading", at: 0)
    }
    if recorded.repeated > 0 { remarks.insert("some perhaps twice", at: 0) }
    if recorded.unknown > 0, recorded.certainty != .unknown {
      remarks.insert("+\(recorded.unknown) unknown", at: 0)
    }
    let faint = StyledText(remarks.joined(separator: ", "), Style(.faint))
    guard !others.isEmpty else { return faint }
    return StyledText(others + (remarks.isEmpty ? "" : ", "), Style(.warning)) + faint
  }
}

extension ClaimConflicts {
  /// What other claims say against one, each in a few words.
  func doubts(of claim: Claim, _ ledger: Ledger) -> [String] {
    let sources = rivals(of: claim).map { "another source: \($0.count.shown)" }
    guard let larger = larger(than: claim) else { return sources }
    let name = larger.id.text.isEmpty ? "an earlier one" : "\(larger.id.text)"
    let (least, most) = (larger.trainees.interval.lower, claim.trainees.interval.upper ?? 0)
    let isExact = larger.trainees.interval.upper == least && claim.trainees.interval.lower == most
    return sources + [
      "\(isExact ? "" : "at least ")\(grouped(least - most)) less than \(name) claims"
    ]
  }
}
