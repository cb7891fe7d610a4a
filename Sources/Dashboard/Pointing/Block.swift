/// The blocks of a screen that the mouse can point at, beside the panes of Browse.
enum Block: Int, Sendable {
  /// The list of a screen, or of what lies over it.
  case list = 10
  /// The text below a list.
  case text
  /// What can be chosen for a value that is being typed.
  case choices
}
