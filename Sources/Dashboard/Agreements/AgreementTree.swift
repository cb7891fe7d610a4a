internal import Cooperation

/// Agreements with what stands under each: a tree, drawn as lines from its roots.
struct AgreementTree {
  /// One line: an agreement and how deep it stands.
  struct Line {
    let agreement: Agreement
    let depth: Int
  }

  /// The lines: each agreement once, roots by the latest date in their tree, the latest first, and what
  /// stands under one agreement likewise.
  let lines: [Line]

  /// How many agreements may stand above one; a longer chain, or a circle, is no tree to be drawn.
  private static let deepest = 16

  /// Sorts agreements; one that stands under none of them is a root, and so is each of a circle.
  init(_ agreements: [Agreement], in ledger: Ledger) {
    let origins = Set(agreements.map(\.origin))
    func parent(of agreement: Agreement) -> Agreement? {
      agreement.under.flatMap { ledger.agreements[$0] }
        .flatMap { origins.contains($0.origin) ? $0 : nil }
    }
    func isRoot(_ agreement: Agreement) -> Bool {
      var above = parent(of: agreement)
      for _ in 0..<AgreementTree.deepest where above != nil { above = above.flatMap(parent) }
      return parent(of: agreement) == nil || above != nil
    }
    var children: [Origin: [Agreement]] = [:]
    var roots: [Agreement] = []
    for agreement in agreements {
      if isRoot(agreement) {
        roots.append(agreement)
      } else if let parent = parent(of: agreement) {
        children[parent.origin, default: []].append(agreement)
      }
    }
    func tree(of agreement: Agreement, depth: Int) -> [Line] {
      let below = (children[agreement.origin] ?? []).map { tree(of: $0, depth: depth + 1) }
      return [Line(agreement: agreement, depth: depth)] + sortedByDate(below).joined()
    }
    lines = Array(sortedByDate(roots.map { tree(of: $0, depth: 0) }).joined())
  }
}

/// Trees by the latest day in each, the latest first; those without a date last.
private func sortedByDate(_ trees: [[AgreementTree.Line]]) -> [[AgreementTree.Line]] {
  let dated = trees.enumerated().map { position, tree in
    let day = tree.compactMap { $0.agreement.signed?.last?.ordinal }.max() ?? -1
    return (day: day, position: position, tree: tree)
  }
  return dated.sorted { ($1.day, $0.position) < ($0.day, $1.position) }.map(\.tree)
}
