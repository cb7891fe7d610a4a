internal import ArgumentParser

/// `cadre remove`: records that go.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove records.",
    discussion: """
      A record that others refer to stays, unless those go with it. All are removed or none; cadre
      undo brings them back. Where records of several types have the Id, write TYPE:ID.

      EXAMPLES
        cadre remove VN-2026-JP VN-2026-VN
        cadre remove source:jogmec-2025 --dry-run
      """)

  @Argument(help: ArgumentHelp("The records.", valueName: "id"), completion: .records)
  var ids: [String]

  @OptionGroup var preview: PreviewOption
  @OptionGroup var store: StoreOption

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let store = try EditedStore(store.store, isPreview: preview.dryRun)
      try store.make(EditPlan(removing: ids, from: store.ledger)).report()
    }
  }
}
