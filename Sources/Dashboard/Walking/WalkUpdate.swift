internal import Cooperation
internal import Surface

extension State {
  /// Asks for the next walk, unless it is under way; what was asked for before need not be walked then.
  ///
  /// Whatever has changed, what is wanted is found out anew, so that no walk is waited for in vain.
  mutating func nextWalk(_ whole: Ledger) -> [Effect] {
    guard let (purpose, candidates) = wantedWalk(whole.narrowed(to: selection)) else {
      walk = nil
      return []
    }
    guard walk?.asks(purpose, of: candidates) != true else { return [] }
    walks += 1
    let next = Walk(walks, purpose, over: candidates, in: selection)
    walk = next
    return [.walk(next)]
  }

  /// Whether a walk is waited for; one that is not need not be made.
  public func awaits(_ walk: Walk) -> Bool { self.walk == walk }

  /// What is to be found out next: what decides over the most comes first.
  private func wantedWalk(_ ledger: Ledger) -> (Walk.Purpose, Candidates)? {
    if let sought {
      return (
        .query(sought.query, sought.view, sought.edition, left: sought.rest.count), sought.next
      )
    }
    if let order = wantedOrder(in: ledger), browse.sorted?.key != order {
      return (.order(order), Candidates([CohortList(.range(order.range))]))
    }
    if let looking {
      return (.match(looking.pattern, looking.key, left: looking.rest.count), looking.next)
    }
    if let filtered = browse.filtered, !filtered.isWhole {
      return (.filter(filtered.key, left: filtered.rest.count), filtered.next)
    }
    let contents = browseContents(ledger)
    let key = contents.cohortsKey.unordered
    guard screen == .browse, contents.hasLateSums(browse.reach), derived.sums?.key != key else {
      return nil
    }
    return (.sums(key), Candidates([contents.summed]))
  }

  /// Takes in what came of the walk that was asked for last; others are of no use any more.
  mutating func take(_ outcome: WalkOutcome, _ whole: Ledger) -> [Effect] {
    guard let walk, walk.number == outcome.number else { return [] }
    self.walk = nil
    switch (walk.purpose, outcome.result) {
    case (.query, .found(let found)): takeQueried(found, whole)
    case (.order, .ordered(let sorted)):
      browse.sorted = sorted
      let sorting = sorted.key.sorting
      let title = TraineeColumn.title(of: sorting.column)
      if notice == sortingNotice(title) { notice = sortNotice(sorting, title) }
    case (.sums(let key), .sums(let lines)): derived.sums = Kept(key: key, value: lines)
    case (.match, .found(let found)): takeMatches(found, whole.narrowed(to: selection))
    case (.filter, .found(let found)):
      browse.filtered?.take(found)
      return doPostponed(whole.narrowed(to: selection))
    default: break
    }
    return []
  }
}

// What needs a whole list is done when it is there.
extension State {
  /// Whether an action waits until all cohorts were looked through, which is told.
  mutating func postpones(_ action: Action, _ ledger: Ledger) -> Bool {
    guard Context.trainees.contains(context), action.needsWholeList(hasRange: rangeStart != nil),
      isUnfinished(ledger)
    else { return false }
    postponed = action
    notice = Notice("Waits until all cohorts are looked through; another key gives it up").lasting
    return true
  }

  /// Gives up what waits.
  mutating func giveUpWaiting() { (postponed, looking) = (nil, nil) }

  private mutating func doPostponed(_ ledger: Ledger) -> [Effect] {
    guard let action = postponed, browse.filtered?.isWhole == true else { return [] }
    (postponed, notice) = (nil, nil)
    return perform(action, &self, ledger)
  }
}

extension Action {
  /// Whether it would be another thing on a part of a list.
  ///
  /// - Parameter hasRange: Whether a range of rows is being drawn, to which all rows between belong.
  /// - Returns: `true` if so.
  fileprivate func needsWholeList(hasRange: Bool) -> Bool {
    switch self {
    case .last, .markRange, .copyTable, .export, .nextMatch, .previousMatch: true
    case .edit, .remove: hasRange
    default: false
    }
  }
}

extension BrowseContents {
  /// Whether the sums of the list come from a walk: those of many cohorts that were chosen one by one.
  func hasLateSums(_ reach: Int) -> Bool {
    percent == nil && cohorts.count > reach && summed.isChosen
  }
}
