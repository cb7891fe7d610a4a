internal import Writing

/// The cells of a text as a frame shows it, with the marks of the house in the frame's symbols; the
/// continuations of wide glyphs are left out.
///
/// Lazy, so that only what is visible of a long text costs anything. Most of what is drawn is short
/// and ASCII; that takes a way without any table.
struct DrawnCells: Sequence, IteratorProtocol {
  private let style: Style
  private let symbols: Symbols
  /// The bytes of a text that is printable ASCII.
  private var ascii: String.UTF8View.Iterator?
  /// The glyphs of any other text.
  private var glyphs: Glyphs.Iterator
  /// The rest of a replacement that takes several glyphs.
  private var pending: Glyphs.Iterator?

  init(_ span: StyledText.Span, _ symbols: Symbols) {
    style = span.style
    self.symbols = symbols
    let isPlain = DrawnCells.isPlain(span.text)
    ascii = isPlain ? span.text.utf8.makeIterator() : nil
    glyphs = Glyphs(isPlain ? "" : span.text).makeIterator()
  }

  /// Whether a text is printable ASCII, each byte of which is a cell.
  static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard bytes.count <= Size.limit else { return false }
    for index in bytes.indices where !(0x20...0x7E ~= bytes[index]) { return false }
    return true
  }

  mutating func next() -> Cell? {
    if ascii != nil {
      return ascii?.next().map { Cell(ascii: $0, style) }
    }
    if let glyph = pending?.next() { return Cell(glyph, style) }
    pending = nil
    guard let glyph = glyphs.next() else { return nil }
    guard let replacement = symbols.replacement(of: glyph.base) else { return Cell(glyph, style) }
    pending = Glyphs(replacement).makeIterator()
    return next()
  }
}
