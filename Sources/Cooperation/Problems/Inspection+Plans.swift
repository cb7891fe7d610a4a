internal import Recfile

/// What is doubtful about implementation plans: W3 and W10.
extension Inspection {
  mutating func inspectPlans() {
    let plans = ledger.agreements.filter { $0.kind == .implementationPlan && $0.year != nil }
    guard !plans.isEmpty else { return }
    let years = years(of: Set(plans.flatMap(\.programs)))
    for plan in plans {
      guard let year = plan.year else { continue }
      let basis = ledger.text("YearBasis", at: plan.origin).map(YearBasis.init(rawValue:))
      inspectBasis(of: plan, year, basis)
      let own = basis.flatMap(\.self) ?? ledger.profile.basis
      inspectCohorts(of: plan, year, own, among: years)
    }
  }

  /// W3: a plan whose year may be one of several.
  private mutating func inspectBasis(of plan: Agreement, _ year: Int, _ basis: YearBasis??) {
    switch basis {
    case .some(.some(.unclear)):
      note(
        .unclear, about: "YearBasis", in: plan.origin,
        "YearBasis is unclear: \(year) may be a calendar or a fiscal year", remedy: basisRemedy)
    case nil where ledger.profile.basis == .unclear:
      note(
        .unclear, about: "YearBasis", orAt: ["Year"], in: plan.origin,
        "YearBasis is missing: \(year) may be a calendar or a fiscal year", remedy: basisRemedy)
    default:
      break
    }
  }

  /// W10: a plan of which there is no cohort, for each of its programs.
  ///
  /// A cohort is of the plan's year if it states that year, whatever the basis of either, or begins in
  /// it. One whose year is not known is not in it by its record, though it may be in truth.
  private mutating func inspectCohorts(
    of plan: Agreement, _ year: Int, _ basis: YearBasis, among years: Set<CohortYear>
  ) {
    for program in plan.programs
    where !years.contains(CohortYear(program: program, basis: nil, year: year))
      && !years.contains(CohortYear(program: program, basis: basis, year: year))
    {
      note(
        .plan, about: "Year", in: plan.origin,
        "there is no cohort of \(shown(ledger.programs[program].id)) in \(year)",
        remedy: "add what the plan foresees, with Planned ? for a number that it does not give")
    }
  }

  /// The years that the cohorts of some programs state, and those that they begin in on each basis.
  private func years(of programs: Set<Row<Program>>) -> Set<CohortYear> {
    var years: Set<CohortYear> = []
    for program in programs {
      for cohort in ledger.cohorts[ledger.cohorts(in: .program(program))] {
        if let year = cohort.year {
          years.insert(CohortYear(program: program, basis: nil, year: year))
        }
        guard let start = cohort.start else { continue }
        for basis in YearBasis.allCases {
          guard let year = basis.year(of: start) else { continue }
          years.insert(CohortYear(program: program, basis: basis, year: year))
        }
      }
    }
    return years
  }
}

/// A year that a program has a cohort in: as stated, or by the start of the cohort on a basis.
private struct CohortYear: Hashable {
  let program: Row<Program>
  let basis: YearBasis?
  let year: Int
}
