extension Action {
  /// Where a movement leads in a list of rows; `nil` for an action that is no movement.
  func destination(from position: Int, count: Int, page: @autoclosure () -> Int) -> Int? {
    let target: Int
    switch self {
    case .rowDown: target = position + 1
    case .rowUp: target = position - 1
    case .first: target = 0
    case .last: target = count - 1
    case .halfPageDown: target = position + max(page() / 2, 1)
    case .halfPageUp: target = position - max(page() / 2, 1)
    case .pageDown: target = position + max(page(), 1)
    case .pageUp: target = position - max(page(), 1)
    default: return nil
    }
    return min(max(target, 0), max(count - 1, 0))
  }

  /// Whether it leaves what is typed or asked without doing it.
  var isWayOut: Bool {
    switch self {
    case .keepDraft, .escape, .closeHelp, .keep: true
    default: false
    }
  }
}
