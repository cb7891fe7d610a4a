internal import Cooperation
internal import Surface

/// What the Checks screen lists: what was typed and not saved, the files that are held back, and then
/// what is wrong with the texts that are shown, errors first.
struct ProblemsContents {
  private let drafts: [(place: FieldPlace, draft: FieldDraft)]
  private let heldBack: [HeldBack]
  private let ledger: Ledger
  /// The positions of the problems in the order of the list; `nil` for that of the ledger.
  private let order: [Int]?

  /// What there is to be listed; where it is not shown, it is neither filtered nor put in order.
  init(
    _ drafts: [FieldPlace: FieldDraft], _ heldBack: [HeldBack], isShown: Bool, filter: TextFilter,
    _ view: YearView, _ ledger: Ledger
  ) {
    self.drafts = drafts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.heldBack = heldBack
    self.ledger = ledger
    guard isShown, ledger.errorCount > 0 || !filter.isEmpty else {
      order = nil
      return
    }
    let all = ledger.problems.indices.filter { index in
      guard !filter.isEmpty else { return true }
      let problem = ledger.problems[index]
      let whose = problem.origin.map { ledger.whereabouts(of: $0, view, isWhole: true) }
      return filter.matches(
        [problem.code.rawValue, problem.code.isError ? "error" : "warning", problem.message]
          + [whose, problem.path].compactMap(\.self))
    }
    order =
      all.filter { ledger.problems[$0].code.isError }
      + all.filter { !ledger.problems[$0].code.isError }
  }

  var count: Int { drafts.count + heldBack.count + (order?.count ?? ledger.problems.count) }

  /// The draft in a row; `nil` where there is none.
  func draft(at row: Int) -> (place: FieldPlace, draft: FieldDraft)? {
    drafts.indices.contains(row) ? drafts[row] : nil
  }

  var title: String {
    let typed = drafts.isEmpty ? "" : "\(grouped(drafts.count)) typed and not saved, "
    return typed + problemsTitle
  }

  private var problemsTitle: String {
    let held = heldBack.isEmpty ? "" : "\(counted(heldBack.count, "file")) held back, "
    return held + ledger.problemCount
  }

  /// The problem in a row; `nil` where there is no such row.
  func problem(at row: Int) -> Problem? {
    let row = row - drafts.count
    if heldBack.indices.contains(row) { return heldBack[row].problem }
    let position = row - heldBack.count
    guard let order else {
      return ledger.problems.indices.contains(position) ? ledger.problems[position] : nil
    }
    return order.indices.contains(position) ? ledger.problems[order[position]] : nil
  }

  /// Those of some rows that are there.
  func rows(from top: Int, count: Int) -> Range<Int> {
    top..<max(min(top + count, self.count), top)
  }

  /// Whose problem stands in a row, in the words of a person; the file where no record has it.
  func whose(_ row: Int, _ view: YearView, isWhole: Bool) -> String {
    guard let problem = problem(at: row) else { return "" }
    return problem.origin.map { ledger.whereabouts(of: $0, view, isWhole: isWhole) } ?? problem.path
  }

  /// What is to be read of a row, in lines of a width: what is wrong, the line of the text, how to mend
  /// it, and where it stands.
  func lines(at row: Int, width: Int) -> [StyledText] {
    if let kept = draft(at: row) {
      return StyledText("typed: \(kept.draft.text)", Style(.warning)).wrapped(width: width)
        + StyledText("there: \(kept.draft.seen.shown)").wrapped(width: width)
    }
    guard let problem = problem(at: row) else { return [] }
    let kind = problem.code.isError ? "error" : "warning"
    let ink: Ink = problem.code.isError ? .error : .warning
    let message = StyledText("\(kind) \(problem.code.rawValue): \(problem.message)", Style(ink))
    let quoted = problem.quotation.map { $0.lines(number: problem.line, width: width) } ?? []
    let remedy = wrapped(problem.remedy, width: max(width - 4, 1), lines: Int.max)
      .enumerated().map { StyledText(($0 == 0 ? "  = " : "    ") + $1) }
    let place = StyledText("\(problem.path):\(problem.place)", Style(.faint))
    return message.wrapped(width: width) + quoted + remedy + place.wrapped(width: width)
  }
}

extension Problem.Quotation {
  /// The quoted line and its caret; the line is moved to the left until the caret can be seen, and a
  /// sign stands where something of it is cut off.
  fileprivate func lines(number: Int, width: Int) -> [StyledText] {
    let margin = String(repeating: " ", count: String(number).utf8.count)
    let room = max(width - margin.utf8.count - 3, 1)
    let hidden = max(caret + 8 - room, 0)
    let line = hidden > 0 ? text.dropping(columns: hidden + 1) : text
    let head = StyledText("\(number) | ") + StyledText(hidden > 0 ? "‹" : "", Style(.warning))
    let indent = String(repeating: " ", count: max(caret - hidden, 0))
    return [head + StyledText(line), StyledText("\(margin) | \(indent)^")]
  }
}

extension String {
  /// What is left of the text without its first columns.
  fileprivate func dropping(columns: Int) -> String {
    var rest = self[...]
    var dropped = 0
    while dropped < columns, let first = rest.popFirst() {
      dropped += StyledText(String(first)).columns(in: .unicode)
    }
    return String(rest)
  }
}

extension Ledger {
  /// Where a record belongs, in the words of a person: country, year or program, and Id.
  ///
  /// Whole, titles and venue are named as well.
  func whereabouts(of origin: Origin, _ view: YearView, isWhole: Bool) -> String {
    if let position = cohorts.position(of: origin) {
      let cohort = cohorts[position]
      let program = cohort.program.map { programs[$0] }
      let country = program?.country.map { countries[$0].name }
      let id = id(of: cohort).text
      let title = isWhole ? program?.title : nil
      let venue = isWhole ? cohort.venue?.rawValue : nil
      return [country, title, view.label(of: cohort), venue, id.isEmpty ? nil : id]
        .compactMap(\.self).joined(separator: " · ")
    }
    let name = name(of: origin).description
    if let program = programs.first(where: { $0.origin == origin }) {
      let country = program.country.map { countries[$0].name }
      return [country, isWhole ? program.title : nil, name].compactMap(\.self)
        .joined(separator: " · ")
    }
    return name
  }
}

extension State {
  func problemsContents(_ ledger: Ledger) -> ProblemsContents {
    ProblemsContents(
      drafts, heldBack, isShown: screen == .problems,
      filter: listFilters[.problems] ?? TextFilter(""),
      view, ledger)
  }
}

extension Ledger {
  /// The sentence for a list without records; where files cannot be read, nobody knows what is in them.
  func nothingRecorded(_ noun: String) -> String {
    unreadableCount == 0
      ? "No \(noun) is recorded here."
      : "No \(noun) could be read; \(counted(unreadableCount, "file")) cannot be, see Checks."
  }

  /// How many of its problems are warnings.
  var warningCount: Int { problems.count - errorCount }

  /// How many errors and warnings it has, in words.
  var problemCount: String {
    guard isInspected else { return "checks under way" }
    return "\(counted(errorCount, "error")), \(counted(warningCount, "warning"))"
  }
}
