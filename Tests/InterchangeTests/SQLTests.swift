import Cooperation
import Rehearsal
import Testing

@testable import Interchange

/// The store as SQL: its tables, its rows, and what cannot be in them.
///
/// That the scripts load is tested through the program, with SQLite and PostgreSQL.
struct SQLTests {
  private func script(_ text: String) throws(Unfit) -> String {
    try Extract(allOf: ledger(text)).sqlScript()
  }

  @Test("a table per type in snake case, counts and dates with their ends, repeated fields apart")
  func tables() {
    let sql = SQLSchema.text
    for part in [
      "CREATE TABLE cohort (\n  id TEXT PRIMARY KEY NOT NULL,\n  program TEXT NOT NULL REFERENCES program (id),\n"
        + "  year INTEGER CHECK (year BETWEEN 1 AND 9999),\n",
      "  planned TEXT,\n  planned_low BIGINT CHECK (planned_low >= 0),\n"
        + "  planned_high BIGINT CHECK (planned_high >= planned_low),\n"
        + "  planned_about BOOLEAN DEFAULT FALSE NOT NULL,\n",
      "  \"end\" TEXT,\n  end_first DATE,\n  end_last DATE CHECK (end_last >= end_first),\n",
      "CREATE TABLE cohort_course (\n  owner TEXT NOT NULL REFERENCES cohort (id),\n"
        + "  position INTEGER NOT NULL,\n  course TEXT NOT NULL,\n  PRIMARY KEY (owner, position)\n);\n",
      "  parent TEXT REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,\n",
    ] {
      #expect(sql.contains(part), "\(part)")
    }
    for type in RecordType.allCases {
      #expect(sql.contains("CREATE TABLE \(type.rawValue.lowercased()) ("))
    }
  }

  @Test("rows have what the records have; what Cadre does not know is in a table of its own")
  func rows() throws {
    let sql = try script(soundStore)
    for row in [
      "INSERT INTO cohort (id, program, year, planned, planned_low, actual, actual_low) "
        + "VALUES ('B', 'P', 2025, '>20', 21, '?', 0);\n",
      "INSERT INTO cohort_course (owner, position, course) VALUES ('B', 2, 'two; three');\n",
      "INSERT INTO cohort (id, program, actual, actual_low, actual_high) VALUES ('E', 'P', '8', 8, 8);\n",
      "INSERT INTO other_field (record, record_type, id, position, field, value) "
        + "VALUES (1, 'Cohort', 'B', 1, 'Colour', 'green');\n",
      "VALUES (2, 'Visit', 'V', 2, 'Who', '''somebody''');\n",
      "INSERT INTO store (id, title, operator, home_country, year_basis) "
        + "VALUES (1, 'Made up | for tests', 'AG', 'JP', 'JFY');\n",
      "'2030-03', '2030-03-01', '2030-03-31'",
    ] {
      #expect(sql.contains(row), "\(row)")
    }
    #expect(sql.hasPrefix("BEGIN;\n") && sql.hasSuffix("\nCOMMIT;\n"))
  }

  @Test("what is about has assumed ends, a column that says so, and a comment what they are")
  func about() throws {
    let sql = try script(soundStore.replacing("Planned: >20", with: "Planned: ~90000"))
    #expect(
      sql.contains(
        "planned_low, planned_high, planned_about, actual, actual_low) "
          + "VALUES ('B', 'P', 2025, '~90000', 85000, 95000, TRUE, '?', 0);\n"))
    #expect(sql.contains("\n-- Of what is about (~90000) nobody gave the ends: they are assumed"))
    #expect(try !script(soundStore.replacing("~", with: "")).contains("TRUE"))
  }

  @Test(
    "what would break a key or a check is named by record and field",
    arguments: [
      ("Id: B\nProgram: P", "Program: P", "Cohort record without Id: Id is missing"),
      ("Id: B\nProgram: P", "Id: A\nProgram: P", "Cohort A: another Cohort has the Id “A”"),
      ("Planned: >20", "Planned: many", "Cohort B: Planned: “many” is not a number of trainees"),
      ("Planned: >20", "Planned: 1\nPlanned: 2", "Cohort B: Planned stands more than once"),
      ("Year: ?", "Year: soon", "Cohort E: Year: “soon” is not a year"),
      ("Year: ?\n", "", "Cohort E: Year is missing"),
      ("Program: P\nYear: ?", "Program: Q\nYear: ?", "Cohort E: Program: there is no Program “Q”"),
      (
        "PlannedSource: plan", "PlannedSource: x", "Cohort A: PlannedSource: there is no Source “x”"
      ),
      ("Status: planned", "Status: maybe", "Cohort C: Status: “maybe” is not accepted"),
      ("Title: The plan", "Title: a\u{0}b", "Source plan: Title holds the character U+0000"),
      ("Who: 'somebody'", "Who: a\u{0}b", "Visit V: Who holds the character U+0000"),
      (
        "%rec: Country\n", "Title: Another\n\n%rec: Country\n",
        "Store record without Id: there is another Store record"
      ),
    ])
  func shortcomings(old: String, new: String, lack: String) {
    let error = #expect(throws: Unfit.self) { try script(soundStore.replacing(old, with: new)) }
    let found = error?.shortcomings.map { "\($0.record): \($0.message)" } ?? []
    #expect(found.contains { $0.hasSuffix(lack) }, "\(found)")
  }

  @Test("any text is inside its quotes")
  func escaping() {
    // By scalars: a combining mark behind a quote is one character with it.
    for text in nastyTexts {
      let written = Array(sqlText(text).unicodeScalars)
      #expect(written.first == "'" && written.last == "'")
      let inside = written.dropFirst().dropLast()
      let quotes = text.unicodeScalars.count { $0 == "'" }
      #expect(inside.count { $0 == "'" } == 2 * quotes)
      #expect(inside.filter { $0 != "'" } == text.unicodeScalars.filter { $0 != "'" })
    }
  }
}
