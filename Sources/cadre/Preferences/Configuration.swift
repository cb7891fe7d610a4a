internal import Dashboard
internal import Recfile
internal import Store

/// The file in which users set what holds for every store, which cadre only reads.
struct Configuration {
  /// Where the file is, after the folder of the user's settings.
  static let name = "cadre/config.rec"

  /// A file that sets everything, for the manual.
  static let example = """
    # The colours: terminal (its own), dark or light.
    Theme: light
    # The marks: locale (what it allows), unicode or ascii.
    Drawing: unicode
    # In how many columns the terminal draws characters of ambiguous width.
    AmbiguousWidth: 1
    # Whether the mouse clicks and scrolls here: on or off.
    Mouse: off
    # How years are cut: stated, CY, JFY or USFY.
    YearBasis: JFY

    # An action, and the keys that do it instead of its own.
    Key: undo z <c-z>
    Key: suspend <f9>
    """

  /// What holds.
  let preferences: Preferences
  /// What is wrong with the file: where, and a clause.
  private let flaws: [(line: Int?, text: String)]
  private let path: String

  /// Reads the file of the user.
  static func own() -> Configuration {
    guard let folder = UserFolders.own.configuration else { return Configuration(nil, at: "") }
    let file = OwnFile("\(folder.path)/\(name)")
    do throws(OwnFileError) {
      return Configuration(try file.contents(), at: file.path)
    } catch {
      return Configuration(
        Preferences(), [(nil, "it cannot be read: \(error.reason); the defaults hold")],
        at: file.path)
    }
  }

  /// Reads the bytes of a file; nil where there is none.
  init(_ bytes: [UInt8]?, at path: String) {
    let text = RecText(bytes: bytes ?? [])
    let lines = text.records.flatMap { record in
      record.fields.map { PreferenceLine($0.name, $0.value, number: $0.line) }
    }
    var preferences = Preferences()
    let flaws = preferences.take(lines).map { (line: Int?.some($0.line), text: "\($0)") }
    let damages = text.problems.map { problem in
      (line: Int?.some(text.place(of: problem.offset).line), text: clauses(of: problem.message))
    }
    self.init(
      preferences, (flaws + damages).sorted { ($0.line ?? 0) < ($1.line ?? 0) }, at: path)
  }

  private init(
    _ preferences: Preferences, _ flaws: [(line: Int?, text: String)], at path: String
  ) {
    self.preferences = preferences
    self.flaws = flaws
    self.path = path
  }

  /// What is wrong with the file, each in a clause that begins with its path and line.
  var mistakes: [String] { flaws.map { Self.clause($0, at: path) } }

  /// What the dashboard says of the mistakes at its start; nil where there is none.
  var notice: Notice? {
    guard let first = flaws.first else { return nil }
    let more = flaws.count > 1 ? " (\(flaws.count - 1) more, see cadre keys)" : ""
    return Notice(Self.clause(first, at: "config.rec") + more, .refused)
  }

  private static func clause(_ flaw: (line: Int?, text: String), at path: String) -> String {
    "\(path):\(flaw.line.map { "\($0):" } ?? "") \(flaw.text)"
  }
}
