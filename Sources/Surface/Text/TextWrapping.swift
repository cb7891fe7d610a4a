internal import Writing

/// A text cut into lines of at most a width, at blanks where there are any.
///
/// A line break counts as a blank, and an empty line ends a paragraph, as in any text that was
/// typed with a margin. Where there are more lines than asked for, the last ends with `…`.
///
/// - Parameters:
///   - text: The text.
///   - width: The most columns of a line; without any there are no lines.
///   - limit: The most lines.
/// - Returns: The lines, without the breaks between them.
public func wrapped(_ text: String, width: Int, lines limit: Int) -> [String] {
  guard width > 0, limit > 0 else { return [] }
  var lines: [String] = []
  for paragraph in paragraphs(of: text) where lines.count <= limit {
    lines += wrapped(paragraph: paragraph, width: width)
  }
  guard lines.count > limit else { return lines }
  let last = lines[limit - 1]
  let glyphs = Array("\(last) \(lines[limit])")
  let room = prefix(of: last, columns: width - 1).count
  let kept = String(glyphs.prefix(WholeFigures(glyphs).kept(room)))
  return lines.prefix(limit - 1) + ["\(kept)…"]
}

private func paragraphs(of text: String) -> [String] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.split { line in line.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: " ") }
}

private func wrapped(paragraph: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var columns = 0
  for word in paragraph.split(separator: " ") {
    var word = String(word)
    if columns > 0, columns + 1 + word.columns > width {
      lines.append(line)
      (line, columns) = ("", 0)
    }
    while word.columns > width {
      let head = prefix(of: word, columns: width)
      lines.append(head)
      word.removeFirst(head.count)
    }
    line += columns > 0 ? " \(word)" : word
    columns = line.columns
  }
  return columns > 0 ? lines + [line] : lines
}

/// The longest beginning of a text that fits; at least one character, so that cutting always ends.
private func prefix(of text: String, columns: Int) -> String {
  var result = ""
  var width = 0
  for character in text {
    let next = String(character).columns
    if !result.isEmpty, width + next > columns { break }
    result.append(character)
    width += next
  }
  return result
}
