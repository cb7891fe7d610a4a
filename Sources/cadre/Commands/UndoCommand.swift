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
      guard let change = try store.history().undo(by: who) else {
        throw Failure("no change of \(who) is left to take back", status: .data)
      }
      var plan = EditPlan()
      for edit in change.inverse { plan.add(edit, for: "undo") }
      try store.make(plan, undoing: change.group).report()
    }
  }
}
