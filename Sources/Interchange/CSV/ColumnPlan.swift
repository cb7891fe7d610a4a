public import Cooperation
internal import Recfile

/// Which field of a cohort each column of a table is.
public struct ColumnPlan: Sendable {
  /// Why a command line does not fit the table, as a clause.
  public struct Misfit: Error, Hashable, Sendable {
    /// What is wrong and what is accepted.
    public let message: String

    /// A misfit in words that fit in the middle of a sentence.
    public init(_ message: String) { self.message = message }
  }

  /// The field of each column; `nil` for one that is left out.
  let fields: [String?]
  /// What tells cohorts apart.
  let key: [String]
  /// Columns that no field is known for.
  let mistakes: [ImportMistake]

  /// Decides on the columns of a table.
  ///
  /// A column is the field of its name, in any case, unless the map says otherwise. Names are the
  /// same where their characters are, however they are composed.
  ///
  /// - Parameters:
  ///   - header: The names of the columns.
  ///   - map: Columns and their fields; an empty field leaves a column out.
  ///   - key: The fields that tell cohorts apart; left out, Id where there is such a column, else
  ///     what there is of program, year, basis, intake, course and venue.
  ///   - ledger: The store that the cohorts go to.
  /// - Throws: ``Misfit`` where map or key name what there is not.
  public init(
    _ header: [CSVText.Cell], map: [(column: String, field: String)], key: [String]?,
    in ledger: Ledger
  ) throws(Misfit) {
    let known = ledger.cohortFields
    func field(_ name: String) -> String? {
      known.first { $0 == name } ?? known.first { $0.lowercased() == name.lowercased() }
    }
    var targets: [String: String?] = [:]
    for (column, name) in map {
      guard header.contains(where: { trimmed($0.text) == trimmed(column) }) else {
        throw Misfit(
          "there is no column “\(column)”; there are \(Self.listed(header.map(\.text)))")
      }
      let target = field(name)
      guard target != nil || name.isEmpty else {
        throw Misfit("a cohort has no field “\(name)”; there are \(Self.listed(known))")
      }
      targets[trimmed(column)] = .some(target)
    }
    var fields: [String?] = []
    var mistakes: [ImportMistake] = []
    for cell in header {
      let name = trimmed(cell.text)
      let target = targets[name] ?? field(name)
      if target == nil, targets[name] == nil, !name.isEmpty {
        mistakes.append(
          ImportMistake(
            cell.place, "no field is known for the column “\(name)”",
            "write --map '\(name)=FIELD', or --map '\(name)=' to leave it out"))
      }
      if let target, fields.contains(target) {
        mistakes.append(
          ImportMistake(
            cell.place, "two columns are \(target)", "leave one out with --map '\(name)='"))
      }
      fields.append(target)
    }
    self.fields = fields
    self.mistakes = mistakes
    self.key =
      mistakes.isEmpty ? try Self.key(key, fields: fields.compactMap(\.self), field) : []
  }

  private static func key(
    _ key: [String]?, fields: [String], _ field: (String) -> String?
  ) throws(Misfit) -> [String] {
    guard let key else {
      if fields.contains("Id") { return ["Id"] }
      let usual = ["Program", "Year", "YearBasis", "Intake", "Course", "Venue"]
      let found = usual.filter(fields.contains)
      guard found.starts(with: ["Program", "Year"]) else {
        throw Misfit(
          "no column tells cohorts apart; give Id, or Program and Year, or name some with --key")
      }
      return found
    }
    var names: [String] = []
    for name in key {
      guard let name = field(name), fields.contains(name) else {
        throw Misfit("--key: no column is “\(name)”; there are \(listed(fields))")
      }
      names.append(name)
    }
    return names
  }

  private static func listed(_ names: [String]) -> String { names.joined(separator: ", ") }
}

/// A text without the blanks around it.
public func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let rest = scalars.drop(while: \.properties.isWhitespace)
  let end = rest.lastIndex { !$0.properties.isWhitespace }
  return end.map { String(rest[...$0]) } ?? ""
}

extension Ledger {
  /// The fields that cohorts can have here: those that Cadre knows, and those of this store.
  fileprivate var cohortFields: [String] {
    var names = RecordType.cohort.fields.map(\.name)
    var seen = Set(names)
    for set in files.flatMap(\.text.sets) where set.type == RecordType.cohort.rawValue {
      let described = (set.descriptor?.allowed ?? []) + (set.descriptor?.mandatory ?? [])
      for name in described where seen.insert(name).inserted { names.append(name) }
    }
    for cohort in cohorts {
      for field in record(at: cohort.origin).fields where seen.insert(field.name).inserted {
        names.append(field.name)
      }
    }
    return names
  }
}
