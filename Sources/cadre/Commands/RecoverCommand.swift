internal import ArgumentParser
internal import Store

/// `cadre recover`: what a crash has left in a store.
struct RecoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "List what a crash has left in the store, put it back or remove it.",
    discussion: """
      A change that was cut short is finished without being asked for. What somebody else has written
      meanwhile is for you to decide on: without an option it is listed, each with its PATH. What is
      replaced when you put something back is kept in turn, and listed.

      EXAMPLES
        cadre recover
        cadre recover --restore .cadre/unfinished-17
        cadre recover --discard .cadre/unfinished-17
      """)

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Put what is kept there in the place of what the store has.", valueName: "path"))
  var restore: String?

  @Option(
    name: .long, help: ArgumentHelp("Remove what is kept there for good.", valueName: "path"))
  var discard: String?

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard restore == nil || discard == nil else {
      throw ValidationError("give either --restore or --discard, not both")
    }
  }

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let folder = try OpenedStore.folder(at: store.store)
      var told: [Leftover] = []
      do throws(SaveError) {
        let leftovers = try folder.recover()
        told = leftovers
        if let path = restore ?? discard {
          guard let leftover = leftovers.first(where: { $0.path == path }) else {
            throw .unreadable(path: path, reason: "No crash has left anything there.")
          }
          try restore == nil ? folder.discard(leftover) : folder.restore(leftover)
          // Only what the restored text has taken the place of.
          told = try folder.recover().filter { !leftovers.contains($0) }
        } else if leftovers.isEmpty {
          Console.complain("cadre: a crash has left nothing to decide on")
        }
      } catch {
        throw Failure(error)
      }
      for leftover in told { try Console.write(leftover.advice(for: store.store) + "\n") }
    }
  }
}

extension Leftover {
  /// What there is, and what to type about it.
  func advice(for store: String?) -> String {
    let option = store.map { " --store \($0)" } ?? ""
    return """
      \(clauses(of: description))
        = cadre recover --restore \(path)\(option) puts that back
        = cadre recover --discard \(path)\(option) removes it
      """
  }
}
