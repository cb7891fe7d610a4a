public import Cooperation
internal import Recfile

extension StoreFolder {
  /// Who makes a change, and when: what the journal says of it beside the edits.
  public struct Signature: Hashable, Sendable {
    /// The time, as the journal is to show it.
    public let when: String
    /// The user.
    public let who: String
    /// What no other change is called.
    public let group: String
    /// The change that this one takes back.
    public let undoes: String?

    /// A signature.
    public init(when: String, who: String, group: String, undoes: String? = nil) {
      self.when = when
      self.who = who
      self.group = group
      self.undoes = undoes
    }
  }

  /// Makes edits on what the store holds now, all or none, as `save(_:)` does.
  ///
  /// - Parameters:
  ///   - edits: the edits, in order.
  ///   - signature: who makes them.
  ///   - known: files as they were read before; what has not changed since is not read anew as text.
  /// - Returns: whether they are saved, were there already, or are rejected.
  /// - Throws: each case of `SaveError`.
  public func save(
    _ edits: [Edit], as signature: Signature, known: [KnownFile] = []
  ) throws(SaveError) -> SaveOutcome<Rejection> {
    let read = Dictionary(known.map { ($0.file.path, $0) }) { first, _ in first }
    let mayAddFiles = isFolder
    return try save(
      Change(paths: nil, known: read) { files throws(Rejection) in
        let revision = try Revision(
          of: edits, in: files.map { LedgerFile($0, known: read) }, mayAddFiles: mayAddFiles)
        let entries = JournalEntry.entries(
          for: revision, of: edits, when: signature.when, who: signature.who,
          group: signature.group, undoes: signature.undoes)
        return ChangePlan(
          files: revision.files.map { FileChange(path: $0.path, splices: $0.splices) },
          entry: entries.flatMap(\.text))
      })
  }

  /// The edits that the journal holds, oldest first.
  ///
  /// - Throws: `SaveError.journal`.
  public func history() throws(SaveError) -> [JournalEntry] {
    JournalEntry.entries(in: RecText(bytes: try journal()))
  }
}

extension LedgerFile {
  fileprivate init(_ file: StoreFile, known: [String: KnownFile]) {
    self = known[file.path]?.becoming(file, by: Alone()) ?? LedgerFile(file, by: Alone())
  }
}
