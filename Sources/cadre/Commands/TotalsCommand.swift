internal import ArgumentParser
internal import Cooperation
internal import Interchange
internal import Store

/// `cadre totals`: planned and actual, added up as the dashboard adds them.
struct TotalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "totals",
    abstract: "Add up planned and actual, by year or by other groups.",
    discussion: """
      One row per group and unit; different units are never added. A sum that
      rests on a bound is written as one (>=2309), an approximate one as ~90061,
      and how many parts are unknown stands in a column of its own. Claims never
      enter a sum. Cohorts of no known year are in no cumulative sum.

      planned, actual  what is reported, added up
      planned_of_all, actual_of_all
                       what all cohorts of the row came to: a lower bound where
                       a cohort has no actual, or where of a year of a cumulative
                       sum nothing is recorded; from the least (40..84) where
                       some may be counted twice
      known            of how many cohorts the actual is a number or a bound
      may_count_twice  how many seem to be one with another of the row, since two
                       sources count them
      year_basis       what the years stand on, of several on each
      state            what the actuals are:
        known          of each cohort an exact number
        about          of each a number, and one is approximate
        bound          of each a number, and one is a bound or a range, or a year
                       before has no records
        perhaps twice  of each a number, and some may be counted twice
        partly known   of some cohorts a number
        unknown        of none a number, and of some it is known that one exists
        none yet       nothing is reported of what is planned or running, and its
                       year is not over on the day of --today
        not reported   nothing is reported

      A sum of unclear unit is perhaps not of one unit.
      \(QueryArgument.explanation)

      EXAMPLES
        cadre totals
        cadre totals country:VN 'year>=2020'
        cadre totals --by year,country --basis JFY
        cadre totals --by venue --format csv --store sample-data
      """)

  @OptionGroup var query: QueryArgument

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The groups, in order: \(Grouping.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "groups"))
  var by: Groupings = Groupings([.year])

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Cut years as CY, JFY or USFY.",
      discussion: "Left out, every cohort stands in the year that its record states.",
      valueName: "basis"))
  var basis: BasisArgument?

  @Flag(name: .long, help: "Let each year hold all years before it; needs year among the groups.")
  var cumulative = false

  @OptionGroup var day: TodayOption
  @OptionGroup var output: FormatOptions
  @OptionGroup var store: StoreOption

  func validate() throws {
    guard !cumulative || by.groupings.contains(.year) else {
      throw ValidationError("--cumulative needs year among the groups: --by year,…")
    }
  }

  /// Whether cohorts are looked at whose values are not packed: conditions may be about any field.
  private var readsTexts: Bool { by.groupings.contains(.organization) || !query.isEmpty }

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let ledger = try OpenedStore(store.store, keepingText: readsTexts).compared(on: day.today)
      let view = basis?.view ?? .stated
      let question = try query.read(in: ledger)
      var totals = Totals(
        matching: question, in: ledger, by: by.groupings, view: view, sharedBy: ThreadCrew())
      if cumulative {
        let undated = totals.undated.reduce(0) { $0 + $1.cohorts }
        if undated > 0 {
          Console.complain(
            "cadre: note: \(undated) \(undated == 1 ? "cohort" : "cohorts") of no known year in no sum"
          )
        }
        totals = totals.accumulated
      }
      try output.write(totals.listing(isCumulative: cumulative, remark: ledger.errorRemark))
    }
  }
}

/// The groups of a table, as they are typed: `year,country`.
struct Groupings: ExpressibleByArgument {
  let groupings: [Grouping]

  init(_ groupings: [Grouping]) { self.groupings = groupings }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    groupings = names.compactMap { Grouping(rawValue: $0.lowercased()) }
    guard groupings.count == names.count, Set(groupings).count == groupings.count else {
      return nil
    }
  }

  var defaultValueDescription: String { groupings.map(\.rawValue).joined(separator: ",") }
}

/// A year basis as it is typed.
enum BasisArgument: String, CaseIterable, ExpressibleByArgument {
  case CY, JFY, USFY

  init?(argument: String) { self.init(rawValue: argument.uppercased()) }

  var view: YearView {
    switch self {
    case .CY: .calendar
    case .JFY: .japaneseFiscal
    case .USFY: .unitedStatesFiscal
    }
  }
}

extension Totals {
  /// The totals as a table for output: its columns are what scripts hold on to.
  ///
  /// Where years hold all before them a column says so, of each row, since those of no known year are
  /// apart from that.
  func listing(
    isCumulative: Bool, undated: [TotalsRow] = [], remark: String? = nil
  ) -> Listing {
    let hasUnit = groupings.contains(.unit)
    let hasYear = groupings.contains(.year)
    let hasVenue = groupings.contains(.venue)
    let figures = ["planned", "planned_unknown", "actual", "actual_unknown", "cohorts", "assumed"]
    let marks = ["known", "may_count_twice", "planned_of_all", "actual_of_all"]
    let words =
      ["state"] + (hasYear ? ["year_basis"] : []) + (hasVenue ? [] : ["venues"])
      + (isCumulative ? ["cumulative"] : [])
    let all = rows.map { ($0, isCumulative) } + undated.map { ($0, false) }
    var listing = Listing(
      type: "Total",
      columns: groupings.map(\.rawValue) + (hasUnit ? [] : ["unit"]) + figures + marks + words,
      figures: Set(figures + marks),
      rows: all.map { row, isRunning in
        var cells = row.values.map { Listing.Cell.text($0.description) }
        if !hasUnit { cells.append(.text(row.unit.rawValue)) }
        cells += [
          .figure(row.planned.description), .figure(String(row.planned.unknown)),
          .figure(row.actual.description), .figure(String(row.actual.unknown)),
          .figure(String(row.cohorts)), .figure(String(row.assumed)),
          .figure(String(row.known)), .figure(String(row.repeated)),
          .figure(row.plannedOfAll.textFromLeast), .figure(row.actualOfAll.textFromLeast),
          .text(row.state.rawValue),
        ]
        if hasYear { cells.append(.text(row.basesInWords)) }
        if !hasVenue { cells.append(.text(row.venuesInWords)) }
        if isCumulative { cells.append(.text(isRunning ? "yes" : "no")) }
        return cells
      })
    listing.remark = remark
    return listing
  }
}

extension TotalsRow {
  /// The bases that its cohorts state their years on.
  fileprivate var basesInWords: String {
    bases.map(\.rawValue).joined(separator: "; ")
  }

  /// The venues of its cohorts; different ones are added up only where that is asked for.
  fileprivate var venuesInWords: String {
    venues.map { $0?.rawValue ?? "not stated" }.joined(separator: "; ")
  }
}
