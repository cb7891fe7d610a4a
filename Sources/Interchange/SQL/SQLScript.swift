internal import Cooperation
internal import Recfile

extension Extract {
  /// The records as an SQL script: the tables and what is in them, in one transaction.
  ///
  /// What Cadre does not know, whole types and single fields, is in the table `other_field`.
  /// - Parameter progress: Is told before each record how many were written.
  /// - Returns: The script.
  /// - Throws: ``Unfit`` where a record breaks a key or a check of the tables.
  public func sqlScript(progress: (Int) -> Void = { _ in }) throws(Unfit) -> String {
    var script = SQLScript(ledger)
    var done = 0
    let records = records()
    for type in SQLSchema.types {
      for origin in records[type.rawValue] ?? [] {
        progress(done)
        script.add(origin, of: type)
        done += 1
      }
    }
    let known = Set(RecordType.allCases.map(\.rawValue))
    let others = records.filter { $0.key.map { !known.contains($0) } ?? true }
    for (type, origins) in others.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      for origin in origins { script.addForeign(origin, of: type ?? "") }
    }
    for origin in records[RecordType.cohort.rawValue] ?? [] { script.addLikelySame(as: origin) }
    guard script.shortcomings.isEmpty else { throw Unfit(script.shortcomings) }
    return script.finish()
  }
}

/// The tables and their rows, as far as they are written.
private struct SQLScript {
  private let ledger: Ledger
  private var inserts = "BEGIN;\n\n\(SQLSchema.text)\n"
  private var others = ""
  private(set) var shortcomings: [Shortcoming] = []
  private var ids: [RecordType: Set<RecordID>] = [:]
  private var number = 0
  private var tables: [RecordType: SQLTables] = [:]

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// All of the script.
  mutating func finish() -> String {
    inserts += others
    inserts += "COMMIT;\n"
    return inserts
  }

  mutating func add(_ origin: Origin, of type: RecordType) {
    let tables = tables[type] ?? SQLTables(of: type)
    self.tables[type] = tables
    let record = tables.record(at: origin, in: ledger)
    check(record, at: origin, by: tables)
    let id = type == .store ? "1" : sqlText(record.id ?? "")
    var names = "id"
    var values = id
    for (field, texts) in zip(tables.fields, record.values)
    where !field.isKey && !field.rule.repeats {
      let columns = zip(field.columns, field.rule.sqlValues(texts.first))
      // A column without a value is left to be NULL.
      for (column, value) in columns where value != "NULL" {
        names += ", \(column)"
        values += ", \(value)"
      }
    }
    inserts += "INSERT INTO \(tables.name) (\(names)) VALUES (\(values));\n"
    for (field, texts) in zip(tables.fields, record.values) where field.rule.repeats {
      for (index, text) in texts.enumerated() {
        insert(text, at: index + 1, of: id, into: field)
      }
    }
    addFields(record.others, of: record.id, type: type.rawValue)
  }

  /// One of the values of a repeated field.
  private mutating func insert(
    _ text: String, at position: Int, of owner: String, into field: SQLTables.Field
  ) {
    var names = "owner, position"
    var values = "\(owner), \(position)"
    for (column, value) in zip(field.columns, field.rule.sqlValues(text)) where value != "NULL" {
      names += ", \(column)"
      values += ", \(value)"
    }
    inserts += "INSERT INTO \(field.table) (\(names)) VALUES (\(values));\n"
  }

  /// A record of a type that Cadre does not know.
  mutating func addForeign(_ origin: Origin, of type: String) {
    let record = RecordCells(at: origin, in: ledger)
    checkText(record.fields, at: origin)
    addFields(record.fields, of: record.values(of: "Id").first, type: type)
  }

  /// The cohorts of the script that one seems to be one with.
  mutating func addLikelySame(as origin: Origin) {
    for other in ledger.likelySame(as: origin) {
      guard let id = ledger.text("Id", at: origin), let otherID = ledger.text("Id", at: other),
        ids[.cohort]?.contains(RecordID(otherID)) == true
      else { continue }
      others +=
        "INSERT INTO likely_same (cohort, other) VALUES (\(sqlText(id)), \(sqlText(otherID)));\n"
    }
  }

  private mutating func addFields(
    _ fields: [(name: String, value: String)], of id: String?, type: String
  ) {
    guard !fields.isEmpty else { return }
    number += 1
    let id = id.map(sqlText) ?? "NULL"
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

  private mutating func check(
    _ record: SQLTables.Record, at origin: Origin, by tables: SQLTables
  ) {
    let type = tables.type
    if record.hasZero {
      checkText(RecordCells(at: origin, in: ledger).fields, at: origin)
    }
    if tables.hasID { checkID(record.id, at: origin, of: type) }
    if type == .store, !ids[.store, default: []].insert(RecordID("")).inserted {
      lack(origin, nil, "there is another Store record", "leave one of them")
    }
    for (field, values) in zip(tables.fields, record.values) {
      let rule = field.rule
      if values.isEmpty, rule.isMandatory, !field.isKey {
        lack(origin, nil, "\(rule.name) is missing", "add \(rule.name): …")
      }
      if values.count > 1, !rule.repeats {
        lack(origin, rule.name, "\(rule.name) stands more than once", "leave one of them")
      }
      for value in values {
        if let flaw = rule.flaw(of: value) {
          lack(origin, rule.name, "\(rule.name): \(flaw.message)", flaw.remedy)
        } else if case .reference(let target) = rule.kind, !ledger.has(target, RecordID(value)) {
          lack(
            origin, rule.name, "\(rule.name): there is no \(target.rawValue) “\(value)”",
            "add that record, or name one that is there")
        }
      }
    }
  }

  private mutating func checkID(_ id: String?, at origin: Origin, of type: RecordType) {
    guard let id, !id.isEmpty else {
      return lack(origin, nil, "Id is missing", "add Id: …")
    }
    if !ids[type, default: []].insert(RecordID(id)).inserted {
      lack(
        origin, "Id", "another \(type.rawValue) has the Id “\(id)”", "give one of them another Id")
    }
  }

  /// PostgreSQL has no room for U+0000 in a text.
  private mutating func checkText(_ fields: [(name: String, value: String)], at origin: Origin) {
    for field in fields where field.value.utf8.contains(0) {
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
