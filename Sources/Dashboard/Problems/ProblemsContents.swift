internal import Cooperation

/// What the Checks screen lists: the files that are held back, and then what is wrong with the texts
/// that are shown, in their order.
struct ProblemsContents {
  private let heldBack: [HeldBack]
  private let ledger: Ledger

  init(_ heldBack: [HeldBack], _ ledger: Ledger) {
    self.heldBack = heldBack
    self.ledger = ledger
  }

  var count: Int { heldBack.count + ledger.problems.count }

  var title: String {
    let held = heldBack.isEmpty ? "" : "\(counted(heldBack.count, "file")) held back, "
    return held + ledger.problemCount
  }

  /// The problem in a row; `nil` where there is no such row.
  func problem(at row: Int) -> Problem? {
    if heldBack.indices.contains(row) { return heldBack[row].problem }
    let position = row - heldBack.count
    return ledger.problems.indices.contains(position) ? ledger.problems[position] : nil
  }

  /// The problems of some rows, as far as there are such rows.
  func problems(from top: Int, count: Int) -> [Problem] {
    (top..<(top + count)).compactMap(problem(at:))
  }
}

extension State {
  func problemsContents(_ ledger: Ledger) -> ProblemsContents {
    ProblemsContents(heldBack, ledger)
  }
}

extension Ledger {
  /// How many of its problems are warnings.
  var warningCount: Int { problems.count - errorCount }

  /// How many errors and warnings it has, in words.
  var problemCount: String {
    "\(counted(errorCount, "error")), \(counted(warningCount, "warning"))"
  }
}
