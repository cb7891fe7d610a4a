internal import Surface

/// Which rows of a long list are drawn.
enum ListWindow {
  /// The first row to draw so that the selected one is drawn, moving the list as little as possible.
  static func top(previous: Int, selected: Int, count: Int, height: Int) -> Int {
    let height = max(height, 1)
    let lowest = max(0, min(selected, count - height))
    if selected < previous { return max(0, min(selected, lowest)) }
    if selected >= previous + height { return max(0, selected - height + 1) }
    return max(0, min(previous, count - height))
  }
}

extension State {
  /// Which lines of a long text are shown, and the keys that show the others; `nil` where all are.
  func scrollNote(top: Int, shown: Int, of count: Int) -> String? {
    guard count > shown else { return nil }
    let last = min(top + shown, count)
    let keys = "\(key(.right)) \(key(.left))"
    guard size.columns >= 40 else { return "\(top + 1)–\(last)/\(count) \(keys)" }
    return "lines \(top + 1) to \(last) of \(count), \(keys) scroll"
  }
}
