internal import ArgumentParser
internal import Curses

/// `cadre [STORE]`: the dashboard.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the dashboard; what cadre does without a command.",
    discussion: "Press ? in the dashboard for the keys that work where you are.")

  @Argument(
    help: ArgumentHelp(
      "The store: a folder of .rec files, or one such file.",
      discussion: "Left out, $CADRE_STORE, or else the current folder."))
  var store: String?

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let store = try OpenedStore(store)
      do throws(TerminalError) {
        var session = try Session(store)
        session.run()
      } catch {
        throw Failure(error.description, status: .usage)
      }
    }
  }
}
