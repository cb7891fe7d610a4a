internal import Cooperation

/// What became of a program: its cohorts by year, and apart from them what was claimed.
struct IATIResults {
  private(set) var elements: [XMLElement] = []
  private(set) var omissions: [Shortcoming] = []
  private let activity: IATIActivity
  private var ledger: Ledger { activity.ledger }

  init(of activity: IATIActivity) {
    self.activity = activity
    let yearly = yearlyIndicators()
    if !yearly.isEmpty {
      elements.append(result("Training by year", isSum: true, yearly))
    }
    let claims = claimIndicators()
    if !claims.isEmpty {
      elements.append(result("Cumulative figures that were announced", isSum: false, claims))
    }
  }

  private func result(_ title: String, isSum: Bool, _ indicators: [XMLElement]) -> XMLElement {
    XMLElement(
      "result", ["type": "1", "aggregation-status": "\(isSum)"],
      [XMLElement("title", [:], [narrative(title)])] + indicators)
  }

  private func indicator(_ title: String, isSum: Bool, _ periods: [XMLElement]) -> XMLElement {
    XMLElement(
      "indicator", ["measure": "1", "ascending": "true", "aggregation-status": "\(isSum)"],
      [XMLElement("title", [:], [narrative(title)])] + periods)
  }

  private func period(_ first: Day, _ last: Day, _ values: [XMLElement]) -> XMLElement {
    XMLElement(
      "period", [:],
      [
        XMLElement("period-start", ["iso-date": first.description]),
        XMLElement("period-end", ["iso-date": last.description]),
      ] + values)
  }

  private mutating func omit(_ origin: Origin, _ field: String, _ message: String, _ remedy: String)
  {
    omissions.append(Shortcoming(origin, field: field, in: ledger, message, remedy))
  }
}

// MARK: By year

extension IATIResults {
  /// An indicator for each venue and unit, for different units are never added.
  private mutating func yearlyIndicators() -> [XMLElement] {
    let groups = Dictionary(grouping: activity.cohorts) { cohort in
      [cohort.venue?.title ?? "place not stated", cohort.unit.title].joined(separator: ", ")
    }
    return groups.sorted { $0.key < $1.key }.compactMap { title, cohorts in
      let periods = periods(of: cohorts)
      // What is counted in unclear units may differ from cohort to cohort.
      let isSum = cohorts.first?.unit != .unclear
      return periods.isEmpty ? nil : indicator("Training \(title)", isSum: isSum, periods)
    }
  }

  private mutating func periods(of cohorts: [Cohort]) -> [XMLElement] {
    var years: [StatedPeriod: [Cohort]] = [:]
    for cohort in cohorts where cohort.planned != nil || cohort.actual != nil {
      guard let period = StatedPeriod(of: cohort, activity.program, in: ledger) else {
        omit(
          cohort.origin, "Year", "the year is not known; left out",
          "add Year: with the year that the source means")
        continue
      }
      years[period, default: []].append(cohort)
    }
    return years.sorted { ($0.key.first, $0.key.last) < ($1.key.first, $1.key.last) }
      .compactMap { period, cohorts in
        let values = values(of: cohorts.sorted { $0.origin < $1.origin }, in: period)
        return values.isEmpty ? nil : self.period(period.first, period.last, values)
      }
  }

  private func values(of cohorts: [Cohort], in period: StatedPeriod) -> [XMLElement] {
    var values: [XMLElement] = []
    let planned = cohorts.filter { $0.planned != nil }
    let reported = cohorts.filter { $0.actual != nil }
    let plan = IATIFigure(planned.compactMap(\.planned))
    let actual = IATIFigure(reported.compactMap(\.actual))
    let doubt = doubt(about: cohorts)
    // Readers divide the two, and they would be of different cohorts.
    let isPaired = cohorts.allSatisfy { ($0.planned == nil) == ($0.actual == nil) }
    let isPair = isPaired && doubt == nil
    if let plan, isPair || actual == nil {
      values.append(
        plan.element(
          "target",
          besides: [period.remark(on: planned), doubt].compactMap(\.self).joined(separator: " ")))
    }
    if let actual {
      let silence =
        reported.count == cohorts.count
        ? nil : "Of \(reported.count) of \(cohorts.count) cohorts; the others are not reported."
      let apart =
        isPair || plan == nil
        ? nil
        : "No target: \(Sum(planned.compactMap(\.planned))) planned are not "
          + (isPaired ? "certainly of the same people." : "of the same cohorts.")
      values.append(
        actual.element(
          "actual",
          besides: [period.remark(on: reported), silence, doubt, apart].compactMap(\.self)
            .joined(separator: " ")))
      values += parts(of: reported)
    }
    return values
  }

  /// Why a sum of cohorts is perhaps none; `nil` where nothing stands against it.
  private func doubt(about cohorts: [Cohort]) -> String? {
    if Totals(of: cohorts, in: ledger, by: []).rows.contains(where: { $0.repeated > 0 }) {
      return "May count the same people twice: two sources count what seems to be one "
        + "cohort."
    }
    return cohorts.count > 1 && cohorts.first?.unit == .unclear
      ? "What is counted is unclear, and perhaps not the same in all cohorts." : nil
  }

  /// The actual by sex, where every cohort gives it in exact numbers.
  private func parts(of cohorts: [Cohort]) -> [XMLElement] {
    [("Female", "female"), ("Male", "male"), ("Unspecified", "not stated")]
      .compactMap { field, value in
        let counts = cohorts.map { cohort in
          ledger.text(field, at: cohort.origin).flatMap { try? Count(stored: $0) }
        }
        let sum = Sum(counts.compactMap(\.self))
        guard !counts.contains(nil), sum.certainty == .exact else { return nil }
        return XMLElement(
          "actual", ["value": "\(sum.interval.lower)"],
          [XMLElement("dimension", ["name": "sex", "value": value])])
      }
  }
}

/// A year as days, on a basis that is the cohort's own or assumed.
///
/// Cohorts of the same days share a period, whether or not its basis is assumed for them: of two equal
/// periods each would look like the whole year.
private struct StatedPeriod: Hashable {
  let first: Day
  let last: Day
  private let year: Int
  private let basis: YearBasis

  /// The year of a cohort; an unclear basis is taken for the program's, the store's or the calendar's.
  init?(of cohort: Cohort, _ program: Program, in ledger: Ledger) {
    guard let year = cohort.year else { return nil }
    let basis =
      [cohort.basis, program.basis, ledger.profile.basis].compactMap(\.self)
      .first { $0 != .unclear } ?? .calendar
    guard let first = basis.firstDay(of: year), let last = basis.lastDay(of: year) else {
      return nil
    }
    (self.first, self.last, self.year, self.basis) = (first, last, year, basis)
  }

  /// For how many of the cohorts of a figure the period is assumed; `nil` where it is for none.
  func remark(on cohorts: [Cohort]) -> String? {
    let assumed = cohorts.count { $0.basis == .unclear }
    guard assumed > 0 else { return nil }
    let source =
      assumed == cohorts.count
      ? "The source says" : "Of \(assumed) of these \(cohorts.count) cohorts the source says"
    return "\(source) \(year) and not from which month; taken for \(basis.rawValue)."
  }
}

// MARK: Claims

extension IATIResults {
  /// An indicator for each claim: none of them adds up with anything.
  private mutating func claimIndicators() -> [XMLElement] {
    guard let row = ledger.programs.row(of: activity.program.id) else { return [] }
    let claims = ledger.claims(in: .program(row)).reversed()
    return claims.compactMap { claim in
      guard let start = claim.from ?? activity.program.start, let first = start.first,
        let last = claim.asOf.last, first < last
      else {
        omit(
          claim.origin, "AsOf", "from when to when it counts is not known; left out",
          "add From and AsOf with a year at least")
        return nil
      }
      guard let figure = IATIFigure([claim.trainees]) else {
        omit(claim.origin, "Trainees", "the number is not known; left out", "add it once it is")
        return nil
      }
      let said = [claim.claimant, "“\(claim.verbatim)”"].compactMap(\.self).joined(separator: ": ")
      let since = claim.from == nil ? " Since when is not stated; the program began \(start)." : ""
      let words = said + since
      let title = [
        "Announced", claim.venue?.title ?? "place not stated", claim.unit.title,
        "as of \(claim.asOf)",
      ].joined(separator: ", ")
      return indicator(
        title, isSum: false, [period(first, last, [figure.element("actual", besides: words)])])
    }
  }
}

extension Venue {
  fileprivate var title: String {
    switch self {
    case .donorCountry: "in the donor country"
    case .inCountry: "in the partner country"
    case .thirdCountry: "in a third country"
    case .online: "online"
    case .unknown: "place not stated"
    }
  }
}

extension Unit {
  fileprivate var title: String {
    switch self {
    case .people: "people"
    case .participations: "participations"
    case .personDays: "person-days"
    case .experts: "experts sent"
    case .unclear: "people or participations: the source does not say"
    }
  }
}
