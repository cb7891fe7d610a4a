public import ArgumentParser
public import Interchange

extension OutputFormat: ExpressibleByArgument {}

/// The options of commands that write a table.
struct FormatOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How the rows are written: table, csv, tsv, json, markdown or rec.",
      discussion: "Left out, a table on a terminal, and csv elsewhere.", valueName: "format"))
  var format: OutputFormat?

  @Flag(name: .long, help: "Leave cells as they are that a spreadsheet would run as formulas.")
  var raw = false

  /// Whether the rows are to be read by a person, as a table.
  var isTable: Bool { chosenFormat == .table }

  private var chosenFormat: OutputFormat { format ?? (Console.isTerminal ? .table : .csv) }

  /// Writes a table to standard output.
  func write(_ listing: Listing) throws(Failure) {
    try Console.write(listing.formatted(chosenFormat, raw: raw))
  }
}
