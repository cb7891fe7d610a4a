internal import ArgumentParser
internal import Curses
internal import Store

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
      let folder = try OpenedStore.folder(at: store)
      let live: LiveStore
      do throws(StoreError) {
        live = try LiveStore(folder)
      } catch {
        throw Failure(error)
      }
      try OpenedStore.expectRecords(in: live.ledger, of: folder)
      let signal: Int32?
      do throws(TerminalError) {
        var session = try Session(live)
        signal = session.run()
      } catch {
        throw Failure(error)
      }
      // The session is over, and the terminal as it was.
      if let signal { Signals.die(of: signal) }
    }
  }
}
