internal import Cooperation

extension BrowseContents {
  /// The lines of sums of the cohorts that are listed.
  func sums(in ledger: Ledger) -> [TraineesPane.SumLine] {
    var kept = KeptTotals()
    return sums(in: ledger, keeping: &kept)
  }

  /// The lines of sums of the cohorts that are listed, made of what is kept where they are all.
  func sums(in ledger: Ledger, keeping kept: inout KeptTotals) -> [TraineesPane.SumLine] {
    summed.sums(in: ledger, keeping: &kept)
  }

  /// What sums are of, in whichever order.
  var summed: CohortList {
    cohorts.count == cohortsKey.range.count ? CohortList(.range(cohortsKey.range)) : cohorts
  }
}

extension CohortList {
  /// The lines of sums of the cohorts.
  func sums(in ledger: Ledger) -> [TraineesPane.SumLine] {
    var kept = KeptTotals()
    return sums(in: ledger, keeping: &kept)
  }

  /// The lines of sums of the cohorts, made of what is kept where they are all.
  fileprivate func sums(
    in ledger: Ledger, keeping kept: inout KeptTotals
  ) -> [TraineesPane.SumLine] {
    let totals = kept.totals(of: cohorts(of: ledger), in: ledger, by: [.venue])
    return totals.rows.flatMap { row in
      let hasUnknown = [row.planned, row.actual].contains { $0.unknownBesideOthers > 0 }
      let lines: [TraineesPane.SumLine] = hasUnknown ? [.sum(row), .unknown(row)] : [.sum(row)]
      return lines
    }
  }
}

extension Sum {
  /// How many unknown parts it has beside known ones; without those, `?` says it all.
  var unknownBesideOthers: Int { parts > unknown ? unknown : 0 }
}
