internal import Recfile

/// Rows of totals in the making: cohorts are added to the row that they stand in, in any order.
struct TotalsTally {
  /// Cohorts that seem to be one and stand in one row.
  private struct LikelySameInRow: Hashable {
    let row: Int
    let set: Int
  }

  let groupings: [Grouping]
  private let view: YearView
  private var numbers: GroupNumbers
  /// The row of each number.
  private var positions: [Int?] = []
  /// The rows, as they came.
  private(set) var rows: [TotalsRow] = []
  /// A cohort of each row, which finds its row in another tally.
  private var firsts: [Cohort] = []

  init(_ groupings: [Grouping], _ view: YearView, in ledger: Ledger) {
    (self.groupings, self.view) = (groupings, view)
    numbers = GroupNumbers(groupings, in: ledger)
  }

  /// Adds a cohort to its row.
  @inline(__always)
  mutating func add(_ cohort: Cohort, in ledger: Ledger) {
    let placed = cohort.placed(in: view)
    let row = row(of: cohort, placed, in: ledger)
    rows[row].add(cohort, isAssumed: placed.isAssumed, on: ledger.inspectionDay)
  }

  /// Adds cohorts to rows of their own.
  ///
  /// - Returns: Which row each of them would go to, and what it adds to it.
  mutating func parts(
    of cohorts: some Sequence<Cohort>, in ledger: Ledger
  ) -> [(row: Int, sums: TotalsRow)] {
    var parts: [(row: Int, sums: TotalsRow)] = []
    var places: [Int32] = []
    for cohort in cohorts {
      let placed = cohort.placed(in: view)
      let row = row(of: cohort, placed, in: ledger)
      while places.count <= row { places.append(-1) }
      if places[row] < 0 {
        places[row] = Int32(parts.count)
        parts.append((row, TotalsRow(rows[row].values, rows[row].unit)))
      }
      parts[Int(places[row])].sums.add(
        cohort, isAssumed: placed.isAssumed, on: ledger.inspectionDay)
    }
    return parts
  }

  /// Adds what some cohorts add to a row.
  mutating func add(_ part: (row: Int, sums: TotalsRow)) { rows[part.row].add(part.sums) }

  /// Notes of cohorts, all of which seem to be one with some others, in which rows they stand together.
  mutating func noteRepeated(_ alike: [Cohort], in ledger: Ledger) {
    for (place, cohorts) in together(alike, in: ledger) {
      rows[place.row].noteRepeated(cohorts)
    }
  }

  /// What it adds to rows that cohorts, all of which seem to be one with some others, stand there together.
  mutating func repetitions(
    of alike: [Cohort], in ledger: Ledger
  ) -> [(row: Int, sums: TotalsRow)] {
    together(alike, in: ledger).map { place, cohorts in
      var sums = TotalsRow(rows[place.row].values, rows[place.row].unit)
      sums.noteRepeated(cohorts)
      return (place.row, sums)
    }
  }

  private mutating func together(
    _ alike: [Cohort], in ledger: Ledger
  ) -> [LikelySameInRow: [Cohort]] {
    let comparison = ledger.comparison
    var together: [LikelySameInRow: [Cohort]] = [:]
    for cohort in alike {
      guard let set = comparison.set(of: cohort.origin) else { continue }
      let row = row(of: cohort, cohort.placed(in: view), in: ledger)
      together[LikelySameInRow(row: row, set: set), default: []].append(cohort)
    }
    return together
  }

  /// The row that a cohort stands in, which is added where there is none.
  @inline(__always)
  private mutating func row(
    of cohort: Cohort, _ placed: PlacedYear, in ledger: Ledger
  ) -> Int {
    let number = numbers.number(of: cohort, placed: placed, in: ledger)
    while positions.count <= number { positions.append(nil) }
    if let position = positions[number] { return position }
    positions[number] = rows.count
    let values = groupings.map { ledger.value(of: cohort, placed: placed, in: $0) }
    rows.append(TotalsRow(values, cohort.unit))
    firsts.append(cohort)
    return rows.count - 1
  }
}

extension TotalsTally {
  /// Adds up all cohorts of a ledger, which a crew may share.
  ///
  /// - Parameters:
  ///   - groupings: What rows stand for.
  ///   - view: How years are cut.
  ///   - ledger: The ledger.
  ///   - crew: Who adds them up.
  ///   - shares: How many shares there are at most.
  ///   - fewest: How many batches a share has at least: what each adds up must be added to the others.
  init(
    _ groupings: [Grouping], _ view: YearView, ofAllIn ledger: Ledger, by crew: some Crew,
    inShares shares: Int = 8, ofAtLeast fewest: Int = 8
  ) {
    let batches = ledger.cohorts.batches
    let share = max(fewest, (batches.count + shares - 1) / shares)
    let tallies = crew.results(of: (batches.count + share - 1) / share) { index in
      let start = index * share
      let end = min(start + share, batches.count)
      return Self.tally(of: batches[start..<end], groupings, view, in: ledger)
    }
    self = tallies.first ?? TotalsTally(groupings, view, in: ledger)
    for tally in tallies.dropFirst() { add(tally, in: ledger) }
    let alike = ledger.comparison.origins.sorted().compactMap { origin in
      ledger.cohorts.position(of: origin).map { ledger.cohorts[$0] }
    }
    noteRepeated(alike, in: ledger)
  }

  private static func tally(
    of batches: ArraySlice<Cohorts.Batch>, _ groupings: [Grouping], _ view: YearView,
    in ledger: Ledger
  ) -> TotalsTally {
    var tally = TotalsTally(groupings, view, in: ledger)
    for batch in batches {
      for cohort in batch { tally.add(cohort, in: ledger) }
    }
    return tally
  }

  /// Adds what another tally of the same groups and cohorts of the same ledger adds up.
  private mutating func add(_ other: TotalsTally, in ledger: Ledger) {
    for (sums, cohort) in zip(other.rows, other.firsts) {
      rows[row(of: cohort, cohort.placed(in: view), in: ledger)].add(sums)
    }
  }
}
