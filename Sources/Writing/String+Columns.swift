extension String {
  /// Terminal columns: those of the text's ``Glyphs`` together.
  public var columns: Int {
    guard !isPrintableASCII else { return utf8.count }
    return Glyphs(self).reduce(0) { $0 + $1.columns }
  }

  /// Whether each byte is a glyph of one column.
  var isPrintableASCII: Bool {
    utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F }
  }
}
