internal import ArgumentParser
internal import Glibc
internal import Measuring

@main
struct SideBySide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure Cadre beside other programs, in one run.",
    discussion: """
      Makes the stores, installs what Cadre is compared with where it is missing, measures all in turn,
      and prints a table of figures for each kind of work, and one table of them all with the bars.
      Figures of different runs are not comparable; ratios within one are.
      """)

  @Option(
    help: ArgumentHelp("How many cohorts; the bars are meant for 1000000.", valueName: "number"))
  var cohorts = 1_000_000

  @Option(help: ArgumentHelp("How often each contender is measured.", valueName: "number"))
  var rounds = 5

  @Flag(help: "A short run: 100,000 cohorts, three rounds, one sitting.")
  var quick = false

  @Option(
    help: ArgumentHelp(
      "Only these rows, with commas between them: "
        + Row.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "rows"))
  var rows: String?

  @Option(help: ArgumentHelp("The built program that is measured.", valueName: "path"))
  var cadre: String?

  @Option(
    help: ArgumentHelp(
      "Where stores and peers' data are kept for the next run; removed, they are made anew.",
      valueName: "folder"))
  var work: String?

  @Option(help: ArgumentHelp("Write the last table to a file, too.", valueName: "path"))
  var table: String?

  func validate() throws {
    guard cohorts > 0, rounds > 0 else {
      throw ValidationError("--cohorts and --rounds are whole numbers from 1 on.")
    }
  }

  func run() throws {
    let rows = try chosenRows()
    let sources = folder(of: #filePath)
    let root = folder(of: folder(of: folder(of: sources)))
    let program = cadre ?? root + "/.build/release/cadre"
    guard isProgram(program) else {
      tell("There is no \(program). Benchmarks/run builds it, --cadre names another.")
      throw ExitCode(66)
    }
    let folder = work ?? root + "/Benchmarks/.build/side-by-side"
    _ = try Batch(["mkdir", "-p", folder])
    pinEnvironment(folder)
    let workshop = Workshop(
      folder: folder, cadre: program, sampleData: root + "/sample-data", sources: sources,
      tools: Toolbox(in: folder))
    let scale = Scale(
      cohorts: quick ? min(cohorts, 100_000) : cohorts, rounds: quick ? min(rounds, 3) : rounds,
      sittings: quick ? 1 : 3)

    print("# Side by side\n\n\(Machine.description)\n")
    print("Programs: \(workshop.tools.versions(scratch: folder + "/version")).\n")
    var contests: [Contest] = []
    for row in rows {
      tell("Measuring \(row.rawValue)")
      do throws(Breakdown) {
        for contest in try row.measured(scale, in: workshop) {
          print(contest.table)
          contests.append(contest)
        }
      } catch {
        let entry = Contest.Entry("cadre", note: "\(error)")
        contests.append(Contest(row.rawValue, in: .milliseconds, [entry], against: nil))
      }
      fflush(nil)
    }
    let summary = Contest.summary(contests)
    print(
      "## All\n\nThe bars are meant for 1,000,000 cohorts on a machine with nothing else to do.\n")
    print(summary)
    if let table { try write(Array(summary.utf8), to: table) }
  }

  private func chosenRows() throws -> [Row] {
    guard let rows else { return Row.allCases }
    return try rows.split(separator: ",").map { name in
      guard let row = Row(rawValue: String(name)) else {
        throw ValidationError("There is no row “\(name)”; see --help.")
      }
      return row
    }
  }

  /// Gives every program the same terminal and language, and none of the user's settings.
  private func pinEnvironment(_ folder: String) {
    unsafe setenv("TERM", "xterm-256color", 1)
    unsafe setenv("LANG", "C.UTF-8", 1)
    // A home that is empty, and a place for what Cadre remembers that cannot be written to: every start
    // is a first one.
    _ = try? Batch(["rm", "-rf", folder + "/no-home"])
    unsafe setenv("HOME", folder + "/no-home", 1)
    unsafe setenv("XDG_STATE_HOME", "/dev/null", 1)
    for name in ["LC_ALL", "XDG_CONFIG_HOME", "CADRE_STORE", "LESS", "NO_COLOR"] {
      unsafe unsetenv(name)
    }
  }
}

/// The folder that a path is in.
private func folder(of path: String) -> String {
  path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
}
