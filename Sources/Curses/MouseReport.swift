internal import Surface

/// What the mouse did, as a terminal reports it.
///
/// - SeeAlso: xterm's "Control Sequences", "Mouse Tracking".
struct MouseReport: Hashable, Sendable {
  /// How a report begins in the form that the terminal is asked for (mode 1006).
  static let introducer: [Int32] = [0x1B, 0x5B, 0x3C]
  /// How one begins in the form of terminals that know no other; three bytes follow.
  static let oldIntroducer: [Int32] = [0x1B, 0x5B, 0x4D]

  /// The button with its modifiers, as the terminal numbers them.
  private let code: Int
  private let position: Position
  private let isPress: Bool

  /// The report that a sequence of the terminal is; `nil` for any other.
  init?(_ sequence: ControlSequence) {
    guard sequence.parameters.hasPrefix("<"), ["M", "m"].contains(sequence.final) else {
      return nil
    }
    let numbers = sequence.parameters.dropFirst()
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2],
      1...Size.limit ~= column, 1...Size.limit ~= row
    else { return nil }
    self.code = code
    position = Position(column: column - 1, row: row - 1)
    isPress = sequence.final == "M"
  }

  /// What the user did; `nil` for what means nothing here: other buttons, modifiers, letting go.
  var event: TerminalEvent? {
    guard isPress else { return nil }
    switch code {
    case 0: return .clicked(position)
    case 64: return .wheeled(position, .up)
    case 65: return .wheeled(position, .down)
    default: return nil
    }
  }
}
