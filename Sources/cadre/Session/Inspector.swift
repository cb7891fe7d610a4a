internal import Cooperation
internal import Dashboard
internal import Glibc
internal import Store

/// Finds what is wrong with ledgers, beside the loop.
enum Inspector {
  /// What was found in the ledger of a number.
  struct Report: Sendable {
    let number: Int
    let findings: Findings
  }

  /// Which ledger is the newest, and which one is being inspected.
  struct Turns {
    /// The number of the newest ledger.
    private(set) var newest = 0
    private var current: Int?
    /// The number of the last ledger that an inspection was begun with.
    private var begun = 0

    /// Takes note of a new ledger.
    mutating func advance() { newest += 1 }

    /// The number of the ledger to begin with; `nil` where one is under way, or the newest was inspected.
    mutating func begin() -> Int? {
      guard current == nil, begun < newest else { return nil }
      (current, begun) = (newest, newest)
      return newest
    }

    /// Takes note that the inspection under way has come to its end.
    mutating func end() { current = nil }
  }

  /// How long a key waits for the checks, in milliseconds: where they are done by then, they never show
  /// as under way.
  static let patience: Int32 = 10
  /// With more cohorts than this, the checks are not done by then.
  static let most = 20_000
}

// What is wrong with the ledger comes after it, and soon where the store is small.
extension SessionStore {
  /// Shows a ledger, and begins to inspect it.
  ///
  /// Its sources are compared at once, which takes a fraction of the checks: without that, sums would
  /// not say where they may count the same people twice.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - isUnsaved: Whether it is to be saved next; where the checks take long, they wait for that.
  mutating func show(_ ledger: Ledger, isUnsaved: Bool = false) {
    self.ledger = ledger.uninspected(on: .today).comparingSources(by: ThreadCrew())
    inspections.advance()
    let isLarge = ledger.cohorts.count > Inspector.most
    if !isUnsaved || !isLarge { inspect() }
    guard !isLarge else { return }
    var descriptor = pollfd(fd: inspector.descriptor, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&descriptor, 1, Inspector.patience)
    _ = takeInspections()
  }

  /// Takes in what inspections have found; of a ledger that is no more it is of no use.
  mutating func takeInspections() -> [Event] {
    var events: [Event] = []
    for report in inspector.drain() {
      inspections.end()
      if report.number == inspections.newest {
        ledger = ledger.with(report.findings)
        events = [.inspected]
      } else {
        inspect()
      }
    }
    return events
  }

  /// Begins to inspect the newest ledger, unless that was begun.
  mutating func inspect() {
    guard let number = inspections.begin() else { return }
    let ledger = ledger
    inspector.start {
      Inspector.Report(number: number, findings: ledger.inspection(by: ThreadCrew()))
    }
  }
}
