internal import ArgumentParser
internal import Interchange
internal import Store

/// `cadre init`: a new store.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new store: a file for each type, with an example to begin with.",
    discussion: """
      The files hold descriptors, so that recutils and Cadre check what is written, and one example in
      comments. FOLDER is made if it is not there; where it has .rec files already, nothing is written
      and the exit status is 73.

      EXAMPLES
        cadre init training
        cadre init .
      """)

  @Argument(help: "The folder of the new store.")
  var folder: String

  func run() throws {
    try reportingFailure { () throws(Failure) in
      do throws(CreationError) {
        let store = try NewStore(at: folder)
        for file in NewStoreFiles.files { try store.append(Array(file.text.utf8), to: file.path) }
        try store.finish()
      } catch {
        throw Failure(error)
      }
    }
  }
}
