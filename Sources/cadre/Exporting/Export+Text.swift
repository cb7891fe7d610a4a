internal import Cooperation
internal import Dashboard
internal import Interchange
internal import Recfile

/// An export as text.
struct ExportText {
  /// All of it.
  let text: String
  /// What the format leaves out, a line each.
  let omissions: [String]

  /// Writes what a screen shows as the commands write it.
  ///
  /// - Throws: `Unfit` where the store lacks something for the format.
  init(of export: Export, in ledger: Ledger, on today: Day?) throws(Unfit) {
    var omissions: [String] = []
    switch (export.format, export.exhibit.extent.map({ Extract($0, of: ledger) })) {
    case (.annual, let extract?): text = extract.annualTable
    case (.sql, let extract?): text = try extract.sqlScript()
    case (.iati, let extract?):
      let file = try extract.iatiFile(on: today)
      text = file.text
      omissions = file.omissions.map { "left out: \($0.record): \($0.message)" }
    case (let format, _):
      let format = format.table ?? .csv
      text = export.exhibit.rows.listing(in: ledger, forReading: format == .table).formatted(format)
    }
    self.omissions = omissions
  }
}

extension ExhibitFormat {
  /// The format of a table; `nil` for one that is none.
  fileprivate var table: OutputFormat? {
    switch self {
    case .csv: .csv
    case .tsv: .tsv
    case .json: .json
    case .markdown: .markdown
    case .rec: .rec
    case .text: .table
    case .annual, .sql, .iati: nil
    }
  }
}

extension Extract {
  fileprivate init(_ extent: Exhibit.Extent, of ledger: Ledger) {
    switch extent {
    case .all: self.init(allOf: ledger)
    case .part(let cohorts, let programs):
      self.init(cohorts: cohorts, programs: programs, in: ledger)
    }
  }
}

extension Exhibit.Rows {
  /// The rows as the command that lists their like has them.
  ///
  /// For reading, only what fits beside each other is there.
  fileprivate func listing(in ledger: Ledger, forReading isForReading: Bool) -> Listing {
    switch self {
    case .records(let type, let origins):
      let list = RecordList(of: type.rawValue, at: origins, in: ledger)
      return list.listing(fields: isForReading ? list.mainFields : nil)
    case .totals(let sums):
      let totals = Totals(
        of: sums.cohorts.lazy.map { ledger.cohorts[$0] }, in: ledger, by: sums.groupings,
        view: sums.view)
      return sums.isCumulative
        ? totals.accumulated.listing(
          isCumulative: true, undated: totals.undated, remark: ledger.errorRemark)
        : totals.listing(isCumulative: false, remark: ledger.errorRemark)
    case .claims(let origins):
      let claims = Dictionary(
        ledger.claims.map { ($0.origin, $0) }, uniquingKeysWith: { first, _ in first })
      return ledger.listing(of: origins.compactMap { claims[$0] })
    case .problems(let problems): return problems.listing
    case .changes(let changes):
      let changes = Array(changes.reversed())
      return isForReading ? changes.table : changes.listing
    case .texts(let columns, let rows):
      return Listing(columns: columns, rows: rows.map { row in row.map { .text($0) } })
    }
  }
}

extension [Problem] {
  /// The findings of the checks as a table for output.
  fileprivate var listing: Listing {
    Listing(
      type: "Problem",
      columns: ["severity", "code", "path", "line", "column", "field", "message", "remedy"],
      figures: ["line", "column"],
      rows: map { problem in
        [
          .text(problem.code.isError ? "error" : "warning"), .text(problem.code.rawValue),
          .text(problem.path), .figure(String(problem.line)), .figure(String(problem.place.column)),
          .text(problem.field ?? ""), .text(problem.message), .text(problem.remedy),
        ]
      })
  }
}
