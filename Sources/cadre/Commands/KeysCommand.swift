internal import ArgumentParser
internal import Dashboard
internal import Interchange

/// `cadre keys`: what each key of the dashboard does.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys of the dashboard, and where they work.",
    discussion: """
      Made from the table that the dashboard runs on, with the keys that your configuration sets; what
      is wrong with that is told on standard error.

      EXAMPLES
        cadre keys
        cadre keys --format markdown > keys.md
      """)

  @OptionGroup var output: FormatOptions

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let configuration = Configuration.own()
      for mistake in configuration.mistakes { Console.complain("cadre: \(mistake)") }
      try output.write(
        Listing(
          type: "Key", columns: ["topic", "keys", "does", "where", "action"],
          rows: KeyLine.all(of: configuration.preferences.keys).map { line in
            [
              .text(line.topic), .text(line.keys.joined(separator: " ")), .text(line.help),
              .text(line.places.joined(separator: ", ")), .text(line.action),
            ]
          }))
    }
  }
}
