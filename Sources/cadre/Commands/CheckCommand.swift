internal import ArgumentParser
internal import Cooperation
internal import Store

/// `cadre check`: what is wrong with the texts of a store, and where.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong with the texts of a store, with line, place and remedy.",
    discussion: """
      Errors (E1 to E9) make a record unfit to rely on, warnings (W1 to W12) make it doubtful. The
      exit status is 1 if there is an error; with --strict, also if there is a warning. A year that
      is over should have its actuals, and one that has not begun can have none: --today says which
      day it is.

      EXAMPLES
        cadre check --store sample-data
        cadre check --strict && git commit
        cadre check --today 2026-03-31
      """)

  @Flag(name: .long, help: "Let a warning count as an error.")
  var strict = false

  @OptionGroup var day: TodayOption
  @OptionGroup var store: StoreOption

  func run() throws {
    var hasFailed = false
    try reportingFailure { () throws(Failure) in
      let ledger = try OpenedStore(store.store).ledger.inspected(on: day.today, by: ThreadCrew())
      for problem in ledger.problems { try Console.write(problem.report + "\n") }
      if ledger.problems.isEmpty, Console.isTerminal {
        try Console.write("Nothing is wrong with the texts of this store.\n")
      }
      hasFailed = ledger.problems.contains { strict || $0.code.isError }
    }
    if hasFailed { throw ExitCode(1) }
  }
}
