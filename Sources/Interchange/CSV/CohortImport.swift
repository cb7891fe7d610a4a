public import Cooperation
internal import Recfile

/// The cohorts of a table as edits of a store: new ones, and other values for those that are there.
///
/// A cell that reads as the export would write the field changes nothing, so that a table that was
/// exported and not touched changes no byte.
public struct CohortImport: Sendable {
  /// What becomes of one row.
  public struct Row: Sendable {
    /// The line that it begins on.
    public let line: Int
    /// The cohort's Id.
    public let id: String
    /// What is done; nothing for a row that the store has already.
    public let edits: [Edit]
    /// Whether the cohort is new.
    public let isNew: Bool
  }

  /// The rows, in the order of the table.
  public private(set) var rows: [Row] = []
  /// All that is not acceptable, by place; while there is any, nothing is to be imported.
  public private(set) var mistakes: [ImportMistake]

  private let plan: ColumnPlan
  private let ledger: Ledger
  private let clearsEmpty: Bool
  private var cohorts: [[String]: [Int]] = [:]
  private var lines: [[String]: Int] = [:]
  private var ids: FreeIDs

  /// Reads the rows of a table against a store.
  ///
  /// - Parameters:
  ///   - table: The table; its first row is the names of the columns.
  ///   - plan: What the columns are.
  ///   - ledger: The store.
  ///   - clearsEmpty: Whether an empty cell removes what a cohort has; else it leaves that alone.
  public init(
    of table: CSVText, by plan: ColumnPlan, into ledger: Ledger, clearsEmpty: Bool = false
  ) {
    self.plan = plan
    self.ledger = ledger
    self.clearsEmpty = clearsEmpty
    ids = FreeIDs(of: RecordType.cohort.rawValue, in: ledger)
    mistakes = plan.mistakes
    guard mistakes.isEmpty else { return }
    for position in ledger.cohorts.indices {
      cohorts[key(ofCohort: position), default: []].append(position)
    }
    for cells in table.rows.dropFirst() { read(cells) }
    mistakes.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }

  private mutating func read(_ cells: [CSVText.Cell]) {
    guard let first = cells.first else { return }
    var row = ImportRow(at: first.place)
    for (index, cell) in cells.enumerated() {
      guard index < plan.fields.count else {
        guard !cell.text.isEmpty else { continue }
        return refuse(
          cell.place, "there are more cells than columns",
          "put a cell in quotes that holds the sign between cells")
      }
      if let field = plan.fields[index] { row.add(cell, to: field) }
    }
    let key = key(of: row)
    if plan.key != ["Id"] || key != [""],
      let line = lines.updateValue(first.place.line, forKey: key)
    {
      return refuse(
        first.place, "line \(line) is about the same cohort", "leave one of the two lines")
    }
    let found = key == [""] ? [] : cohorts[key] ?? []
    guard found.count < 2 else {
      let ids = found.map { ledger.id(of: ledger.cohorts[$0]).text }.joined(separator: ", ")
      return refuse(
        first.place, "this can be any of \(ids)", "add a column Id, or name more fields with --key")
    }
    if let position = found.first {
      change(ledger.cohorts[position], by: row)
    } else {
      add(row)
    }
  }
}

// MARK: What is done

extension CohortImport {
  private mutating func refuse(_ place: CSVText.Place, _ message: String, _ remedy: String) {
    mistakes.append(ImportMistake(place, message, remedy))
  }

  /// What a store holds for a cell; what is not acceptable in it is taken up.
  private mutating func values(of cell: ImportCell) -> [StoredValue] {
    let (values, mistakes) = cell.values(in: ledger)
    self.mistakes += mistakes
    return values
  }

  private mutating func change(_ cohort: Cohort, by row: ImportRow) {
    let name = ledger.name(of: cohort.origin)
    let cells = RecordCells(at: cohort.origin, in: ledger)
    var edits: [Edit] = []
    for (field, cell) in row.cells where !plan.key.contains(field) {
      if cell.parts.isEmpty ? !clearsEmpty : cell.reads(as: cells[field]) { continue }
      let there = cells.values(of: field).map { StoredValue($0) }
      let values = values(of: cell)
      let repeats = RecordType.cohort.rule(for: field)?.repeats == true
      if repeats || there.count > 1 {
        edits += Self.edits(of: name, field, from: there, to: values)
      } else if there.first != values.first {
        edits.append(Edit(name, .set(field: field, from: there.first, to: values.first)))
      }
    }
    rows.append(
      Row(line: row.place.line, id: ledger.id(of: cohort).text, edits: edits, isNew: false))
  }

  /// The edits that take values away and add others, one by one.
  private static func edits(
    of name: RecordName, _ field: String, from old: [StoredValue], to new: [StoredValue]
  ) -> [Edit] {
    var rest = new
    var there = old
    var edits: [Edit] = []
    for value in old {
      if let index = rest.firstIndex(of: value) {
        rest.remove(at: index)
      } else {
        let count = there.count { $0 == value }
        edits.append(Edit(name, .removeValue(field: field, value, seen: count)))
        if let index = there.firstIndex(of: value) { there.remove(at: index) }
      }
    }
    for value in rest {
      edits.append(Edit(name, .addValue(field: field, value, seen: there.count { $0 == value })))
      there.append(value)
    }
    return edits
  }

  private mutating func add(_ row: ImportRow) {
    let order = RecordType.cohort.fields.map(\.name)
    func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
    let count = mistakes.count
    var fields: [NewField] = []
    for (field, cell) in row.cells.sorted(by: { rank($0.field) < rank($1.field) }) {
      fields += values(of: cell).map { NewField(field, $0.bytes) }
    }
    guard mistakes.count == count else { return }
    for rule in RecordType.cohort.fields where rule.isMandatory && rule.name != "Id" {
      guard !fields.contains(where: { $0.name == rule.name }) else { continue }
      refuse(row.place, "a new cohort must have \(rule.name)", "give it in a column")
    }
    let stated = fields.first { $0.name == "Id" }.map { StoredValue($0.value).text }
    let type = RecordType.cohort.rawValue
    let record = NewRecord(type, fields.map { NewRecord.Field($0.name, StoredValue($0.value)) })
    if let stated { ids.take(RecordID(stated)) }
    guard let id = stated ?? ids.next(for: record, in: ledger)?.text else { return }
    if stated == nil { fields.insert(NewField("Id", id), at: 0) }
    let edit = Edit(inserting: fields, of: type)
    rows.append(Row(line: row.place.line, id: id, edits: [edit], isNew: true))
  }
}

// MARK: Which cohort

extension CohortImport {
  private func key(ofCohort position: Int) -> [String] {
    let cohort = ledger.cohorts[position]
    return plan.key.map { field in
      inherited(field, cohort) ?? ledger.texts(field, at: cohort.origin).joined(separator: "; ")
    }
  }

  private func inherited(_ field: String, _ cohort: Cohort) -> String? {
    switch field {
    case "Form": cohort.form?.rawValue ?? ""
    case "Venue": cohort.venue?.rawValue ?? ""
    case "Unit": cohort.unit.rawValue
    case "YearBasis": cohort.basis.rawValue
    default: nil
    }
  }

  private func key(of row: ImportRow) -> [String] {
    let program = row.text("Program").flatMap { ledger.programs[RecordID($0)] }
    return plan.key.map { field in
      if let text = row.text(field) { return text }
      switch field {
      case "Form": return program?.form?.rawValue ?? ""
      case "Venue": return program?.venue?.rawValue ?? ""
      case "Unit": return (program?.unit ?? .unclear).rawValue
      case "YearBasis": return (program?.basis ?? ledger.profile.basis).rawValue
      default: return ""
      }
    }
  }
}
