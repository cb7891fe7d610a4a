extension Ledger {
  /// The same ledger with a part of it to be shown; `nil` for everything.
  ///
  /// What is known of the whole stays: a claim is still set against all that is recorded.
  public func narrowed(to selection: Selection?) -> Ledger {
    var ledger = self
    ledger.selection = selection
    return ledger
  }

  /// Whether a country is to be shown.
  public func selects(_ country: Row<Country>) -> Bool { selection?.includes(country) ?? true }

  /// The programs of a scope that are to be shown.
  public func selectedPrograms(in scope: Scope) -> [Row<Program>] {
    programs(in: scope).map { Row($0) }.filter { selection?.includes($0) ?? true }
  }

  /// The cohorts of a scope that are to be shown.
  public func selectedCohorts(in scope: Scope) -> SelectedCohorts {
    let range = cohorts(in: scope)
    return SelectedCohorts(cohorts, range, chosen: selection?.cohorts(in: range))
  }

  /// The claims of a scope that are to be shown, from the latest to the earliest: those that the query
  /// selects or, where it selects none, those of the programs that are shown.
  public func selectedClaims(in scope: Scope) -> [Claim] {
    guard let selection else { return claims(in: scope) }
    return claims(in: scope).filter { claim in
      selection.hasClaims
        ? selection.includes(claim) : claim.program.map(selection.includes) ?? false
    }
  }

  /// The agreements of a scope that are to be shown, from the latest to the earliest: those that the
  /// query selects or, where it selects none, those of the programs that are shown.
  public func selectedAgreements(in scope: Scope) -> [Agreement] {
    guard let selection else { return agreements(in: scope) }
    return agreements(in: scope).filter { agreement in
      selection.hasAgreements
        ? selection.includes(agreement) : agreement.programs.contains(where: selection.includes)
    }
  }
}
