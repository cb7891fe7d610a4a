internal import ArgumentParser
internal import Interchange
internal import Store

/// `cadre demo`: a made-up store of any size.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a store of made-up figures, of any size.",
    discussion: """
      For trying things out and for measuring. The store says of itself that it is made up. The same
      size and seed make the same bytes. Where FOLDER has .rec files already, nothing is written and
      the exit status is 73.

      EXAMPLES
        cadre demo /tmp/demo --cohorts 10000
        cadre demo /tmp/large --cohorts 1000000 --split
      """)

  @Argument(help: "The folder of the new store.")
  var folder: String

  @Option(name: .long, help: ArgumentHelp("How many cohorts.", valueName: "number"))
  var cohorts: Int

  @Option(name: .long, help: ArgumentHelp("What the chances begin with.", valueName: "number"))
  var seed: UInt64 = 1

  @Flag(name: .long, help: "Write the cohorts of each country to a file of their own.")
  var split = false

  func validate() throws {
    guard (0...20_000_000).contains(cohorts) else {
      throw ValidationError("--cohorts: accepted is a whole number from 0 to 20000000")
    }
  }

  func run() throws {
    Interruption.watch()
    try reportingFailure { () throws(Failure) in
      let store: NewStore
      do throws(CreationError) {
        store = try NewStore(at: folder)
      } catch {
        throw Failure(error)
      }
      var progress = ProgressBar("making cohorts", of: cohorts)
      var done = 0
      for piece in MadeUpStore(cohorts: cohorts, seed: seed, isSplit: split) {
        try append(piece, to: store)
        done += piece.cohorts
        progress.show(done)
        try Interruption.check()
      }
      do throws(CreationError) {
        try store.finish()
      } catch {
        throw Failure(error)
      }
    }
  }

  private func append(_ piece: MadeUpStore.Piece, to store: NewStore) throws(Failure) {
    do throws(CreationError) {
      try store.append(piece.bytes, to: piece.path)
    } catch {
      throw Failure(sentences: error.description, status: .unwritten)
    }
  }
}
