internal import Cooperation
internal import Dashboard
internal import Store

/// The store of a session: what the disk has, and on top of it what the user has changed and the disk
/// has not got yet.
///
/// Nothing here waits for the disk. What is asked for answers at once with what can be said at once;
/// the rest comes from ``step()`` when one of ``descriptors`` is readable or the time has come.
struct SessionStore: ~Copyable {
  /// What came of work for the disk.
  enum Report: Sendable {
    /// What a crash had left was dealt with.
    case recovered(Result<[Leftover], SaveError>)
    /// The change under way was tried; with the files that it changed.
    case saved(Result<SaveOutcome<Rejection>, SaveError>, [SavedFile])
    /// An undo or a redo was tried; with the files that it changed.
    case reversed(Reversal, [SavedFile])
    /// The journal was read.
    case history(Result<[JournalEntry], SaveError>)
  }

  /// What the disk has, with the user's changes.
  var ledger: Ledger
  var live: LiveStore
  var pending = PendingEdits()
  let saver = Saver<Report>()
  let inspector = Saver<Inspector.Report>(isUrgent: false)
  var inspections = Inspector.Turns()
  /// Whether it was said that a file is held back.
  var hasToldHeld = false
  /// Why the oldest change could not be saved; nothing is tried until the user changes something, or
  /// asks for it.
  var trouble: String?
  /// Why it is not certain that the disk has what the files hold.
  var doubt: String?
  /// Whether there is something to finish that only a recovery finishes.
  var isUnfinished = false
  /// How far things are when there is nothing to save.
  var quietState = SaveState.unchanged
  /// What was said last.
  private var told = SaveState.unchanged

  /// The store of a session that has changed nothing yet.
  init(_ live: consuming LiveStore) {
    ledger = live.ledger
    self.live = live
  }

  /// The folder or file.
  var folder: StoreFolder { live.folder }

  /// What `poll` can wait for; -1 where there is nothing to wait for.
  var descriptors: [Int32] { [live.descriptor, saver.descriptor, inspector.descriptor] }

  /// The time until something is due in milliseconds, as `poll` takes it.
  var timeout: Int32 { isBusy ? -1 : live.timeout(at: .now) }

  /// Whether something is on its way to the disk.
  var isBusy: Bool { pending.isUnderWay }

  /// The changes that the disk has not got, oldest first.
  var unsaved: [[Edit]] { pending.changes.map(\.edits) }

  /// Why changes are not saved that nobody is saving; nil where there are none.
  var reasonUnsaved: String? {
    pending.changes.isEmpty ? nil : trouble ?? obstacle ?? "it was not tried yet"
  }

  /// Whether a file is shown as it was, since what it holds now looks like an accident.
  var isDoubtful: Bool { !live.held.isEmpty }

  /// Why nothing is saved at this moment although it could be tried.
  var obstacle: String? {
    live.held.first.map {
      "“\($0.path)” was changed in a way that looks like an accident, R takes it"
    }
  }

  // MARK: What is asked for

  /// Looks at the texts once the first frame is drawn, and at what a crash has left.
  mutating func open() -> [Event] {
    show(live.ledger)
    if let error = folder.obstacleToSaving {
      let reason =
        if case .readOnly(let reason) = error { clauses(of: reason) } else { error.brief }
      quietState = .readOnly(reason: reason)
    }
    recover()
    return [.opened] + toldState()
  }

  /// Makes edits, as one change: here at once, on the disk as soon as can be.
  ///
  /// - Parameters:
  ///   - edits: the edits.
  ///   - revision: what they come to in the ledger as it is; `nil` where that is not known.
  /// - Returns: what that has brought.
  mutating func amend(_ edits: [Edit], _ revision: Revision? = nil) -> [Event] {
    do throws(Rejection) {
      guard let change = try make(edits, revision) else { return [.amended] }
      pending.add(change)
    } catch {
      return [.rejected(edits, error)]
    }
    trouble = nil
    return [.amended] + proceed()
  }

  /// Takes back this user's newest change, or makes again what was taken back last.
  mutating func reverse(_ direction: Reversal.Direction) -> [Event] {
    let answer =
      switch direction {
      case .undo: pending.undo()
      case .redo: pending.redo()
      }
    return reply(direction, answer) + proceed()
  }

  /// Tries again to save what is not saved.
  mutating func save() -> [Event] {
    trouble = nil
    if isUnfinished { recover() }
    return proceed()
  }

  /// Reads the store at once, because the user wants to.
  mutating func reload() -> [Event] {
    let news = live.reload(at: .now)
    return news == .nothing ? [.reloaded] : take(news, isAsked: true)
  }

  /// Reads the changes that were made in the store.
  func readHistory() {
    let folder = folder
    saver.start { .history(Result { () throws(SaveError) in try folder.history() }) }
  }

  // MARK: What is under way

  /// Takes in what has come of things, and what others have done.
  mutating func step() -> [Event] {
    var events: [Event] = []
    for report in saver.drain() { events += take(report) }
    events += takeInspections()
    return events + take(live.step(at: .now, isSaving: isBusy), isAsked: false)
  }

  /// Makes edits in the ledger.
  ///
  /// - Parameters:
  ///   - edits: the edits.
  ///   - known: what they come to in a store to which files may be added.
  /// - Returns: the change that the disk is to get; `nil` if the ledger reads so already.
  /// - Throws: `Rejection` if it cannot be made.
  mutating func make(
    _ edits: [Edit], _ known: Revision? = nil
  ) throws(Rejection) -> PendingEdits.Change? {
    let revision =
      if let known, folder.isFolder { known } else {
        try Revision(of: edits, in: ledger.files, mayAddFiles: folder.isFolder)
      }
    guard !revision.files.isEmpty else { return nil }
    show(ledger.with(revision, by: ThreadCrew()), isUnsaved: true)
    return PendingEdits.Change(edits, inverse: revision.inverse)
  }

  /// Says what an undo or a redo has come to, as far as that is known.
  mutating func reply(
    _ direction: Reversal.Direction, _ answer: PendingEdits.Answer
  ) -> [Event] {
    switch answer {
    case .waits:
      return []
    case .nothing:
      return [.reversed(Reversal(direction, .nothing))]
    case .tookBack(let change):
      let rejected = rebase()
      return [.reversed(Reversal(direction, .made(change.inverse)))] + rejected
    case .makesAgain(let change):
      do throws(Rejection) {
        guard let change = try make(change.edits) else {
          return [.reversed(Reversal(direction, .nothing))]
        }
        pending.restore(change)
      } catch {
        return [.reversed(Reversal(direction, .rejected(change.edits, error)))]
      }
      trouble = nil
      return [.reversed(Reversal(direction, .made(change.edits)))]
    }
  }

  /// Begins with what comes next, if anything may be tried now, and says how far things are.
  mutating func proceed() -> [Event] {
    var events: [Event] = []
    while let (request, answer) = pending.nextAnswer() {
      events += reply(request == .undo ? .undo : .redo, answer)
    }
    if pending.changes.isEmpty { trouble = nil }
    if trouble == nil, let request = pending.begin() { events += start(request) }
    if !isBusy { inspect() }
    return events + toldState()
  }

  /// How far things are, if that was not said yet.
  private mutating func toldState() -> [Event] {
    let state = saveState
    guard state != told else { return [] }
    told = state
    return [.saving(state)]
  }

  private var saveState: SaveState {
    if isBusy { return .writing }
    if !pending.changes.isEmpty { return .unsaved(reason: trouble ?? obstacle ?? "") }
    return doubt.map { .unsaved(reason: $0) } ?? quietState
  }
}
