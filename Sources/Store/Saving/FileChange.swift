public import Recfile

/// What a change does to one file of a store.
public struct FileChange: Hashable, Sendable {
  /// The path below the store's root, of a file that was given to the change or does not exist.
  public let path: String

  /// What is put where, in the order of the text and without overlap; offsets are in the text as it
  /// was given.
  public let splices: [Splice]

  /// The change of that file by those splices.
  public init(path: String, splices: [Splice]) {
    self.path = path
    self.splices = splices
  }
}
