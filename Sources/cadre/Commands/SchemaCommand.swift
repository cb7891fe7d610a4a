internal import ArgumentParser
internal import Interchange

/// `cadre schema`: the record types and their fields.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the record types, their fields and what these accept.",
    discussion: """
      Made from the table that the program runs on. rec has the descriptors of GNU recutils that cadre
      init writes; sql the tables of cadre export --format sql.

      EXAMPLES
        cadre schema
        cadre schema --format sql | sqlite3 empty.db
        cadre schema --format rec > types.rec
      """)

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The format: \(SchemaFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      discussion: "Left out, a table on a terminal, and csv elsewhere.", valueName: "format"))
  var format: SchemaFormat?

  func run() throws {
    try reportingFailure { () throws(Failure) in
      try Console.write(text(in: format ?? (Console.isTerminal ? .table : .csv)))
    }
  }

  private func text(in format: SchemaFormat) -> String {
    switch format {
    case .table: StoreSchema.listing.formatted(.table)
    case .csv: StoreSchema.listing.formatted(.csv)
    case .tsv: StoreSchema.listing.formatted(.tsv)
    case .json: StoreSchema.listing.formatted(.json)
    case .markdown: StoreSchema.listing.formatted(.markdown)
    case .rec: StoreSchema.descriptors
    case .sql: StoreSchema.sql
    }
  }
}

/// How the schema is written.
enum SchemaFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, tsv, json, markdown, rec, sql
}
