internal import Recfile

/// A lasting cooperation between a donor and a counterpart in one country.
public struct Program: Identified {
  /// Where the record stands.
  public let origin: Origin
  /// The Id.
  public let id: RecordID
  /// The title.
  public let title: String
  /// The Id of the country, as the record states it.
  public let countryID: RecordID?
  /// The country; `nil` where the ledger has no such country.
  public let country: Row<Country>?
  /// The Ids of the bodies that give the training.
  public let donors: [RecordID]
  /// The Ids of the bodies on the recipient side.
  public let counterparts: [RecordID]
  /// The form of its cohorts, unless they state their own.
  public let form: Form?
  /// The venue of its cohorts, unless they state their own.
  public let venue: Venue?
  /// The unit of its cohorts, unless they state their own.
  public let unit: Unit?
  /// How far it has come.
  public let status: ProgramStatus?
  /// When it began.
  public let start: PartialDate?
  /// When it ended or will end.
  public let end: PartialDate?
  /// What a year means in it, unless a cohort says otherwise.
  public let basis: YearBasis?
  /// The Ids of its sources.
  public let sources: [RecordID]

  init(_ record: Record, at origin: Origin, countries: Table<Country>) {
    let fields = FieldValues(record)
    self.origin = origin
    id = fields.id
    title = fields.text("Title") ?? fields.id.text
    countryID = fields.reference("Country")
    country = countryID.flatMap(countries.row(of:))
    donors = fields.references("Donor")
    counterparts = fields.references("Counterpart")
    form = fields.code("Form")
    venue = fields.code("Venue")
    unit = fields.code("Unit")
    status = fields.code("Status")
    start = fields.date("Start")
    end = fields.date("End")
    // What cannot be read is not what the store says by default.
    basis = fields.text("YearBasis").map { YearBasis(rawValue: $0) ?? .unclear }
    sources = fields.references("Source")
  }
}
