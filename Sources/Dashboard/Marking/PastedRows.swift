internal import Cooperation
internal import Surface

extension State {
  /// Proposes what was pasted into Trainees: a row for each line from the cursor down, and a cell
  /// to the right for each tab.
  ///
  /// An empty cell leaves its field alone.
  ///
  /// What is not acceptable is told with its line, and then nothing of it is proposed.
  mutating func proposePasted(_ text: String, _ ledger: Ledger) -> [Effect] {
    guard mayChange() else { return [] }
    let contents = browseContents(ledger)
    guard contents.percent == nil else {
      return refuse("Not all cohorts are looked through yet; paste again when they are")
    }
    let shown = shownColumns(of: contents, ledger)
    let first = shown.firstIndex(of: traineeColumn(in: contents.scope)) ?? 0
    let columns = Array(shown[first...])
    let rows = pastedRows(text)
    let cohorts = Array(contents.cohorts.dropFirst(contents.selected[.cohorts]).prefix(rows.count))
    guard !rows.isEmpty else { return refuse("There was nothing in what was pasted") }
    guard cohorts.count == rows.count else {
      return refuse(
        "\(counted(rows.count, "row")) pasted, \(counted(cohorts.count, "cohort")) from here on")
    }
    if let widest = rows.map(\.count).max(), widest > columns.count {
      return refuse(
        "\(counted(widest, "column")) pasted, \(counted(columns.count, "column")) from here on")
    }
    var edits: [Edit] = []
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      for (column, typed) in zip(columns, row) where !typed.isEmpty {
        do throws(Refusal) {
          guard let edit = try edit(column, of: cohorts[index], to: typed, ledger) else { continue }
          edits.append(edit)
          lines.append(edit.line)
        } catch {
          return refuse("Line \(index + 1): \(error.line)")
        }
      }
    }
    guard !edits.isEmpty else {
      notice = Notice("The cohorts read so already; nothing was changed")
      return []
    }
    guard let revision = revision(of: edits, ledger) else { return [] }
    let what = "\(counted(edits.count, "value")) pasted into \(counted(rows.count, "row"))"
    return ask(
      Confirmation(
        question: "\(what)?",
        lines: lines + [""] + sumLines(after: revision, ledger) + ["u takes it all back."],
        answer: "change \(grouped(edits.count))", edits: edits, done: "\(what); u takes it back"))
  }

  private mutating func refuse(_ text: String) -> [Effect] {
    notice = Notice("\(text); nothing was changed", .refused)
    return []
  }

  /// The edit that gives a cell another value; `nil` for one that is reckoned, or reads so already.
  private func edit(
    _ column: TraineeColumn.ID, of position: Int, to typed: String, _ ledger: Ledger
  ) throws(Refusal) -> Edit? {
    guard let field = column.field else { return nil }
    let origin = ledger.cohorts[position].origin
    let values = ledger.values(field, at: origin)
    guard values.count < 2 else { throw .severalValues(field: field) }
    let value = try RecordType.cohort.stored(typed, in: field)
    guard value != values.first else { return nil }
    return Edit(ledger.name(of: origin), .set(field: field, from: values.first, to: value))
  }
}

/// The cells of a text as spreadsheets put it on the clipboard: lines, and tabs between their cells.
private func pastedRows(_ text: String) -> [[String]] {
  var rows: [[String]] = [[""]]
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    let row = rows.count - 1
    switch scalar {
    case "\n" where previous == "\r": break
    case "\n", "\r": rows.append([""])
    case "\t": rows[row].append("")
    default: rows[row][rows[row].count - 1].unicodeScalars.append(scalar)
    }
    previous = scalar
  }
  // What ends the last line begins no other.
  if rows.last == [""] { rows.removeLast() }
  return rows
}
