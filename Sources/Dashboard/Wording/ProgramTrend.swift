internal import Cooperation
internal import Surface

/// The trend of a program's years in its main venue and unit, the one that most of its cohorts have.
struct ProgramTrend: Sendable {
  /// How many years a trend shows at most.
  private static let longest = 100

  /// One point for each year from the first to the last.
  let points: [Sparkline.Point]
  /// The year of the last point; `nil` where no year is known.
  let lastYear: Int?
  /// The sum of the actuals or, where there are none, of the plans, with what it counts and `+` where
  /// more is recorded at other venues or in other units; and the latest claim.
  let full: StyledText
  /// The same without the claim, unless there is nothing else.
  let short: StyledText
  /// The figures with the venue and unit that each is about.
  let described: StyledText

  init(of row: Row<Program>, in ledger: Ledger, view: YearView) {
    let contents = TotalsContents(main: .program(row), of: ledger, view: view)
    var rows: [Int: TotalsRow] = [:]
    for row in contents.lines.compactMap(\.row) {
      if case .year(let year?)? = row.values.first { rows[year] = row }
    }
    (points, lastYear) = ProgramTrend.points(of: rows)

    let isPart = contents.units.count > 1 || contents.venues.count > 1
    let more = StyledText(isPart ? " +" : "", Style(.warning))
    let claim = contents.claims.first.map { reconciliation in
      (
        StyledText("claim \(reconciliation.claim.trainees.shown)", Style(.claim)),
        StyledText(" \(reconciliation.name(of: reconciliation.claim.unit))", Style(.faint))
      )
    }
    if let total = contents.total {
      let sum = ProgramTrend.sum(of: total)
      let short = sum + StyledText(" \(total.unitShort)", Style(.faint)) + more
      self.short = short
      full = claim.map { short + StyledText("  ") + $0.0 } ?? short
      described =
        sum + StyledText(" \(total.unitWords), \(contents.venue.title)", Style(.faint)) + more
        + (claim.map { StyledText("  ") + $0.0 + $0.1 } ?? StyledText())
    } else {
      let nothing = contents.isNarrowed ? "none selected" : "no cohort"
      short = claim?.0 ?? StyledText(nothing, Style(.faint))
      full = short
      described = short + (claim?.1 ?? StyledText())
    }
  }

  /// One point for each year from the first to the last, the latest hundred; and the last year.
  static func points(of rows: [Int: TotalsRow]) -> (points: [Sparkline.Point], lastYear: Int?) {
    guard let first = rows.keys.min(), let last = rows.keys.max() else { return ([], nil) }
    let years = max(first, last - longest + 1)...last
    return (years.map { rows[$0]?.trendPoint ?? .notReported }, last)
  }

  /// The sum of the actuals or, where there are none, of the plans.
  static func sum(of total: TotalsRow) -> StyledText {
    let hasActual = total.actual.parts > 0
    let figure = hasActual ? total.actualOfAll : total.plannedOfAll
    let sum = StyledText(
      figure.shown(isUnderWay: total.isUnderWay), figure.style(hasActual ? .actual : .planned))
    return hasActual || figure.parts == 0 ? sum : sum + StyledText(" plan", Style(.faint))
  }
}
