internal import ArgumentParser
internal import Cooperation
internal import Interchange
internal import Recfile

/// `cadre list`: the records of a type, a row each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the records of a type, a row each: all, or those that a query selects.",
    discussion: """
      TYPE is countries, organizations, programs, agreements, cohorts, claims or sources, in the
      singular or plural and in any case, or any other type that the store has.
      \(QueryArgument.explanation)

      EXAMPLES
        cadre list cohorts --fields Id,Year,Planned,Actual
        cadre list cohorts 'country:VN year>=2020 not is:cancelled'
        cadre list programs not has:cohort
        cadre list agreements --sort Signed --format csv
      """)

  @Argument(help: "The type of the records.", completion: .recordTypes)
  var type: String

  @OptionGroup var query: QueryArgument

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The fields to show, in order.",
      discussion: "Left out, the main ones in a table, and all in the other formats.",
      valueName: "names"),
    completion: .fields)
  var fields: String?

  @Option(
    name: .long, help: ArgumentHelp("The field to sort by.", valueName: "name"), completion: .fields
  )
  var sort: String?

  @OptionGroup var output: FormatOptions
  @OptionGroup var store: StoreOption

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let named = try chosenFields()
      let ledger = try OpenedStore(store.store).ledger
      let found = try RecordList(of: type, matching: try query.read(in: ledger), in: ledger)
      try output.write(
        try found.listing(fields: named ?? (output.isTable ? found.mainFields : nil), sort: sort))
    }
  }

  /// The names that `--fields` gives, without the blanks around them.
  private func chosenFields() throws(Failure) -> [String]? {
    guard let fields else { return nil }
    var names: [String] = []
    for part in fields.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.split(separator: " ").joined(separator: " ")
      guard !name.isEmpty else { throw Failure("--fields: a name is missing", status: .usage) }
      guard !names.contains(name) else {
        throw Failure("--fields: “\(name)” is named twice", status: .usage)
      }
      names.append(name)
    }
    return names
  }
}

/// The records of one type of a store.
struct RecordList {
  private let type: String
  private let origins: [Origin]
  private let ledger: Ledger
  /// The fields that some record has.
  private let columnsInUse: [String]
  /// The fields that the schema knows, in its order, and then the others, in that of the text.
  private let columns: [String]

  /// Finds the records of a type by its name, in the singular or plural and in any case.
  init(of name: String, matching query: Query, in ledger: Ledger) throws(Failure) {
    guard let match = ledger.recordType(named: name) else {
      throw Failure(
        "there is no record type “\(name)”; this store knows "
          + ledger.allTypes.joined(separator: ", "),
        status: .usage)
    }
    self.init(of: match, at: ledger.records(of: match, matching: query), in: ledger)
  }

  /// The records of a type at some places, in their order.
  init(of type: String, at origins: [Origin], in ledger: Ledger) {
    self.type = type
    self.origins = origins
    self.ledger = ledger
    (columnsInUse, columns) = ledger.fields(of: type, at: origins)
  }

  /// The records as a table, in the order of the text or sorted by a field.
  func listing(fields: [String]?, sort: String?) throws(Failure) -> Listing {
    let known = columns
    for name in (fields ?? []) + [sort].compactMap(\.self) where !known.contains(name) {
      throw Failure(
        "\(type) has no field “\(name)” here; there are \(known.joined(separator: ", "))",
        status: .usage)
    }
    guard let sort else { return listing(of: origins, fields: fields) }
    let keyed = origins.map { (origin: $0, key: key(sort, of: $0)) }
    return listing(of: keyed.sorted { $0.key < $1.key }.map(\.origin), fields: fields)
  }

  /// The records as a table, in their order; without fields, with all that they have.
  func listing(fields: [String]?) -> Listing { listing(of: origins, fields: fields) }

  private func listing(of origins: [Origin], fields: [String]?) -> Listing {
    let columns = fields ?? (origins.isEmpty ? columns : columnsInUse)
    return Listing(of: type, columns: columns, at: origins, in: ledger)
  }

  /// The fields that fit beside each other on a screen; `nil` for a type that Cadre does not know.
  var mainFields: [String]? {
    RecordType(rawValue: type).map { type in type.mainFields.filter(columns.contains) }
  }

  /// What a record is sorted by: numbers by value before texts, what is missing last.
  private func key(_ name: String, of origin: Origin) -> SortKey {
    guard let text = ledger.text(name, at: origin) else { return .missing }
    return Int(text).map(SortKey.number) ?? .text(text)
  }

  private enum SortKey: Comparable {
    case number(Int)
    case text(String)
    case missing
  }
}

extension RecordType {
  /// The fields that tell most of a record in one row.
  fileprivate var mainFields: [String] {
    switch self {
    case .store: ["Title", "Operator", "HomeCountry", "YearBasis"]
    case .country: ["Id", "Name", "Aka"]
    case .organization: ["Id", "Name", "Country"]
    case .program: ["Id", "Country", "Title", "Start", "Status", "Unit"]
    case .agreement: ["Id", "Country", "Kind", "Signed", "Place"]
    case .cohort: ["Id", "Program", "Year", "YearBasis", "Venue", "Planned", "Actual", "Status"]
    case .claim: ["Id", "Program", "Venue", "Unit", "Trainees", "AsOf", "Source"]
    case .source: ["Id", "Publisher", "Published", "Grade"]
    }
  }
}
