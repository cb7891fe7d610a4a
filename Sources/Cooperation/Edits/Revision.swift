public import Recfile

/// The texts of a store with a change made in them: one or more edits, all or nothing.
public struct Revision: Sendable {
  /// What became of an edit.
  public enum Outcome: Hashable, Sendable {
    /// It was made.
    case made
    /// The texts had it already; nothing was written for it.
    case alreadyThere
  }

  /// The files that change, in path order.
  public let files: [RevisedFile]
  /// What became of each edit.
  public let outcomes: [Outcome]
  /// The edits that take the change back, in the order in which they are to be applied.
  public let inverse: [Edit]
  /// What is doubtful in the changed records now, and was not before.
  public let findings: [EditFinding]

  /// Makes a change to the texts of a store as they are now.
  ///
  /// Each edit is found again by record and field in the texts with the edits before it. References
  /// may be to records that come later in the change.
  ///
  /// Takes a few walks over the records of the types concerned; and one reading of a changed file for
  /// each record that is added, removed, renamed or changed again in it.
  ///
  /// - Parameters:
  ///   - edits: The edits, in order.
  ///   - files: The texts of the store, in path order.
  ///   - mayAddFiles: Whether a file may be added for a type that has none; a store of one file may
  ///     not, and gets the type at its end.
  ///   - progress: Is told before each edit how many were made.
  /// - Throws: ``Rejection`` naming everything that stands against the change.
  public init(
    of edits: [Edit], in files: [LedgerFile], mayAddFiles: Bool = true,
    progress: (Int) -> Void = { _ in }
  ) throws(Rejection) {
    var workbench = Workbench(files, for: edits, mayAddFiles: mayAddFiles)
    var objections: [Rejection.Objection] = []
    for (position, edit) in edits.enumerated() {
      progress(position)
      do throws(Rejection.Reason) {
        try workbench.make(edit, at: position)
      } catch {
        objections.append(Rejection.Objection(position: position, reason: error))
      }
    }
    if objections.isEmpty {
      workbench.conclude()
      objections = workbench.brokenReferences()
    }
    guard objections.isEmpty else { throw Rejection(objections: objections) }
    self.files = workbench.revisedFiles
    outcomes = workbench.outcomes
    inverse = workbench.inverse.reversed()
    findings = workbench.findings
  }
}

/// A file of a store with a change made in it.
public struct RevisedFile: Sendable {
  /// The path, relative to the store's root.
  public let path: String
  /// The text before the change; `nil` for a new file.
  public let before: RecText?
  /// The change, as splices of the text before, ascending and apart.
  public let splices: [Splice]
}

extension RevisedFile {
  /// The text after the change.
  ///
  /// Takes a copy of it, and a reading of what is around the change.
  public var after: RecText { (before ?? RecText(bytes: [])).applying(splices).text }
}

/// Something doubtful that an edit brought into a record.
public struct EditFinding: Hashable, Sendable {
  /// The record.
  public let record: RecordName
  /// What kind of problem it is.
  public let code: ProblemCode
  /// What is doubtful, as a clause without a full stop.
  public let message: String
  /// How to mend it, as a clause without a full stop.
  public let remedy: String
}
