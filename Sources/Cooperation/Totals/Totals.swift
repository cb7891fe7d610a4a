public import Recfile

/// Planned and actual of some cohorts, added up by groups, one row per group and unit.
public struct Totals: Sendable {
  /// The groupings, in the order of the rows' values.
  public let groupings: [Grouping]
  /// The rows, ordered by their groups and then by unit.
  public let rows: [TotalsRow]

  /// Adds up cohorts of a ledger.
  ///
  /// The time grows with the number of cohorts, the space with the number of rows.
  /// - Parameters:
  ///   - cohorts: The cohorts to add up.
  ///   - ledger: The ledger that the cohorts belong to.
  ///   - groupings: What rows stand for; units are kept apart whether or not they are named.
  ///   - view: How years are cut.
  public init(
    of cohorts: some Sequence<Cohort>, in ledger: Ledger, by groupings: [Grouping],
    view: YearView = .stated
  ) {
    self.init(adding: cohorts, in: ledger, by: groupings, view: view)
  }

  private init(
    adding cohorts: some Sequence<Cohort>, in ledger: Ledger, by groupings: [Grouping],
    view: YearView
  ) {
    var table = TotalsTally(groupings, view, in: ledger)
    let comparison = ledger.comparison
    let isAlone = comparison.isEmpty
    var alike: [Cohort] = []
    for cohort in cohorts {
      table.add(cohort, in: ledger)
      if !isAlone, comparison.set(of: cohort.origin) != nil { alike.append(cohort) }
    }
    table.noteRepeated(alike, in: ledger)
    self.init(table)
  }

  init(_ tally: TotalsTally) {
    groupings = tally.groupings
    rows = Self.inOrder(tally.rows.filter { $0.cohorts > 0 })
  }

  /// Adds up selected cohorts.
  ///
  /// The same as for any sequence, but for this one the compiler has it at hand where it is made: other
  /// modules would walk over it a few times slower.
  public init(
    of cohorts: SelectedCohorts, in ledger: Ledger, by groupings: [Grouping],
    view: YearView = .stated
  ) {
    if let all = cohorts.allInTextOrder {
      self.init(adding: all, in: ledger, by: groupings, view: view)
    } else {
      self.init(adding: cohorts, in: ledger, by: groupings, view: view)
    }
  }

  /// Adds up the cohorts that a query selects; the view says how years are cut, for it as well.
  ///
  /// Where it selects all, a crew may share the walk over them.
  public init(
    matching query: Query, in ledger: Ledger, by groupings: [Grouping], view: YearView = .stated,
    sharedBy crew: some Crew = Alone()
  ) {
    if query.isEmpty {
      self.init(TotalsTally(groupings, view, ofAllIn: ledger, by: crew))
    } else {
      let selected = ledger.cohorts(matching: query, view: view)
      self.init(
        of: selected.lazy.map { ledger.cohorts[$0] }, in: ledger, by: groupings, view: view)
    }
  }

  private init(groupings: [Grouping], rows: [TotalsRow]) {
    self.groupings = groupings
    self.rows = rows
  }

  /// The same table with each year holding all years up to it; a row of an unknown year is left out.
  ///
  /// Where nothing is recorded of a year in between, what came in that year is not known:
  /// ``TotalsRow/actualOfAll`` has no upper end then.
  ///
  /// Without the year among the groupings there is nothing to accumulate, and the table is unchanged.
  public var accumulated: Totals {
    guard let position = groupings.firstIndex(of: .year) else { return self }
    var running: [GroupKey: (year: GroupValue, row: TotalsRow)] = [:]
    let byYear = rows.sorted { $0.values[position] < $1.values[position] }
    let sums = byYear.compactMap { row -> TotalsRow? in
      guard row.values[position] != .year(nil) else { return nil }
      var others = row.values
      others.remove(at: position)
      let key = GroupKey(values: others, unit: row.unit)
      let year = row.values[position]
      let sum = running[key].map { before in
        before.row.merged(into: row, isGapless: year.isYear(after: before.year))
      }
      running[key] = (year, sum ?? row)
      return sum ?? row
    }
    return Totals(groupings: groupings, rows: Self.inOrder(sums))
  }

  private static func inOrder(_ rows: [TotalsRow]) -> [TotalsRow] {
    RowOrder(of: rows).positions.map { rows[$0] }
  }
}

extension Totals {
  /// The rows for which something holds, by all groupings but the first: rows that stand for the same then
  /// are added up.
  ///
  /// Where cohorts that seem to be one always stand in one row, as they do in one venue and unit, these
  /// are the totals of the cohorts of those rows.
  public func withoutFirstGrouping(where holds: (TotalsRow) -> Bool) -> Totals {
    var places: [GroupKey: Int] = [:]
    var sums: [TotalsRow] = []
    for row in rows where holds(row) {
      let values = Array(row.values.dropFirst())
      let place = places[GroupKey(values: values, unit: row.unit), default: sums.count]
      if place == sums.count {
        places[GroupKey(values: values, unit: row.unit)] = place
        sums.append(TotalsRow(values, row.unit))
      }
      sums[place].add(row)
    }
    return Totals(groupings: Array(groupings.dropFirst()), rows: Self.inOrder(sums))
  }

  /// The rows for which something holds.
  public func rows(where holds: (TotalsRow) -> Bool) -> Totals {
    Totals(groupings: groupings, rows: rows.filter(holds))
  }

  /// The rows of an unknown year, which ``accumulated`` leaves out; none where years are no grouping.
  public var undated: [TotalsRow] {
    guard let position = groupings.firstIndex(of: .year) else { return [] }
    return rows.filter { $0.values[position] == .year(nil) }
  }
}

private struct GroupKey: Hashable {
  let values: [GroupValue]
  let unit: Unit
}

extension GroupValue {
  /// Whether it is the year right after another one.
  fileprivate func isYear(after other: GroupValue) -> Bool {
    guard case .year(let year?) = self, case .year(let before?) = other else { return false }
    return year == before + 1
  }
}

/// One row of a table of totals.
public struct TotalsRow: Hashable, Sendable {
  /// What the row stands for, one value per grouping.
  public let values: [GroupValue]
  /// What its counts count.
  public let unit: Unit
  /// The sum of the plans.
  public private(set) var planned = Sum()
  /// The sum of the actuals.
  public private(set) var actual = Sum()
  /// How many cohorts it adds up.
  public private(set) var cohorts = 0
  /// How many of them stand in a year that is assumed.
  public private(set) var assumed = 0
  /// How many of them have only one of plan and actual.
  public private(set) var unpaired = 0
  /// How many of them have neither.
  public private(set) var silent = 0
  /// How many of them seem to be one with another of them, so that its sums may count the same people
  /// twice.
  public private(set) var repeated = 0
  /// Whether a cohort is planned or running in a year that is not over, so that what is absent may
  /// still come.
  public private(set) var isUnderWay = false
  /// How many such cohorts have no actual.
  public private(set) var pending = 0
  /// The bases that its cohorts state their years on.
  public var bases: [YearBasis] { YearBasis.allCases.filter { basisBits & 1 << $0.rank != 0 } }
  /// One bit for each of the bases.
  private var basisBits: UInt8 = 0
  /// The venues of its cohorts, `nil` for those that state none.
  public var venues: [Venue?] {
    (Venue.allCases.map(Optional.some) + [nil]).filter { venueBits & TotalsRow.bit(of: $0) != 0 }
  }
  /// One bit for each of the venues, and one for none.
  private var venueBits: UInt8 = 0
  /// Whether it runs over a year of which nothing is recorded.
  public private(set) var hasGap = false

  init(_ values: [GroupValue], _ unit: Unit) {
    self.values = values
    self.unit = unit
  }

  mutating func add(_ cohort: Cohort, isAssumed: Bool, on today: Day?) {
    planned.add(cohort.planned)
    actual.add(cohort.actual)
    cohorts += 1
    unpaired += (cohort.planned == nil) == (cohort.actual == nil) ? 0 : 1
    silent += cohort.planned == nil && cohort.actual == nil ? 1 : 0
    assumed += isAssumed ? 1 : 0
    if cohort.isUnderWay(on: today) {
      isUnderWay = true
      pending += cohort.actual == nil ? 1 : 0
    }
    basisBits |= 1 << cohort.basis.rank
    venueBits |= TotalsRow.bit(of: cohort.venue)
  }

  private static func bit(of venue: Venue?) -> UInt8 { venue.map { 2 << UInt8($0.rank) } ?? 1 }

  /// Notes that some of its cohorts seem to be one.
  mutating func noteRepeated(_ same: [Cohort]) {
    guard same.count > 1 else { return }
    repeated += same.count
    planned.noteRepeated(same.compactMap(\.planned))
    actual.noteRepeated(same.compactMap(\.actual))
  }

  /// Adds what another row adds up, whatever that stands for.
  mutating func add(_ other: TotalsRow) {
    planned.add(other.planned)
    actual.add(other.actual)
    cohorts += other.cohorts
    assumed += other.assumed
    unpaired += other.unpaired
    silent += other.silent
    repeated += other.repeated
    isUnderWay = isUnderWay || other.isUnderWay
    pending += other.pending
    basisBits |= other.basisBits
    venueBits |= other.venueBits
    hasGap = hasGap || other.hasGap
  }

  /// The same row for a year later of which nothing is recorded.
  public var leftOpen: TotalsRow {
    var result = self
    result.hasGap = true
    return result
  }

  /// A later row with what this one holds, too.
  fileprivate func merged(into row: TotalsRow, isGapless: Bool) -> TotalsRow {
    var result = row
    result.add(self)
    result.hasGap = hasGap || row.hasGap || !isGapless
    return result
  }
}

extension TotalsRow {
  /// What the plans come to: their sum, and a lower end where of a year that it runs over nothing is
  /// recorded.
  ///
  /// A cohort without a plan has none, and leaves nothing open.
  public var plannedOfAll: Sum { planned.leftOpen(hasGap) }

  /// What came in all of the cohorts, as far as it is known: the sum of the actuals, and a lower end
  /// where a cohort has none, or where of a year that it runs over nothing is recorded.
  ///
  /// ``actual`` adds up what is reported, and reads as the whole where it is drawn alone.
  public var actualOfAll: Sum { actual.leftOpen(hasGap || actual.parts < cohorts) }

  /// Of how many of its cohorts the number of the actual is known, be it a bound.
  public var known: Int { actual.parts - actual.unknown }

  /// What is known of the actuals, in a word or two.
  public var state: ActualState {
    if known == cohorts { return stateOfKnown }
    if known > 0 { return .partlyKnown }
    if actual.parts > 0 { return .unknown }
    return isUnderWay ? .noneYet : .notReported
  }

  /// The same where a number is known of each cohort: the one of several words that is least firm.
  private var stateOfKnown: ActualState {
    if actual.repeated > 0 { return .perhapsTwice }
    return switch actualOfAll.certainty {
    case .exact, .unknown, .notReported: .known
    case .about: .about
    case .atLeast, .atLeastAbout, .tooLarge: .bound
    }
  }
}

/// What is known of the actuals that a row adds up.
public enum ActualState: String, CaseIterable, Sendable {
  /// Of each cohort there is an exact number.
  case known
  /// Of each cohort there is a number, and one of them is approximate.
  case about
  /// Of each cohort there is a number, and the sum has no one number: one of them is a bound or a range,
  /// or of a year that it runs over nothing is recorded.
  case bound
  /// Of each cohort there is a number, and some may count the same people.
  case perhapsTwice = "perhaps twice"
  /// Of some cohorts there is a number.
  case partlyKnown = "partly known"
  /// There are actuals, and no number of any is known.
  case unknown
  /// Nothing is reported, and may still come.
  case noneYet = "none yet"
  /// Nothing is reported.
  case notReported = "not reported"
}

extension TotalsRow {
  /// The actual as a percentage of the plan; `nil` where it cannot be said.
  ///
  /// Where a cohort has a plan without an actual, or the reverse, the two sums are not about the
  /// same cohorts, and a percentage of them would compare one group's plan with another's actual; where
  /// one has neither, it would be of a part of the row only. Nor is one said of cohorts that seem to be
  /// one, or of several whose unit is unclear, and so perhaps not the same.
  public var share: Share? {
    unpaired + silent + repeated > 0 || isOfUnclearUnits
      ? nil : Share(actual: actualOfAll, planned: plannedOfAll)
  }

  /// Whether it adds up several cohorts whose unit is unclear, and so perhaps not the same.
  public var isOfUnclearUnits: Bool { unit == .unclear && cohorts > 1 }
}

extension Ledger {
  /// What a cohort stands under in a grouping, with years cut as a view has it.
  public func value(of cohort: Cohort, in grouping: Grouping, view: YearView) -> GroupValue {
    value(of: cohort, placed: cohort.placed(in: view), in: grouping)
  }

  /// What a cohort stands under in a grouping.
  func value(of cohort: Cohort, placed: PlacedYear, in grouping: Grouping) -> GroupValue {
    let program = cohort.program.map { programs[$0] }
    switch grouping {
    case .year: return .year(placed.year)
    case .country: return .text(program?.country.map { countries[$0].id.text } ?? "")
    case .program: return .text(program?.id.text ?? "")
    case .form: return .text(cohort.form?.rawValue ?? "")
    case .venue: return .text(cohort.venue?.rawValue ?? "")
    case .unit: return .text(cohort.unit.rawValue)
    case .status: return .text(cohort.status?.rawValue ?? "")
    case .organization:
      let names = record(at: cohort.origin).fields("Organization").map(\.value)
      return .text(names.joined(separator: "; "))
    }
  }
}
