/// Why a terminal could not be driven, or did not show what was waited for.
public enum TmuxError: Error, CustomStringConvertible, Sendable {
  /// There is no tmux.
  case missing
  /// tmux refused a command.
  case refused(command: [String], words: String)
  /// The screen did not come to show what was waited for.
  case late(awaited: String, screen: String)
  /// A call of the operating system failed.
  case system(SystemCallError)

  /// A sentence, and the last screen where there is one.
  public var description: String {
    switch self {
    case .missing:
      "These tests drive a terminal by means of tmux, which is not installed: apt install tmux."
    case .refused(let command, let words):
      "tmux \(command.joined(separator: " ")): \(words)"
    case .late(let awaited, let screen):
      "Waited in vain for \(awaited). The last screen:\n\(screen)"
    case .system(let error):
      error.description
    }
  }
}
