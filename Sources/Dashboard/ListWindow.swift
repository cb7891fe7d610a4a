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
