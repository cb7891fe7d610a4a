/// The record types that Cadre knows.
///
/// A store may hold others; they are kept as text.
public enum RecordType: String, CaseIterable, Sendable {
  /// The store itself: who keeps it, and its year basis.
  case store = "Store"
  /// A country of the cooperation.
  case country = "Country"
  /// A body that gives, sends, signs or receives.
  case organization = "Organization"
  /// A lasting cooperation between a donor and a counterpart in one country.
  case program = "Program"
  /// A signed document that programs stand on.
  case agreement = "Agreement"
  /// One group on one course or event in one year.
  case cohort = "Cohort"
  /// A cumulative figure that somebody announced.
  case claim = "Claim"
  /// Where a figure or a statement comes from.
  case source = "Source"

  /// The type in the plural, in lower case, as commands and sentences name it.
  public var plural: String {
    switch self {
    case .store: "stores"
    case .country: "countries"
    case .organization: "organizations"
    case .program: "programs"
    case .agreement: "agreements"
    case .cohort: "cohorts"
    case .claim: "claims"
    case .source: "sources"
    }
  }
}
