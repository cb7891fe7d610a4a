public import Cooperation

/// What the cohorts behind the rows of a table state in a form that cannot be read, so that nothing is
/// said of their sources that these do not say.
struct UnreadableFields {
  private struct Row: Hashable {
    let values: [GroupValue]
    let unit: Unit
  }

  private var counts: [Row: [String: Int]] = [:]

  /// Looks at the texts of those cohorts that leave a field open, unless the checks found no error.
  init(of cohorts: some Sequence<Cohort>, in ledger: Ledger, by groupings: [Grouping]) {
    guard !ledger.isInspected || ledger.errorCount > 0 else { return }
    let rules = Dictionary(
      RecordType.cohort.fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for cohort in cohorts {
      let unreadable = cohort.openFields.filter { field in
        // Of several values one at most is right.
        if ledger.texts(field, at: cohort.origin).count > 1 { return true }
        let text = ledger.statedText(of: field, for: cohort)
        // A Year has to be there; what else is absent may be.
        return text.map { rules[field]?.flaw(of: $0) != nil } ?? (field == "Year")
      }
      guard !unreadable.isEmpty else { continue }
      let values = groupings.map { ledger.value(of: cohort, in: $0, view: .stated) }
      for field in unreadable {
        counts[Row(values: values, unit: cohort.unit), default: [:]][field, default: 0] += 1
      }
    }
  }

  /// Of how many cohorts behind a row a field cannot be read.
  func count(of field: String, in row: TotalsRow) -> Int {
    counts[Row(values: row.values, unit: row.unit)]?[field] ?? 0
  }
}

extension Cohort {
  /// The fields of which nothing is known, be it that they cannot be read.
  fileprivate var openFields: [String] {
    [
      ("Planned", planned == .unknown), ("Actual", actual == .unknown), ("Year", year == nil),
      ("YearBasis", basis == .unclear), ("Unit", unit == .unclear), ("Venue", venue == .unknown),
    ].compactMap { field, isOpen in isOpen ? field : nil }
  }
}

extension Ledger {
  /// What a record says of a cohort's field: its own, or else the one of its program.
  fileprivate func statedText(of field: String, for cohort: Cohort) -> String? {
    if let own = text(field, at: cohort.origin) { return own }
    guard ["YearBasis", "Unit", "Venue"].contains(field), let program = cohort.program else {
      return nil
    }
    return text(field, at: programs[program].origin)
  }
}

extension Ledger {
  /// That the store has errors, for a table that people read; `nil` where none were found.
  public var errorRemark: String? {
    guard errorCount > 0 else { return nil }
    return errorCount == 1
      ? "The store has 1 error: cadre check names it."
      : "The store has \(errorCount) errors: cadre check names them."
  }
}
