/// With which colours inks are shown.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// The first eight colours of the terminal on its own background, as the user has set them.
  case terminal
  /// Light letters on a dark background.
  case dark
  /// Dark letters on a light background.
  case light
}
