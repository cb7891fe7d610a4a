/// What was planned and what was actual, by year, country and unit, however a program wrote it.
///
/// Only the digits of a figure count, so that `>=~4622` and `4622` are the same.
public struct Answer: Sendable, Equatable {
  /// Where a table has what is asked for.
  public struct Columns: Sendable {
    let year: Int
    let country: Int
    let unit: Int
    let planned: Int
    let actual: Int

    /// The columns, counted from 0.
    public init(year: Int = 0, country: Int = 1, unit: Int = 2, planned: Int = 3, actual: Int = 4) {
      self.year = year
      self.country = country
      self.unit = unit
      self.planned = planned
      self.actual = actual
    }
  }

  /// The sums that are not 0, by year, country, unit and what they count.
  private var sums: [[String]: Int] = [:]

  /// How many sums there are.
  public var count: Int { sums.count }

  /// Reads a table; lines whose year is no number, such as its head, are left out.
  public init(table text: String, separator: Character, columns: Columns = Columns()) {
    for cells in Self.cells(text, separator) where cells.count > 4 {
      let group = [cells[columns.year], cells[columns.country], cells[columns.unit]]
      add(cells[columns.planned], to: group + ["planned"])
      add(cells[columns.actual], to: group + ["actual"])
    }
  }

  /// Reads what `hledger balance -Y -O csv` wrote: accounts `COUNTRY:UNIT:planned`, a column a year.
  public init(hledger text: String) {
    let rows = Self.cells(text, ",")
    guard let head = rows.first else { return }
    for row in rows.dropFirst() {
      let account = row[0].split(separator: ":").map(String.init)
      for (year, cell) in zip(head, row).dropFirst() where account.count == 3 {
        add(cell, to: [year] + account)
      }
    }
  }

  /// Reads what recsel wrote: a field a line, a blank line behind each group.
  public init(recsel text: String) {
    var group: [Substring: Substring] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let colon = line.firstIndex(of: ":") {
        group[line[..<colon]] = line[line.index(after: colon)...].drop { $0 == " " }
      } else if !group.isEmpty {
        let names = ["Year", "Country", "Unit"].map { String(group[$0[...]] ?? "") }
        add(String(group["Sum_Planned"] ?? ""), to: names + ["planned"])
        add(String(group["Sum_Actual"] ?? ""), to: names + ["actual"])
        group = [:]
      }
    }
  }

  /// In what it differs from another; `nil` where it does not.
  public func difference(from other: Answer) -> String? {
    let groups = Set(sums.keys).union(other.sums.keys)
    let different = groups.count { sums[$0] != other.sums[$0] }
    return different == 0 ? nil : "differs in \(different) of \(groups.count) sums"
  }

  private mutating func add(_ figure: String, to group: [String]) {
    guard Int(group[0]) != nil, let sum = Int(figure.filter(\.isWholeNumber)), sum != 0 else {
      return
    }
    sums[group, default: 0] += sum
  }

  private static func cells(_ text: String, _ separator: Character) -> [[String]] {
    text.split { $0 == "\n" || $0 == "\r\n" }.map { line in
      line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
        String(cell.drop { $0 == "\"" }.prefix { $0 != "\"" })
      }
    }
  }
}
