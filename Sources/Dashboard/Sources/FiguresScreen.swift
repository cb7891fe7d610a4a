internal import Cooperation
internal import Surface

extension State {
  /// What rests on one source, what rests on none, or where two disagree.
  func figuresScreen(_ list: RecordListState, _ ledger: Ledger) -> RecordScreen {
    let support = SourceSupport(list, ledger)
    let rows: [ListedRow]
    let title: String
    var headings = FigureColumns.headings
    switch list.subject {
    case .record(_, let key):
      rows = support.rows(ledger, view) { $0.contains(key.id) }
      title = "What rests on \(key.text)"
    case .missing(let id):
      rows = support.rows(ledger, view) { $0.contains(id) }
      title = "What rests on \(id.text)"
    case .disagreements:
      rows = support.disagreeingRows(ledger)
      headings = FigureColumns.disagreeing
      title = "Two sources in disagreement"
    case .unsourced, nil:
      rows = support.rows(ledger, view, \.isEmpty)
      title = "Figures without a source"
    }
    return RecordScreen(
      title: title, path: path(of: list, ledger) + ["Sources", list.subject?.name ?? ""],
      table: RecordTable(headings: headings, rows: rows), nothing: "There is none."
    ) { key in
      guard case .record(let type, let record) = key else { return RecordStory("", []) }
      return support.story(of: record, type, ledger)
    }
  }

  /// Enter on what rests on a source: goes to the record where it is shown best.
  mutating func goToFigure(_ ledger: Ledger) {
    guard let (type, key) = selectedRecord(ledger) else { return }
    switch type {
    case .claim, .agreement:
      var list = RecordListState()
      list.row = .record(type, key)
      show(type == .claim ? .claims : .agreements, list)
    default:
      guard let origin = ledger.origin(of: key, type) else { return }
      guard browse.reveal(origin, of: ledger) != nil else {
        openRecord(ledger.name(of: origin), ledger)
        return
      }
      showPanes()
    }
  }
}

/// The columns of what rests on a source.
private enum FigureColumns {
  static let headings = [
    RecordTable.Heading("What", 6...9, importance: 6),
    RecordTable.Heading("Record", 10...30, importance: 9, isWhole: true),
    RecordTable.Heading("States", 10...36, importance: 8, isWhole: true),
    RecordTable.Heading("Year", 6...10, importance: 7, isWhole: true),
    RecordTable.Heading("About", 10...60, importance: 5, isFlexible: true),
  ]
  static let disagreeing = [
    RecordTable.Heading("Records", 10...40, importance: 6),
    RecordTable.Heading("States", 10...36, importance: 9),
    RecordTable.Heading("Source", 10...30, importance: 7),
    RecordTable.Heading("States", 10...36, importance: 8, isWhole: true),
    RecordTable.Heading("Source", 10...30, importance: 5, isFlexible: true),
  ]
}

extension SourceSupport {
  /// The records whose figures or statements have certain sources, a row each.
  fileprivate func rows(
    _ ledger: Ledger, _ view: YearView, _ isMeant: ([RecordID]) -> Bool
  ) -> [ListedRow] {
    var figuresOf: [Origin: [Figure]] = [:]
    var order: [Origin] = []
    for figure in figures where isMeant(figure.sources) {
      if figuresOf[figure.origin] == nil { order.append(figure.origin) }
      figuresOf[figure.origin, default: []].append(figure)
    }
    let years = Dictionary(
      ledger.cohorts.lazy.filter { figuresOf[$0.origin] != nil }
        .map { ($0.origin, view.label(of: $0)) }
    ) { first, _ in first }
    let stating = order.compactMap { origin in
      figuresOf[origin].map { row(of: $0, at: origin, years[origin], ledger) }
    }
    let others = statements.filter { isMeant($0.sources) }.map { statement in
      ListedRow(
        key: .record(statement.type, statement.key),
        cells: [
          .words(statement.type.rawValue.lowercased(), .faint), .words(statement.key.text),
          .words("no figure", .faint), .words(""),
          .words(
            ledger.text(
              statement.type == .agreement ? "Subject" : "Title", at: statement.key.origin)
              ?? "", .faint),
        ])
    }
    return stating + others
  }

  /// A row of figures of one record; of a claim the date stands for the year.
  private func row(
    of figures: [Figure], at origin: Origin, _ year: String?, _ ledger: Ledger
  ) -> ListedRow {
    let type = figures.first.map(\.type) ?? .cohort
    let program = ledger.text("Program", at: origin) ?? ""
    let title = ledger.programs[RecordID(program)]?.title ?? program
    return ListedRow(
      key: .record(type, RecordKey(id: ledger.id(at: origin), origin: origin)),
      cells: [
        .words(type.rawValue.lowercased(), .faint), .words(ledger.id(at: origin).text),
        .text(figures.text), .words(year ?? ledger.text("AsOf", at: origin) ?? "?"),
        .words(title, .faint),
      ])
  }

  /// The pairs of records in which two sources disagree, side by side.
  ///
  /// Each stands under its later record, of which there is no other pair.
  fileprivate func disagreeingRows(_ ledger: Ledger) -> [ListedRow] {
    var found: [Origin: [Disagreement]] = [:]
    var order: [Origin] = []
    for disagreement in disagreements {
      let origin = disagreement.second.origin
      if found[origin] == nil { order.append(origin) }
      found[origin, default: []].append(disagreement)
    }
    func sources(_ figures: [Figure]) -> String {
      figures.first.map { $0.sources.map(\.text).joined(separator: " ") } ?? ""
    }
    return order.map { origin in
      let pairs = found[origin] ?? []
      let type = pairs.first.map(\.second.type) ?? .cohort
      let first = pairs.first.map { ledger.id(at: $0.first.origin).text } ?? ""
      return ListedRow(
        key: .record(type, RecordKey(id: ledger.id(at: origin), origin: origin)),
        cells: [
          .words("\(first) / \(ledger.id(at: origin).text)", .faint),
          .text(pairs.map(\.first).text),
          .words(sources(pairs.map(\.first))), .text(pairs.map(\.second).text),
          .words(sources(pairs.map(\.second))),
        ])
    }
  }

  /// What a record states, each figure with what it rests on; where two disagree, both of them.
  fileprivate func story(of key: RecordKey, _ type: RecordType, _ ledger: Ledger) -> RecordStory {
    guard let origin = ledger.origin(of: key, type) else { return RecordStory("", []) }
    let pairs = disagreements.filter { $0.first.origin == origin || $0.second.origin == origin }
    let rivals = pairs.map { $0.first.origin == origin ? $0.second : $0.first }
    let others = rivals.first.map { RecordKey(id: ledger.id(at: $0.origin), origin: $0.origin) }
    let facts = figures.filter { $0.origin == origin }.map { $0.fact(ledger) }
    let disagreeing = rivals.filter { $0.origin == rivals.first?.origin }.map { $0.fact(ledger) }
    let words = [ledger.text("Verbatim", at: origin)].compactMap(\.self).map {
      RecordStory.fact("in these words", "\"\($0)\"")
    }
    let statement = statements.first { $0.key.origin == origin }
    let rests = statement.map { statement in
      RecordStory.fact(
        "source", statement.sources.map { ledger.sourceText($0.text) }.joined(separator: "; "))
    }
    return RecordStory(
      StyledText("\(type.rawValue) \(key.text)", Style(.text, .bold)),
      facts + words + [rests ?? nil]
        + (others.map { [StyledText("disagrees with \($0.text)", Style(.warning))] } ?? [])
        + disagreeing,
      note: ledger.text("Note", at: origin))
  }
}

extension Figure {
  /// The type of the record that states it.
  fileprivate var type: RecordType { kind == .claimed ? .claim : .cohort }

  /// The figure in words, and what it rests on.
  fileprivate func fact(_ ledger: Ledger) -> StyledText? {
    let sources = sources.map { ledger.sourceText($0.text) }.joined(separator: "; ")
    return RecordStory.fact(
      "\(kind.rawValue) \(count.words)",
      sources.isEmpty
        ? StyledText("no source", Style(.warning)) : StyledText("source \(sources)"))
  }
}

extension [Figure] {
  /// The figures in a few words: `planned 84, actual 84`.
  fileprivate var text: StyledText {
    enumerated().reduce(into: StyledText()) { text, next in
      let ink: Ink =
        switch next.element.kind {
        case .planned: .planned
        case .actual: .actual
        case .claimed: .claim
        }
      text.append(next.offset > 0 ? ", " : "")
      text.append("\(next.element.kind.rawValue) ")
      text.append(next.element.count.shown, next.element.count.style(ink))
    }
  }
}

extension Ledger {
  /// The Id of the record at an origin; empty where it has none.
  fileprivate func id(at origin: Origin) -> RecordID { RecordID(text("Id", at: origin) ?? "") }
}
