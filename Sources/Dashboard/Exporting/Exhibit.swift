public import Cooperation

/// What a screen shows, as what can be written of it.
///
/// It names records and does not copy them: of another ledger than that of the screen it says nothing
/// of use.
public struct Exhibit: Hashable, Sendable {
  /// The rows of a table.
  public enum Rows: Hashable, Sendable {
    /// Records of a type, in the order of the screen.
    case records(RecordType, [Origin])
    /// Sums.
    case totals(Sums)
    /// Claims, each against what is recorded.
    case claims([Origin])
    /// What is wrong with the texts.
    case problems([Problem])
    /// The changes that were made in the store, newest first.
    case changes([JournalChange])
    /// The cells of a list as it is drawn, with the names of its columns.
    case texts([String], [[String]])
  }

  /// The sums of some cohorts.
  public struct Sums: Hashable, Sendable {
    /// The cohorts, as positions in the ledger, ascending.
    public let cohorts: [Int]
    /// How many cohorts the store has in all.
    public let recorded: Int
    /// What a row stands for, as many as there are groupings.
    public let groupings: [Grouping]
    /// How years are cut.
    public let view: YearView
    /// Whether each year holds all years before it.
    public let isCumulative: Bool
  }

  /// The part of the store that the rows are of.
  public enum Extent: Hashable, Sendable {
    /// Everything.
    case all
    /// Some cohorts and programs, as positions in the ledger.
    case part(cohorts: [Int], programs: [Int])
  }

  /// The rows.
  public let rows: Rows
  /// What formats hold that tell of more than the rows; `nil` where they have no place here.
  public let extent: Extent?

  init(_ rows: Rows, of extent: Extent? = nil) {
    self.rows = rows
    self.extent = extent
  }

  /// The formats that can hold it.
  var formats: [ExhibitFormat] {
    extent == nil ? ExhibitFormat.tables : ExhibitFormat.allCases
  }

  /// What a file of it is called, without ending.
  var stem: String {
    switch rows {
    case .records(let type, _): type.plural
    case .totals(let sums): sums.isCumulative ? "totals-cumulative" : "totals"
    case .claims: "claims"
    case .problems: "checks"
    case .changes: "history"
    case .texts: "figures"
    }
  }

  /// How many rows it has, in words; `nil` where there are none.
  var summary: String? {
    let (count, word) =
      switch rows {
      case .records(let type, let origins): (origins.count, type.rawValue.lowercased())
      case .totals(let sums): (sums.cohorts.count, "cohort")
      case .claims(let claims): (claims.count, "claim")
      case .problems(let problems): (problems.count, "problem")
      case .changes(let changes): (changes.count, "change")
      case .texts(_, let rows): (rows.count, "row")
      }
    guard count > 0 else { return nil }
    let isPlural = word == "country" && count != 1
    let own = isPlural ? "\(grouped(count)) countries" : counted(count, word)
    if case .totals(let sums) = rows {
      return sums.recorded == count
        ? "the totals of \(own)"
        : "the totals of \(grouped(count)) of \(counted(sums.recorded, "cohort"))"
    }
    return own
  }
}
