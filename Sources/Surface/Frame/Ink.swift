/// What a cell means, as far as a colour can say it.
///
/// A colour only repeats what the text says already: every screen must read the same without one.
/// There are sixteen, because the smallest terminals with colours show no more pairs at once.
public enum Ink: UInt8, CaseIterable, Hashable, Sendable {
  /// What most of a screen is written in.
  case text
  /// What may be overlooked: hints, units, what is absent.
  case faint
  /// The name of a pane, a dialogue, a screen.
  case title
  /// The frame of a pane without the focus, and rules.
  case border
  /// The frame of the pane that the keys go to.
  case focusBorder
  /// The row or cell under the cursor.
  case selection
  /// The titles of columns, and sums.
  case heading
  /// A planned figure.
  case planned
  /// An actual figure.
  case actual
  /// A figure of which only a bound is known.
  case bound
  /// A figure that nobody knows.
  case unknown
  /// A cumulative figure that somebody announced.
  case claim
  /// What is as it should be.
  case good
  /// What deserves a look.
  case warning
  /// What is wrong, or failed.
  case error
  /// The name of a key in a line of help.
  case key
}

extension Ink {
  /// The letter that stands for it where a frame's styles are drawn as text.
  var letter: String {
    switch self {
    case .text: "x"
    case .faint: "f"
    case .title: "t"
    case .border: "b"
    case .focusBorder: "o"
    case .selection: "s"
    case .heading: "h"
    case .planned: "p"
    case .actual: "a"
    case .bound: "m"
    case .unknown: "u"
    case .claim: "c"
    case .good: "g"
    case .warning: "w"
    case .error: "e"
    case .key: "k"
    }
  }
}
