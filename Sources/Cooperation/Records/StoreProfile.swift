internal import Recfile

/// What a store says of itself.
public struct StoreProfile: Sendable {
  /// The store's title.
  public let title: String?
  /// The Id of the organization that keeps it.
  public let operatorID: RecordID?
  /// The Id of the country that gives the training.
  public let homeCountryID: RecordID?
  /// What a year means where neither cohort nor program says it.
  public let basis: YearBasis

  /// A store that says nothing of itself.
  public init() {
    title = nil
    operatorID = nil
    homeCountryID = nil
    basis = .unclear
  }

  init(_ record: Record) {
    let fields = FieldValues(record)
    title = fields.text("Title")
    operatorID = fields.reference("Operator")
    homeCountryID = fields.reference("HomeCountry")
    basis = fields.code("YearBasis") ?? .unclear
  }
}
