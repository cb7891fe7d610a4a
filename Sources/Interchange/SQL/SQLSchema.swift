internal import Cooperation

/// A store as tables of a database: standard SQL that SQLite and PostgreSQL read as it stands.
public enum SQLSchema {
  /// The types, each behind those that it refers to.
  static let types: [RecordType] = [
    .country, .organization, .source, .program, .agreement, .cohort, .claim, .store,
  ]

  /// The declarations of all tables, and of the view `cohort_in_full`.
  public static var text: String {
    ([ends] + types.flatMap(\.sqlTables) + [likelySame, otherFields, view]).joined(separator: "\n")
  }

  /// What the ends of a count are, and whose.
  private static let ends = """
    -- A count is its text and the ends of what it says: planned, planned_low, planned_high.
    -- Of what is about (~90000) nobody gave the ends: they are assumed, half of the place of its last
    -- digit that is not zero to either side (85000 to 95000), and planned_about is true.

    """

  /// The cohorts that seem to be one with another, since two sources count them.
  private static let likelySame = """
    -- Cohorts that seem to be one: a sum over both may count the same people twice.
    CREATE TABLE likely_same (
      cohort TEXT NOT NULL REFERENCES cohort (id),
      other TEXT NOT NULL REFERENCES cohort (id),
      PRIMARY KEY (cohort, other)
    );

    """

  /// What the records hold beyond the fields that Cadre knows.
  private static let otherFields = """
    CREATE TABLE other_field (
      record INTEGER NOT NULL,
      record_type TEXT NOT NULL,
      id TEXT,
      position INTEGER NOT NULL,
      field TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (record, position)
    );

    """

  /// The cohorts with what they have from their programs and the store.
  private static let view = """
    CREATE VIEW cohort_in_full AS
    SELECT cohort.id, cohort.program, program.country, cohort.year,
      COALESCE(cohort.year_basis, program.year_basis,
        (SELECT MIN(store.year_basis) FROM store), 'unclear') AS year_basis,
      COALESCE(cohort.form, program.form) AS form,
      COALESCE(cohort.venue, program.venue) AS venue,
      COALESCE(cohort.unit, program.unit, 'unclear') AS unit,
      cohort.status,
      cohort.planned, cohort.planned_low, cohort.planned_high, cohort.planned_about,
      cohort.actual, cohort.actual_low, cohort.actual_high, cohort.actual_about
    FROM cohort JOIN program ON program.id = cohort.program;

    """
}

extension RecordType {
  var sqlTable: String { sqlName(rawValue) }

  /// The fields that stand once, and so are columns of the type's own table.
  var singleFields: [FieldRule] { fields.filter { !$0.repeats && $0.name != "Id" } }

  /// The fields that may repeat, each a table of its own.
  var repeatedFields: [FieldRule] { fields.filter(\.repeats) }

  /// The columns of the type's own table.
  var sqlColumns: [SQLColumn] {
    let key = SQLColumn(name: "id", type: "TEXT PRIMARY KEY", isMandatory: true)
    // The store has no Id; its one row has the number 1.
    let number = SQLColumn(name: "id", type: "INTEGER PRIMARY KEY", check: "id = 1")
    return [self == .store ? number : key] + singleFields.flatMap(\.sqlColumns)
  }

  /// The declarations of the type's tables.
  fileprivate var sqlTables: [String] {
    let columns = sqlColumns.map { "  " + $0.declaration(in: sqlTable) }
    let own = "CREATE TABLE \(sqlTable) (\n\(columns.joined(separator: ",\n"))\n);\n"
    let others = repeatedFields.map { field in
      let value = field.sqlColumns.map { column in
        var column = column
        column.isMandatory = true
        return "  " + column.declaration(in: "")
      }
      return """
        CREATE TABLE \(sqlTable(of: field)) (
          owner TEXT NOT NULL REFERENCES \(sqlTable) (id),
          position INTEGER NOT NULL,
        \(value.joined(separator: ",\n")),
          PRIMARY KEY (owner, position)
        );

        """
    }
    return [own] + others
  }

  /// The table of a field that may repeat: `program_donor`.
  func sqlTable(of field: FieldRule) -> String { "\(sqlTable)_\(sqlName(field.name))" }
}
