/// What is the same for a program in two ledgers only where all its figures are: those of its cohorts and
/// claims, and what comes of comparing them.
///
/// Ledgers that come of edits of cohorts have the same for the programs that these do not touch.
public struct FiguresStamp: Sendable {
  private let kinship: Cohorts.Kinship
  private let comparison: SourceComparison.ID
  private let changes: UInt32
  private let day: Day?

  init(_ ledger: Ledger, changes: UInt32) {
    (kinship, comparison) = (ledger.cohorts.kinship, ledger.comparison.lineage)
    (self.changes, day) = (changes, ledger.inspectionDay)
  }
}

extension FiguresStamp: Equatable {
  /// Whether the figures are the same.
  public static func == (left: FiguresStamp, right: FiguresStamp) -> Bool {
    left.kinship === right.kinship && left.comparison == right.comparison
      && left.changes == right.changes && left.day == right.day
  }
}

/// How often edits have touched the cohorts of each program since the records were read.
struct ProgramChanges {
  private var counts: [UInt32] = []
  /// How often edits have touched all programs.
  private var all: UInt32 = 0

  /// How often edits have touched the cohorts of a program.
  func count(of program: Row<Program>) -> UInt32 {
    all &+ (program.position < counts.count ? counts[program.position] : 0)
  }

  /// Notes that the cohorts of all programs may be others.
  mutating func noteAll() { all &+= 1 }

  /// Notes that the cohorts of a program may be others.
  mutating func note(_ program: Row<Program>) {
    let missing = program.position + 1 - counts.count
    if missing > 0 { counts.append(contentsOf: repeatElement(0, count: missing)) }
    counts[program.position] &+= 1
  }
}
