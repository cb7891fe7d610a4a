internal import ArgumentParser
internal import Dashboard
internal import Interchange

/// `cadre keys`: what each key of the dashboard does.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys of the dashboard, and where they work.",
    discussion: """
      Made from the table that the dashboard runs on.

      EXAMPLES
        cadre keys
        cadre keys --format markdown > keys.md
      """)

  @OptionGroup var output: FormatOptions

  func run() throws {
    try reportingFailure { () throws(Failure) in
      try output.write(
        Listing(
          type: "Key", columns: ["topic", "keys", "does", "where"],
          rows: KeyLine.all.map { line in
            [
              .text(line.topic), .text(line.keys.joined(separator: " ")), .text(line.help),
              .text(line.places.joined(separator: ", ")),
            ]
          }))
    }
  }
}
