internal import Recfile

/// A signed document that programs stand on.
public struct Agreement: Identified {
  /// Where the record stands.
  public let origin: Origin
  /// The Id.
  public let id: RecordID
  /// The countries, those that the ledger knows.
  public let countries: [Row<Country>]
  /// The programs that stand on it, those that the ledger knows.
  public let programs: [Row<Program>]
  /// What kind of document it is; `nil` where the record does not say it in a known word.
  public let kind: AgreementKind?
  /// What it is about.
  public let subject: String
  /// When it was signed.
  public let signed: PartialDate?
  /// Where it was signed.
  public let place: String?
  /// The parties, as Ids or names.
  public let parties: [String]
  /// Who signed.
  public let signatories: [String]
  /// The year that an implementation plan is for.
  public let year: Int?
  /// The Id of the agreement that it stands under.
  public let under: RecordID?
  /// The Ids of its sources.
  public let sources: [RecordID]

  init(
    _ record: Record, at origin: Origin, countries: Table<Country>, programs: Table<Program>
  ) {
    let fields = FieldValues(record)
    self.origin = origin
    id = fields.id
    self.countries = fields.references("Country").compactMap(countries.row(of:))
    self.programs = fields.references("Program").compactMap(programs.row(of:))
    kind = fields.code("Kind")
    subject = fields.text("Subject") ?? fields.id.text
    signed = fields.date("Signed")
    place = fields.text("Place")
    parties = fields.texts("Party")
    signatories = fields.texts("Signatory")
    year = fields.year("Year")
    under = fields.reference("Under")
    sources = fields.references("Source")
  }
}
