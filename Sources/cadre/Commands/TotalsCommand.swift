internal import ArgumentParser
internal import Cooperation
internal import Interchange

/// `cadre totals`: planned and actual, added up as the dashboard adds them.
struct TotalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "totals",
    abstract: "Add up planned and actual, by year or by other groups.",
    discussion: """
      One row per group and unit; different units are never added. A sum that rests on a bound is
      written as one (>=2309), an approximate one as ~90061, and how many parts are unknown stands
      in a column of its own. Reported is of how many cohorts there is an actual; may_count_twice is
      how many seem to be one with another of the row, since two sources count them differently.
      A year in a cumulative sum of which nothing is reported makes it a lower bound. A sum of unclear
      unit is perhaps not of one unit. Claims never enter a sum. Totals are the same on every day; --today is
      taken so that a script can give it to every command.
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

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let ledger = try OpenedStore(store.store).compared()
      let view = basis?.view ?? .stated
      let question = try query.read(in: ledger)
      var totals = Totals(matching: question, in: ledger, by: by.groupings, view: view)
      if cumulative { totals = totals.accumulated }
      try output.write(totals.listing)
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
  var listing: Listing {
    let hasUnit = groupings.contains(.unit)
    let figures = ["planned", "planned_unknown", "actual", "actual_unknown", "cohorts", "assumed"]
    let marks = ["reported", "may_count_twice"]
    return Listing(
      type: "Total",
      columns: groupings.map(\.rawValue) + (hasUnit ? [] : ["unit"]) + figures + marks,
      figures: Set(figures + marks),
      rows: rows.map { row in
        row.values.map { .text($0.description) } + (hasUnit ? [] : [.text(row.unit.rawValue)])
          + [
            .figure(row.planned.description), .figure(String(row.planned.unknown)),
            .figure(row.actual.description), .figure(String(row.actual.unknown)),
            .figure(String(row.cohorts)), .figure(String(row.assumed)),
            .figure(String(row.actual.parts)), .figure(String(row.repeated)),
          ]
      })
  }
}
