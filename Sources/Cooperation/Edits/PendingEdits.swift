/// What a user asked for and the disk has not got yet, in the order in which it was asked.
///
/// The ledger that is shown is that of the disk with these changes made in it. One request at a time
/// is under way: it can no longer be called back, and what was asked after it waits until it is known
/// what became of it.
public struct PendingEdits: Sendable {
  /// Edits that were made together.
  public struct Change: Hashable, Sendable {
    /// The edits, in order.
    public let edits: [Edit]
    /// The edits that take them back, in order.
    public let inverse: [Edit]

    /// A change and what takes it back.
    public init(_ edits: [Edit], inverse: [Edit]) {
      self.edits = edits
      self.inverse = inverse
    }
  }

  /// Something to be done on the disk.
  public enum Request: Hashable, Sendable {
    /// To save a change.
    case change(Change)
    /// To take back the newest change that stands.
    case undo
    /// To make again what was taken back last.
    case redo
  }

  /// What becomes of an undo or a redo.
  public enum Answer: Hashable, Sendable {
    /// It needs the disk, and waits its turn.
    case waits
    /// A change that the disk has not got was taken back: it is no longer asked for.
    case tookBack(Change)
    /// A change that was taken back so is to be made again.
    case makesAgain(Change)
    /// There is nothing to make again, for another change was made since.
    case nothing
  }

  /// A change that others have made impossible.
  public struct Rejected: Hashable, Sendable {
    /// Its edits.
    public let edits: [Edit]
    /// What stands against them.
    public let rejection: Rejection
  }

  /// What is asked for, oldest first.
  public private(set) var requests: [Request] = []
  /// Whether the first request is being carried out.
  public private(set) var isUnderWay = false
  /// The changes that were taken back before the disk got them, and nothing was changed since.
  private var withdrawn: [Change] = []

  /// Nothing is asked for.
  public init() {}

  /// The changes that are asked for, oldest first.
  public var changes: [Change] {
    requests.compactMap { if case .change(let change) = $0 { change } else { nil } }
  }

  // MARK: What the user asks for

  /// Asks for a new change.
  public mutating func add(_ change: Change) {
    withdrawn = []
    requests.append(.change(change))
  }

  /// Asks for a change that was taken back.
  public mutating func restore(_ change: Change) {
    requests.append(.change(change))
  }

  /// Asks to take back the newest change that stands.
  public mutating func undo() -> Answer {
    requests.append(.undo)
    return answer(at: requests.count - 1)
  }

  /// Asks to make again what was taken back last.
  public mutating func redo() -> Answer {
    requests.append(.redo)
    return answer(at: requests.count - 1)
  }

  /// Answers what was asked while a change was under way that the disk has not got after all.
  ///
  /// - Returns: the request and its answer; `nil` where all that is left has to wait.
  public mutating func nextAnswer() -> (request: Request, answer: Answer)? {
    for (position, request) in requests.enumerated() {
      let answer = answer(at: position)
      if answer != .waits { return (request, answer) }
    }
    return nil
  }

  /// Answers the request at a position, if the disk is not needed for it.
  private mutating func answer(at position: Int) -> Answer {
    let before = position > 0 ? requests[position - 1] : nil
    let mayBeCalledBack = position > (isUnderWay ? 1 : 0)
    switch (requests[position], before) {
    case (.undo, .change(let change)?) where mayBeCalledBack:
      requests.removeSubrange(position - 1...position)
      withdrawn.append(change)
      return .tookBack(change)
    case (.redo, _) where !withdrawn.isEmpty && before != .undo:
      requests.remove(at: position)
      return .makesAgain(withdrawn.removeLast())
    case (.redo, .change?) where mayBeCalledBack:
      requests.remove(at: position)
      return .nothing
    default:
      return .waits
    }
  }

  // MARK: What becomes of it

  /// Begins with the first request, unless one is under way already.
  public mutating func begin() -> Request? {
    guard !isUnderWay, let first = requests.first else { return nil }
    isUnderWay = true
    return first
  }

  /// Takes note that the request under way needs no more doing, whatever came of it.
  public mutating func finish() {
    guard isUnderWay else { return }
    isUnderWay = false
    requests.removeFirst()
  }

  /// Takes note that the request under way could not be carried out: a change stays asked for.
  public mutating func fail() {
    guard isUnderWay else { return }
    isUnderWay = false
    if case .change? = requests.first { return }
    requests.removeFirst()
  }

  /// Makes the changes in what the disk has.
  ///
  /// A change that others have made impossible is no longer asked for, unless it is under way: then
  /// the disk will tell.
  ///
  /// - Parameters:
  ///   - ledger: What the disk has.
  ///   - mayAddFiles: Whether a file may be added for a type that has none.
  /// - Returns: The ledger with the changes, not yet inspected if there are any, and those that were
  ///   rejected.
  public mutating func made(
    in ledger: Ledger, mayAddFiles: Bool = true
  ) -> (ledger: Ledger, rejected: [Rejected]) {
    var made = ledger
    var kept: [Request] = []
    var rejected: [Rejected] = []
    for (position, request) in requests.enumerated() {
      guard case .change(let change) = request else {
        kept.append(request)
        continue
      }
      do throws(Rejection) {
        let revision = try Revision(of: change.edits, in: made.files, mayAddFiles: mayAddFiles)
        made = made.with(revision)
        kept.append(request)
      } catch {
        if position == 0, isUnderWay {
          kept.append(request)
        } else {
          rejected.append(Rejected(edits: change.edits, rejection: error))
        }
      }
    }
    requests = kept
    return (made, rejected)
  }
}
