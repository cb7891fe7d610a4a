/// One change on its way to the disk, under the lock.
struct Saving<Refusal: Error & Sendable>: ~Copyable {
  /// How often other programs may change a file in the moment before it is replaced.
  private static var attempts: Int { 20 }

  private let store: StoreFolder
  private let change: Change<Refusal>
  private let control: ControlFolder
  private let lock: StoreLock
  /// What the journal has of the change.
  private var entry: [UInt8]?
  /// The files that the change turns out to need beside those that it names.
  private var others: [String] = []

  /// Waits for the lock, and finishes what a crash has left.
  init(
    _ change: Change<Refusal>, in store: StoreFolder, patience: Duration
  ) throws(SaveError) {
    let control = try ControlFolder(in: store)
    let lock = try StoreLock(in: control, patience: patience)
    try Recovery.finish(store, in: control)
    self.store = store
    self.change = change
    self.control = control
    self.lock = lock
  }

  /// Makes the change on what the files hold now, again if other programs are faster.
  consuming func run() throws(SaveError) -> SaveOutcome<Refusal> {
    for _ in 0..<Self.attempts {
      if let outcome = try attempt() { return outcome }
    }
    throw .busy(path: change.paths?.first ?? store.name)
  }

  /// Makes the change; nil if the files have to be read again.
  private mutating func attempt() throws(SaveError) -> SaveOutcome<Refusal>? {
    let targets = try read()
    let files = targets.filter { $0.status != nil }.map(\.file)
    let plan: ChangePlan
    do {
      plan = try change.find(files)
    } catch {
      return .refused(error)
    }
    var items: [ChangeSet.Item] = []
    for change in plan.files {
      guard let target = targets.first(where: { $0.path == change.path }) else {
        others.append(change.path)
        return nil
      }
      guard try target.isStillAsRead() else { return nil }
      guard let rewriting = Rewriting(of: target.content, by: change.splices) else {
        throw .unsound(path: change.path)
      }
      guard rewriting.isChange else { continue }
      items.append(
        ChangeSet.Item(
          target: target, content: rewriting.content,
          change: target.evidence == .reading ? .unknown : .splices(change.splices)))
    }
    guard !items.isEmpty else { return .unchanged }
    if plan.entry != entry {
      try Journal.append(plan.entry, inPlaceOf: entry, in: control)
      entry = plan.entry
    }
    return try ChangeSet(items).publish(in: control).map { .saved($0) }
  }

  private func read() throws(SaveError) -> [TargetFile] {
    var targets: [TargetFile] = []
    for path in try paths() + others {
      targets.append(try TargetFile(path, in: store, known: change.known[path]))
    }
    return targets
  }

  private func paths() throws(SaveError) -> [String] {
    if let paths = change.paths { return paths }
    do {
      return try store.paths()
    } catch {
      throw .unreadable(path: store.name, reason: "\(error)")
    }
  }
}

extension TargetFile {
  /// The file as it was read.
  fileprivate var file: StoreFile {
    StoreFile(
      path: path, content: content, stamp: nil,
      change: evidence == .reading ? .unknown : .splices([]))
  }
}
