internal import ArgumentParser

/// `cadre add`: a new record.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a record, and print its Id.",
    discussion: """
      TYPE is a type in the singular or plural and in any case. The record goes where its nearest
      relatives are. Without Id=… one is made. A field may be given several times where it may have
      several values.

      EXAMPLES
        cadre add cohort Program=VN-COAL Year=2027 Venue=donor-country Planned=60
        cadre add source Id=jogmec-2027 'Title=Annual report' --dry-run
      """)

  @Argument(
    help: ArgumentHelp("The type of the record.", valueName: "type"), completion: .recordTypes)
  var type: String

  @Argument(
    help: ArgumentHelp("Its fields.", valueName: "field=value"), completion: .assignments)
  var assignments: [String]

  @OptionGroup var preview: PreviewOption
  @OptionGroup var store: StoreOption

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let assignments = try [Assignment](assignments)
      let store = try EditedStore(store.store, isPreview: preview.dryRun)
      guard let type = store.ledger.recordType(named: type) else {
        throw Failure(
          "there is no record type “\(type)”\n"
            + "  = this store knows \(store.ledger.allTypes.joined(separator: ", "))",
          status: .usage)
      }
      let plan = try EditPlan(adding: type, assignments, to: store.ledger)
      let outcome = try store.make(plan)
      guard case .made(let edits) = outcome else { return try outcome.report() }
      for edit in edits { try Console.write(edit.recordText + "\n") }
    }
  }
}
