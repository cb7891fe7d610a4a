/// What a part of a frame stands for, to whoever points at it with a mouse.
public enum Target: Hashable, Sendable {
  /// Keys that are named there.
  case keys([Key])
  /// A block of rows or of text, by its number.
  case area(Int)
  /// A row of a block, by its position in the list from 0, and the column, where it has several.
  case row(Int, area: Int, column: Int?)
  /// Nothing, though something may lie below.
  case nothing
}

/// A part of a frame and what it stands for.
struct TargetArea: Hashable, Sendable {
  let area: Rectangle
  let target: Target
}

extension Frame {
  /// Says what a part of the frame stands for; whatever it stood for before is covered.
  public mutating func mark(_ area: Rectangle, as target: Target) {
    let area = self.area.intersection(area)
    guard !area.isEmpty else { return }
    targets.append(TargetArea(area: area, target: target))
  }

  /// What the cell at a position stands for; `nil` where that is nothing.
  public func target(at position: Position) -> Target? {
    let target = targets.last { $0.area.contains(position) }?.target
    return target == .nothing ? nil : target
  }
}
