internal import Cooperation
internal import Surface

/// The trend of a program's years in its main venue and unit, the one that most of its cohorts have.
struct ProgramTrend {
  /// How many years a trend shows at most.
  private static let longest = 100

  /// One point for each year from the first to the last.
  let points: [Sparkline.Point]
  /// The year of the last point; `nil` where no year is known.
  let lastYear: Int?
  /// The sum of the actuals or, where there are none, of the plans; and the latest claim.
  let full: StyledText
  /// The claim alone or, where there is none, the sum.
  let short: StyledText
  /// The figures with the venue and unit that they are about.
  let described: StyledText

  init(of row: Row<Program>, in ledger: Ledger, view: YearView) {
    let contents = TotalsContents(main: .program(row), of: ledger, view: view)
    var rows: [Int: TotalsRow] = [:]
    for row in contents.lines.compactMap(\.row) {
      if case .year(let year?)? = row.values.first { rows[year] = row }
    }
    (points, lastYear) = ProgramTrend.points(of: rows)

    let sum = contents.total.map(ProgramTrend.sum) ?? StyledText()
    if let claim = contents.claims.first?.claim.trainees {
      let gap = sum.spans.isEmpty ? "" : "  "
      full = sum + StyledText("\(gap)claim \(claim.shown)", Style(.claim))
      short = StyledText("claim \(claim.shown)", Style(.claim))
    } else {
      let nothing = contents.isNarrowed ? "none selected" : "no cohort"
      full = contents.total == nil ? StyledText(nothing, Style(.faint)) : sum
      short = full
    }
    let about = [contents.unit?.words, contents.venue.title].compactMap(\.self)
    described =
      contents.unit == nil
      ? full : full + StyledText("  \(about.joined(separator: ", "))", Style(.faint))
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
    let figure = hasActual ? total.actual : total.planned
    let sum = StyledText(
      figure.shown(isUnderWay: total.isUnderWay), figure.style(hasActual ? .actual : .planned))
    return hasActual || figure.parts == 0 ? sum : sum + StyledText(" plan", Style(.faint))
  }
}
