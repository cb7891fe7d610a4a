internal import Cooperation
internal import Dashboard
internal import Store

// What is done on the disk, beside the loop, and what comes of it.
extension SessionStore {
  /// Finishes what a crash has left half done.
  mutating func recover() {
    let folder = folder
    saver.start { .recovered(Result { () throws(SaveError) in try folder.recover() }) }
  }

  /// Begins with a request.
  mutating func start(_ request: PendingEdits.Request) -> [Event] {
    if let obstacle {
      pending.fail()
      switch request {
      case .change: return []
      case .undo: return [.reversed(Reversal(.undo, .failed(obstacle)))]
      case .redo: return [.reversed(Reversal(.redo, .failed(obstacle)))]
      }
    }
    let folder = folder
    let known = live.known
    switch request {
    case .change(let change):
      let signature = StoreFolder.Signature.now()
      saver.start {
        let outcome = Result { () throws(SaveError) in
          try folder.save(change.edits, as: signature, known: known)
        }
        return .saved(outcome, outcome.files.map { SavedFile($0, after: known) })
      }
    case .undo: reverse(.undo, in: folder, known: known)
    case .redo: reverse(.redo, in: folder, known: known)
    }
    return []
  }

  private func reverse(
    _ direction: Reversal.Direction, in folder: StoreFolder, known: [KnownFile]
  ) {
    let signature = StoreFolder.Signature.now()
    saver.start {
      let (outcome, files) = folder.reverse(direction, as: signature, known: known)
      return .reversed(
        Reversal(direction, outcome), files.map { SavedFile($0, after: known) })
    }
  }

  /// Takes in what has come of a job.
  mutating func take(_ report: Report) -> [Event] {
    var events: [Event] = []
    switch report {
    case .history(.success(let entries)):
      events = [.history(entries)]
    case .history(.failure(let error)):
      events = [.told(Notice("The history cannot be read: \(error.brief)", .refused))]
    case .recovered(let result):
      events = taken(recovery: result)
    case .saved(.success(let outcome), let files):
      events = taken(outcome, files)
    case .saved(.failure(let error), _):
      let notice = taken(error)
      events = (notice == nil ? [] : readAgain()) + proceed()
      return events + (notice.map { [.told($0)] } ?? [])
    case .reversed(let reversal, let files):
      pending.finish()
      events = adopt(files)
      if !files.isEmpty { quietState = .saved }
      events.append(.reversed(reversal))
    }
    return events + proceed()
  }

  private mutating func taken(recovery: Result<[Leftover], SaveError>) -> [Event] {
    switch recovery {
    case .success(let leftovers):
      if isUnfinished {
        (isUnfinished, doubt) = (false, nil)
        quietState = .saved
      }
      return leftovers.map { .told(Notice("A crash has left something: \($0)", .refused)) }
    case .failure(let error):
      return [
        .told(Notice("What a crash may have left cannot be looked at: \(error.brief)", .refused))
      ]
    }
  }

  private mutating func taken(
    _ outcome: SaveOutcome<Rejection>, _ files: [SavedFile]
  ) -> [Event] {
    let change = pending.changes.first
    pending.finish()
    switch outcome {
    case .saved:
      // The disk has taken this and, with the folder, what it had not confirmed before.
      if !isUnfinished { doubt = nil }
      quietState = .saved
      return adopt(files)
    case .unchanged:
      quietState = .saved
      return readAgain()
    case .refused(let rejection):
      return readAgain() + [.rejected(change?.edits ?? [], rejection)]
    }
  }

  /// Takes in why a change is not saved.
  ///
  /// - Returns: what is to be said where it is not certain what the files hold.
  private mutating func taken(_ error: SaveError) -> Notice? {
    switch error {
    case .unconfirmed, .unfinished:
      // The change is in the files and in the journal, or will be by itself.
      pending.finish()
      doubt = error.brief
      if case .unfinished = error { isUnfinished = true }
      return Notice("NOT CERTAIN: \(clauses(of: error.description))", .refused)
    case .locked, .readOnly, .notWritable, .unreadable, .busy, .unsound, .journal, .unwritten:
      pending.fail()
      trouble = error.brief
      return nil
    }
  }

  /// Takes files as this session has saved them.
  private mutating func adopt(_ files: [SavedFile]) -> [Event] {
    guard !files.isEmpty else { return [] }
    // What was saved may have come together with what others have changed.
    if live.adopt(files, expecting: ledger) { return [] }
    return rebase()
  }

  /// Reads what others must have changed; a file that is held back waits for the user.
  private mutating func readAgain() -> [Event] {
    guard live.held.isEmpty else { return rebase() }
    let news = live.reload(at: .now)
    // Even if the disk has nothing new, a change fewer is asked for.
    return news == .nothing ? rebase() : take(news, isAsked: false)
  }

  /// Makes the changes anew in what the disk has.
  ///
  /// - Returns: those that others have made impossible.
  mutating func rebase() -> [Event] {
    let (made, rejected) = pending.made(in: live.ledger, mayAddFiles: folder.isFolder)
    if !made.hasTexts(of: ledger) { show(made) }
    return rejected.map { .rejected($0.edits, $0.rejection) }
  }

  /// Takes in what others have changed.
  mutating func take(_ news: LiveStore.Step, isAsked: Bool) -> [Event] {
    switch news {
    case .nothing:
      return []
    case .failed(let error):
      return [.reloadFailed(error.description)]
    case .changed:
      let (made, rejected) = pending.made(in: live.ledger, mayAddFiles: folder.isFolder)
      // What this session saves is seen like anything else, at times before it knows of it.
      let isMended = hasToldHeld && live.held.isEmpty
      let isNews = isAsked || isMended || !made.hasTexts(of: ledger)
      hasToldHeld = !live.held.isEmpty
      if isNews { show(made) }
      var events: [Event] = isNews ? [.reloaded] : []
      if !live.held.isEmpty { events.append(.heldBack(live.held)) }
      events += rejected.map { .rejected($0.edits, $0.rejection) }
      return events + proceed()
    }
  }
}

extension Result<SaveOutcome<Rejection>, SaveError> {
  /// The files that were saved.
  fileprivate var files: [StoreFile] {
    if case .success(.saved(let files)) = self { files } else { [] }
  }
}

extension StoreFolder {
  /// Takes back the newest change of whoever signs, or makes again what they took back last.
  ///
  /// - Returns: what came of it, and the files that changed.
  fileprivate func reverse(
    _ direction: Reversal.Direction, as signature: Signature, known: [KnownFile]
  ) -> (Reversal.Outcome, [StoreFile]) {
    do throws(SaveError) {
      let history = JournalHistory(try history(), in: known.map(\.file))
      let found =
        switch direction {
        case .undo: history.undo(by: signature.who)
        case .redo: history.redo(by: signature.who)
        }
      guard let found else { return (.nothing, []) }
      switch try save(found.inverse, as: signature.undoing(found.group), known: known) {
      case .saved(let files): return (.made(found.inverse), files)
      case .unchanged: return (.nothing, [])
      case .refused(let rejection): return (.rejected(found.inverse, rejection), [])
      }
    } catch {
      return (.failed(error.brief), [])
    }
  }
}

extension StoreFolder.Signature {
  /// The same signature under a change that takes back another.
  fileprivate func undoing(_ group: String) -> Self {
    Self(when: when, who: who, group: self.group, undoes: group)
  }
}
