public import Cooperation
internal import Recfile

/// A store, what it says, and the news of it as others change its files.
///
/// It never waits. A loop that has other things to do too waits until ``descriptor`` is readable or
/// the time is ``due``, and then calls ``step(at:)``:
///
///     poll([…, pollfd(fd: live.descriptor, …)], …, live.timeout(at: .now))
///     if live.step(at: .now) == .changed { … live.ledger … live.held … }
///
/// What shows is the last good state: a file that is being written, or that looks as if something
/// had gone wrong with it, is held back.
public struct LiveStore: ~Copyable {
  /// What a step has brought.
  public enum Step: Hashable, Sendable {
    /// There is nothing new.
    case nothing
    /// The ledger or what is held back is another; the ledger has not been inspected.
    case changed
    /// There is no store to read any more; the ledger stays, and the store is looked for.
    case failed(StoreError)
  }

  /// The folder or file.
  public let folder: StoreFolder
  /// What the store says, as far as it is not held back.
  ///
  /// It is not inspected.
  public private(set) var ledger: Ledger
  /// The files whose last good text is shown, and why.
  public private(set) var held: [HeldBack] = []

  private var watch: StoreWatch
  private var unreadable: [UnreadableFile]
  /// What the file system said of the files when they were read or saved, by the bytes of their paths.
  private var stamps: [[UInt8]: FileStamp?]
  private var failure: StoreError?
  private var quiet = QuietTimer()
  private var reading = QuietReading()
  /// When to read again although nothing has happened.
  private var retry: ContinuousClock.Instant?
  /// When to look whether something has happened, and what there was the last time.
  private var look: ContinuousClock.Instant?
  private var looked: StoreSignature?

  /// Reads a store and begins to watch it.
  ///
  /// - Throws: `StoreError` if there is nothing to read.
  public init(_ folder: StoreFolder) throws(StoreError) {
    try self.init(folder, watch: StoreWatch(folder))
  }

  /// Reads a store that is watched already, so that no change slips in between.
  init(_ folder: StoreFolder, watch: consuming StoreWatch) throws(StoreError) {
    let looked = watch.obstacle == nil ? nil : StoreSignature(of: folder)
    let reading = try StoreOpening.read(folder, telling: ReadingProgress())
    self.init(folder, watch: watch, looked: looked, reading)
  }

  /// A store that was read while it was watched; with what was seen of it before, where that is how
  /// changes are noticed.
  init(
    _ folder: StoreFolder, watch: consuming StoreWatch, looked: StoreSignature?,
    _ reading: StoreOpening.Reading
  ) {
    self.folder = folder
    self.watch = watch
    self.looked = looked
    ledger = reading.ledger
    unreadable = reading.unreadable
    stamps = reading.stamps
    scheduleLook(at: .now)
  }

  /// The files of the ledger, and what tells whether they still are on the disk what they are here.
  public var known: [KnownFile] {
    ledger.files.map { file in
      let isHeld = held.contains { $0.path == file.path }
      return KnownFile(file, stamp: isHeld ? nil : stamps[Array(file.path.utf8)] ?? nil)
    }
  }

  /// What `poll` can wait for; -1, which it passes over, where changes cannot be watched.
  ///
  /// It may be another after each step.
  public var descriptor: Int32 { watch.descriptor }

  /// Why changes show only after some seconds, as a sentence; nil where they show at once.
  public var obstacle: String? { watch.obstacle }

  /// When the next step has something to do even if nothing happens; nil for never.
  public var due: ContinuousClock.Instant? {
    [quiet.due ?? retry, look].compactMap(\.self).min()
  }

  /// The time until ``due`` in milliseconds, as `poll` takes it: -1 for ever.
  public func timeout(at now: ContinuousClock.Instant) -> Int32 {
    guard let due else { return -1 }
    guard due > now else { return 0 }
    let (seconds, attoseconds) = (due - now).components
    // Rounded up: a wait that ends too early would only be repeated.
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }

  /// Takes in what has happened, and does what is due.
  ///
  /// - Parameters:
  ///   - now: The time.
  ///   - isSaving: Whether this program is saving: then nothing is read, for what it saves would be read
  ///     before it is known for that.
  /// - Returns: What that has brought.
  public mutating func step(at now: ContinuousClock.Instant, isSaving: Bool = false) -> Step {
    if watch.drain() { quiet.note(at: now) }
    guard !isSaving else { return .nothing }
    if let look, look <= now { lookForChanges(at: now) }
    guard let due = quiet.due ?? retry, due <= now else { return .nothing }
    quiet.clear()
    retry = nil
    let step = read(at: now)
    scheduleLook(at: now)
    return step
  }

  /// Reads the store at once, because the user wants to: what is held back is taken as it is.
  ///
  /// What the user has not been told yet is held back still.
  public mutating func reload(at now: ContinuousClock.Instant) -> Step {
    defer { scheduleLook(at: now) }
    do {
      let sighting = try sight()
      // What is being written at this moment is read once more, when it is quiet.
      if !sighting.unsettled(after: nil).isEmpty { quiet.note(at: now) }
      return take(sighting.reading, accepting: Set(held))
    } catch {
      failure = error
      return .failed(error)
    }
  }

  /// Takes the files as saved by this program itself: that is no news.
  ///
  /// A file that is held back stays so: what was saved is part of the doubtful text.
  ///
  /// - Parameters:
  ///   - saved: the files.
  ///   - expected: what the store is thought to say then; where it does, nothing is read anew.
  /// - Returns: whether it does.
  @discardableResult
  public mutating func adopt(_ saved: [SavedFile], expecting expected: Ledger? = nil) -> Bool {
    var files = ledger.files
    for saved in saved where !held.contains(where: { $0.path == saved.file.path }) {
      let file = saved.file
      stamps[Array(file.path.utf8)] = .some(saved.stamp)
      files.removeAll { $0.path.utf8.elementsEqual(file.path.utf8) }
      let place = files.firstIndex { file.path.utf8.lexicographicallyPrecedes($0.path.utf8) }
      files.insert(file, at: place ?? files.endIndex)
    }
    if let expected, Self.isSame(files, expected.files) {
      ledger = expected
      return true
    }
    ledger = Ledger(files: files, unreadable: unreadable, inspects: false)
    return false
  }
}

extension LiveStore {
  private mutating func sight() throws(StoreError) -> StoreSighting {
    // What was watched is gone; what has come to its place must be watched before it is read.
    if watch.isLost || failure != nil { watch.start() }
    return try StoreSighting(of: folder)
  }

  private mutating func read(at now: ContinuousClock.Instant) -> Step {
    if isAsKnown {
      reading = QuietReading()
      return .nothing
    }
    let result = Result { () throws(StoreError) in try sight() }
    switch reading.take(result, expecting: ledger.files.map(\.path), at: now) {
    case .again(let moment):
      retry = moment
      return .nothing
    case .settled(let reading, let unsettled):
      if !unsettled.isEmpty { retry = now + StoreWatch.interval }
      return take(reading, unsettled: unsettled)
    case .failed(let error):
      defer { failure = error }
      return error == failure ? .nothing : .failed(error)
    }
  }

  /// Whether the files are those that were read, or saved here, so that there is nothing to read.
  private var isAsKnown: Bool {
    guard failure == nil, held.isEmpty, unreadable.isEmpty, !watch.isLost,
      !stamps.values.contains(nil)
    else { return false }
    return StoreSignature(of: folder).files.mapValues(\.stamp) == stamps
  }

  private mutating func take(
    _ reading: StoreReading, unsettled: [String] = [], accepting accepted: Set<HeldBack> = []
  ) -> Step {
    let judgement = ReloadGuard(
      reading.files(keeping: ledger.files), unreadable: reading.unreadable, unsettled: unsettled,
      after: ledger.files, accepting: accepted)
    let isSame =
      failure == nil && judgement.held == held && judgement.unreadable == unreadable
      && Self.isSame(judgement.files, ledger.files)
    failure = nil
    stamps = unsettled.isEmpty ? reading.stamps : [:]
    guard !isSame else { return .nothing }
    held = judgement.held
    unreadable = judgement.unreadable
    ledger = Ledger(files: judgement.files, unreadable: unreadable, inspects: false)
    return .changed
  }

  private static func isSame(_ files: [LedgerFile], _ others: [LedgerFile]) -> Bool {
    files.elementsEqual(others) {
      $0.path.utf8.elementsEqual($1.path.utf8) && $0.text.contents == $1.text.contents
    }
  }

  private mutating func lookForChanges(at now: ContinuousClock.Instant) {
    let signature = StoreSignature(of: folder)
    if watch.isLost || failure != nil || signature != looked { quiet.note(at: now) }
    looked = signature
    scheduleLook(at: now)
  }

  private mutating func scheduleLook(at now: ContinuousClock.Instant) {
    let mustLook = watch.obstacle != nil || watch.isLost || failure != nil
    look = mustLook ? now + StoreWatch.interval : nil
  }
}

extension StoreReading {
  var unreadable: [UnreadableFile] {
    failures.map { UnreadableFile(path: $0.path, reason: $0.reason) }
  }

  /// What the file system said of the files, by the bytes of their paths.
  var stamps: [[UInt8]: FileStamp?] {
    Dictionary(files.map { (Array($0.path.utf8), $0.stamp) }) { first, _ in first }
  }

  /// The files as texts; one that is as it was is not laid out again.
  fileprivate func files(keeping known: [LedgerFile]) -> [LedgerFile] {
    let known = Dictionary(
      known.map { (Array($0.path.utf8), $0) }, uniquingKeysWith: { first, _ in first })
    return files.map { file in
      known[Array(file.path.utf8)]?.becoming(file.bytes, by: ThreadCrew())
        ?? LedgerFile(file, by: ThreadCrew())
    }
  }
}
