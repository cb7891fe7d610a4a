internal import Surface

extension StyledText {
  /// The text in lines of a width, each character as it looked before.
  ///
  /// The lines are the same in Unicode and in ASCII, where some marks are wider, since how far a text
  /// can be scrolled must not depend on what it is drawn with.
  func wrapped(width: Int) -> [StyledText] {
    let width = max(width, 1)
    let widths = (1...width).reversed().lazy
    let lines =
      widths.map { Surface.wrapped(text, width: $0, lines: Int.max) }
      .first { $0.allSatisfy { StyledText($0).columns(in: .ascii) <= width } }
      ?? Surface.wrapped(text, width: width, lines: Int.max)
    guard spans.count > 1 else {
      return lines.map { StyledText($0, spans.first?.style ?? .plain) }
    }
    var styles = spans.flatMap { span in
      span.text.filter { !$0.isWhitespace }.map { _ in span.style }
    }[...]
    var style = Style.plain
    return lines.map { line in
      StyledText(
        line.map { character in
          if !character.isWhitespace { style = styles.popFirst() ?? style }
          return Span(String(character), style)
        })
    }
  }
}
