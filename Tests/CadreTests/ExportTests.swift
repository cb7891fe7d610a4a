import Rehearsal
import Testing

/// `cadre export`: what other programs make of it.
struct ExportTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// Runs a script of bash, with the program as `$CADRE`.
  private func script(_ text: String, _ arguments: String...) throws -> ChildProcess {
    try ChildProcess.run(
      "bash", ["-euc", text, "bash"] + arguments,
      environment: ChildProcess.plainEnvironment.merging([
        "CADRE": try Project.cadre(), "SAMPLE": Project.sampleData, "SCRATCH": folder.path,
        "TESTS": "\(Project.root)/Tests/CadreTests",
      ]) { $1 }, deadline: .seconds(120))
  }

  /// A store whose cohorts hold every nasty text, in fields that may hold any.
  private func writeNastyStore() throws {
    let cohorts = nastyTexts.enumerated().map { index, text in
      let value = text.replacing("\n", with: "\n+ ")
      return
        "\nId: N\(index)\nProgram: P\nYear: 2025\nPlanned: 1\nNote: \(value)\nCourse: \(value)\n"
        + "Course: second\nOwn: \(value)\n"
    }
    let titled = nastyTexts.enumerated().map { index, text in
      let value = text.replacing("\n", with: "\n+ ")
      return "\nId: S\(index)\nTitle: \(value)\nUrl: \(value)\nNote: \(value)\n"
    }
    let sources = nastyTexts.indices.map { "Source: S\($0)\n" }.joined()
    try folder.write(
      """
      %rec: Store

      Title: \(nastyTexts[0])
      Operator: AG
      HomeCountry: VN

      %rec: Country

      Id: VN
      Name: \(nastyTexts[24])

      %rec: Organization

      Id: AG
      Name: </narrative>&<x>
      Kind: 10
      Identifier: XX-1

      %rec: Source
      \(titled.joined())
      %rec: Program

      Id: P
      Title: \(nastyTexts[25])
      Country: VN
      Donor: AG
      Sector: 32261
      Status: active
      Start: 2002
      Note: \(nastyTexts[26])\u{1B}[2J\u{9B}\u{1}
      \(sources)
      %rec: Cohort
      \(cohorts.joined())
      """, to: "nasty/store.rec")
  }

  @Test(
    "a program of the sample data becomes a file that xmllint finds valid; others name what they lack"
  )
  func iati() throws {
    let run = try script(
      """
      "$CADRE" export --format iati --today 2026-03-15 --store "$SAMPLE" country:VN > "$SCRATCH/vn.xml" 2> "$SCRATCH/notes"
      xmllint --noout --nonet --schema "$TESTS/IATI/iati-activities-schema.xsd" "$SCRATCH/vn.xml"
      grep -c '<target\\|<actual' "$SCRATCH/vn.xml"
      ! "$CADRE" export --format iati --store "$SAMPLE" country:MM
      """)
    #expect(run.ending == .exited(0), "\(run.errorText)")
    #expect(run.errorText.contains("vn.xml validates\n"))
    #expect(run.outputText == "16\n")
    #expect(run.errorText.contains("programs.rec:147: Program MM-SEMINAR: Start is missing\n"))
    #expect(!run.errorText.contains("Program PE"))
    let whole = try Project.run("export", "--format", "iati", "--store", Project.sampleData)
    #expect(whole.ending == .exited(65))
    #expect(whole.outputText == "")
    #expect(whole.errorText.contains("Program KH-POLLUTION: Status is missing"))
  }

  @Test("nasty texts make a valid IATI file and harmless Markdown, JSON and rec")
  func nastyFormats() throws {
    try writeNastyStore()
    let run = try script(
      """
      cd "$SCRATCH"
      "$CADRE" export --format iati --today 2026-03-15 --store nasty > nasty.xml 2> /dev/null
      xmllint --noout --nonet --schema "$TESTS/IATI/iati-activities-schema.xsd" nasty.xml
      "$CADRE" export --format json --store nasty > nasty.json
      "$CADRE" rec nasty/store.rec > nasty.lines
      "$CADRE" list cohorts --format rec --store nasty > again.rec
      "$CADRE" rec again.rec > again.lines
      "$CADRE" list cohorts --format markdown --store nasty > nasty.md
      python3 - <<'PYTHON'
      import json
      data = json.load(open("nasty.json", encoding="utf-8"))
      lines = [json.loads(line) for line in open("nasty.lines", encoding="utf-8", newline="\\n")]
      cohorts = [line["fields"] for line in lines if line["type"] == "Cohort"]
      assert len(cohorts) == len(data["Cohort"]) > 50
      for fields, cohort in zip(cohorts, data["Cohort"]):
          flat = [(n, x) for n, v in cohort.items() for x in (v if isinstance(v, list) else [v])]
          assert sorted(map(tuple, fields)) == sorted(flat), (fields, flat)
      again = [json.loads(line)["fields"] for line in open("again.lines", encoding="utf-8", newline="\\n")]
      filled = lambda records: [sorted(tuple(f) for f in fields if f[1]) for fields in records]
      assert filled(again) == filled(cohorts)
      table = open("nasty.md", encoding="utf-8", newline="\\n").read().split("\\n")
      columns = table[0].count("|")
      assert len(table) == len(cohorts) + 3
      for line in table[:-1]:
          assert line.replace("\\\\\\\\", "").replace("\\\\|", "").count("|") == columns, line
          assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in line), line
          assert "<" not in line.replace("\\\\<", "")
      PYTHON
      """)
    #expect(run.ending == .exited(0), "\(run.errorText)")
    #expect(run.errorText.contains("nasty.xml validates"))
  }

  @Test("Python's csv reads the raw CSV back to the same values, and finds no formula in the other")
  func python() throws {
    try writeNastyStore()
    let run = try script(
      """
      cd "$SCRATCH"
      "$CADRE" export --format csv --raw --store nasty > raw.csv
      "$CADRE" export --format csv --store nasty > inert.csv
      "$CADRE" export --format json --store nasty > nasty.json
      python3 - <<'PYTHON'
      import csv, json
      cohorts = json.load(open("nasty.json", encoding="utf-8"))["Cohort"]
      text = lambda value: "; ".join(value) if isinstance(value, list) else value
      rows = list(csv.DictReader(open("raw.csv", encoding="utf-8", newline="")))
      assert len(rows) == len(cohorts) > 50
      for row, cohort in zip(rows, cohorts):
          for name, value in row.items():
              assert value == text(cohort.get(name, "")), (name, value, cohort.get(name))
      inert = list(csv.reader(open("inert.csv", encoding="utf-8", newline="")))
      assert len(inert) == len(cohorts) + 1
      for cell in (cell for row in inert for cell in row):
          assert not cell.startswith(("=", "+", "-", "@", "\\t", "\\r", "\\n")), cell
      PYTHON
      """)
    #expect(run.ending == .exited(0), "\(run.errorText)")
  }

  /// The totals of the tables by year and unit, as `cadre totals --format csv` writes them.
  private static let totals = { () -> String in
    func sum(_ name: String) -> String {
      let isBound =
        "\(name) IS NOT NULL AND \(name) NOT LIKE '~%' AND (\(name)_high IS NULL OR \(name)_high > \(name)_low)"
      // An approximate count is added as its number; its two ends are those of its rounding.
      let number =
        "CASE WHEN \(name) LIKE '~%' THEN CAST(SUBSTR(\(name), 2) AS BIGINT) ELSE \(name)_low END"
      return """
        CASE WHEN COUNT(\(name)) = 0 THEN ''
          WHEN COUNT(\(name)) = SUM(CASE WHEN \(name) = '?' THEN 1 ELSE 0 END) THEN '?'
          ELSE (CASE WHEN SUM(CASE WHEN \(isBound) THEN 1 ELSE 0 END) > 0 THEN '>=' ELSE '' END)
            || (CASE WHEN SUM(CASE WHEN \(name) LIKE '~%' THEN 1 ELSE 0 END) > 0 THEN '~' ELSE '' END)
            || CAST(SUM(\(number)) AS TEXT) END,
        SUM(CASE WHEN \(name) = '?' THEN 1 ELSE 0 END)
        """
    }
    return """
      SELECT COALESCE(CAST(year AS TEXT), '?'), unit, \(sum("planned")), \(sum("actual")), COUNT(*), 0,
        COUNT(actual), (SELECT COUNT(*) FROM likely_same)
      FROM cohort_in_full GROUP BY year, unit
      ORDER BY CASE WHEN year IS NULL THEN 1 ELSE 0 END, year, unit;
      """
  }()

  /// Exports the sample data, a made-up store and a nasty one, and what `cadre totals` says of each.
  private static let exports = """
    cd "$SCRATCH"
    "$CADRE" demo made-up --cohorts 1500 --seed 7
    cp -r "$SAMPLE" sample
    for store in sample made-up nasty; do
      "$CADRE" export --format sql --store $store > $store.sql
      "$CADRE" totals --format csv --store $store | tr -d '\\r' | tail -n +2 \\
        | cut -d , -f 1-10 > $store.totals
    done

    """

  @Test("SQLite loads the SQL as it is and adds up to the same totals")
  func sqlite() throws {
    try writeNastyStore()
    try folder.write(Self.totals, to: "query.sql")
    let run = try script(
      Self.exports + """
        for store in sample made-up nasty; do
          (echo 'PRAGMA foreign_keys = ON;'; cat $store.sql) | sqlite3 -bail $store.db
          sqlite3 -csv $store.db < query.sql | tr -d '\\r' | sed 's/"//g' \\
            | awk -F , -v OFS=, '{ $9 -= $6; print }' > $store.found
          diff $store.totals $store.found
          test -z "$(sqlite3 $store.db 'PRAGMA foreign_key_check; ')"
        done
        sqlite3 nasty.db "SELECT COUNT(*) FROM cohort; SELECT COUNT(*) FROM cohort_course;"
        "$CADRE" schema --format sql | sqlite3 -bail empty.db
        sqlite3 empty.db 'SELECT COUNT(*) FROM cohort_in_full'
        """)
    #expect(run.ending == .exited(0), "\(run.errorText)\(run.outputText)")
    #expect(run.outputText == "\(nastyTexts.count)\n\(nastyTexts.count * 2)\n0\n")
  }

  @Test("PostgreSQL loads the SQL as it is and adds up to the same totals, and every text is whole")
  func postgres() throws {
    try writeNastyStore()
    try folder.write(Self.totals, to: "query.sql")
    let run = try script(
      Self.exports + """
        "$CADRE" export --format json --store nasty > nasty.json
        tools=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
        mkdir server
        chmod 755 "$SCRATCH"
        as() { "$@"; }
        # The server refuses to run as root.
        if [ "$(id -u)" = 0 ]; then
          chown postgres server
          as() { setpriv --reuid postgres --regid postgres --clear-groups "$@"; }
        fi
        as "$tools/initdb" -D server/data -A trust -U cadre -E UTF8 --locale C --no-sync > server.log
        stop() { as "$tools/pg_ctl" -D server/data -m immediate stop > /dev/null || true; }
        trap stop EXIT
        as "$tools/pg_ctl" -D server/data -w -l server/log \\
          -o "-c listen_addresses='' -c fsync=off -k '$SCRATCH/server'" start > /dev/null
        for store in sample made_up nasty; do
          psql -qX -h "$SCRATCH/server" -U cadre -d postgres -c "CREATE DATABASE $store"
          sql() { psql -qX -v ON_ERROR_STOP=1 -h "$SCRATCH/server" -U cadre -d $store "$@"; }
          sql -f ${store/_/-}.sql
          sql --csv -t -f query.sql | sed 's/"//g' | awk -F , -v OFS=, '{ $9 -= $6; print }' > $store.found
          diff ${store/_/-}.totals $store.found
        done
        sql -At -c "SELECT json_object_agg(id, note) FROM cohort" > notes.json
        python3 - <<'PYTHON'
        import json
        notes = json.load(open("notes.json", encoding="utf-8"))
        for cohort in json.load(open("nasty.json", encoding="utf-8"))["Cohort"]:
            assert notes[cohort["Id"]] == cohort["Note"], cohort
        print(len(notes))
        PYTHON
        """)
    #expect(run.ending == .exited(0), "\(run.errorText)\(run.outputText)")
    #expect(run.outputText == "\(nastyTexts.count)\n")
  }

  @Test(
    "what a format cannot hold is named, and nothing is written",
    arguments: ["sql", "iati"])
  func unfit(format: String) throws {
    try folder.write("%rec: Cohort\n\nId: A\nProgram: P\nYear: x\n", to: "bad/store.rec")
    let run = try Project.run("export", "--format", format, "--store", folder.path(of: "bad"))
    #expect(run.ending == .exited(65))
    #expect(run.outputText == "")
    #expect(
      run.errorText.hasSuffix(
        format == "sql"
          ? "cadre: nothing is written: the store lacks these 2 for a database\n"
          : "cadre: nothing is written: the store lacks these 2 for IATI\n"))
  }

  @Test(
    "a command line that does not fit ends with 64, a store that is not there with 66",
    arguments: [
      (["export"], 64), (["export", "--format", "xml"], 64),
      (["export", "--format", "iati", "--language", "english"], 64),
      (["export", "--format", "iati", "--today", "yesterday"], 64),
      (["export", "--format", "csv", "--store", "/nowhere"], 66),
    ] as [([String], Int32)])
  func refusals(arguments: [String], status: Int32) throws {
    let run = try ChildProcess.run(
      Project.cadre(), arguments,
      environment: ChildProcess.plainEnvironment.merging(["CADRE_STORE": Project.sampleData]) { $1 }
    )
    #expect(run.ending == .exited(status), "\(run.errorText)")
    #expect(run.outputText == "")
  }

  @Test("a reader that leaves is no fault, a full disk is", arguments: ["csv", "json", "sql"])
  func pipes(format: String) throws {
    let run = try script(
      """
      cd "$SCRATCH"
      "$CADRE" demo big --cohorts 3000
      set +e
      "$CADRE" export --format $1 --store big | true; echo ${PIPESTATUS[0]}
      "$CADRE" export --format $1 --store big > /dev/full; echo $?
      """, format)
    #expect(run.outputText == "141\n74\n")
    #expect(
      run.errorText == "cadre: standard output cannot be written: No space left on device\n")
  }
}
