internal import Surface

extension Frame {
  /// Says that what lies over a screen leaves only the footer of it to be pointed at, and what a click
  /// beside it does.
  mutating func cover(by target: Target) {
    mark(area.split(bottom: 1).rest, as: target)
  }
}
