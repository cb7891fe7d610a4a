internal import Measuring

/// Who sums up planned and actual by year, country and unit, as a whole program, and whether the sums
/// are the same.
func totalsRow(_ scale: Scale, _ workshop: Workshop) throws(Breakdown) -> [Contest] {
  let data = try workshop.peers(scale.cohorts)
  let tools = workshop.tools
  let store = try workshop.store(scale.cohorts)
  let out = workshop.folder + "/answer"
  let query = """
    select year, country, unit, sum(planned), sum(actual) from cohort group by year, country, unit
    """
  let onCSV = query.split(separator: "cohort").joined(separator: "'\(data)/cohorts.csv'")
  let sums = """
    { group = $3 "\\t" $4 "\\t" $5; planned[group] += $7; actual[group] += $8 }
    END { for (group in planned) printf "%s\\t%d\\t%d\\n", group, planned[group], actual[group] }
    """

  // What each is started with, and how its answer is read.
  let calculators: [Calculator] = [
    Calculator("cadre", { Answer(table: $0, separator: "\t", columns: .init(actual: 5)) }) {
      () throws(Breakdown) in
      [
        workshop.cadre, "totals", "--by", "year,country", "--format", "tsv", "--store", store,
      ]
    },
    Calculator("wc -l", nil) { () throws(Breakdown) in ["wc", "-l", store + "/store.rec"] },
    Calculator("DuckDB on CSV", { Answer(table: $0, separator: ",") }) { () throws(Breakdown) in
      [try tools.path(.duckdb), "-csv", "-c", onCSV]
    },
    Calculator("Python's duckdb on CSV", { Answer(table: $0, separator: ",") }) {
      () throws(Breakdown) in
      [
        try tools.path(.python), "-c",
        "import sys, duckdb; duckdb.sql(sys.argv[1]).write_csv('/dev/stdout')", onCSV,
      ]
    },
    Calculator("mawk on TSV", { Answer(table: $0, separator: "\t") }) { () throws(Breakdown) in
      [try tools.path(.mawk), "-F", "\t", sums, data + "/cohorts.tsv"]
    },
    Calculator("SQLite, imported before", { Answer(table: $0, separator: "\t") }) {
      () throws(Breakdown) in
      [try tools.path(.sqlite), "-tabs", data + "/cohorts.db", query]
    },
    Calculator(
      "VisiData",
      {
        Answer(table: $0, separator: "\t", columns: .init(planned: 4, actual: 5))
      }
    ) { () throws(Breakdown) in
      [
        try tools.path(.visidata), "-b", "-p", workshop.sources + "/Data/totals.vdj",
        data + "/cohorts.csv", "-o", out + ".tsv",
      ]
    },
    Calculator("hledger", { Answer(hledger: $0) }) { () throws(Breakdown) in
      [try tools.path(.hledger), "-f", data + "/cohorts.journal", "balance", "-Y", "-O", "csv"]
    },
    Calculator("recsel", { Answer(recsel: $0) }) { () throws(Breakdown) in
      [
        try tools.path(.recsel), "-t", "Cohort", "-G", "Year,Country,Unit", "-p",
        "Year,Country,Unit,Sum(Planned),Sum(Actual)", data + "/cohorts.rec",
      ]
    },
  ]
  let entries = scale.turns.measure(
    calculators.enumerated().map { index, calculator in
      Turns.Contender(calculator.name) { () throws(Breakdown) in
        [try Batch(calculator.command(), output: "\(out)-\(index)").milliseconds]
      }
    })[0]
  // VisiData writes by itself, and only to a file whose name says how.
  _ = try? Batch(["mv", out + ".tsv", out + "-6"])
  let answers = calculators.enumerated().map { index, calculator in
    calculator.read?(text(of: "\(out)-\(index)"))
  }
  let checked = zip(entries, answers).map { entry, answer in
    var entry = entry
    if let answer, let own = answers[0], !entry.series.values.isEmpty {
      entry.note = answer.difference(from: own) ?? "the same \(grouped(own.count)) sums"
    }
    return entry
  }
  var contest = Contest(
    "totals of \(scale.size) cohorts by year, country and unit", in: .milliseconds, checked,
    against: "wc -l")
  contest.verdicts = [
    Verdict(contest.ratio(to: "wc -l"), "wc -l", bar: 3, aim: 1.7),
    Verdict(
      contest.ratio(to: "DuckDB on CSV").map { 1 / $0 }, "faster than DuckDB", .atLeast, bar: 7),
  ]
  return [contest]
}

/// A program that adds up.
private struct Calculator {
  let name: String
  let read: ((String) -> Answer)?
  let command: () throws(Breakdown) -> [String]

  init(
    _ name: String, _ read: ((String) -> Answer)?,
    _ command: @escaping () throws(Breakdown) -> [String]
  ) {
    self.name = name
    self.read = read
    self.command = command
  }
}
