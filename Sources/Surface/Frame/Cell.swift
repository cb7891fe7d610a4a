internal import Writing

/// One cell of a frame: what it shows and how it looks.
///
/// A glyph that is two columns wide takes two cells: the first one holds it, the second one is its
/// *continuation* and shows nothing of its own. A cell is plain memory, so that frames are cheap to
/// make and to compare.
public struct Cell: Hashable, Sendable {
  /// The scalar that takes the columns; zero in a continuation.
  private let base: UInt32
  /// What is drawn over it, as many scalars as a glyph may have besides the first; zero where none
  /// is.
  private let marks: SIMD4<UInt32>
  private let width: UInt8
  /// How it looks.
  public internal(set) var style: Style

  /// How many columns the glyph takes: 1, 2, or 0 in a continuation.
  public var columns: Int { Int(width) }
  /// Whether this is the second half of a wide glyph.
  public var isContinuation: Bool { width == 0 }
  /// Whether it shows an ordinary blank, as in an empty frame.
  public var isBlank: Bool { self == Cell.blank(.plain) }

  /// What is shown: one glyph that is safe to send to a terminal, or nothing in a continuation.
  public var text: String {
    var text = ""
    for scalar in scalars {
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The scalar that takes the columns; `nil` in a continuation.
  public var first: Unicode.Scalar? { base == 0 ? nil : Unicode.Scalar(base) }

  /// Whether it shows only one scalar, and nothing is drawn over that.
  public var isSingle: Bool { base != 0 && marks == .zero }

  /// The scalars of what is shown: one to five, or none in a continuation.
  public var scalars: Scalars { Scalars(base, marks) }

  /// The cell of a glyph; a wide one needs a continuation after it.
  init(_ glyph: Glyph, _ style: Style) {
    base = glyph.base.value
    marks = glyph.marks
    width = UInt8(clamping: glyph.columns)
    self.style = style
  }

  /// The cell of a mark of the house, which takes one column.
  init(mark: Unicode.Scalar, _ style: Style) {
    self.init(base: mark.value, width: 1, style)
  }

  /// The cell of a printable ASCII character.
  init(ascii byte: UInt8, _ style: Style) {
    self.init(base: UInt32(byte), width: 1, style)
  }

  private init(base: UInt32, width: UInt8, _ style: Style) {
    self.base = base
    self.width = width
    self.style = style
    marks = SIMD4()
  }

  static func blank(_ style: Style) -> Cell {
    Cell(ascii: UInt8(ascii: " "), style)
  }

  static func continuation(_ style: Style) -> Cell {
    Cell(base: 0, width: 0, style)
  }
}

extension Cell {
  /// The scalars of a cell, one by one.
  public struct Scalars: Sequence, IteratorProtocol, Sendable {
    private var upcoming: UInt32
    private let marks: SIMD4<UInt32>
    private var index = 0

    init(_ base: UInt32, _ marks: SIMD4<UInt32>) {
      upcoming = base
      self.marks = marks
    }

    /// The next scalar, or nil after the last.
    public mutating func next() -> Unicode.Scalar? {
      guard upcoming != 0 else { return nil }
      defer {
        upcoming = index < marks.scalarCount ? marks[index] : 0
        index += 1
      }
      return Unicode.Scalar(upcoming)
    }
  }
}
