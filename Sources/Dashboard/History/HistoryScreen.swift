internal import Cooperation
internal import Surface

/// Where the parts of the History screen stand: the changes above, the edits of the selected one below.
struct HistoryLayout {
  let header: Rectangle
  let title: Rectangle
  let list: Rectangle
  let detail: Rectangle
  /// What is in the detail below its title.
  let text: Rectangle
  let status: Rectangle
  let footer: Rectangle

  init(_ size: Size) {
    let (header, belowHeader) = Rectangle(size).split(top: 1)
    let (aboveFooter, footer) = belowHeader.split(bottom: 1)
    let (body, status) = aboveFooter.split(bottom: 1)
    let (title, rest) = body.split(top: 1)
    let (list, detail) = rest.split(bottom: size.rows >= 12 ? max(6, size.rows / 3) : 0)
    (self.header, self.title, self.detail) = (header, title, detail)
    self.list = list.inset(columns: 1, rows: 0)
    text = detail.split(top: 1).rest.inset(columns: 1, rows: 0)
    (self.status, self.footer) = (status, footer)
  }
}

/// The columns of the list.
private enum HistoryColumn: Hashable, Sendable {
  case when, who, edit, state

  static func layout(_ width: Int) -> ColumnLayout<HistoryColumn> {
    ColumnLayout(
      [
        Column(.when, "When", minimum: 16, importance: 2),
        Column(.who, "Who", minimum: 6, preferred: 10, importance: 1),
        Column(.edit, "Change", minimum: 14, importance: 4, isFlexible: true),
        Column(.state, "", minimum: 13, importance: 3),
      ], width: width)
  }
}

extension Frame {
  /// Draws the changes that were made in the store, newest first, and all edits of the selected one.
  mutating func drawHistory(_ state: State, _ ledger: Ledger) {
    let layout = HistoryLayout(size)
    let history = state.history
    let changes = history.changes ?? []
    let takenBack = changes.count { $0.state == .takenBack }
    let rest = takenBack > 0 ? ", \(grouped(takenBack)) taken back" : ""
    rule(
      in: layout.title,
      title: StyledText(" \(counted(changes.count, "change"))\(rest) ", Style(.title)))
    if changes.isEmpty {
      let isRead = history.changes != nil
      let nothing = history.filter.isEmpty ? "Nothing was changed with Cadre yet." : "no match"
      writeNothing(isRead ? nothing : "reading…", in: layout.list)
    }
    let columns = HistoryColumn.layout(layout.list.columns)
    let top = history.list.top
    for (index, change) in changes.dropFirst(top).prefix(layout.list.rows).enumerated() {
      let line = layout.list.line(index)
      draw(change, columns, in: line)
      mark(line, as: .row(top + index, area: Block.list.rawValue, column: nil))
      if top + index == history.list.selected { markSelection(line, isFocused: true) }
    }
    if let change = history.change, !layout.detail.isEmpty {
      drawDetail(of: change, top: history.textTop, state, layout)
    }
    drawChrome(
      state, ledger, path: [state.storeName, "History"], notes: state.headerNotes(ledger),
      header: layout.header, status: layout.status, footer: layout.footer,
      idle: changes.isEmpty ? [.goToRecord, .undo, .redo] : [])
  }

  private mutating func draw(
    _ change: JournalChange, _ columns: ColumnLayout<HistoryColumn>, in line: Rectangle
  ) {
    guard let first = change.entries.first else { return }
    let isEffective = change.state == .stands || change.state == .changedSince
    let style = isEffective ? Style.plain : Style(.faint)
    for placement in columns.placements {
      let field = placement.field(in: line)
      switch placement.column.id {
      case .when: write(shortTime(first.when), Style(.faint), in: field)
      case .who: write(first.who, Style(.faint), in: field)
      case .edit:
        let others = change.entries.count - 1
        let more = others > 0 ? " and \(grouped(others)) more" : ""
        write("\(first.edit.line)\(more)", style, in: field)
      case .state:
        write(change.stateText, Style(change.state == .stands ? .faint : .warning), in: field)
      }
    }
  }

  /// Draws the edits of a change one below the other, and of a single one all that there is of it.
  private mutating func drawDetail(
    of change: JournalChange, top: Int, _ state: State, _ layout: HistoryLayout
  ) {
    guard let first = change.entries.first else { return }
    let isUndo = first.undoes == nil ? "" : ", taking back another change"
    let lines = change.lines(width: layout.text.columns)
    mark(layout.detail, as: .area(Block.text.rawValue))
    let note = state.scrollNote(top: top, shown: layout.text.rows, of: lines.count)
    let more = note.map { StyledText("· \($0) ", Style(.warning)) } ?? ""
    let title = StyledText(" \(first.when) by \(first.who)\(isUndo) ", Style(.title))
    // What is cut off at the end is what is in the list above, too.
    let fits = (title + more).columns(in: symbols) <= layout.detail.columns - 2
    rule(in: layout.detail.line(0), title: fits ? title + more : more + title)
    for (index, line) in lines.dropFirst(top).prefix(layout.text.rows).enumerated() {
      write(line, in: layout.text.line(index))
    }
  }
}

extension JournalChange {
  /// What is to be read of the change, in lines of a width.
  func lines(width: Int) -> [StyledText] {
    guard let first = entries.first else { return [] }
    let lines = entries.count == 1 ? first.edit.detail : entries.map(\.edit.line)
    return lines.flatMap { line in
      let inset = String(line.prefix { $0 == " " })
      return StyledText(line).wrapped(width: width - inset.utf8.count).map {
        StyledText(inset) + $0
      }
    }
  }
}

/// A time to the minute, where it is written as ISO 8601 has it; any other as it is.
private func shortTime(_ time: String) -> String {
  let parts = time.split(separator: "T", maxSplits: 1)
  guard time.utf8.count == 20, parts.count == 2, parts[0].utf8.count == 10 else { return time }
  return "\(parts[0]) \(parts[1].prefix(5))"
}

extension Edit {
  /// All that there is of an edit, in lines: a value whole, a record field by field.
  fileprivate var detail: [String] {
    switch change {
    case .set(let field, let from, let to):
      ["\(record) \(field)"] + value("was", from) + value("is", to)
    case .addValue(let field, let value, _):
      ["\(record) \(field)"] + self.value("added", value)
    case .removeValue(let field, let value, _):
      ["\(record) \(field)"] + self.value("removed", value)
    case .insert:
      ["\(record) added"]
        + (addedRecord?.fields ?? []).flatMap { value("\($0.name):", $0.value) }
    case .delete(let seen):
      ["\(record) removed"] + StoredValue(seen).lines.map { "  \($0)" }
    }
  }

  private func value(_ name: String, _ value: StoredValue?) -> [String] {
    guard let value else { return ["  \(name) blank"] }
    let lines = value.lines
    return ["  \(name) \(lines.first ?? "")"] + lines.dropFirst().map { "    \($0)" }
  }
}

extension StoredValue {
  /// The lines of the value.
  var lines: [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }
}
