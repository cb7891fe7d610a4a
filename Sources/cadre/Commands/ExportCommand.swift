internal import ArgumentParser
internal import Cooperation
internal import Interchange

/// `cadre export`: the store for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the store in a format that other programs read.",
    discussion: """
      csv       the cohorts, for a spreadsheet; cadre import reads it back
      json      all records, by type
      markdown  the annual table, with footnotes for what a figure leaves open
      sql       tables and rows for SQLite or PostgreSQL
      iati      an activity file of IATI 2.03, valid by its schema and its rules

      With a query, only the cohorts and programs that it selects, and what these refer to.
      \(QueryArgument.explanation)

      What a store lacks for sql or iati is listed by record and field on standard error; nothing is
      written then, and the exit status is 65.

      EXAMPLES
        cadre export --format csv 'year>=2020' > cohorts.csv
        cadre export --format sql | sqlite3 training.db
        cadre export --format markdown --store sample-data
      """)

  @OptionGroup var query: QueryArgument

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The format: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var format: ExportFormat

  @Flag(name: .long, help: "Leave cells as they are that a spreadsheet would run as formulas.")
  var raw = false

  @Option(
    name: .long,
    help: ArgumentHelp("The language of the store's texts, for iati.", valueName: "code"))
  var language = "en"

  @OptionGroup var day: TodayOption
  @OptionGroup var store: StoreOption

  func validate() throws {
    guard isLanguageCode(language) else {
      throw ValidationError("--language: “\(language)” is no code of two letters, such as en or vi")
    }
  }

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let ledger = try OpenedStore(store.store).compared(on: day.today)
      let query = try query.read(in: ledger)
      try Console.write(
        try text(of: query.isEmpty ? Extract(allOf: ledger) : Extract(query, of: ledger)))
    }
  }

  private func text(of extract: Extract) throws(Failure) -> String {
    switch format {
    case .csv:
      let listing = extract.cohortListing
      var progress = ProgressBar("exporting cohorts", of: listing.count)
      return listing.formatted(.csv, raw: raw, progress: { progress.show($0) })
    case .json:
      var progress = ProgressBar("exporting records", of: extract.count)
      return extract.json { progress.show($0) }
    case .markdown: return extract.annualTable
    case .sql:
      do throws(Unfit) {
        var progress = ProgressBar("exporting records", of: extract.count)
        return try extract.sqlScript { progress.show($0) }
      } catch {
        throw Failure(error, format: "a database")
      }
    case .iati:
      do throws(Unfit) {
        let file = try extract.iatiFile(on: day.today, language: language)
        for omission in file.omissions { Console.complain("cadre: note: \(omission)") }
        return file.text
      } catch {
        throw Failure(error, format: "IATI")
      }
    }
  }
}

/// What a store is exported as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, json, markdown, sql, iati
}

extension Failure {
  /// The failure of an export for which the store lacks something.
  fileprivate init(_ error: Unfit, format: String) {
    let count = error.shortcomings.count
    let lines =
      error.shortcomings.map { "cadre: \($0)" } + [
        "cadre: nothing is written: the store lacks \(count == 1 ? "this" : "these \(count)") for \(format)"
      ]
    self.init(String(lines.joined(separator: "\n").dropFirst("cadre: ".count)), status: .data)
  }
}
