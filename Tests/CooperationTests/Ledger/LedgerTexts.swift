import Cooperation
import Recfile

extension Ledger {
  /// A ledger of one file, `a.rec`.
  init(_ text: String) {
    self.init(texts: [("a.rec", text)])
  }

  /// A ledger of several files.
  init(texts: [(path: String, text: String)]) {
    self.init(
      files: texts.map { LedgerFile(path: $0.path, bytes: Array($0.text.utf8)) })
  }

  /// The Ids of the cohorts of a scope, in the ledger's order.
  func cohortIDs(in scope: Scope) -> [String] {
    cohorts[cohorts(in: scope)].map { id(of: $0).text }
  }

  /// The Ids of the programs of a scope, in the ledger's order.
  func programIDs(in scope: Scope) -> [String] {
    programs[programs(in: scope)].map(\.id.text)
  }
}
