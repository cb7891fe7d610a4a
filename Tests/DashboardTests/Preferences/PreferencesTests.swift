import Cooperation
import Surface
import Testing

@testable import Dashboard

/// What a configuration sets, and what is said of one that is wrong.
struct PreferencesTests {
  private func read(_ lines: (String, String)...) -> (Preferences, [String]) {
    var preferences = Preferences()
    let mistakes = preferences.take(
      lines.enumerated().map { PreferenceLine($1.0, $1.1, number: $0 + 1) })
    return (preferences, mistakes.map { "\($0.line): \($0)" })
  }

  @Test func `nothing set is what holds by itself`() {
    let (preferences, mistakes) = read()
    #expect(preferences == Preferences())
    #expect(mistakes.isEmpty)
    #expect(preferences.keys == .standard)
    #expect(preferences.theme == .terminal)
    #expect(preferences.symbols == nil)
    #expect(!preferences.isAmbiguousWide)
    #expect(preferences.hasMouse)
    #expect(preferences.view == .stated)
  }

  @Test func `every setting, in any case`() {
    let (preferences, mistakes) = read(
      ("theme", "Light"), ("Drawing", "ASCII"), ("AMBIGUOUSWIDTH", "2"), ("mouse", "OFF"),
      ("YearBasis", "jfy"))
    #expect(mistakes.isEmpty)
    #expect(preferences.theme == .light)
    #expect(preferences.symbols == .ascii)
    #expect(preferences.isAmbiguousWide)
    #expect(!preferences.hasMouse)
    #expect(preferences.view == .japaneseFiscal)
  }

  @Test(arguments: [
    ("Theme", "blue", "1: Theme: “blue” is none of terminal, dark, light"),
    ("drawing", "", "1: drawing: “” is none of locale, unicode, ascii"),
    ("AmbiguousWidth", "3", "1: AmbiguousWidth: “3” is none of 1, 2"),
    ("YearBasis", "2026", "1: YearBasis: “2026” is none of stated, CY, JFY, USFY"),
    (
      "Colour", "red",
      "1: there is no setting “Colour”; there are Theme, Drawing, AmbiguousWidth, Mouse, YearBasis, Key"
    ),
    ("Key", "", "1: Key: the name of an action is missing; cadre keys lists them"),
    ("Key", "fly z", "1: Key: no action is called “fly”; cadre keys lists them"),
    ("Key", "type-figure z", "1: Key: no action is called “type-figure”; cadre keys lists them"),
    ("Key", "undo", "1: Key: no key is given for undo"),
    (
      "Key", "undo t",
      "1: Key: t for undo is totals in Countries already; undo keeps its own keys"
    ),
    // What begins another sequence would hide it, and the other way round.
    (
      "Key", "undo g", "1: Key: g for undo is first in Countries already; undo keeps its own keys"
    ),
    (
      "Key", "undo tt",
      "1: Key: tt for undo is totals in Countries already; undo keeps its own keys"
    ),
    (
      "Key", "undo z zz",
      "1: Key: z for undo begins its other keys in Countries already; undo keeps its own keys"
    ),
  ])
  func `what is wrong, where, and what is accepted`(name: String, value: String, said: String) {
    let (preferences, mistakes) = read((name, value))
    #expect(mistakes == [said])
    #expect(preferences == Preferences())
  }

  @Test func `a key that cannot be read`() {
    let (_, mistakes) = read(("Key", "undo <hyper-z>"))
    #expect(mistakes.count == 1)
    #expect(mistakes[0].hasPrefix("1: Key: keys, character 1: no key is called <hyper-z>"))
  }

  @Test func `a mistake leaves the other lines as they are`() {
    let (preferences, mistakes) = read(
      ("Theme", "dark"), ("Theme", "blue"), ("Key", "undo t"), ("Key", "redo z"))
    #expect(preferences.theme == .dark)
    #expect(preferences.keys.match([.character("z")], in: .countries) == .action(.redo))
    #expect(preferences.keys.match([.character("u")], in: .countries) == .action(.undo))
    #expect(mistakes.map { $0.prefix(2) } == ["2:", "3:"])
  }

  @Test func `keys take the place of those of the table everywhere`() {
    let (preferences, mistakes) = read(("Key", "undo z <c-z>"), ("Key", "suspend <f9>"))
    #expect(mistakes.isEmpty)
    for context in Context.screens {
      #expect(preferences.keys.match([.character("z")], in: context) == .action(.undo))
      #expect(preferences.keys.match([.control("z")], in: context) == .action(.undo))
      #expect(preferences.keys.match([.character("u")], in: context) != .action(.undo))
    }
  }

  @Test func `two actions may change places`() {
    let (preferences, mistakes) = read(("Key", "totals T"), ("Key", "agreements t"))
    #expect(mistakes.isEmpty)
    #expect(preferences.keys.match([.character("T")], in: .countries) == .action(.totals))
    #expect(preferences.keys.match([.character("t")], in: .countries) == .action(.agreements))
  }

  @Test func `of two that clash the later does not hold`() {
    let (preferences, mistakes) = read(("Key", "undo z"), ("Key", "redo z"))
    #expect(
      mistakes == ["2: Key: z for redo is undo in Countries already; redo keeps its own keys"])
    #expect(preferences.keys.match([.character("z")], in: .countries) == .action(.undo))
    #expect(preferences.keys.match([.control("r")], in: .countries) == .action(.redo))
  }

  @Test func `the last of several for one action holds`() {
    let (preferences, mistakes) = read(("Key", "undo z"), ("Key", "undo Z"))
    #expect(mistakes.isEmpty)
    #expect(preferences.keys.match([.character("Z")], in: .countries) == .action(.undo))
    #expect(preferences.keys.match([.character("z")], in: .countries) == .none)
  }

  @Test func `where a text is typed, keys that write stay text`() {
    let (preferences, mistakes) = read(("Key", "quit X"), ("Key", "row-down b <c-n>"))
    #expect(mistakes.isEmpty)
    for context in Context.typing {
      #expect(preferences.keys.match([.character("X")], in: context) == .none, "\(context)")
      #expect(preferences.keys.match([.control("c")], in: context) == .action(.quit), "\(context)")
    }
    #expect(preferences.keys.match([.control("n")], in: .help) == .action(.rowDown))
    #expect(preferences.keys.match([.character("b")], in: .help) == .none)
    #expect(preferences.keys.match([.character("b")], in: .countries) == .action(.rowDown))
  }

  @Test(arguments: Action.allCases.filter { $0 != .typeFigure })
  func `every action can be put on other keys`(action: Action) {
    let (preferences, mistakes) = read(("Key", "\(action.name) <f11> <f12>"))
    #expect(mistakes.isEmpty)
    for context in Context.allCases {
      let isThere = KeyTable.bindings.contains {
        $0.action == action && $0.contexts.contains(context)
      }
      let expected = isThere ? KeyMap.Match.action(action) : .none
      #expect(preferences.keys.match([.function(11)], in: context) == expected)
      #expect(preferences.keys.match([.function(12)], in: context) == expected)
    }
  }

  @Test func `names of actions are read back`() {
    for action in Action.allCases { #expect(Action(name: action.name) == action) }
    #expect(Action.rowDown.name == "row-down")
    #expect(Action(name: "rowDown") == nil)
  }

  @Test func `footer, help and palette show the keys that hold`() throws {
    let (preferences, _) = read(("Key", "totals z"), ("Key", "help <f2>"))
    var desk = Desk()
    desk.state.keys = preferences.keys
    #expect(desk.row(23).contains("z totals"))
    #expect(desk.row(23).contains("F2 keys"))
    try desk.press("<f2>totals")
    #expect(desk.drawn().contains("z        totals of what is selected"))
    try desk.press("<esc>:totals")
    #expect(desk.row(1).contains("║ z"))
    #expect(desk.row(1).contains("totals of what is selected"))
    try desk.press("<enter>")
    #expect(desk.state.screen == .totals)
  }
}
