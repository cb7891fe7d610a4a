/// Why the dashboard cannot have the terminal.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input is a file or a pipe.
  case inputIsNoTerminal
  /// Standard output is a file or a pipe.
  case outputIsNoTerminal
  /// The variable `TERM` is unset or empty.
  case termUnset
  /// There is no description of the terminal that `TERM` names.
  case termUnknown(String)
  /// The terminal that `TERM` names cannot place text on a screen.
  case termUnsuitable(String)
  /// Somebody in this program has the terminal already.
  case taken
  /// The system refused something that signals need.
  case noPipe(errno: Int32)
  /// ncurses did not say why.
  case unavailable

  /// A sentence that says what is wrong and what can be done instead.
  public var description: String {
    switch self {
    case .inputIsNoTerminal:
      "Standard input is not a terminal, so there are no keys to read. \(TerminalError.instead)"
    case .outputIsNoTerminal:
      "Standard output is not a terminal, so there is no screen to draw on. \(TerminalError.instead)"
    case .termUnset:
      "TERM is not set, so nobody knows what this terminal can do. \(TerminalError.advice)"
    case .termUnknown(let name):
      "No terminal is known as TERM=\(name). \(TerminalError.advice)"
    case .termUnsuitable(let name):
      "A terminal known as TERM=\(name) cannot place text on a screen. \(TerminalError.advice)"
    case .taken:
      "The terminal is in use already."
    case .noPipe(let errno):
      "The system refused a pipe for signals (error \(errno))."
    case .unavailable:
      "The terminal could not be taken over. \(TerminalError.instead)"
    }
  }

  private static let instead =
    "Use `cadre totals` or `cadre list` for text, or `cadre frame` for a drawn screen."
  private static let advice = "Try TERM=xterm-256color, or TERM=vt100. \(instead)"
}
