public import Surface

/// Draws what there is while the store is being read: the panes, of which nothing can be said yet.
public func frame(_ opening: Opening, symbols: Symbols = .unicode) -> Frame {
  var frame = Frame(size: opening.size, symbols: symbols)
  frame.draw(opening)
  return frame
}

extension Frame {
  fileprivate mutating func draw(_ opening: Opening) {
    guard !size.isSmallest else {
      write(opening.progress, in: area.line(0))
      return
    }
    let layout = BrowseLayout(size, focus: .countries)
    write(opening.storeName, Style(.title, .bold), in: layout.header.inset(columns: 2, rows: 0))
    for pane in Pane.allCases {
      guard let place = layout.panes[pane] else { continue }
      let title = StyledText(pane.title, Style(.title))
      switch place {
      case .open(let box): self.box(box, title: title)
      case .bare(let area), .untitled(let area): rule(in: area.line(0), title: title)
      case .folded(let line): rule(in: line, title: title)
      }
      if let inside = place.inside { write("reading…", Style(.faint), in: inside.line(0)) }
    }
    let status = layout.status.inset(columns: 1, rows: 0)
    let parts = [opening.progress, opening.waitingKeys].filter { !$0.isEmpty }
    let words = StyledText(parts.joined(separator: " · "))
    write(words, in: status)
    drawBar(opening, in: status.split(leading: words.columns(in: symbols) + 2).rest)
    let footer = layout.footer.inset(columns: 1, rows: 0)
    write(StyledText(opening.leave, Style(.key, .bold)) + StyledText(" stop"), in: footer)
    cursor = Position(column: status.column, row: status.row)
  }

  /// Draws how far it is at the end of the line, where there is room beside the words.
  private mutating func drawBar(_ opening: Opening, in line: Rectangle) {
    let bar = line.split(trailing: min(40, size.columns / 3)).trailing
    guard opening.bytes > 0, bar.columns >= 10 else { return }
    let (done, rest) = bar.split(leading: bar.columns * opening.percent / 100)
    fill(rest, with: .planned, Style(.faint))
    fill(done, with: .actual)
  }
}
