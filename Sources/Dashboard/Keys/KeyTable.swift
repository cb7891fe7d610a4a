internal import Surface

/// One line of the key table.
struct Binding: Hashable, Sendable {
  /// Under which heading the help lists it.
  enum Topic: String, CaseIterable, Sendable {
    case move = "Move"
    case look = "Look"
    case edit = "Edit"
    case totals = "Totals"
    case program = "Cadre"
  }

  let action: Action
  /// The key sequences, each of which does it.
  let keys: [[Key]]
  /// What it does, as the help says it.
  let help: String
  let topic: Topic
  let contexts: Set<Context>
  /// What it does in one or two words, where the footer has room for it; `nil` to leave it out.
  let footer: String?
  /// What stands for the keys in the help where they are too many to be named one by one.
  private let range: String?

  private init(_ other: Binding, keys: [[Key]]?, in contexts: Set<Context>) {
    action = other.action
    self.keys = keys ?? other.keys
    (help, topic, footer) = (other.help, other.topic, other.footer)
    self.contexts = contexts
    range = keys == nil ? other.range : nil
  }

  /// The same with other keys, or `nil` for its own, in some of its contexts.
  func with(_ keys: [[Key]]?, in contexts: Set<Context>) -> Binding {
    Binding(self, keys: keys, in: contexts)
  }

  init(
    _ action: Action, _ scripts: [String], as range: String? = nil, _ help: String, _ topic: Topic,
    in contexts: Set<Context>, footer: String? = nil
  ) {
    self.range = range
    self.action = action
    keys = scripts.compactMap { script in try? KeyScript(script).keys }
    self.help = help
    self.topic = topic
    self.contexts = contexts
    self.footer = footer
  }

  /// The keys as help and footer name them: `j ↓`.
  var label: String {
    range ?? keys.map { $0.map(\.label).joined() }.joined(separator: " ")
  }
}

/// The one table of keys, as long as the user chooses no others; see ``KeyMap``.
///
/// Within a context the footer shows the bindings in the table's order.
enum KeyTable {
  static let bindings =
    editing + forms + exporting + palette + entering + formEntering + changing + looking
    + handingOn

  private static let looking: [Binding] = [
    Binding(
      .enter, ["<enter>"], "into the next pane", .move, in: [.countries, .programs], footer: "open"),
    Binding(
      .goToRecord, ["<enter>"], "go to the record", .move, in: [.problems, .support],
      footer: "go to record"),
    Binding(
      .enter, ["<enter>"], "what rests on it", .move, in: [.sources], footer: "what rests on it"),
    Binding(
      .rowDown, ["j", "<down>"], "row down", .move, in: Context.screens),
    Binding(.rowDown, ["<down>"], "row down", .move, in: [.filter, .listFilter, .help]),
    Binding(.rowDown, ["j", "<down>"], "next type", .move, in: [.typeChoice]),
    Binding(.rowUp, ["k", "<up>"], "row up", .move, in: Context.screens),
    Binding(.rowUp, ["<up>"], "row up", .move, in: [.filter, .listFilter, .help]),
    Binding(.rowUp, ["k", "<up>"], "previous type", .move, in: [.typeChoice]),
    Binding(.left, ["h", "<left>"], "cell or pane on the left", .move, in: Context.panes),
    Binding(.right, ["l", "<right>"], "cell or pane on the right", .move, in: Context.panes),
    Binding(
      .left, ["<left>", "h"], "back in the text below", .move,
      in: Context.records.union([.history, .problems])),
    Binding(
      .right, ["<right>", "l"], "on in the text below", .move,
      in: Context.records.union([.history, .problems])),
    Binding(
      .first, ["gg", "<home>"], "first row", .move,
      in: Context.panes.union(Context.records).union(Context.forms).union([.problems, .history])),
    Binding(.first, ["<home>"], "first row", .move, in: [.totals, .help]),
    Binding(.last, ["G", "<end>"], "last row", .move, in: Context.screens),
    Binding(.last, ["<end>"], "last row", .move, in: [.help]),
    Binding(
      .halfPageDown, ["<c-d>"], "half a page down", .move, in: Context.screens.union([.help])),
    Binding(.halfPageUp, ["<c-u>"], "half a page up", .move, in: Context.screens.union([.help])),
    Binding(.pageDown, ["<pgdn>"], "page down", .move, in: Context.screens.union([.help])),
    Binding(.pageUp, ["<pgup>"], "page up", .move, in: Context.screens.union([.help])),
    Binding(.focusCountries, ["1"], "Countries", .move, in: withoutFigures),
    Binding(.focusPrograms, ["2"], "Programs", .move, in: withoutFigures),
    Binding(.focusCohorts, ["3"], "Trainees", .move, in: withoutFigures),
    Binding(.jumpBack, ["["], "back where I was", .move, in: withoutForms),
    Binding(.jumpForward, ["]"], "forward again", .move, in: withoutForms),
    Binding(.nextPane, ["<tab>"], "next pane", .move, in: Context.panes),
    Binding(.previousPane, ["<s-tab>"], "previous pane", .move, in: Context.panes),
    Binding(.nextColumn, ["<tab>"], "next column", .move, in: Context.records),
    Binding(.previousColumn, ["<s-tab>"], "previous column", .move, in: Context.records),

    Binding(
      .filter, ["/"], "filter this pane as I type", .look, in: Context.panes, footer: "filter"),
    Binding(
      .filter, ["/"], "filter the list as I type", .look,
      in: Context.records.union([.problems, .history]), footer: "filter"),
    Binding(
      .query, ["f"], "query the whole store", .look, in: Context.panes.union(Context.records),
      footer: "query"),
    Binding(.query, ["f"], "query the whole store", .look, in: [.totals]),
    Binding(.acceptFilter, ["<enter>"], "keep the query", .look, in: [.query], footer: "keep"),
    Binding(.nextMatch, ["n"], "next match", .look, in: Context.panes),
    Binding(.previousMatch, ["N"], "previous match", .look, in: Context.panes),
    Binding(
      .acceptFilter, ["<enter>"], "keep the filter", .look, in: [.filter, .listFilter],
      footer: "keep"),
    Binding(
      .escape, ["<esc>"], "leave it as it was", .look, in: [.filter, .listFilter, .query],
      footer: "cancel"),
    Binding(
      .clearLine, ["<c-u>"], "empty the line", .look, in: [.filter], footer: "empty"),
    Binding(.erase, ["<bs>"], "take a character back", .look, in: [.help]),
    Binding(.sort, ["s"], "sort by this column", .look, in: Context.trainees),
    Binding(.sort, ["s"], "sort by the column", .look, in: Context.records),
    Binding(
      .totals, ["t"], "totals of what is selected", .look, in: Context.panes,
      footer: "totals"),
    Binding(
      .agreements, ["T"], "agreements, in full", .look,
      in: Context.panes.union(Context.records), footer: "agreements"),
    Binding(
      .claims, ["K"], "claims, in their words", .look,
      in: Context.panes.union(Context.records), footer: "claims"),
    Binding(
      .sources, ["o"], "sources of this", .look,
      in: Context.panes.union(Context.records), footer: "sources"),
    Binding(.agreements, ["T"], "agreements, in full", .look, in: [.totals]),
    Binding(.claims, ["K"], "claims, in their words", .look, in: [.totals]),
    Binding(.sources, ["o"], "sources of these", .look, in: [.totals]),
    Binding(
      .problems, ["w"], "problems of the texts", .look, in: Context.panes, footer: "checks"),
    Binding(.problems, ["w"], "problems of the texts", .look, in: [.totals]),
    Binding(.history, ["U"], "what was changed, and when", .look, in: withoutHistory),
    Binding(
      .basis, ["B"], "years by CY, JFY or USFY", .look,
      in: Context.panes.union([.totals]), footer: "years"),

    Binding(
      .enter, ["<enter>"], "the cohorts of the row", .totals, in: [.totals], footer: "cohorts"),
    Binding(
      .group, ["g"], "group: year, country, …", .totals, in: [.totals],
      footer: "group"),
    Binding(.secondGroup, [","], "and then by: venue, …", .totals, in: [.totals]),
    Binding(.venue, ["v"], "next venue", .totals, in: [.totals], footer: "venue"),
    Binding(.unit, ["m"], "next unit", .totals, in: [.totals], footer: "unit"),
    Binding(
      .cumulative, ["+"], "running sum of the years", .totals, in: [.totals], footer: "run on"),
    Binding(.chart, ["c"], "chart or table", .totals, in: [.totals], footer: "chart"),

    Binding(.escape, ["<esc>"], "drop filter, marks, query", .move, in: Context.panes),
    Binding(
      .help, ["?", "<f1>"], "keys", .program, in: Context.screens, footer: "keys"),
    Binding(.help, ["<f1>"], "keys", .program, in: Context.entries, footer: "keys"),
    Binding(.palette, [":", "<c-p>"], "do it by its name", .program, in: Context.screens),
    Binding(.closeHelp, ["<esc>", "?", "<f1>"], "close", .program, in: [.help], footer: "close"),
    Binding(
      .back, ["q"], "back; at the top, quit", .program, in: Context.screens, footer: "quit"),
    Binding(
      .escape, ["<esc>"], "back", .program,
      in: Context.forms.union(Context.records).union([.totals, .problems, .history])),
    Binding(.reload, ["R"], "read the store again", .program, in: Context.screens),
    Binding(.redraw, ["<c-l>"], "draw the screen again", .program, in: Set(Context.allCases)),
    Binding(.mouse, ["%"], "mouse on, off", .program, in: Context.screens),
    Binding(.suspend, ["<c-z>"], "suspend", .program, in: Set(Context.allCases)),
    Binding(.quit, ["Q"], "quit", .program, in: Context.screens),
    Binding(.quit, ["<c-c>"], "quit", .program, in: Set(Context.allCases)),
  ]

  /// The screens that one can come back to.
  private static let withoutForms = Context.screens.subtracting(Context.forms)

  /// The panes but for the figures, where a digit begins a figure.
  private static let withoutFigures = Context.panes.subtracting([.figures])
}
