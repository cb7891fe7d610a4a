internal import Cooperation
internal import Recfile

/// The tables of a record type, as its records are written into them.
struct SQLTables {
  /// A field, with the names of the columns that hold it.
  struct Field {
    let rule: FieldRule
    let columns: [String]
    /// The table of a field that may repeat.
    let table: String

    /// Whether it is the key of the type's own table.
    var isKey: Bool { rule.name == "Id" }
  }

  /// The values of a record, those of each field of the tables, and all else that it has.
  struct Record {
    /// The first Id, be it a field of the type or not.
    var id: String?
    var values: [[String]]
    var others: [(name: String, value: String)] = []
    /// Whether some value holds U+0000.
    var hasZero = false
  }

  let type: RecordType
  let name: String
  let hasID: Bool
  /// The fields of the type.
  let fields: [Field]
  private let columns: [String]

  init(of type: RecordType) {
    self.type = type
    name = type.sqlTable
    hasID = type.rule(for: "Id") != nil
    fields = type.fields.map { rule in
      Field(
        rule: rule, columns: rule.sqlColumns.map(\.name),
        table: rule.repeats ? type.sqlTable(of: rule) : "")
    }
    columns = fields.map(\.rule.name)
  }

  /// What is to be written of the record at an origin.
  func record(at origin: Origin, in ledger: Ledger) -> Record {
    var record = Record(values: fields.map { _ in [] })
    var finder = ColumnFinder(columns)
    for field in ledger.record(at: origin).fields {
      let value = field.value
      record.hasZero = record.hasZero || value.utf8.contains(0)
      if record.id == nil, field.isNamed("Id") { record.id = value }
      if let column = finder.column(of: field) {
        record.values[column].append(value)
      } else {
        record.others.append((field.name, value))
      }
    }
    return record
  }
}
