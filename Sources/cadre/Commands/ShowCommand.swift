internal import ArgumentParser
internal import Cooperation
internal import Interchange

/// `cadre show`: one record, with what it rests on and what refers to it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one record, what it rests on and what refers to it.",
    discussion: """
      Where records of several types have the Id, write TYPE:ID; store: is the record of the store
      itself.

      EXAMPLES
        cadre show VN-2026-JP
        cadre show source:vietnamenergy-2026 --store sample-data
      """)

  @Argument(help: ArgumentHelp("The record.", valueName: "id"), completion: .records)
  var id: String

  @OptionGroup var store: StoreOption

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let ledger = try OpenedStore(store.store).ledger
      let choice = try RecordChoice(id, in: ledger)
      try Console.write(RecordCard(of: choice.origin, in: ledger).text)
    }
  }
}
