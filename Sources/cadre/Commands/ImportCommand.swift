internal import ArgumentParser
internal import Cooperation
internal import Interchange
internal import Recfile
internal import Store

/// `cadre import`: cohorts from a spreadsheet.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take new and changed cohorts over from a CSV file.",
    discussion: """
      The first line names the fields; --map gives the field of a column with another name. Cells are
      between commas, semicolons or tabs, in UTF-8. A row whose Id, or other key, a cohort has changes
      that cohort, any other row is a new one. An empty cell leaves a field as it is. Several values of
      a field stand in one cell with semicolons between.

      Each row is reported in a line. All rows are taken over or none; cadre undo takes them back. Where
      something is not acceptable, its line and column are named on standard error, and the exit status
      is 65.

      EXAMPLES
        cadre import plan.csv --dry-run
        cadre import plan.csv --map '年度=Year' --map 'Kế hoạch=Planned' --key Program,Year
        cadre export --format csv > cohorts.csv && cadre import cohorts.csv
      """)

  @Argument(help: "The file.", completion: .file(extensions: ["csv", "tsv", "txt"]))
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The field of a column.", discussion: "Without a field, the column is left out.",
      valueName: "column=field"))
  var map: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The fields that tell cohorts apart.",
      discussion: """
        Left out, Id where there is such a column, else what there is of Program, Year, YearBasis, \
        Intake, Course and Venue.
        """, valueName: "names"),
    completion: .fields)
  var key: String?

  @Flag(name: .long, help: "Let an empty cell remove what the cohort has.")
  var clearEmpty = false

  @OptionGroup var preview: PreviewOption
  @OptionGroup var store: StoreOption

  func run() throws {
    Interruption.endAtOnce()
    try reportingFailure { () throws(Failure) in
      let table = try table()
      let store = try EditedStore(store.store, isPreview: preview.dryRun)
      let found = try cohorts(of: table, in: store.ledger)
      guard found.mistakes.isEmpty else { throw failure(of: found.mistakes) }
      var plan = EditPlan()
      // New cohorts come last, so that all of them can be put in at once.
      for row in found.rows.filter({ !$0.isNew }) + found.rows.filter(\.isNew) {
        for edit in row.edits { plan.add(edit, for: "\(file):\(row.line)") }
      }
      let outcome = try store.make(plan, as: "importing cohorts")
      for row in found.rows { try tell("\(file):\(row.line): \(row.report)\n") }
      if case .unchanged = outcome {
        Console.complain("cadre: nothing to change, the store reads so already")
      } else {
        try tell(found.rows.summary)
      }
    }
  }

  /// Says what is done; a preview has the difference on standard output, and says this beside it.
  private func tell(_ text: String) throws(Failure) {
    if preview.dryRun {
      Console.complain(String(text.dropLast()))
    } else {
      try Console.write(text)
    }
  }

  private func table() throws(Failure) -> CSVText {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try SingleFile(at: file).bytes
    } catch {
      throw Failure("\(file): \(error.reason)", status: .noStore)
    }
    do throws(CSVError) {
      return try CSVText(bytes: bytes)
    } catch {
      throw Failure(
        "\(file):\(error.place): \(error.message)\n  = \(error.remedy)", status: .data)
    }
  }

  private func cohorts(of table: CSVText, in ledger: Ledger) throws(Failure) -> CohortImport {
    guard let header = table.rows.first else {
      throw Failure(
        "\(file): the file is empty\n  = its first line names the fields", status: .data)
    }
    let plan: ColumnPlan
    do throws(ColumnPlan.Misfit) {
      plan = try ColumnPlan(
        header, map: try assignments(),
        key: key?.split(separator: ",").map { trimmed(String($0)) }, in: ledger)
    } catch {
      throw Failure(error.message, status: .usage)
    }
    return CohortImport(of: table, by: plan, into: ledger, clearsEmpty: clearEmpty)
  }

  private func assignments() throws(ColumnPlan.Misfit) -> [(column: String, field: String)] {
    var found: [(column: String, field: String)] = []
    for text in map {
      guard let sign = text.lastIndex(of: "=") else {
        throw ColumnPlan.Misfit(
          "--map: “\(text)” is not COLUMN=FIELD; write COLUMN= to leave a column out")
      }
      found.append((String(text[..<sign]), String(text[text.index(after: sign)...])))
    }
    return found
  }

  private func failure(of mistakes: [ImportMistake]) -> Failure {
    let lines = mistakes.map { mistake in
      "\(file):\(mistake.place): \(mistake.message)\n  = \(mistake.remedy)"
    }
    return Failure(lines.joined(separator: "\ncadre: "), status: .data)
  }
}

extension CohortImport.Row {
  /// What becomes of the row, in a line.
  fileprivate var report: String {
    if isNew { return "\(id): new" }
    if edits.isEmpty { return "\(id): unchanged" }
    return edits.map(\.line).joined(separator: "; ")
  }
}

extension [CohortImport.Row] {
  fileprivate var summary: String {
    let new = count(where: \.isNew)
    let unchanged = count { $0.edits.isEmpty }
    return "\(new) new, \(count - new - unchanged) changed, \(unchanged) unchanged\n"
  }
}
