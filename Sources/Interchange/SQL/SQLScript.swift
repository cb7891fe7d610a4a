internal import Cooperation
internal import Recfile

extension Extract {
  /// The records as an SQL script: the tables and what is in them, in one transaction.
  ///
  /// What Cadre does not know, whole types and single fields, is in the table `other_field`.
  /// - Throws: ``Unfit`` where a record breaks a key or a check of the tables.
  public func sqlScript() throws(Unfit) -> String {
    var script = SQLScript(ledger)
    let records = records()
    for type in SQLSchema.types {
      for origin in records[type.rawValue] ?? [] { script.add(origin, of: type) }
    }
    let known = Set(RecordType.allCases.map(\.rawValue))
    let others = records.filter { $0.key.map { !known.contains($0) } ?? true }
    for (type, origins) in others.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      for origin in origins { script.addForeign(origin, of: type ?? "") }
    }
    guard script.shortcomings.isEmpty else { throw Unfit(script.shortcomings) }
    return "BEGIN;\n\n\(SQLSchema.text)\n\(script.inserts)\(script.others)COMMIT;\n"
  }
}

/// The rows of the tables, as far as they are written.
private struct SQLScript {
  private let ledger: Ledger
  private(set) var inserts = ""
  private(set) var others = ""
  private(set) var shortcomings: [Shortcoming] = []
  private var ids: [RecordType: Set<RecordID>] = [:]
  private var number = 0

  init(_ ledger: Ledger) { self.ledger = ledger }

  mutating func add(_ origin: Origin, of type: RecordType) {
    let record = RecordCells(at: origin, in: ledger)
    check(record, at: origin, of: type)
    let id = type == .store ? "1" : sqlText(record.values(of: "Id").first ?? "")
    let values = [id] + type.singleFields.flatMap { $0.sqlValues(record.values(of: $0.name).first) }
    insert(zip(type.sqlColumns.map(\.name), values).map { ($0, $1) }, into: type.sqlTable)
    for field in type.repeatedFields {
      let columns = ["owner", "position"] + field.sqlColumns.map(\.name)
      for (index, value) in record.values(of: field.name).enumerated() {
        let values = [id, "\(index + 1)"] + field.sqlValues(value)
        insert(zip(columns, values).map { ($0, $1) }, into: type.sqlTable(of: field))
      }
    }
    addFields(of: record, type: type.rawValue) { type.rule(for: $0) == nil }
  }

  /// A row; a column without a value is left to be NULL.
  private mutating func insert(_ row: [(column: String, value: String)], into table: String) {
    let row = row.filter { $0.value != "NULL" }
    let columns = row.map(\.column).joined(separator: ", ")
    let values = row.map(\.value).joined(separator: ", ")
    inserts += "INSERT INTO \(table) (\(columns)) VALUES (\(values));\n"
  }

  /// A record of a type that Cadre does not know.
  mutating func addForeign(_ origin: Origin, of type: String) {
    let record = RecordCells(at: origin, in: ledger)
    checkText(record, at: origin)
    addFields(of: record, type: type) { _ in true }
  }

  private mutating func addFields(
    of record: RecordCells, type: String, where isMeant: (String) -> Bool
  ) {
    let fields = record.fields.filter { isMeant($0.name) }
    guard !fields.isEmpty else { return }
    number += 1
    let id = record.values(of: "Id").first.map(sqlText) ?? "NULL"
    for (index, field) in fields.enumerated() {
      others += """
        INSERT INTO other_field (record, record_type, id, position, field, value) \
        VALUES (\(number), \(sqlText(type)), \(id), \(index + 1), \(sqlText(field.name)), \
        \(sqlText(field.value)));

        """
    }
  }
}

extension SQLScript {
  private mutating func lack(
    _ origin: Origin, _ field: String?, _ message: String, _ remedy: String
  ) {
    shortcomings.append(Shortcoming(origin, field: field, in: ledger, message, remedy))
  }

  private mutating func check(_ record: RecordCells, at origin: Origin, of type: RecordType) {
    checkText(record, at: origin)
    if type.rule(for: "Id") != nil { checkID(record, at: origin, of: type) }
    if type == .store, !ids[.store, default: []].insert(RecordID("")).inserted {
      lack(origin, nil, "there is another Store record", "leave one of them")
    }
    for field in type.fields {
      let values = record.values(of: field.name)
      if values.isEmpty, field.isMandatory, field.name != "Id" {
        lack(origin, nil, "\(field.name) is missing", "add \(field.name): …")
      }
      if values.count > 1, !field.repeats {
        lack(origin, field.name, "\(field.name) stands more than once", "leave one of them")
      }
      for value in values {
        if let flaw = field.flaw(of: value) {
          lack(origin, field.name, "\(field.name): \(flaw.message)", flaw.remedy)
        } else if case .reference(let target) = field.kind, !ledger.has(target, RecordID(value)) {
          lack(
            origin, field.name, "\(field.name): there is no \(target.rawValue) “\(value)”",
            "add that record, or name one that is there")
        }
      }
    }
  }

  private mutating func checkID(_ record: RecordCells, at origin: Origin, of type: RecordType) {
    guard let id = record.values(of: "Id").first, !id.isEmpty else {
      return lack(origin, nil, "Id is missing", "add Id: …")
    }
    if !ids[type, default: []].insert(RecordID(id)).inserted {
      lack(
        origin, "Id", "another \(type.rawValue) has the Id “\(id)”", "give one of them another Id")
    }
  }

  /// PostgreSQL has no room for U+0000 in a text.
  private mutating func checkText(_ record: RecordCells, at origin: Origin) {
    for field in record.fields where field.value.utf8.contains(0) {
      lack(origin, field.name, "\(field.name) holds the character U+0000", "remove it")
    }
  }
}

extension Ledger {
  /// Whether a record of a type has an Id.
  func has(_ type: RecordType, _ id: RecordID) -> Bool {
    switch type {
    case .store: false
    case .country: countries.row(of: id) != nil
    case .organization: organizations.row(of: id) != nil
    case .program: programs.row(of: id) != nil
    case .agreement: agreements.row(of: id) != nil
    case .claim: claims.row(of: id) != nil
    case .source: sources.row(of: id) != nil
    case .cohort: cohorts.contains { self.id(of: $0) == id }
    }
  }
}
