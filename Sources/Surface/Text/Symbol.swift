/// A mark of the house that a terminal without UTF-8 cannot show, or that has a meaning of its own.
///
/// The legend of a chart, the frame of a pane and the text of a status line all take their marks
/// from here, so that each has one look and one replacement.
public enum Symbol: CaseIterable, Hashable, Sendable {
  /// The edges and corners of a pane; the horizontal edge is also a rule.
  case horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight
  /// The edges of the pane that has the focus.
  case doubleHorizontal, doubleVertical
  /// The corners of the pane that has the focus.
  case doubleTopLeft, doubleTopRight, doubleBottomLeft, doubleBottomRight

  // Figures and charts.
  /// Reached.
  case actual
  /// Planned and not reached.
  case planned
  /// The figure is more than what is drawn.
  case more
  /// The figure is about what is drawn.
  case about
  /// Nobody knows.
  case unknown
  /// The source says none.
  case zero
  /// None yet: planned or running.
  case notYet
  /// Absent, though it could be there.
  case notReported
  /// The source does not say which year it means.
  case basisUnclear
  /// Before what may count the same people twice.
  case repeated
  /// Before a lower bound.
  case atLeast
  /// Before an upper bound.
  case atMost
  /// Not of the same, so that nothing is to be compared.
  case unlike
  /// In a trend: none.
  case levelZero
  /// In a trend: only planned.
  case levelPlanned

  // Texts and lists.
  /// Stands for what was cut off.
  case ellipsis
  /// Before the row under the cursor.
  case cursor
  /// All is well.
  case check
  /// Have a look.
  case warning
  /// Stands for what cannot be shown.
  case undrawable
  /// Typed and not saved.
  case draft
  /// Chosen together with others.
  case marked
  /// Between a thing and what it contains.
  case within
  /// Behind the title of a column that a list is sorted by.
  case ascending, descending
  /// The arrow keys; the one to the right also leads from an old value to a new one.
  case left, right, up, down

  /// How it looks with Unicode, in one column, and with ASCII, in one column or more.
  var looks: (unicode: String, ascii: String) {
    switch self {
    case .horizontal: ("─", "-")
    case .vertical: ("│", "|")
    case .topLeft: ("┌", "+")
    case .topRight: ("┐", "+")
    case .bottomLeft: ("└", "+")
    case .bottomRight: ("┘", "+")
    case .doubleHorizontal: ("═", "=")
    case .doubleVertical: ("║", "#")
    case .doubleTopLeft: ("╔", "#")
    case .doubleTopRight: ("╗", "#")
    case .doubleBottomLeft: ("╚", "#")
    case .doubleBottomRight: ("╝", "#")
    case .actual: ("█", "#")
    case .planned: ("░", ":")
    case .more: ("▶", ">")
    case .about: ("~", "~")
    case .unknown: ("?", "?")
    case .zero: ("0", "0")
    case .notYet: ("–", "-")
    case .notReported: ("·", ".")
    case .basisUnclear: ("*", "*")
    case .repeated: ("‡", "^")
    case .atLeast: ("≥", ">=")
    case .atMost: ("≤", "<=")
    case .unlike: ("≠", "!=")
    case .levelZero: ("_", "_")
    case .levelPlanned: ("▒", ":")
    case .ellipsis: ("…", "..")
    case .cursor: ("▸", ">")
    case .check: ("✓", "v")
    case .warning: ("!", "!")
    case .undrawable: ("\u{FFFD}", "@")
    case .draft: ("✎", "&")
    case .marked: ("●", "x")
    case .within: ("›", ">")
    case .ascending: ("▲", "^")
    case .descending: ("▼", "V")
    case .left: ("←", "<-")
    case .right: ("→", "->")
    case .up: ("↑", "Up")
    case .down: ("↓", "Down")
    }
  }
}
