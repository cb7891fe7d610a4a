internal import ArgumentParser

/// `cadre set`: other values for the fields of a record.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change fields of a record.",
    discussion: """
      FIELD=VALUE gives a field a value, FIELD= removes it, FIELD+=VALUE and FIELD-=VALUE add and
      remove one value of a field that may have several; a field may be typed in any case. All is
      changed or nothing; cadre undo takes it back. Where records of several types have the Id, write
      TYPE:ID; store: is the record of the store itself.

      EXAMPLES
        cadre set VN-2026-JP Planned=63
        cadre set VN-2026-JP Actual=60 Status=completed ActualSource+=vinacomin-2027
        cadre set cohort:VN-2026-JP Days= --dry-run
      """)

  @Argument(help: ArgumentHelp("The record.", valueName: "id"), completion: .records)
  var id: String

  @Argument(
    help: ArgumentHelp("What to change.", valueName: "field=value"), completion: .assignments)
  var assignments: [String]

  @OptionGroup var preview: PreviewOption
  @OptionGroup var store: StoreOption

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let assignments = try [Assignment](assignments)
      let store = try EditedStore(store.store, isPreview: preview.dryRun)
      let choice = try RecordChoice(id, in: store.ledger)
      try store.make(EditPlan(of: choice, assignments)).report()
    }
  }
}
