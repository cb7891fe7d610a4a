internal import Cooperation
internal import Surface

/// What is said of the figure under the cursor: its exact wording, its source, its claims.
struct CohortDetail {
  private let cohort: Cohort
  private let column: TraineeColumn.ID
  private let view: YearView
  private let ledger: Ledger

  init(_ position: Int, column: TraineeColumn.ID, view: YearView, _ ledger: Ledger) {
    cohort = ledger.cohorts[position]
    self.column = column
    self.view = view
    self.ledger = ledger
  }

  /// Which figure it is, and whose: year, venue, Id and status.
  ///
  /// The figure comes first, since behind a status it would read as what that is about.
  var title: String {
    let venue = cohort.venue?.rawValue ?? "no venue stated"
    let status = cohort.status.map { " · status \($0.rawValue)" } ?? ""
    return "\(figureName) · \(view.label(of: cohort)) · \(venue) · \(ledger.id(of: cohort).text)"
      + status
  }

  func lines(size: Size) -> [StyledText] {
    let note = ledger.text("Note", at: cohort.origin) ?? ""
    let (errors, warnings) = problems
    let fixed = [figure] + errors + sources + likelySame + claims + warnings
    if fixed.count >= size.rows || size.rows <= 3 {
      let oneLine = note.split(separator: "\n").joined(separator: " ")
      let first = oneLine.isEmpty ? figure : figure + StyledText(" · \(oneLine)", Style(.faint))
      return [first] + fixed.dropFirst()
    }
    let forNote = size.rows - fixed.count - (facts.isEmpty ? 0 : 1)
    let lines = wrapped(note, width: size.columns, lines: forNote)
      .map { StyledText($0, Style(.faint)) }
    return [figure] + (facts.isEmpty ? [] : [StyledText(facts)]) + lines + errors + sources
      + likelySame + claims + warnings
  }

  /// The cohorts that it seems to be one with, each with its figures.
  private var likelySame: [StyledText] {
    ledger.likelySame(as: cohort.origin).prefix(1).map { origin in
      let more = ledger.likelySame(as: cohort.origin).count - 1
      let figures = [("planned", "Planned"), ("actual", "Actual")].compactMap { name, field in
        ledger.text(field, at: origin).map { "\(name) \($0)" }
      }.joined(separator: ", ")
      let id = ledger.text("Id", at: origin) ?? "a cohort without Id"
      return StyledText(
        "‡ seems to be one with \(id)\(more > 0 ? " and \(more) more" : "") (\(figures)): "
          + "sums may count the same people twice", Style(.warning))
    }
  }

  /// What the checks say of the cohort, apart from what its figure and its sources say themselves.
  private var problems: (errors: [StyledText], warnings: [StyledText]) {
    func lines(_ problems: [Problem], _ ink: Ink) -> [StyledText] {
      problems.map { StyledText("\($0.code.rawValue) \($0.message)", Style(ink)) }
    }
    let found = ledger.problems(at: cohort.origin).filter {
      $0.code != .unsourced && $0.code != .unclear
    }
    return (
      lines(found.filter(\.code.isError), .error),
      lines(found.filter { !$0.code.isError }, .warning)
    )
  }

  private var figureName: String {
    switch column {
    case .planned: "Plan"
    case .actual: "Actual"
    default: "Plan and actual"
    }
  }

  /// The figure under the cursor in words, or both where the cursor is on neither.
  private var figure: StyledText {
    func words(_ count: Count?, _ name: String, _ ink: Ink) -> StyledText {
      let isUnderWay = cohort.isUnderWay(on: ledger.inspectionDay)
      guard let count else {
        return StyledText("\(name) \(isUnderWay ? "none yet" : "not reported")", Style(.faint))
      }
      return StyledText("\(name) ") + StyledText(count.words, Style(count.style(ink).ink, .bold))
        + StyledText(", \(cohort.unit.words)")
    }
    let planned = words(cohort.planned, "planned", .planned)
    let actual = words(cohort.actual, "actual", .actual)
    let first =
      switch column {
      case .planned where cohort.planned != nil: planned
      case .actual where cohort.actual != nil: actual
      default: planned + " · " + actual
      }
    guard cohort.basis == .unclear else { return first + inherited }
    return first + StyledText(" · year basis unclear", Style(.warning)) + inherited
  }

  /// What the record does not say of its figure, and which other one does.
  private var inherited: StyledText {
    let program = cohort.program.map { ledger.programs[$0].id }
    let givers = [("Unit", "unit"), ("YearBasis", cohort.basis.rawValue)].compactMap {
      field, name -> (name: String, giver: String)? in
      guard ledger.text(field, at: cohort.origin) == nil, name != YearBasis.unclear.rawValue,
        let standIn = ledger.standIn(for: field, of: .cohort, program: program)
      else { return nil }
      return (name, standIn.giver.type == RecordType.program.rawValue ? "program" : "store")
    }
    let isOne = Set(givers.map(\.giver)).count == 1
    let words =
      isOne
      ? "\(givers.map(\.name).joined(separator: ", ")) from the \(givers[0].giver)"
      : givers.map { "\($0.name) from the \($0.giver)" }.joined(separator: ", ")
    return StyledText(words.isEmpty ? "" : " · \(words)", Style(.faint))
  }

  /// What else the record says, in one line.
  private var facts: String {
    func list(_ name: String, _ prefix: String) -> String? {
      let values = ledger.texts(name, at: cohort.origin)
      return values.isEmpty ? nil : prefix + values.joined(separator: "; ")
    }
    let dates = [cohort.start, cohort.end].compactMap { $0?.description }.joined(separator: " to ")
    return [
      cohort.status?.rawValue, cohort.form?.rawValue, dates.isEmpty ? nil : dates,
      list("Course", "course "), list("Site", "at "), list("Topic", "topics "),
      list("Organization", "from "),
    ].compactMap(\.self).joined(separator: " · ")
  }

  private var sources: [StyledText] {
    let fields =
      switch column {
      case .planned where cohort.planned != nil: ["PlannedSource", "Source"]
      case .actual where cohort.actual != nil: ["ActualSource", "Source"]
      default: ["PlannedSource", "ActualSource", "Source"]
      }
    let ids = ledger.sourceIDs(at: cohort.origin, fields: fields)
    guard !ids.isEmpty else { return [StyledText("source: none recorded", Style(.warning))] }
    // On neither figure, both are told apart by what they rest on.
    guard fields.count == 3, !differingSources.isEmpty else {
      return [
        StyledText("source ", Style(.heading))
          + StyledText(ids.map { ledger.sourceText($0) }.joined(separator: "; "))
      ]
    }
    return differingSources.map { name, ids in
      StyledText("source of the \(name) ", Style(.heading))
        + (ids.isEmpty
          ? StyledText("none recorded", Style(.warning))
          : StyledText(ids.map { ledger.sourceText($0) }.joined(separator: "; ")))
    }
  }

  /// What plan and actual rest on, where that is not the same.
  private var differingSources: [(name: String, ids: [String])] {
    func ids(_ field: String) -> [String] {
      ledger.sourceIDs(at: cohort.origin, fields: [field, "Source"])
    }
    let figures = [
      ("plan", cohort.planned, ids("PlannedSource")),
      ("actual", cohort.actual, ids("ActualSource")),
    ].compactMap { name, count, ids in count.map { _ in (name: name, ids: ids) } }
    guard figures.count == 2, figures[0].ids != figures[1].ids else { return [] }
    return figures
  }

  /// The latest claim of the cohort's program and venue, against what is recorded.
  private var claims: [StyledText] {
    guard let program = cohort.program,
      let claim = ledger.claims(in: .program(program)).first(where: { $0.venue == cohort.venue })
    else { return [] }
    return [Reconciliation(claim, in: ledger).line]
  }
}
