internal import Writing

/// Which characters a terminal shows in as many columns as they are counted with.
public enum Repertoire: Hashable, Sendable {
  /// All that a frame can hold.
  case all
  /// All but those of ambiguous width (Unicode Standard Annex 11), which some terminals show in two
  /// columns although the C library, and with it ncurses, counts one: the rest of the line would move.
  case unambiguous
  /// ASCII alone.
  case ascii

  fileprivate func holds(_ cell: Cell) -> Bool {
    switch self {
    case .all: true
    case .unambiguous: !cell.scalars.contains(where: \.hasAmbiguousWidth)
    case .ascii: cell.scalars.allSatisfy(\.isASCII)
    }
  }
}

extension Frame {
  /// The frame with ASCII in place of what a terminal cannot show: letters without their accents, and
  /// the sign of ``Symbol/undrawable`` for what ASCII cannot come near to.
  ///
  /// Columns, looks, cursor and targets stay where they are.
  public func limited(to repertoire: Repertoire) -> Frame {
    guard repertoire != .all else { return self }
    var limited = self
    for row in 0..<size.rows {
      var isSecondHalf = false
      for (column, cell) in self.row(row).enumerated() {
        if isSecondHalf {
          limited.replace(column, row, with: .blank(cell.style))
        } else if !repertoire.holds(cell) {
          limited.replace(column, row, with: cell.standIn)
        }
        isSecondHalf = !isSecondHalf && cell.columns == 2 && !repertoire.holds(cell)
      }
    }
    return limited
  }
}

extension Cell {
  /// The ASCII character in place of the glyph.
  fileprivate var standIn: Cell {
    var scalars = scalars
    let base = scalars.next()
    let plain = base.flatMap { $0.isASCII ? UInt8($0.value) : $0.plainLook }
    let look = plain ?? Symbols.ascii[.undrawable].utf8.first
    return Cell(ascii: look ?? UInt8(ascii: " "), style)
  }
}
