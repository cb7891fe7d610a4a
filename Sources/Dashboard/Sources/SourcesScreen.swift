internal import Cooperation
internal import Surface

extension State {
  /// The sources of a country or program with how much rests on each, or those that one record rests
  /// on; before them what has no source, and where two disagree.
  func sourcesScreen(_ list: RecordListState, _ ledger: Ledger) -> RecordScreen {
    let support = SourceSupport(list, ledger)
    var rows: [ListedRow] = []
    let unsourced = support.figures.count { $0.sources.isEmpty }
    if unsourced > 0 || list.subject == nil {
      rows.append(summary(.unsourced, "without a source", unsourced))
    }
    if list.subject == nil {
      rows.append(
        summary(
          .disagreements, "two sources disagree", support.disagreements.count))
    }
    rows += support.sources.map { id in
      let source = ledger.sources[id]
      let key =
        source.map { ListedRow.Key.record(.source, RecordKey(id: id, origin: $0.origin)) }
        ?? .missing(id)
      return ListedRow(
        key: key,
        cells: [
          .words(id.text),
          .number(support.figures.count { $0.sources.contains(id) }),
          .number(support.statements.count { $0.sources.contains(id) }, Style(.faint)),
          .words(source?.published?.description ?? "·"), .words(source?.grade?.rawValue ?? "·"),
          .words(source?.publisher ?? (source == nil ? "no such source" : "·")),
          .words(source?.title ?? "", .faint),
        ])
    }
    let about = list.subject.map { [$0.name] } ?? []
    return RecordScreen(
      title: list.subject.map { "What \($0.name) rests on" } ?? "Sources",
      path: path(of: list, ledger) + about + ["Sources"],
      table: RecordTable(headings: SourceColumns.headings, rows: rows),
      nothing: list.subject == nil
        ? ledger.nothingRecorded("source") : "It states no figure and no source."
    ) { key in
      SourceStory(key, support, ledger).story
    }
  }

  private func summary(_ key: ListedRow.Key, _ name: String, _ count: Int) -> ListedRow {
    let style = count > 0 ? Style(.warning) : Style(.faint)
    return ListedRow(
      key: key,
      cells: [
        .text(StyledText("(\(name))", style)), .number(count, style), .words(""),
        .words(""), .words(""), .words(""), .words(""),
      ])
  }

  /// Enter on a source: shows what rests on it.
  mutating func openFigures(_ ledger: Ledger) {
    guard let list = lists[.sources], let row = selectedRow(ledger) else { return }
    var figures = RecordListState()
    (figures.country, figures.program) = (list.country, list.program)
    figures.subject = row
    show(.support, figures)
  }
}

extension ListedRow.Key {
  /// What a header calls the row.
  var name: String {
    switch self {
    case .record(_, let key): key.text
    case .missing(let id): id.text
    case .unsourced: "without a source"
    case .disagreements: "two sources"
    }
  }
}

/// The columns of the sources.
private enum SourceColumns {
  static let headings = [
    RecordTable.Heading("Source", 12...30, importance: 9, isWhole: true),
    RecordTable.Heading("Figures", 7...7, importance: 8, alignment: .trailing),
    RecordTable.Heading("Other", 5...5, importance: 2, alignment: .trailing),
    RecordTable.Heading("Published", 9...10, importance: 5, isWhole: true),
    RecordTable.Heading("Grade", 9...9, importance: 6),
    RecordTable.Heading("Publisher", 10...30, importance: 4),
    RecordTable.Heading("Title", 12...60, importance: 3, isFlexible: true),
  ]
}
