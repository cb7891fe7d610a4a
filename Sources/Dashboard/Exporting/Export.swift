/// What a screen shows, on its way out of the program.
public struct Export: Hashable, Sendable {
  /// Where to.
  public enum Target: Hashable, Sendable {
    /// A file, by the path as it was typed; one that is there already is replaced only on request.
    case file(String, replaces: Bool)
    /// The clipboard of the terminal.
    case clipboard
  }

  /// What is to be written.
  public let exhibit: Exhibit
  /// How it is to be written.
  public let format: ExhibitFormat
  /// Where to.
  public let target: Target
}

/// How an export is written.
public enum ExhibitFormat: String, CaseIterable, Hashable, Sendable {
  /// RFC 4180.
  case csv
  /// Values between tabs.
  case tsv
  /// An array of objects.
  case json
  /// A table of GitHub Flavored Markdown.
  case markdown
  /// Records of GNU recutils.
  case rec
  /// Aligned columns.
  case text
  /// The annual table with its footnotes, in Markdown.
  case annual
  /// Tables and rows of a database.
  case sql
  /// An activity file of IATI 2.03.
  case iati

  /// Those that hold a table of anything.
  static let tables: [ExhibitFormat] = [.csv, .tsv, .json, .markdown, .rec, .text]

  /// What files of it end in.
  var ending: String {
    switch self {
    case .csv, .tsv, .json, .rec, .sql: rawValue
    case .markdown, .annual: "md"
    case .text: "txt"
    case .iati: "xml"
    }
  }

  /// What it is good for, in a few words.
  var words: String {
    switch self {
    case .csv: "for a spreadsheet"
    case .tsv: "with tabs between the cells"
    case .json: "an array of objects"
    case .markdown: "a table of Markdown"
    case .rec: "records of GNU recutils"
    case .text: "aligned columns"
    case .annual: "by year, venue and country, in Markdown"
    case .sql: "a database, for SQLite or PostgreSQL"
    case .iati: "an activity file of IATI 2.03"
    }
  }
}

/// What came of an export.
public enum ExportOutcome: Hashable, Sendable {
  /// The file is there, at an absolute path; with what the format has left out, in sentences without
  /// full stops.
  case written(path: String, omissions: [String])
  /// The terminal was sent it.
  case copied
  /// There is a file of that name, at an absolute path, and it was not to be replaced.
  case exists(path: String)
  /// The store lacks something for the format; each in a line, without a full stop.
  case unfit([String])
  /// Nothing was written, for a reason: a clause without a full stop.
  case failed(String)
}
