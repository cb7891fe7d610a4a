extension RecordType {
  /// The fields of the type, in the order in which a form shows them.
  public var fields: [FieldRule] { Schema.fields[self] ?? [] }

  /// The rule of a field; `nil` for a field that the type does not know.
  public func rule(for name: String) -> FieldRule? {
    Schema.rules[self]?[name]
  }
}

/// The record types and their fields: the one table that reading, checking and forms go by.
private enum Schema {
  static let id = FieldRule("Id", mandatory: true)
  static let note = FieldRule("Note")
  static let basis = FieldRule.code("YearBasis", YearBasis.self)
  static let sources = FieldRule.references("Source", to: .source)

  static let fields: [RecordType: [FieldRule]] = [
    .store: [
      FieldRule("Title"),
      FieldRule("Operator", .reference(.organization)),
      FieldRule("HomeCountry", .reference(.country)),
      basis,
    ],
    .country: [
      id,
      FieldRule("Name", mandatory: true),
      FieldRule("Aka", repeats: true),
      note,
    ],
    .organization: [
      id,
      FieldRule("Name", mandatory: true),
      FieldRule("Aka", repeats: true),
      FieldRule("Country", .reference(.country)),
      FieldRule("Kind", .number(10...99)),
      FieldRule("Identifier"),
      FieldRule("Parent", .reference(.organization)),
      note,
    ],
    .program: [
      id,
      FieldRule("Title", mandatory: true),
      FieldRule("Country", .reference(.country), mandatory: true),
      .references("Donor", to: .organization),
      .references("Counterpart", to: .organization),
      .code("Form", Form.self),
      .code("Venue", Venue.self),
      .code("Unit", Unit.self),
      FieldRule("Sector", .number(10000...99999)),
      .code("Status", ProgramStatus.self),
      FieldRule("Start", .date),
      FieldRule("End", .date),
      basis,
      FieldRule("Topic", repeats: true),
      note,
      sources,
    ],
    .agreement: [
      id,
      FieldRule("Country", .reference(.country), mandatory: true, repeats: true),
      .references("Program", to: .program),
      .code("Kind", AgreementKind.self, mandatory: true),
      FieldRule("Subject", mandatory: true),
      FieldRule("Signed", .date),
      FieldRule("Place"),
      FieldRule("Party", repeats: true),
      FieldRule("Signatory", repeats: true),
      FieldRule("Year", .year),
      basis,
      FieldRule("Under", .reference(.agreement)),
      note,
      sources,
    ],
    .cohort: [
      id,
      FieldRule("Program", .reference(.program), mandatory: true),
      FieldRule("Year", .year, mandatory: true),
      basis,
      FieldRule("Intake", .number(0...9999)),
      FieldRule("Course", repeats: true),
      FieldRule("Topic", repeats: true),
      .references("Organization", to: .organization),
      .code("Form", Form.self),
      .code("Venue", Venue.self),
      FieldRule("Site", repeats: true),
      FieldRule("Start", .date),
      FieldRule("End", .date),
      FieldRule("Days", .number(0...99999)),
      FieldRule("Planned", .count),
      FieldRule("FirstPlanned", .count),
      FieldRule("Actual", .count),
      .code("Unit", Unit.self),
      FieldRule("Female", .count),
      FieldRule("Male", .count),
      FieldRule("Unspecified", .count),
      .code("Status", CohortStatus.self),
      .references("PlannedSource", to: .source),
      .references("ActualSource", to: .source),
      sources,
      note,
    ],
    .claim: [
      id,
      FieldRule("Program", .reference(.program), mandatory: true),
      .code("Venue", Venue.self),
      .code("Unit", Unit.self),
      FieldRule("Trainees", .count, mandatory: true),
      FieldRule("From", .date),
      FieldRule("AsOf", .date, mandatory: true),
      FieldRule("Claimant"),
      FieldRule("Verbatim", mandatory: true),
      FieldRule("Source", .reference(.source), mandatory: true),
      note,
    ],
    .source: [
      id,
      FieldRule("Title", mandatory: true),
      FieldRule("Publisher"),
      FieldRule("Url"),
      FieldRule("File"),
      FieldRule("Published", .date),
      FieldRule("Seen", .date),
      FieldRule("Language"),
      .code("Grade", Grade.self),
      note,
    ],
  ]

  static let rules: [RecordType: [String: FieldRule]] = fields.mapValues { fields in
    Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
  }
}
