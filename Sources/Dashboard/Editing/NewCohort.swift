internal import Cooperation
internal import Surface

/// A cohort that is to be added as soon as its year is known.
public struct NewCohort: Hashable, Sendable {
  /// The program.
  let program: RecordID
  /// The cohort that it is to be like; `nil` for one of its own kind.
  let template: RecordKey?
  /// The year that was proposed.
  let proposed: String
  /// What its year is typed for: the cohort as far as it is known without one.
  let place: FieldPlace
  /// The year, as it is typed.
  var year: TextLine
  /// Whether the proposed year still stands there as it was proposed: what is typed takes its place.
  var isFresh: Bool

  /// What is wrong with the year that is typed; `nil` while it is empty, or acceptable.
  var flaw: String? {
    guard !year.text.isEmpty else { return nil }
    do throws(Refusal) {
      _ = try RecordType.cohort.stored(year.text, in: "Year")
      return nil
    } catch {
      return error.line
    }
  }

  /// A cohort that the program has in that year already.
  func twin(in ledger: Ledger) -> String? {
    guard let year = Int(year.text), let row = ledger.programs.row(of: program) else { return nil }
    return ledger.cohorts(in: .program(row)).first { ledger.cohorts[$0].year == year }
      .map { ledger.id(of: ledger.cohorts[$0]).text }
  }
}

extension State {
  /// Asks for the year of a new cohort of the selected program, or of one like a cohort that is there.
  mutating func beginCohort(
    like template: Int?, _ contents: BrowseContents, _ ledger: Ledger
  ) {
    if case .readOnly(let reason) = saving {
      notice = Notice("The store can only be read: \(reason)", .refused)
      return
    }
    let here = contents.cohort.map { ledger.cohorts[$0] }
    let model = template.map { ledger.cohorts[$0] }
    guard let program = model?.program ?? contents.program ?? here?.program else {
      notice = Notice("Select the program first, in pane 2, or a cohort of it", .refused)
      return
    }
    let others = ledger.cohorts[ledger.cohorts(in: .program(program))]
    let years = [model?.year].compactMap(\.self) + (model == nil ? others.compactMap(\.year) : [])
    let proposed = years.max().flatMap { $0 < 9999 ? "\($0 + 1)" : nil } ?? ""
    let id = ledger.programs[program].id
    let begun = NewRecord.cohort(of: id, like: model?.origin, ledger)
    let place = FieldPlace(Edit(adding: begun).record, "Year")
    overlay = .newCohort(
      NewCohort(
        program: id, template: template.map(ledger.key(ofCohort:)), proposed: proposed,
        place: place, year: TextLine(drafts[place]?.text ?? proposed),
        isFresh: drafts[place] == nil))
  }

  mutating func performInNewYear(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard case .newCohort(var new) = overlay else { return [] }
    switch action {
    case .addIt:
      return add(new, ledger)
    case .keepDraft:
      overlay = nil
      keepYear(of: new)
      let key = new.template == nil ? "a" : "C"
      let draft = drafts[new.place] == nil ? "" : "; \(key) goes on with the year that was typed"
      notice = Notice("Nothing was added\(draft)")
    case .clearLine where drafts[new.place] != nil:
      drafts[new.place] = nil
      new.year = TextLine(new.proposed)
      new.isFresh = true
      overlay = .newCohort(new)
    default:
      new.year.perform(action)
      new.isFresh = false
      overlay = .newCohort(new)
    }
    return []
  }

  /// Keeps a year that was typed for a cohort that is not added, unless it is the proposed one.
  mutating func keepYear(of new: NewCohort) {
    let text = new.year.text
    drafts[new.place] = text == new.proposed ? nil : FieldDraft(text, seen: nil)
  }

  private mutating func add(_ new: NewCohort, _ ledger: Ledger) -> [Effect] {
    let year: StoredValue
    do throws(Refusal) {
      year = try RecordType.cohort.stored(new.year.text, in: "Year")
    } catch {
      notice = Notice(error.line, .refused)
      return []
    }
    let template = new.template.flatMap { ledger.origin(of: RecordName(.cohort, $0.id)) }
    let fields =
      NewRecord.cohort(of: new.program, like: template, ledger).fields
      + [NewRecord.Field("Year", year), NewRecord.Field("Status", "planned")]
    guard let id = ledger.freeID(for: NewRecord("Cohort", fields)) else { return [] }
    let record = NewRecord("Cohort", [NewRecord.Field("Id", StoredValue(id.text))] + fields)
    let edits = [
      Edit(
        adding: record,
        at: new.template.map { .after(RecordName(.cohort, $0.id)) } ?? .nearest)
    ]
    guard isAcceptable(edits, ledger) else { return [] }
    overlay = nil
    drafts[new.place] = nil
    awaited = AwaitedCell(cohort: id, column: .planned)
    browse.filters[.cohorts] = TextFilter("")
    notice = Notice("Added \(id.text); type its plan; \(wayBack(isTyping: true))")
    return [.amend(edits)]
  }
}

extension NewRecord {
  /// A cohort of a program before its year is known, like the one at an origin if there is one.
  fileprivate static func cohort(
    of program: RecordID, like origin: Origin?, _ ledger: Ledger
  ) -> NewRecord {
    let fields = origin.map { kept(of: ledger.fields(at: $0)) } ?? []
    return NewRecord("Cohort", fields + [NewRecord.Field("Program", StoredValue(program.text))])
  }

  /// The fields of a cohort that one like it has, too: what it is, but no figure, date or source.
  private static func kept(of fields: [Field]) -> [Field] {
    let names: Set = [
      "YearBasis", "Intake", "Course", "Topic", "Organization", "Form", "Venue", "Site", "Days",
      "Unit",
    ]
    return fields.filter { names.contains($0.name) }
  }
}
