/// The claims of one program and venue, which can be read one after the other.
public struct ClaimSeries: Sendable {
  /// The claims, from the earliest to the latest; those without a date come last.
  public let claims: [Claim]
  private let predecessors: [Origin: Claim]

  /// The series that a claim of a ledger belongs to.
  ///
  /// A claim of no known program stands alone.
  public init(around claim: Claim, in ledger: Ledger) {
    guard let program = claim.program else {
      self.init([claim])
      return
    }
    self.init(ledger.claims.filter { $0.program == program && $0.venue == claim.venue })
  }

  private init(_ claims: [Claim]) {
    self.claims = claims.sorted { left, right in
      (left.lastDay, left.origin) < (right.lastDay, right.origin)
    }
    predecessors = ClaimSeries.predecessors(among: self.claims)
  }

  /// The series of a ledger that have two claims or more, in the order of their first ones.
  static func all(in ledger: Ledger) -> [ClaimSeries] {
    var places: [Place: Int] = [:]
    var groups: [[Claim]] = []
    for claim in ledger.claims {
      guard let program = claim.program else { continue }
      let place = Place(program: program, venue: claim.venue)
      if let position = places[place] {
        groups[position].append(claim)
      } else {
        places[place] = groups.count
        groups.append([claim])
      }
    }
    return groups.filter { $0.count > 1 }.map { ClaimSeries($0) }
  }

  private struct Place: Hashable {
    let program: Row<Program>
    let venue: Venue?
  }

  /// The claim of the series that another one is compared with; `nil` where there is none.
  ///
  /// It is certainly earlier, counts since the same day, and its unit is the same or one of the two is
  /// unclear. Of several, one
  /// with which an increase has an end comes before one with which it has none (between two lower
  /// bounds nothing is implied), then one that states the same unit, then the latest.
  public func predecessor(of claim: Claim) -> Claim? { predecessors[claim.origin] }

  /// The predecessors of claims that are in the order of their last days, by where these stand.
  ///
  /// Going from date to date, only the latest claim of each kind is kept, so that the time grows with
  /// the number of claims and not with that of their pairs.
  private static func predecessors(among claims: [Claim]) -> [Origin: Claim] {
    let known = claims.filter { $0.trainees != .unknown }
    var earlier = known.filter { $0.asOf.last != nil }[...]
    var latest: [Kind: Claim] = [:]
    var found: [Origin: Claim] = [:]
    for claim in known.filter({ $0.asOf.first != nil }).sorted(by: { $0.firstDay < $1.firstDay }) {
      while let next = earlier.first, next.lastDay < claim.firstDay {
        if latest[Kind(next)].map({ $0.lastDay < next.lastDay }) ?? true {
          latest[Kind(next)] = next
        }
        earlier = earlier.dropFirst()
      }
      found[claim.origin] = latest.values.filter { claim.mayCountTheSame(as: $0) }
        .max { claim.isNearer(to: $1, than: $0) }
    }
    return found
  }

  /// What decides between two earlier claims, apart from their dates.
  private struct Kind: Hashable {
    let unit: Unit
    let since: Day?
    let hasEnd: Bool

    init(_ claim: Claim) {
      unit = claim.unit
      since = claim.from?.first
      hasEnd = claim.trainees.interval.upper != nil
    }
  }
}

extension Claim {
  /// The last day up to which it can count, as a number; the largest where its date is unknown.
  fileprivate var lastDay: Int { asOf.last?.ordinal ?? .max }

  /// The first day up to which it can count, as a number; the largest where its date is unknown.
  fileprivate var firstDay: Int { asOf.first?.ordinal ?? .max }

  /// Whether the units do not rule out that both count the same, and they count since the same day.
  fileprivate func mayCountTheSame(as other: Claim) -> Bool {
    from?.first == other.from?.first
      && (unit == other.unit || unit == .unclear || other.unit == .unclear)
  }

  /// Whether it is rather compared with one earlier claim than with another.
  fileprivate func isNearer(to one: Claim, than other: Claim) -> Bool {
    func rank(_ earlier: Claim) -> (Int, Int, Int) {
      let hasEnd = trainees.interval.upper != nil || earlier.trainees.interval.upper != nil
      return (hasEnd ? 1 : 0, earlier.unit == unit ? 1 : 0, earlier.lastDay)
    }
    // Of equals, the first in the text.
    return rank(one) == rank(other) ? one.origin < other.origin : rank(one) > rank(other)
  }
}
