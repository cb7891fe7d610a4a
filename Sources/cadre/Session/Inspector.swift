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

    /// Takes note of a new ledger.
    mutating func advance() { newest += 1 }

    /// The number of the ledger to begin with; `nil` where one is under way.
    mutating func begin() -> Int? {
      guard current == nil else { return nil }
      current = newest
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
  mutating func show(_ ledger: Ledger) {
    self.ledger = ledger.uninspected(on: .today).comparingSources(by: ThreadCrew())
    inspections.advance()
    inspect()
    guard ledger.cohorts.count <= Inspector.most else { return }
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

  private mutating func inspect() {
    guard let number = inspections.begin() else { return }
    let ledger = ledger
    inspector.start {
      Inspector.Report(number: number, findings: ledger.inspection(by: ThreadCrew()))
    }
  }
}
