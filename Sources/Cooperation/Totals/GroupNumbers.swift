internal import Recfile

/// The groups that cohorts stand under, as numbers: what is equal has one number, and no text is made
/// to find it but for the organizations.
struct GroupNumbers {
  private let groupings: [Grouping]
  private let countries: [UInt32]
  private var pairs = PairNumbers()
  private var organizations: [[UInt8]: UInt32] = [:]

  /// What stands for a value that a cohort does not have.
  private static let none = UInt32.max

  init(_ groupings: [Grouping], in ledger: Ledger) {
    self.groupings = groupings
    countries = ledger.programs.map { $0.country.map { UInt32($0.position) } ?? Self.none }
  }

  /// The number of the groups and the unit of a cohort.
  @inline(__always)
  mutating func number(of cohort: Cohort, placed: PlacedYear, in ledger: Ledger) -> Int {
    // Pairs are numbered in one row, so that the number of a pair tells how many groups are in it.
    var number = pairs.number(of: Self.none, UInt32(cohort.unit.rank))
    for grouping in groupings {
      number = pairs.number(of: number, value(of: cohort, placed, in: grouping, of: ledger))
    }
    return Int(number)
  }

  @inline(__always)
  private mutating func value(
    of cohort: Cohort, _ placed: PlacedYear, in grouping: Grouping, of ledger: Ledger
  ) -> UInt32 {
    switch grouping {
    case .year: placed.year.map { UInt32(clamping: $0) } ?? Self.none
    case .country: cohort.program.map { countries[$0.position] } ?? Self.none
    case .program: cohort.program.map { UInt32($0.position) } ?? Self.none
    case .form: cohort.form.map { UInt32($0.rank) } ?? Self.none
    case .venue: cohort.venue.map { UInt32($0.rank) } ?? Self.none
    case .unit: UInt32(cohort.unit.rank)
    case .status: cohort.status.map { UInt32($0.rank) } ?? Self.none
    case .organization: organization(of: cohort, in: ledger)
    }
  }

  private mutating func organization(of cohort: Cohort, in ledger: Ledger) -> UInt32 {
    let names = ledger.record(at: cohort.origin).fields("Organization").map(\.valueBytes)
    let text = Array(names.joined(separator: [0]))
    let number = organizations[text] ?? UInt32(organizations.count)
    organizations[text] = number
    return number
  }
}
