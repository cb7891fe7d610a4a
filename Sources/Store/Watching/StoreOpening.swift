public import Cooperation

/// A store that is about to be opened.
///
/// It is watched already, so that no change slips in between; the reading, which may take a while, can
/// be done on another thread.
public struct StoreOpening: ~Copyable {
  /// What the first reading of a store has brought.
  public struct Reading: Sendable {
    /// What the store says; it is not inspected.
    public let ledger: Ledger
    let unreadable: [UnreadableFile]
    let stamps: [[UInt8]: FileStamp?]
  }

  /// The folder or file.
  public let folder: StoreFolder
  private let watch: StoreWatch
  private let signature: StoreSignature?

  /// Begins to watch a store.
  public init(_ folder: StoreFolder) { self.init(folder, watch: StoreWatch(folder)) }

  init(_ folder: StoreFolder, watch: consuming StoreWatch) {
    self.folder = folder
    signature = watch.obstacle == nil ? nil : StoreSignature(of: folder)
    self.watch = watch
  }

  /// Reads a store that is watched.
  ///
  /// - Throws: `StoreError` if there is nothing to read.
  public static func read(
    _ folder: StoreFolder, telling progress: ReadingProgress
  ) throws(StoreError) -> Reading {
    let contents = try folder.contents(telling: progress)
    // Without a comparison, the first sums would not say where they may count the same people twice.
    let ledger = contents.ledger.comparingSources(by: ThreadCrew())
    return Reading(ledger: ledger, unreadable: contents.unreadable, stamps: contents.stamps)
  }

  /// The open store.
  public consuming func opened(with reading: Reading) -> LiveStore {
    LiveStore(folder, watch: watch, looked: signature, reading)
  }
}
