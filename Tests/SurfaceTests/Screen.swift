import Surface

/// What a frame shows with a `▕` after each row, so that blanks at the end count.
func screen(_ frame: Frame) -> String {
  (0..<frame.size.rows).map { row in
    frame.row(row).reduce(into: "") { $0 += $1.text } + "▕"
  }.joined(separator: "\n")
}

/// What a drawing shows on a frame of that size.
func screen(
  _ columns: Int, _ rows: Int, symbols: Symbols = .unicode, _ draw: (inout Frame) -> Void
) -> String {
  var frame = Frame(size: Size(columns: columns, rows: rows), symbols: symbols)
  draw(&frame)
  return screen(frame)
}
