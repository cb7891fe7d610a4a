internal import Cooperation

/// What the Checks screen lists: what was typed and not saved, the files that are held back, and then
/// what is wrong with the texts that are shown, in their order.
struct ProblemsContents {
  private let drafts: [(place: FieldPlace, draft: FieldDraft)]
  private let heldBack: [HeldBack]
  private let ledger: Ledger

  init(_ drafts: [FieldPlace: FieldDraft], _ heldBack: [HeldBack], _ ledger: Ledger) {
    self.drafts = drafts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.heldBack = heldBack
    self.ledger = ledger
  }

  var count: Int { drafts.count + heldBack.count + ledger.problems.count }

  /// The draft in a row; `nil` where there is none.
  func draft(at row: Int) -> (place: FieldPlace, draft: FieldDraft)? {
    drafts.indices.contains(row) ? drafts[row] : nil
  }

  var title: String {
    let typed = drafts.isEmpty ? "" : "\(grouped(drafts.count)) typed and not saved, "
    return typed + problemsTitle
  }

  private var problemsTitle: String {
    let held = heldBack.isEmpty ? "" : "\(counted(heldBack.count, "file")) held back, "
    return held + ledger.problemCount
  }

  /// The problem in a row; `nil` where there is no such row.
  func problem(at row: Int) -> Problem? {
    let row = row - drafts.count
    if heldBack.indices.contains(row) { return heldBack[row].problem }
    let position = row - heldBack.count
    return ledger.problems.indices.contains(position) ? ledger.problems[position] : nil
  }

  /// Those of some rows that are there.
  func rows(from top: Int, count: Int) -> Range<Int> {
    top..<max(min(top + count, self.count), top)
  }
}

extension State {
  func problemsContents(_ ledger: Ledger) -> ProblemsContents {
    ProblemsContents(drafts, heldBack, ledger)
  }
}

extension Ledger {
  /// How many of its problems are warnings.
  var warningCount: Int { problems.count - errorCount }

  /// How many errors and warnings it has, in words.
  var problemCount: String {
    guard isInspected else { return "checks under way" }
    return "\(counted(errorCount, "error")), \(counted(warningCount, "warning"))"
  }
}
