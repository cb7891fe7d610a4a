internal import Recfile

/// Totals of all cohorts of a ledger, kept by the stretches of its texts: of the ledger that comes of an
/// edit, only the stretch that changed is added up anew.
///
/// They are what ``Totals`` would be of the same cohorts.
public struct KeptTotals: Sendable {
  private struct Key: Hashable {
    let groupings: [Grouping]
    let view: YearView
  }

  private var tables: [Key: KeptTable] = [:]

  /// Nothing is kept yet.
  public init() {}

  /// Adds up selected cohorts; what they add to the rows is kept where they are all of the ledger.
  ///
  /// - Parameters:
  ///   - cohorts: The cohorts to add up.
  ///   - ledger: The ledger that the cohorts belong to.
  ///   - groupings: What rows stand for.
  ///   - view: How years are cut.
  /// - Returns: The totals.
  public mutating func totals(
    of cohorts: SelectedCohorts, in ledger: Ledger, by groupings: [Grouping],
    view: YearView = .stated
  ) -> Totals {
    guard cohorts.allInTextOrder != nil else {
      return Totals(of: cohorts, in: ledger, by: groupings, view: view)
    }
    // What came of other programs is of no use any more.
    tables = tables.filter { $0.value.holds(for: ledger) }
    let key = Key(groupings: groupings, view: view)
    return tables[key, default: KeptTable(groupings, view, in: ledger)].totals(of: ledger)
  }
}

extension KeptTotals: Hashable {
  /// Always: what is kept changes no sum.
  public static func == (left: KeptTotals, right: KeptTotals) -> Bool { true }

  /// Hashes nothing.
  public func hash(into hasher: inout Hasher) {}
}

/// What each stretch adds to the rows of one table.
private struct KeptTable {
  /// Cohorts that were read together, and what they add to rows.
  private struct Part {
    let batch: Cohorts.Batch.ID
    let sums: [(row: Int, sums: TotalsRow)]
  }

  private let origin: Cohorts.Kinship
  private let day: Day?
  /// The rows, to which nothing is added.
  private var empty: TotalsTally
  private var parts: [Part] = []
  /// What it adds to rows that some cohorts seem to be one, and the comparison that says so.
  private var repetitions: (of: SourceComparison.ID, sums: [(row: Int, sums: TotalsRow)])?

  init(_ groupings: [Grouping], _ view: YearView, in ledger: Ledger) {
    origin = ledger.cohorts.kinship
    day = ledger.inspectionDay
    empty = TotalsTally(groupings, view, in: ledger)
  }

  /// Whether what is kept can be used for a ledger: its cohorts take from other records what they took,
  /// and it is the same day.
  func holds(for ledger: Ledger) -> Bool {
    origin === ledger.cohorts.kinship && day == ledger.inspectionDay
  }

  mutating func totals(of ledger: Ledger) -> Totals {
    let batches = ledger.cohorts.batches
    var known: [Cohorts.Batch.ID: Part]?
    var parts: [Part] = []
    parts.reserveCapacity(batches.count)
    for (index, batch) in batches.enumerated() {
      let id = batch.id
      // Mostly each batch stands where it stood.
      if index < self.parts.count, self.parts[index].batch == id {
        parts.append(self.parts[index])
        continue
      }
      if known == nil {
        known = Dictionary(self.parts.map { ($0.batch, $0) }) { first, _ in first }
      }
      parts.append(known?[id] ?? Part(batch: id, sums: empty.parts(of: batch, in: ledger)))
    }
    self.parts = parts
    renewRepetitions(in: ledger)
    var tally = empty
    for part in parts {
      for sums in part.sums { tally.add(sums) }
    }
    for sums in repetitions?.sums ?? [] { tally.add(sums) }
    return Totals(tally)
  }

  private mutating func renewRepetitions(in ledger: Ledger) {
    let comparison = ledger.comparison
    guard !comparison.isEmpty else {
      repetitions = nil
      return
    }
    guard repetitions?.of != comparison.id else { return }
    let alike = comparison.origins.sorted().compactMap { origin in
      ledger.cohorts.position(of: origin).map { ledger.cohorts[$0] }
    }
    repetitions = (comparison.id, empty.repetitions(of: alike, in: ledger))
  }
}
