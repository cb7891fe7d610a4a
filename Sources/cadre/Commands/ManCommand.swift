internal import ArgumentParser
internal import Dashboard

/// `cadre man`: the manual page.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print the manual page, for man(1).",
    discussion: """
      Made from the tables that the program runs on, in mdoc, with the keys that your configuration sets.

      EXAMPLES
        cadre man > cadre.1 && man ./cadre.1
        cadre man | mandoc -T html > cadre.html
      """)

  func run() throws {
    try reportingFailure { () throws(Failure) in
      // The one way to ask the parser for what it knows of all commands.
      try Console.write(
        Manual(
          of: JSONValue(Cadre._dumpHelp()), Configuration.own().preferences.keys
        ).text)
    }
  }
}
