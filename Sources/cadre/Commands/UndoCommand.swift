internal import ArgumentParser
internal import Cooperation

/// `cadre undo`: this user's newest change, taken back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your newest change that still stands.",
    discussion: """
      Only the fields that the change touched are changed back. Where somebody has changed one of
      them since, nothing is, and the exit status is 1. Again, it takes back the change before.

      EXAMPLES
        cadre undo --dry-run
        cadre undo
      """)

  @OptionGroup var preview: PreviewOption
  @OptionGroup var store: StoreOption

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let store = try EditedStore(store.store, isPreview: preview.dryRun)
      let who = userName()
      var entries = try store.history()
      while let change = entries.standingChange(by: who) {
        let outcome = try store.make(change.plan, undoing: change.group)
        guard case .unchanged = outcome else {
          return try outcome.report()
        }
        // The journal has it, but a crash, or somebody's hand, has seen to it that the text has not.
        entries.removeAll { $0.group == change.group }
      }
      throw Failure("no change of \(who) is left to take back", status: .data)
    }
  }
}

extension [JournalEntry] {
  /// What takes back somebody's newest change; `nil` where there is none.
  fileprivate func standingChange(by who: String) -> (group: String, plan: EditPlan)? {
    let standing = newestStanding(by: who)
    guard let newest = standing.first else { return nil }
    var plan = EditPlan()
    for entry in standing { plan.add(entry.undo, for: "undo") }
    return (newest.group, plan)
  }
}
