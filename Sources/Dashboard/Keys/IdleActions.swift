internal import Cooperation

// What the footer does not offer, since it would only say that there is nothing to do.

extension State {
  /// The actions that can do nothing wherever the cursor stands.
  var idleActions: Set<Action> {
    guard overlay == nil else { return [] }
    var idle: Set<Action> = []
    if case .readOnly = saving {
      idle = [.edit, .addCohort, .cloneCohort, .newRecord, .remove, .undo, .redo]
    }
    switch screen {
    case .agreements: idle.insert(.agreements)
    case .claims: idle.insert(.claims)
    default: break
    }
    return idle
  }
}

extension BrowseContents {
  /// The actions that have nothing to work on in a pane.
  func idleActions(in pane: Pane, _ ledger: Ledger) -> Set<Action> {
    switch pane {
    case .countries:
      country == nil && ledger.storeOrigin == nil || countries.isEmpty ? [.openForm] : []
    case .programs: program == nil ? [.openForm] : []
    case .cohorts:
      cohort == nil
        ? Set([.edit, .cloneCohort, .remove, .mark] + (program == nil ? [.addCohort] : [])) : []
    }
  }
}

extension TotalsContents {
  /// The actions that have nothing to choose from.
  var idleActions: Set<Action> {
    var idle: Set<Action> = []
    if units.count < 2 || groupings.contains(.unit) { idle.insert(.unit) }
    if venues.count < 2 || groupings.contains(.venue) { idle.insert(.venue) }
    if !groupings.contains(.year) { idle.insert(.cumulative) }
    if lines.isEmpty { idle.formUnion([.enter, .group, .chart, .cumulative]) }
    return idle
  }
}

extension FormContents.Line {
  /// The actions that have nothing to work on where the cursor stands on the line.
  var idleActions: Set<Action> {
    var idle: Set<Action> = field.repeats ? [] : [.addValue]
    if case .reference = field.kind, value != nil {} else { idle.insert(.openReference) }
    return idle
  }
}

extension ListedRow.Key {
  /// The actions that work on a row.
  static let allActions: Set<Action> = [.openForm, .enter, .goToRecord, .remove]

  /// The actions that have nothing to work on where the cursor stands on the row.
  var idleActions: Set<Action> {
    if case .record = self { [] } else { [.openForm, .remove] }
  }
}
