internal import ArgumentParser
internal import Cooperation
internal import Dashboard
internal import Surface

/// `cadre frame`: the frame that some keys lead to, as text.
struct FrameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame",
    abstract: "Print the screen that some keys lead to, without a terminal.",
    discussion: """
      For tests, documentation and reports of bugs: it runs the code of the dashboard itself.
      What the keys change is changed in memory only.
      Keys are written as \(KeyScript.names); anything else is itself.

      EXAMPLES
        cadre frame sample-data
        cadre frame --size 140x40 --keys 'j<enter>t' sample-data
      """)

  @Option(name: .long, help: ArgumentHelp("Columns and rows.", valueName: "WxH"))
  var size: SizeArgument = SizeArgument(Size(columns: 80, rows: 24))

  @Option(
    name: .long,
    help: ArgumentHelp("The keys that are pressed, one after the other.", valueName: "keys"))
  var keys: String = ""

  @Flag(name: .long, help: "Draw with ASCII alone.")
  var ascii = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "In how many columns the terminal draws characters of ambiguous width; with 2 none is drawn.",
      valueName: "1|2"))
  var ambiguousWidth: AmbiguousWidth = .one

  @OptionGroup var day: TodayOption

  @Argument(help: "The store: a folder of .rec files, or one such file.")
  var store: String?

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let script: KeyScript
      do {
        script = try KeyScript(keys)
      } catch {
        throw Failure(sentences: "--keys: \(error)", status: .usage)
      }
      var opened = try OpenedStore(store)
      opened.inspect(on: day.today)
      var session = MemorySession(
        State(storeName: opened.name, size: size.size), MemoryStore(opened.ledger))
      session.press(script.keys)
      let symbols: Symbols = ascii || ambiguousWidth == .two ? .ascii : .unicode
      let repertoire: Repertoire = ascii ? .ascii : ambiguousWidth == .two ? .unambiguous : .all
      let drawn = frame(session.state, session.store.ledger, symbols: symbols)
        .limited(to: repertoire).drawn
      try Console.write(drawn + "\n")
    }
  }
}

/// The columns of characters of ambiguous width, as they are typed.
enum AmbiguousWidth: String, CaseIterable, ExpressibleByArgument {
  case one = "1"
  case two = "2"
}

/// A size as it is typed: `80x24`.
struct SizeArgument: ExpressibleByArgument {
  let size: Size

  init(_ size: Size) { self.size = size }

  init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 2, numbers.count == 2,
      numbers.allSatisfy({ (1...Size.limit).contains($0) })
    else { return nil }
    size = Size(columns: numbers[0], rows: numbers[1])
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}
