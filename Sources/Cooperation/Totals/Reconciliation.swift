/// A claim set against what is recorded for the same program, venue and unit in the time that it counts.
///
/// What a claim does not state, its venue or its unit, is no value that cohorts could share: it then has
/// readings, one for each that is recorded, and what they do not agree on is not said.
public struct Reconciliation: Sendable {
  /// The claim.
  public let claim: Claim
  /// The sum of the recorded actuals of its unit; of all venues, where it states none.
  public let recorded: Sum
  /// What is recorded there in other units, which cannot be set against the claim.
  public let apart: [(unit: Unit, sum: Sum)]
  /// What holds for each unit and venue that the claim may be of; empty where it states both, or where
  /// nothing is recorded that it could be of.
  public let readings: [Reading]
  /// What the records leave unexplained; nothing is known of it where its readings do not agree, or
  /// where the records count other units only.
  public let unexplained: Remainder
  /// Whether more is recorded than the claim allows, in whatever reading.
  ///
  /// An approximate figure, of the claim or among what is recorded, allows for its rounding as
  /// ``Count/outerInterval`` has it, so that nothing is contradicted that may only be rounded.
  public let isContradicted: Bool
  /// What holds of the claim by what it states.
  public let asStated: Reading

  /// Sets a claim against the ledger that it is from.
  ///
  /// A cohort that may have begun before or after the claim's date, because its year is unknown or
  /// holds that date, enters as an unknown part, so that the claim is neither used up nor
  /// contradicted by it; so does one that may have begun before the day since when the claim counts.
  public init(_ claim: Claim, in ledger: Ledger) {
    let actuals = RecordedActuals(claim, in: ledger)
    let here: Reading.Place? = actuals.hasPlace ? nil : .all
    self.claim = claim
    recorded = actuals.sum(of: claim.unit, at: here)
    apart = Unit.allCases.compactMap { unit in
      let sum = actuals.sum(of: unit, at: here)
      return unit == claim.unit || sum.parts == 0 ? nil : (unit, sum)
    }
    let units =
      claim.unit == .unclear
      ? Unit.allCases.filter { actuals.sum(of: $0, at: here).parts > 0 } : [claim.unit]
    readings =
      actuals.hasPlace && claim.unit != .unclear
      ? []
      : units.flatMap { unit in
        actuals.places(of: unit).map { actuals.reading(unit: unit, place: $0) }
      }
    asStated = actuals.reading(unit: claim.unit, place: here)
    if let first = readings.first {
      let agree =
        claim.unit != .unclear && readings.allSatisfy { $0.unexplained == first.unexplained }
      unexplained = agree ? first.unexplained : Remainder(unknownOf: claim.trainees)
      isContradicted = claim.unit != .unclear && readings.allSatisfy(\.isContradicted)
    } else {
      unexplained =
        recorded.parts == 0 && !apart.isEmpty
        ? Remainder(unknownOf: claim.trainees) : asStated.unexplained
      isContradicted = asStated.isContradicted
    }
  }

  /// Whether nothing is recorded in the unit of the claim and something is in others.
  public var isOnlyRecordedApart: Bool { recorded.parts == 0 && !apart.isEmpty }

  /// What ``isContradicted`` supposes of figures that are about, in whichever reading, in words; `nil` where
  /// it is `false`, or supposes nothing.
  public var assumption: String? {
    guard isContradicted else { return nil }
    return readings.isEmpty ? asStated.assumption : readings.lazy.compactMap(\.assumption).first
  }

  /// Whether more is recorded than the claim allows, or not, depends on what it counts.
  public var mayBeContradicted: Bool {
    !isContradicted && claim.trainees.outerInterval.upper != nil
      && (isOnlyRecordedApart || readings.contains(where: \.isContradicted))
  }

  /// What holds if a claim counts one unit at one place.
  public struct Reading: Hashable, Sendable {
    /// Where a claim that does not say it may count.
    public enum Place: Hashable, Sendable {
      /// At all venues together.
      case all
      /// At one venue; `nil` where the cohorts do not state theirs.
      case one(Venue?)
    }

    /// What the claim then counts, unclear for the same as is recorded where that is unclear, too;
    /// `nil` where it states its unit.
    public let unit: Unit?
    /// Where it then counts; `nil` where it states its venue.
    public let place: Place?
    /// What is claimed.
    public let claimed: Count
    /// The sum of the recorded actuals of that unit and place.
    public let recorded: Sum
    /// What the records then leave unexplained.
    public let unexplained: Remainder
    /// What is recorded at the least, approximate figures taken for rounded ones, and of cohorts that
    /// seem to be one the smallest.
    public let leastRecorded: Int
    /// What the claim allows at the most, taken for a rounded one if it is approximate; `nil` where it
    /// has no upper end.
    public let mostAllowed: Int?

    /// Whether more is recorded than the claim then allows.
    public var isContradicted: Bool { mostAllowed.map { leastRecorded > $0 } ?? false }

    /// What a contradiction supposes of figures that are about, in words; `nil` where there is none, or all
    /// are firm.
    ///
    /// Nobody gave the ends of such a figure.
    public var assumption: String? {
      guard isContradicted, let mostAllowed else { return nil }
      let parts = [
        claimed.isAbout ? "\(claimed.words) is \(grouped(mostAllowed)) at the most" : nil,
        recorded.isAbout
          ? "\(recorded.words) recorded is \(grouped(leastRecorded)) at the least" : nil,
      ].compactMap(\.self)
      return parts.isEmpty ? nil : "if \(parts.joined(separator: " and "))"
    }

    /// What the reading supposes, in words.
    public var condition: String {
      let place =
        switch place {
        case nil: nil as String?
        case .all?: "of all venues"
        case .one(let venue?)?: "of \(venue.rawValue)"
        case .one(nil)?: "of no stated venue"
        }
      let what =
        switch unit {
        case nil: "it is"
        case .unclear?: "both count the same\(place == nil ? "" : ",")"
        case let unit?: "it counts \(unit.rawValue)"
        }
      return (["if", what] + [place].compactMap(\.self)).joined(separator: " ")
    }
  }
}

/// The actuals of a program that may have begun in the time that a claim counts, by venue and unit.
private struct RecordedActuals {
  private struct Kind: Hashable {
    let venue: Venue?
    let unit: Unit
  }

  private struct Tally {
    var sum = Sum()
    /// What is recorded at the very least, approximate figures taken for rounded ones, and of cohorts
    /// that seem to be one the smallest.
    var surely = 0
    /// The figures of cohorts that seem to be one, by the number of their set.
    private var likelySame: [Int: [Count]] = [:]

    mutating func add(_ count: Count, set: Int?) {
      sum.add(count)
      let least = count.outerInterval.lower
      guard let set else {
        let (sum, overflow) = surely.addingReportingOverflow(least)
        surely = overflow ? .max : sum
        return
      }
      likelySame[set, default: []].append(count)
    }

    /// Takes those that seem to be one into account.
    mutating func finish() {
      for counts in likelySame.values {
        sum.noteRepeated(counts)
        let (sum, overflow) = surely.addingReportingOverflow(
          counts.filter { $0 != .unknown }.map(\.outerInterval.lower).min() ?? 0)
        surely = overflow ? .max : sum
      }
    }
  }

  /// Whether it is known where the claim counts.
  let hasPlace: Bool
  private let claim: Claim
  private var tallies: [Kind: Tally] = [:]

  init(_ claim: Claim, in ledger: Ledger) {
    self.claim = claim
    hasPlace = ledger.hasPlace(claim)
    guard let program = claim.program else { return }
    for cohort in ledger.cohorts[ledger.cohorts(in: .program(program))] {
      let venue = cohort.venue == .unknown ? nil : cohort.venue
      guard let actual = cohort.actual, !hasPlace || venue == nil || venue == claim.venue,
        let count = claim.counts(cohort).map({ $0 ? actual : nil }) ?? .some(.unknown)
      else { continue }
      let kind = Kind(venue: venue, unit: cohort.unit)
      tallies[kind, default: Tally()].add(count, set: ledger.comparison.set(of: cohort.origin))
    }
    for kind in tallies.keys { tallies[kind]?.finish() }
  }

  /// The places where a unit is recorded: each, and all of them together where there are several.
  func places(of unit: Unit) -> [Reconciliation.Reading.Place?] {
    guard !hasPlace else { return [nil] }
    let venues = (Venue.allCases.map(Optional.some) + [nil]).filter {
      tallies[Kind(venue: $0, unit: unit)] != nil
    }
    return (venues.count > 1 ? [.all] : []) + venues.map { .one($0) }
  }

  /// The sum of a unit at a place, or where the claim states that it counts.
  func sum(of unit: Unit, at place: Reconciliation.Reading.Place?) -> Sum {
    tallies.reduce(into: Sum()) { sum, tally in
      if tally.key.unit == unit, isAt(place, tally.key.venue) { sum.add(tally.value.sum) }
    }
  }

  func reading(unit: Unit, place: Reconciliation.Reading.Place?) -> Reconciliation.Reading {
    let recorded = sum(of: unit, at: place)
    let surely = tallies.reduce(0) { sum, tally in
      guard tally.key.unit == unit, isAt(place, tally.key.venue) else { return sum }
      let (total, overflow) = sum.addingReportingOverflow(tally.value.surely)
      return overflow ? .max : total
    }
    return Reconciliation.Reading(
      unit: claim.unit == .unclear ? unit : nil, place: hasPlace ? nil : place,
      claimed: claim.trainees, recorded: recorded,
      unexplained: Remainder(
        claim: claim.trainees, recorded: recorded, mayHoldMore: mayHoldMore(unit, place)),
      leastRecorded: surely,
      mostAllowed: claim.trainees.outerInterval.upper)
  }

  private func isAt(_ place: Reconciliation.Reading.Place?, _ venue: Venue?) -> Bool {
    switch place {
    case nil: venue == (claim.statesVenue ? claim.venue : nil)
    case .all?: true
    case .one(let one)?: one == venue
    }
  }

  /// Whether cohorts that do not say what they count, or where, may belong there, too; and where it is
  /// not said which unit that is, those of every unit.
  private func mayHoldMore(_ unit: Unit, _ place: Reconciliation.Reading.Place?) -> Bool {
    tallies.contains { kind, tally in
      let mayBeOfUnit = kind.unit == unit || kind.unit == .unclear || unit == .unclear
      let isHere = isAt(place, kind.venue)
      return tally.sum.interval.upper != 0 && mayBeOfUnit && (isHere || kind.venue == nil)
        && !(kind.unit == unit && isHere)
    }
  }
}

extension Ledger {
  /// Whether it is known where a claim counts: it says so, or no cohort of its program does.
  func hasPlace(_ claim: Claim) -> Bool {
    guard !claim.statesVenue, let program = claim.program else { return true }
    return cohorts[cohorts(in: .program(program))].allSatisfy {
      $0.venue == nil || $0.venue == .unknown
    }
  }
}

extension Claim {
  /// Whether it says where the training that it counts took place.
  public var statesVenue: Bool { venue != nil && venue != .unknown }

  /// Whether a cohort began in the time that the claim counts; `nil` where that cannot be known.
  ///
  /// It counts from the first day of its From, if it states one, to the last day of its AsOf.
  fileprivate func counts(_ cohort: Cohort) -> Bool? {
    let isInTime = cohort.began(by: asOf)
    guard let first = from?.first, isInTime != false else { return isInTime }
    return switch cohort.began(before: first) {
    case true?: false
    case false?: isInTime
    case nil: nil
    }
  }
}

extension Cohort {
  /// Whether the cohort began by a date; `nil` where that cannot be known.
  func began(by date: PartialDate) -> Bool? {
    guard let limit = date.last else { return nil }
    return began { $0 <= limit }
  }

  /// Whether the cohort began before a day; `nil` where that cannot be known.
  fileprivate func began(before limit: Day) -> Bool? { began { $0 < limit } }

  /// Whether its beginning lies before a limit, by its Start or, where that leaves it open, its year.
  private func began(_ isBeforeLimit: (Day) -> Bool) -> Bool? {
    if let start, let first = start.first, let last = start.last {
      if isBeforeLimit(last) { return true }
      if !isBeforeLimit(first) { return false }
    }
    guard let year, let first = basis.firstDay(of: year), let last = basis.lastDay(of: year) else {
      return nil
    }
    if isBeforeLimit(last) { return true }
    return isBeforeLimit(first) ? nil : false
  }
}
