internal import Cooperation
internal import Surface

extension State {
  mutating func performInMarking(
    _ action: Action, _ contents: BrowseContents, _ ledger: Ledger
  ) {
    guard let here = contents.cohort else {
      notice = Notice("There is no cohort here to mark", .refused)
      return
    }
    let key = ledger.key(ofCohort: here)
    switch action {
    case .mark:
      if marks.remove(key) == nil { marks.insert(key) }
      let next = min(contents.selected[.cohorts] + 1, contents.cohorts.count - 1)
      select(next, in: .cohorts, contents, ledger)
    case .markRange where rangeStart == nil:
      rangeStart = key
      notice = Notice("Range begun here: j and k grow it, v ends it")
    case .markRange:
      marks.formUnion(
        rangeRows(contents, ledger).map { ledger.key(ofCohort: contents.cohorts[$0]) })
      rangeStart = nil
      notice = Notice(
        "\(grouped(marks.count)) marked: e edits them together, d removes them, Esc drops the marks"
      )
    default: break
    }
  }

  /// Drops the range that is being drawn, or else the marks; `false` where there are none.
  mutating func dropMarks() -> Bool {
    if rangeStart != nil {
      rangeStart = nil
      notice = Notice("Range dropped")
    } else if !marks.isEmpty {
      notice = Notice("\(counted(marks.count, "mark")) dropped")
      marks = []
    } else {
      return false
    }
    return true
  }

  /// The rows of Trainees that the range covers while it is drawn.
  func rangeRows(_ contents: BrowseContents, _ ledger: Ledger) -> Range<Int> {
    guard let start = rangeStart.flatMap({ contents.cohorts.position(of: $0, in: ledger) }) else {
      return 0..<0
    }
    let here = contents.selected[.cohorts]
    return min(start, here)..<max(start, here) + 1
  }

  /// Whether a cohort is marked.
  func isMarked(_ position: Int, _ ledger: Ledger) -> Bool {
    !marks.isEmpty && marks.contains(ledger.key(ofCohort: position))
  }

  /// Whether anything is marked, so that an edit is one of several cohorts.
  var hasMarks: Bool { !marks.isEmpty || rangeStart != nil }

  /// The positions of the cohorts that are marked, in the ledger's order; without marks, of the one
  /// under the cursor.
  func chosenCohorts(_ contents: BrowseContents, _ ledger: Ledger) -> [Int] {
    guard hasMarks else { return [contents.cohort].compactMap(\.self) }
    let range = rangeRows(contents, ledger).map { ledger.cohorts[contents.cohorts[$0]].origin }
    return ledger.cohorts(at: marks.map(\.origin) + range)
  }

  /// How many of the marked cohorts the pane does not list.
  func hiddenMarks(_ contents: BrowseContents, _ ledger: Ledger) -> Int {
    let isWhole = contents.scope == .all && contents.cohorts.count == ledger.cohorts.count
    guard !marks.isEmpty, !isWhole else { return 0 }
    let positions = ledger.cohorts(at: marks.map(\.origin))
    return marks.count - contents.cohortsKey.included(of: positions, in: ledger).count
  }

  /// How many cohorts are marked, those of a range that is being drawn among them.
  private func markCount(_ contents: BrowseContents, _ ledger: Ledger) -> Int {
    marks.count
      + rangeRows(contents, ledger)
      .count { !marks.contains(ledger.key(ofCohort: contents.cohorts[$0])) }
  }

  /// What the header says of marks.
  func markNote(_ ledger: Ledger) -> StyledText? {
    guard screen == .browse, hasMarks else { return nil }
    let contents = browseContents(ledger)
    let hidden = hiddenMarks(contents, ledger)
    let rest = hidden > 0 ? ", \(grouped(hidden)) hidden" : ""
    return StyledText(
      "\(grouped(markCount(contents, ledger))) marked\(rest)", Style(.key, .bold))
  }

  /// What is accepted in a cell that is edited for all marked cohorts: it says for how many.
  func hintForMarks(_ hint: String, of edit: CellEdit, _ ledger: Ledger) -> String {
    let name = "\(edit.entry.field):"
    guard hasMarks, hint.hasPrefix(name) else { return hint }
    let count = markCount(browseContents(ledger), ledger)
    return "\(edit.entry.field) of \(grouped(count)) marked:\(hint.dropFirst(name.count))"
  }

  /// What a dialog says of those chosen cohorts that cannot be seen below it.
  func hiddenLines(_ chosen: [Int], _ ledger: Ledger) -> [String] {
    guard screen == .browse else { return [] }
    let contents = browseContents(ledger)
    let listed = Set(contents.cohortsKey.included(of: chosen, in: ledger))
    let inScope = ledger.cohorts(in: contents.scope)
    let unseen = chosen.filter { !listed.contains($0) }
    let filtered = unseen.count { inScope.contains($0) }
    let elsewhere = unseen.count - filtered
    func line(_ count: Int, _ rest: String) -> [String] {
      count == 0 ? [] : ["\(grouped(count)) of them \(count == 1 ? "is" : "are") \(rest)."]
    }
    return line(filtered, "hidden by the filter") + line(elsewhere, "in other programs")
  }

  /// Ends a range whose first row is listed no more.
  mutating func settleRange(_ ledger: Ledger) {
    guard rangeStart != nil else { return }
    if rangeRows(browseContents(ledger), ledger).isEmpty { rangeStart = nil }
  }

  /// Finds the marked cohorts again in a ledger that is new; those that are gone, and those whose Id
  /// does not tell them from others, are marked no more.
  ///
  /// Takes a walk over the cohorts.
  mutating func followMarks(_ ledger: Ledger) {
    if let start = rangeStart { rangeStart = ledger.following([start]).first }
    guard !marks.isEmpty else { return }
    marks = ledger.following(marks)
  }
}

extension Ledger {
  /// The cohorts that were followed, where they stand now.
  fileprivate func following(_ keys: Set<RecordKey>) -> Set<RecordKey> {
    let found = origins(of: Set(keys.map { RecordName(.cohort, $0.id) }))
    return Set(
      found.compactMap { name, origin in name.id.map { RecordKey(id: $0, origin: origin) } }
        .filter { !$0.text.isEmpty })
  }
}

extension Frame {
  /// Shows that a row is marked: by a sign in the gap behind its year, which nothing else uses.
  mutating func drawMark(in line: Rectangle, _ layout: ColumnLayout<TraineeColumn.ID>) {
    guard let year = layout[.year] else { return }
    let column = min(line.column + year.offset + year.width, line.endColumn - 1)
    write(
      symbols[.marked], Style(.key, .bold), column: column, row: line.row,
      within: line)
  }
}
