internal import Recfile

/// A cumulative figure that somebody announced on a date, in somebody's words.
///
/// It enters no sum.
public struct Claim: Identified {
  /// Where the record stands.
  public let origin: Origin
  /// The Id.
  public let id: RecordID
  /// The program; `nil` where the ledger has no such program.
  public let program: Row<Program>?
  /// Where the claimed training took place; `nil` where the claim does not say.
  public let venue: Venue?
  /// What the figure counts.
  public let unit: Unit
  /// The figure; unknown where the record does not hold it in a known form.
  public let trainees: Count
  /// Since when it counts.
  public let from: PartialDate?
  /// Up to when it counts.
  public let asOf: PartialDate
  /// Who said it.
  public let claimant: String?
  /// What was said, word for word.
  public let verbatim: String
  /// The Id of its source.
  public let source: RecordID?

  init(_ record: Record, at origin: Origin, programs: Table<Program>) {
    let fields = FieldValues(record)
    self.origin = origin
    id = fields.id
    program = fields.reference("Program").flatMap(programs.row(of:))
    venue = fields.code("Venue")
    unit = fields.code("Unit") ?? .unclear
    trainees = fields.count("Trainees") ?? .unknown
    from = fields.date("From")
    asOf = fields.date("AsOf") ?? .unknown
    claimant = fields.text("Claimant")
    verbatim = fields.text("Verbatim") ?? ""
    source = fields.reference("Source")
  }
}

extension Claim {
  /// The time that it counts, in words: `up to 2021-12`, `from 2021-01 to 2021-12`.
  public var timeInWords: String { from.map { "from \($0) to \(asOf)" } ?? "up to \(asOf)" }

  /// The same in fewer words: `to 2021-12`, `2021-01 to 2021-12`.
  public var time: String { (from.map { "\($0) " } ?? "") + "to \(asOf)" }
}
