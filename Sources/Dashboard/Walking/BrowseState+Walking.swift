internal import Cooperation

extension BrowseState {
  /// The same place with nothing that narrows or sorts Trainees.
  var unnarrowed: BrowseState {
    var result = self
    result.filters[.cohorts] = TextFilter("")
    (result.behind, result.sorting) = (nil, nil)
    return result.withoutDerived
  }

  /// The same place without what was derived of it: of a hundred places it would fill the memory.
  var withoutDerived: BrowseState {
    var result = self
    (result.sorted, result.filtered) = (nil, nil)
    return result
  }

  /// The order in which the cohorts of a scope stand; `nil` for that of the ledger.
  func order(of range: Range<Int>, in ledger: Ledger) -> SortedCohorts.Key? {
    guard sorting != nil, let key = sorted?.key, key.range == range, key.edition == ledger.edition
    else { return nil }
    return key
  }

  /// How many of the cohorts of a key were looked through, in percent; `nil` where all were.
  func percent(of key: CohortList.Key) -> Int? {
    guard let filtered, filtered.key == key, !filtered.isWhole else { return nil }
    return filtered.percent
  }

  /// The cohorts that a key lets through, made of those that are kept: all of them, or the first of many.
  func filtered(for key: CohortList.Key, _ ledger: Ledger) -> FilteredCohorts? {
    let unfiltered = CohortList(unfiltered: key, ledger, sorted: sorted)
    guard key.isNarrowing else { return FilteredCohorts(key, of: unfiltered) }
    if let filtered, filtered.isWhole, filtered.key.hasSameCohorts(as: key),
      let same = FilteredCohorts(key, of: filtered.found, sorted: sorted)
    {
      return same
    }
    let wider = filtered.flatMap { key.isNarrower(than: $0.key) ? $0.candidates : nil }
    return FilteredCohorts(
      key, among: wider ?? Candidates([unfiltered]), reach: reach,
      following: cohort.flatMap(ledger.position(of:)), in: ledger)
  }

  /// Makes what was derived hold for a ledger that has come of the one before by an edit of a few values,
  /// and gives up what holds for another.
  mutating func revise(in ledger: Ledger) {
    let before = sorted
    if let order = sorted?.key, let revised = ledger.fewRevised(since: order.edition) {
      sorted = sorted?.revised(revised, in: ledger)
    } else {
      sorted = nil
    }
    guard let filtered, filtered.isWhole, filtered.key.isNarrowing,
      let revised = ledger.fewRevised(since: filtered.key.edition),
      filtered.key.order == nil || filtered.key.order == before?.key
    else {
      self.filtered = nil
      return
    }
    let key = filtered.key.with(ledger, order: filtered.key.order == nil ? nil : sorted?.key)
    let others = Set(revised)
    let found =
      filtered.found.filter { !others.contains($0) } + key.included(of: revised, in: ledger)
    self.filtered = FilteredCohorts(key, of: found, sorted: sorted)
  }
}

extension Ledger {
  /// The most cohorts that what was derived is made to hold for one by one.
  private static let few = 64

  /// The cohorts in which alone it differs from one of another edition, where they are few.
  fileprivate func fewRevised(since edition: Edition) -> [Int]? {
    cohortsRevised(since: edition).flatMap { $0.count <= Self.few ? $0 : nil }
  }
}

extension State {
  /// Filters Trainees anew, where they are to be filtered otherwise.
  ///
  /// What goes on from what was filtered before looks only through that.
  mutating func renewFiltered(_ ledger: Ledger) {
    let scope = BrowseContents(ledger, browse.unnarrowed, keeping: derived.lists).cohortsKey
    let key = CohortList.Key(
      ledger, range: scope.range, filter: browse.filters[.cohorts], behind: browse.behind,
      order: browse.order(of: scope.range, in: ledger))
    guard key.isDerived else {
      browse.filtered = nil
      return
    }
    if browse.filtered?.key != key { browse.filtered = browse.filtered(for: key, ledger) }
  }
}
