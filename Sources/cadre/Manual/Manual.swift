internal import Dashboard
internal import Surface

/// The manual page: made of what the parser of arguments knows of the commands, and of the key table.
struct Manual {
  private static let date = "November 22, 2026"
  private let keyLines: [KeyLine]
  private var page = ManualText()

  /// Writes the page.
  ///
  /// - Parameters:
  ///   - description: what `ParsableCommand._dumpHelp` says of the program.
  ///   - keys: the keys as they hold.
  init(of description: JSONValue, _ keys: KeyMap) {
    keyLines = KeyLine.all(of: keys)
    let program = description["command"]
    page.macro("Dd \(Self.date)")
    page.macro("Dt CADRE 1")
    page.macro("Os")
    page.macro("Sh NAME")
    page.macro("Nm cadre")
    page.macro("Nd a dashboard for training cooperation between countries")
    synopsis()
    page.macro("Sh DESCRIPTION")
    page.paragraph(program["abstract"].text ?? "")
    let (words, examples) = Self.parts(of: program["discussion"].text)
    paragraphs(words)
    let commands = program["subcommands"].list.filter { $0["commandName"].text != "help" }
    page.macro("Sh COMMANDS")
    for command in commands { self.command(command) }
    keySection()
    configuration()
    surroundings()
    page.macro("Sh EXAMPLES")
    page.display(examples)
    page.macro("Sh SEE ALSO")
    page.macro("Lk https://www.gnu.org/software/recutils/ GNU recutils")
  }

  /// The page as text.
  var text: String { page.text }

  private mutating func synopsis() {
    page.macro("Sh SYNOPSIS")
    page.macro("Nm")
    page.macro("Op Ar store")
    page.macro("Nm")
    page.macro("Ar command")
    page.macro("Op Ar argument ...")
  }

  private mutating func command(_ command: JSONValue) {
    page.macro("Ss \(ManualText.argument(command["commandName"].text ?? ""))")
    page.macro("Bd -ragged -compact")
    page.macro("Nm")
    page.macro("Cm \(ManualText.argument(command["commandName"].text ?? ""))")
    let arguments = command["arguments"].list.filter {
      !["help", "version"].contains($0["valueName"].text ?? "") && $0["shouldDisplay"].isTrue
    }
    for argument in arguments { page.macro(Self.usage(of: argument)) }
    page.macro("Ed")
    page.macro("Pp")
    page.paragraph(command["abstract"].text ?? "")
    let (words, examples) = Self.parts(of: command["discussion"].text)
    paragraphs(words)
    list(arguments)
    if !examples.isEmpty { page.display(examples) }
  }

  private mutating func list(_ arguments: [JSONValue]) {
    guard !arguments.isEmpty else { return }
    page.macro("Bl -tag -width Ds")
    for argument in arguments {
      page.macro("It \(Self.head(of: argument))")
      let other = argument["discussion"].text.map { " \($0)" } ?? ""
      page.paragraph((argument["abstract"].text ?? "") + other)
      if let value = argument["defaultValue"].text {
        page.paragraph("Left out, it is \(value).")
      }
    }
    page.macro("El")
  }

  private mutating func keySection() {
    page.macro("Sh KEYS")
    page.paragraph("The keys of the dashboard, and where they work.")
    var topic = ""
    for line in keyLines.sorted(by: { rank($0) < rank($1) }) {
      if line.topic != topic {
        if !topic.isEmpty { page.macro("El") }
        topic = line.topic
        page.macro("Ss \(ManualText.argument(topic))")
        page.macro("Bl -tag -width Ds")
      }
      page.macro("It \(line.keys.map(ManualText.argument).joined(separator: " "))")
      page.paragraph("\(line.help) (\(line.places.joined(separator: ", ")))")
    }
    if !topic.isEmpty { page.macro("El") }
  }

  private func rank(_ line: KeyLine) -> Int {
    let topics = keyLines.map(\.topic)
    return (topics.firstIndex(of: line.topic) ?? 0) * 1000
      + (keyLines.firstIndex(of: line) ?? 0)
  }

  private mutating func configuration() {
    page.macro("Sh CONFIGURATION")
    page.paragraph(
      """
      What holds for every store stands in a rec file of its own, which cadre only reads. A mistake in it \
      is told with its line, and the default holds. Actions go by the names that cadre keys lists; keys \
      are written as \(KeyScript.names), anything else as itself. Where a text is typed, keys that write \
      something are text.
      """)
    page.display(Configuration.example.split(separator: "\n").map { String($0) })
  }

  private mutating func surroundings() {
    page.macro("Sh ENVIRONMENT")
    page.macro("Bl -tag -width CADRE_STORE")
    page.macro("It Ev CADRE_STORE")
    page.paragraph("The store, where the command line names none.")
    page.macro("It Ev USER")
    page.paragraph("Who makes a change, as the journal has it.")
    page.macro("It Ev XDG_CONFIG_HOME , XDG_STATE_HOME")
    page.paragraph("Where the files of the user are; left out, ~/.config and ~/.local/state.")
    page.macro("It Ev NO_COLOR")
    page.paragraph("Anything at all, for no colours.")
    page.macro("El")
    page.macro("Sh FILES")
    page.macro("Bl -tag -width Ds")
    page.macro("It Pa *.rec")
    page.paragraph("The store: records in the format of GNU recutils.")
    page.macro("It Pa .cadre")
    page.paragraph("The journal and the lock, beside the files.")
    page.macro("It Pa ~/.config/\(Configuration.name)")
    page.paragraph("What the user has set.")
    page.macro("It Pa ~/.local/state/cadre/place-*.rec")
    page.paragraph("Where each store was left.")
    page.macro("El")
    page.macro("Sh EXIT STATUS")
    page.macro("Bl -tag -width Ds")
    for (status, meaning) in Failure.Status.meanings {
      page.macro("It \(status)")
      page.paragraph(meaning)
    }
    page.macro("El")
  }

  private mutating func paragraphs(_ lines: [String]) {
    for part in lines.split(separator: "") {
      // A list of words and what they mean is aligned by blanks, and stands as it is.
      let isList = part.contains { $0.drop { $0 == " " }.contains("  ") }
      if isList {
        page.display(part.map { String($0) })
      } else {
        page.macro("Pp")
        page.paragraph(part.joined(separator: " "))
      }
    }
  }

  /// What a discussion says, and the examples at its end.
  private static func parts(of discussion: String?) -> (words: [String], examples: [String]) {
    let lines = (discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    guard let head = lines.firstIndex(of: "EXAMPLES") else { return (lines, []) }
    let examples = lines[(head + 1)...].filter { !$0.isEmpty }.map { line in
      line.hasPrefix("  ") ? String(line.dropFirst(2)) : line
    }
    return (Array(lines[..<head]), examples)
  }

  /// An argument in the line that shows how a command is called.
  private static func usage(of argument: JSONValue) -> String {
    let more = argument["isRepeating"].isTrue ? " ..." : ""
    return (argument["isOptional"].isTrue ? "Op " : "") + head(of: argument) + more
  }

  private static func head(of argument: JSONValue) -> String {
    let value = ManualText.argument(argument["valueName"].text ?? "value")
    let names = argument["names"].list.map { name in
      let text = ManualText.escaped(name["name"].text ?? "")
      return name["kind"].text == "long" ? "Fl \\-\(text)" : "Fl \(text)"
    }
    switch argument["kind"].text {
    case "positional": return "Ar \(value)"
    case "option": return names.joined(separator: " , ") + " Ar \(value)"
    default: return names.joined(separator: " , ")
    }
  }
}
