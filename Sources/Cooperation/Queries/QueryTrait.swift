/// What a record can be, as a query asks for it: `is:over`.
public enum QueryTrait: String, CaseIterable, Sendable {
  /// Planned and not begun: a cohort or a program.
  case planned
  /// A cohort under way.
  case running
  /// A cohort that is over.
  case completed
  /// A cohort or a program that was called off.
  case cancelled
  /// A cohort whose actual certainly exceeds its plan.
  case over
  /// A cohort or a claim with a figure that is known to exist only.
  case unknown
  /// A cohort, program or claim of which it is unclear what a year means, or what is counted.
  case unclear
  /// A cohort with a figure that names no source; a program, agreement or claim that names none.
  case unsourced
}

/// What a record can have, as a query asks for it: `has:claim`.
public enum QueryHolding: Hashable, Sendable {
  /// Records of a type that are about it or its program: claims, agreements or cohorts.
  case records(Related)
  /// A value of the field.
  case field(QueryField)

  /// The record types that a query can ask for.
  public enum Related: String, CaseIterable, Sendable {
    /// Claims of the program.
    case claim
    /// Agreements that the program stands on, or of the country.
    case agreement
    /// Cohorts of the program.
    case cohort
  }
}

extension QueryHolding: CustomStringConvertible {
  /// What stands behind `has:`.
  public var description: String {
    switch self {
    case .records(let type): type.rawValue
    case .field(let field): field.description
    }
  }
}
