public import Recfile

/// One file of a store: its path below the store, and its text.
public struct LedgerFile: Sendable {
  /// The path, relative to the store's root.
  public let path: String
  /// The text and where its records lie.
  public let text: RecText
  let cohorts: [CohortColumns]

  /// Makes a file from its path and text.
  ///
  /// Takes a walk over the text's cohorts, which a crew may share.
  public init(path: String, text: RecText, by crew: some Crew = Alone()) {
    self.path = path
    self.text = text
    cohorts = CohortColumns.read(text, by: crew)
  }
}

/// A file of a store that could not be read, so that what it says is missing from the ledger.
public struct UnreadableFile: Hashable, Sendable {
  /// The path, relative to the store's root.
  public let path: String
  /// One sentence that says why.
  public let reason: String

  /// Makes it from path and reason.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
