internal import Cooperation
internal import Store

/// A store in which a command makes edits, or shows what they would change.
struct EditedStore {
  /// What became of the edits.
  enum Outcome {
    /// These were made and are on the disk.
    case made([Edit])
    /// Nothing was written; the difference that they would make was.
    case shown
    /// The store reads as they ask already.
    case unchanged
  }

  /// What was read before the edits.
  let ledger: Ledger
  private let folder: StoreFolder
  private let isPreview: Bool

  /// Opens a store, once what a crash has left half done in it is finished; a preview leaves that as
  /// it is, for it writes nothing at all.
  init(_ path: String?, isPreview: Bool) throws(Failure) {
    folder = try OpenedStore.folder(at: path)
    if !isPreview { try Self.recover(folder, at: path) }
    do throws(StoreError) {
      ledger = try folder.contents().ledger
    } catch {
      throw Failure(error)
    }
    try OpenedStore.expectRecords(in: ledger, of: folder)
    self.isPreview = isPreview
  }

  private static func recover(_ folder: StoreFolder, at path: String?) throws(Failure) {
    do throws(SaveError) {
      for leftover in try folder.recover() {
        Console.complain("cadre: warning: \(leftover.advice(for: path))")
      }
    } catch {
      throw Failure(error)
    }
  }

  /// What the journal tells of the store as it was read.
  func history() throws(Failure) -> JournalHistory {
    do throws(SaveError) {
      return JournalHistory(try folder.history(), in: ledger.files)
    } catch {
      guard case .journal(let reason) = error else { throw Failure(error) }
      throw Failure("the journal of the store cannot be read: \(reason)", status: .noStore)
    }
  }

  /// Makes the edits of a plan, all or none, or shows what they would change.
  ///
  /// What is doubtful in the changed records is told on standard error.
  ///
  /// - Parameters:
  ///   - plan: the edits.
  ///   - group: the change that they take back.
  ///   - words: what is said of it while it goes on for long.
  /// - Returns: what became of them.
  /// - Throws: ``Failure`` where nothing, or not all, was written.
  func make(
    _ plan: EditPlan, undoing group: String? = nil, as words: String = "making changes"
  ) throws(Failure) -> Outcome {
    try plan.check()
    let revision = try revision(of: plan, as: words)
    guard !revision.files.isEmpty else { return .unchanged }
    if isPreview {
      for file in revision.files { try Console.write(UnifiedDiff(of: file).text) }
      tell(revision.findings)
      return .shown
    }
    switch try save(plan, undoing: group) {
    case .unchanged: return .unchanged
    case .refused(let rejection): throw Failure(rejection, arguments: plan.arguments)
    case .saved:
      tell(revision.findings)
      return .made(zip(plan.edits, revision.outcomes).filter { $1 == .made }.map(\.0))
    }
  }

  private func revision(of plan: EditPlan, as words: String) throws(Failure) -> Revision {
    var progress = ProgressBar(words, of: plan.edits.count)
    do throws(Rejection) {
      return try Revision(
        of: plan.edits, in: ledger.files, mayAddFiles: folder.isFolder,
        progress: { progress.show($0) })
    } catch {
      throw Failure(error, arguments: plan.arguments)
    }
  }

  private func save(
    _ plan: EditPlan, undoing group: String?
  ) throws(Failure) -> SaveOutcome<Rejection> {
    // From here on the change is made whole.
    Interruption.ignore()
    do throws(SaveError) {
      return try folder.save(
        plan.edits, as: .now(undoes: group), known: ledger.files.map { KnownFile($0) })
    } catch {
      throw Failure(error)
    }
  }

  private func tell(_ findings: [EditFinding]) {
    for finding in findings {
      let severity = finding.code.isError ? "error" : "warning"
      Console.complain(
        "cadre: \(severity)[\(finding.code.rawValue)]: \(finding.record): \(finding.message)\n"
          + "  = \(finding.remedy)")
    }
  }
}

extension EditedStore.Outcome {
  /// Says on standard output what was made, and on standard error that nothing had to be.
  func report() throws(Failure) {
    switch self {
    case .made(let edits): for edit in edits { try Console.write(edit.line + "\n") }
    case .shown: break
    case .unchanged: Console.complain("cadre: nothing to change, the store reads so already")
    }
  }
}
