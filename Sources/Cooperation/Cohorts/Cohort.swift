/// One group on one course or event in one year: what totals add up.
///
/// A cohort has what totals need and nothing that owns memory; its texts are decoded from the record
/// when they are shown. A ledger may hold a million of them, see ``Cohorts``.
public struct Cohort: Hashable, Sendable {
  /// Where the record stands.
  public let origin: Origin
  /// The program; `nil` where the ledger has no such program.
  public let program: Row<Program>?
  /// The stated year; `nil` where it is unknown.
  public let year: Int?
  /// What the stated year means.
  public let basis: YearBasis
  /// The form, its program's unless it states its own; `nil` where neither does.
  public let form: Form?
  /// The venue, its program's unless it states its own; `nil` where neither does.
  public let venue: Venue?
  /// What its counts count.
  public let unit: Unit
  /// How far it has come; `nil` where the record does not say.
  public let status: CohortStatus?
  let packedStart: PackedDate
  let packedEnd: PackedDate
  /// How many were planned; unknown where the record holds no readable count.
  public let planned: Count?
  /// How many came; unknown where the record holds no readable count.
  public let actual: Count?

  /// When it began or will begin.
  public var start: PartialDate? { packedStart.date }
  /// When it ended or will end.
  public var end: PartialDate? { packedEnd.date }

  /// Whether what it does not state may still come: it is planned or running, and neither its year,
  /// read as late as its basis allows, nor a stated End is over by a day, where one is known.
  public func isUnderWay(on today: Day?) -> Bool {
    guard status == .planned || status == .running else { return false }
    guard let today, let year, let last = basis.lastDay(of: year), last < today else { return true }
    return end.flatMap(\.last).map { $0 >= today } ?? false
  }

  /// The year that the cohort stands in, in a view.
  ///
  /// Where the view's basis is the cohort's own, the stated year decides. Where it is another, the
  /// start date does, if all of it lies in one year of that basis; otherwise the cohort stays in
  /// its stated year, which is then assumed.
  public func placed(in view: YearView) -> PlacedYear {
    guard let target = view.basis, target != basis else {
      return PlacedYear(year: year, isAssumed: false)
    }
    if let start, let year = target.year(of: start) {
      return PlacedYear(year: year, isAssumed: false)
    }
    return PlacedYear(year: year, isAssumed: true)
  }
}
