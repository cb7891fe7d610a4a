extension Ledger {
  /// Whether a record is such a one.
  func `is`(_ trait: QueryTrait, _ record: QueriedRecord) -> Bool {
    switch (record, trait) {
    case (.cohort(let cohort), _): isSuch(cohort, trait)
    case (.program(let row), _): isSuch(programs[row], trait)
    case (.claim(let claim), .unknown): claim.trainees == .unknown
    case (.claim(let claim), .unclear): claim.unit == .unclear
    case (.claim(let claim), .unsourced): names(noSource: ["Source"], at: claim.origin)
    case (.agreement(let agreement), .unsourced):
      names(noSource: ["Source"], at: agreement.origin)
    case (.claim, _), (.agreement, _), (.country, _), (.organization, _), (.source, _), (.other, _):
      false
    }
  }

  private func isSuch(_ cohort: Cohort, _ trait: QueryTrait) -> Bool {
    switch trait {
    case .planned: return cohort.status == .planned
    case .running: return cohort.status == .running
    case .completed: return cohort.status == .completed
    case .cancelled: return cohort.status == .cancelled
    case .over:
      guard let actual = cohort.actual, let most = cohort.planned?.interval.upper else {
        return false
      }
      return actual.interval.lower > most
    case .unknown: return cohort.planned == .unknown || cohort.actual == .unknown
    case .unclear: return cohort.basis == .unclear || cohort.unit == .unclear
    case .unsourced:
      return cohort.planned != nil
        && names(noSource: ["PlannedSource", "Source"], at: cohort.origin)
        || cohort.actual != nil && names(noSource: ["ActualSource", "Source"], at: cohort.origin)
    }
  }

  private func isSuch(_ program: Program, _ trait: QueryTrait) -> Bool {
    switch trait {
    case .planned: program.status == .planned
    case .cancelled: program.status == .cancelled
    case .unclear: program.basis == .unclear || program.unit == .unclear
    case .unsourced: program.sources.isEmpty
    case .running, .completed, .over, .unknown: false
    }
  }

  private func names(noSource fields: [String], at origin: Origin) -> Bool {
    fields.allSatisfy { text($0, at: origin) == nil }
  }
}
