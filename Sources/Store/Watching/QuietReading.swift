/// The reading of a store, repeated until it has settled, in steps between which others may act.
///
/// Two readings must agree on a file that has only just changed, and a file that is gone is waited
/// for: git, for one, removes a file and makes it again.
struct QuietReading {
  /// What to do after a step.
  enum Outcome {
    /// Read again at that moment, or when something has happened to the store.
    case again(at: ContinuousClock.Instant)
    /// This is what the store holds; the paths that never settled are named.
    case settled(StoreReading, unsettled: [String])
    /// There is no store any more, or none that can be read.
    case failed(StoreError)
  }

  /// The time between two readings that must agree.
  static let pause = Duration.milliseconds(100)
  /// How often a store is read before what has not settled is given up.
  static let tries = 8
  /// How long a file, or the store, is waited for before it counts as gone.
  static let patience = Duration.seconds(2)

  private var earlier: StoreSighting?
  private var triesLeft = Self.tries
  /// The expected files that were not found, by the bytes of their paths, and since when.
  private var missing: [[UInt8]: ContinuousClock.Instant] = [:]
  private var failing: ContinuousClock.Instant?

  /// Takes the next reading.
  ///
  /// - Parameters:
  ///   - result: the reading that was just done, or why there was none.
  ///   - paths: the files that there should be.
  ///   - now: the time.
  /// - Returns: what to do next.
  mutating func take(
    _ result: Result<StoreSighting, StoreError>, expecting paths: [String],
    at now: ContinuousClock.Instant
  ) -> Outcome {
    switch result {
    case .failure(let error):
      earlier = nil
      let end = (failing ?? now) + Self.patience
      failing = failing ?? now
      return now < end ? .again(at: end) : .failed(error)
    case .success(let sighting):
      failing = nil
      return take(sighting, expecting: paths, at: now)
    }
  }

  private mutating func take(
    _ sighting: StoreSighting, expecting paths: [String], at now: ContinuousClock.Instant
  ) -> Outcome {
    let unsettled = sighting.unsettled(after: earlier)
    triesLeft -= 1
    if !unsettled.isEmpty, triesLeft > 0 {
      earlier = sighting
      return .again(at: now + Self.pause)
    }
    note(sighting.reading, expecting: paths, at: now)
    earlier = nil
    triesLeft = Self.tries
    if let last = missing.values.max(), now < last + Self.patience {
      return .again(at: last + Self.patience)
    }
    return .settled(sighting.reading, unsettled: unsettled)
  }

  private mutating func note(
    _ reading: StoreReading, expecting paths: [String], at now: ContinuousClock.Instant
  ) {
    let found = Set(
      (reading.files.map(\.path) + reading.failures.map(\.path)).map { Array($0.utf8) })
    let absent = Set(paths.map { Array($0.utf8) }).subtracting(found)
    missing = Dictionary(uniqueKeysWithValues: absent.map { ($0, missing[$0] ?? now) })
  }
}
