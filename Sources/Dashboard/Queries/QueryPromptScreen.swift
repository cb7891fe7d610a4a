internal import Cooperation
internal import Surface

extension Frame {
  private static let promptName = "Query: "
  /// What can be asked for, as long as nothing is.
  private static let promptHint =
    "words, country:VN year>=2020 venue: unit: status: actual:? is: has:"

  /// Draws a query as it is typed, the mistake in it, and how many cohorts it selects.
  mutating func drawPrompt(_ prompt: QueryPrompt, _ state: State, in field: Rectangle) {
    let name = promptName(in: field)
    let (typed, hidden) = shownText(of: prompt, in: field)
    var text = StyledText(name, Style(.heading))
    if let mistake = prompt.error?.columns {
      text += typed.styled(mistake.lowerBound - hidden..<mistake.upperBound - hidden, self)
    } else {
      text.append(typed)
    }
    write(text, in: field)
    let before = StyledText(prompt.line.beforeCursor).columns(in: symbols)
    let column = StyledText(name).columns(in: symbols) + max(before - hidden, 0)
    cursor = Position(column: field.column + min(column, max(field.columns - 1, 0)), row: field.row)
    drawCount(state, prompt, behind: text.columns(in: symbols), in: field)
  }

  /// How many cohorts are selected, where there is room behind what is typed.
  private mutating func drawCount(
    _ state: State, _ prompt: QueryPrompt, behind width: Int, in field: Rectangle
  ) {
    if prompt.line.text.isEmpty {
      let hint = StyledText(Frame.promptHint, Style(.faint))
      let room = field.split(leading: width + 2).rest
      if hint.columns(in: symbols) <= room.columns { write(hint, in: room) }
      return
    }
    guard prompt.error == nil, let count = state.queryCount else { return }
    let isEmpty = state.sought == nil && state.selection?.isEmpty == true
    let needed = StyledText(count).columns(in: symbols)
    guard needed + 3 <= field.columns - width else { return }
    write(count, Style(isEmpty ? .warning : .faint), in: field.split(trailing: needed).trailing)
  }

  /// Says what is wrong with a query, with a caret below the place where there is room for both.
  mutating func drawMistake(_ error: QueryError, in prompt: QueryPrompt, _ line: Rectangle) {
    let (_, hidden) = shownText(of: prompt, in: line)
    let place =
      error.columns.lowerBound - hidden + StyledText(promptName(in: line)).columns(in: symbols)
    func width(_ text: String) -> Int { StyledText(text).columns(in: symbols) }
    let caret = StyledText("^", Style(.error, .bold))
    let indent = StyledText(String(repeating: " ", count: max(place, 0)))
    func writeWithCaret(_ sentence: String) -> Bool {
      let message = StyledText(sentence, Style(.error))
      if place >= 0, place + 2 + width(sentence) <= line.columns {
        write(indent + caret + " " + message, in: line)
      } else if width(sentence) < place {
        let gap = StyledText(String(repeating: " ", count: place - width(sentence)))
        write(message + gap + caret, in: line)
      } else {
        return false
      }
      return true
    }
    if writeWithCaret("\(error); \(error.remedy)") { return }
    // The place is underlined above, and what is accepted is said nowhere else.
    if let accepted = error.acceptedInShort, width(accepted) <= line.columns {
      if !writeWithCaret(accepted) { write(StyledText(accepted, Style(.error)), in: line) }
    } else if !writeWithCaret(error.description) {
      write(StyledText(error.description, Style(.error)), in: line)
    }
  }

  private func promptName(in field: Rectangle) -> String {
    field.columns < 40 ? "f: " : Frame.promptName
  }

  /// The part of what is typed that fits, around the cursor, and how many columns come before it.
  private func shownText(of prompt: QueryPrompt, in field: Rectangle) -> (String, hidden: Int) {
    let room = field.columns - StyledText(promptName(in: field)).columns(in: symbols) - 1
    let before = prompt.line.beforeCursor
    let head = suffix(of: before, columns: room)
    func columns(_ text: String) -> Int { StyledText(text).columns(in: symbols) }
    let tail = prompt.line.text.dropFirst(before.count)
    return (head + tail, max(columns(before) - columns(head), 0))
  }
}

extension String {
  /// The text with some of its columns marked as wrong.
  fileprivate func styled(_ columns: Range<Int>, _ frame: Frame) -> StyledText {
    var text = StyledText()
    var column = 0
    for character in self {
      let next = column + StyledText(String(character)).columns(in: frame.symbols)
      let isMeant = columns.contains(column)
      text += StyledText(String(character), isMeant ? Style(.error, .underline) : .plain)
      column = next
    }
    return text
  }
}

extension State {
  /// How many cohorts the query selects that is typed, or how much was looked through; `nil` without one.
  var queryCount: String? {
    if let sought { return "looking, \(sought.percent) %" }
    return selection.map { $0.isEmpty ? "selects nothing" : counted($0.cohorts.count, "cohort") }
  }

  /// The query as the header shows it, in at most a third of the line.
  func queryChip(_ query: Query) -> String {
    let room = max(size.columns / 3, min(12, size.columns * 2 / 3 - 2))
    let text = "f: \(query.text)"
    guard StyledText(text).columns(in: .ascii) > room else { return text }
    var cut = ""
    var width = StyledText("…").columns(in: .ascii)
    for character in text {
      width += StyledText(String(character)).columns(in: .ascii)
      guard width <= room else { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
