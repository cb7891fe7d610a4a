internal import Cooperation

/// What a change does to the sums of plan and actual.
struct SumChange {
  /// A line for each venue and unit whose sums change; one that says so where none does.
  let lines: [String]

  /// Compares the sums of a scope of two ledgers, the one before a change and the one after it.
  ///
  /// Takes a walk over the cohorts of both.
  init(from before: Ledger, _ scope: Scope, to after: Ledger, _ scopeAfter: Scope) {
    let old = SumChange.sums(of: before, scope)
    let new = SumChange.sums(of: after, scopeAfter)
    let groups =
      old.map(\.group) + new.map(\.group).filter { group in !old.contains { $0.group == group } }
    let changes = groups.compactMap { group in
      SumChange.line(
        group, from: old.first { $0.group == group }?.row, to: new.first { $0.group == group }?.row)
    }
    lines = changes.isEmpty ? ["The sums stay as they are."] : changes
  }

  /// What is summed up, and never added to another such sum.
  private struct Group: Hashable {
    let venue: String
    let unit: Unit
  }

  private static func sums(of ledger: Ledger, _ scope: Scope) -> [(group: Group, row: TotalsRow)] {
    let cohorts = ledger.cohorts[ledger.cohorts(in: scope)]
    return Totals(of: cohorts, in: ledger, by: [.venue]).rows.map { row in
      (Group(venue: row.values.first?.description ?? "", unit: row.unit), row)
    }
  }

  private static func line(_ group: Group, from old: TotalsRow?, to new: TotalsRow?) -> String? {
    let changes = [
      change("plan", from: old?.plannedOfAll, to: new?.plannedOfAll),
      change("actual", from: old?.actualOfAll, to: new?.actualOfAll),
    ].compactMap(\.self)
    guard !changes.isEmpty else { return nil }
    let venue = Venue(rawValue: group.venue)?.short ?? "no venue"
    return "\(venue) \(group.unit.short): \(changes.joined(separator: ", "))"
  }

  private static func change(_ name: String, from old: Sum?, to new: Sum?) -> String? {
    let (old, new) = (old ?? Sum(), new ?? Sum())
    guard old != new else { return nil }
    let (before, after) = (old.inFull, new.inFull)
    return before == after ? nil : "\(name) \(before) → \(after)"
  }
}

extension Sum {
  /// The sum with how many parts of it are unknown.
  fileprivate var inFull: String {
    guard parts > 0 else { return "none" }
    guard unknown > 0 else { return shown(isUnderWay: false) }
    let rest = "\(grouped(unknown)) unknown"
    return unknown == parts ? rest : "\(shown(isUnderWay: false)) and \(rest)"
  }
}
