internal import Cooperation
internal import Surface

/// A cohort that is to be added as soon as its year is known.
public struct NewCohort: Hashable, Sendable {
  /// The program.
  let program: RecordID
  /// The cohort that it is to be like; `nil` for one of its own kind.
  let template: RecordKey?
  /// The year, as it is typed.
  var year: TextLine
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
    overlay = .newCohort(
      NewCohort(
        program: ledger.programs[program].id, template: template.map(ledger.key(ofCohort:)),
        year: TextLine(proposed)))
  }

  mutating func performInNewYear(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard case .newCohort(var new) = overlay else { return [] }
    switch action {
    case .addIt:
      return add(new, ledger)
    case .keepDraft:
      overlay = nil
      notice = Notice("Nothing was added")
    default:
      new.year.perform(action)
      overlay = .newCohort(new)
    }
    return []
  }

  private mutating func add(_ new: NewCohort, _ ledger: Ledger) -> [Effect] {
    let year: StoredValue
    do throws(Refusal) {
      year = try RecordType.cohort.stored(new.year.text, in: "Year")
    } catch {
      notice = Notice(sentence(error.description, error.remedy), .refused)
      return []
    }
    let template = new.template.flatMap { ledger.origin(of: RecordName(.cohort, $0.id)) }
    var fields = template.map { NewRecord.kept(of: ledger.fields(at: $0)) } ?? []
    fields += [
      NewRecord.Field("Program", StoredValue(new.program.text)),
      NewRecord.Field("Year", year),
      NewRecord.Field("Status", "planned"),
    ]
    guard let id = ledger.freeID(for: NewRecord("Cohort", fields)) else { return [] }
    let record = NewRecord("Cohort", [NewRecord.Field("Id", StoredValue(id.text))] + fields)
    let edits = [
      Edit(
        adding: record,
        at: new.template.map { .after(RecordName(.cohort, $0.id)) } ?? .nearest)
    ]
    guard isAcceptable(edits, ledger) else { return [] }
    overlay = nil
    awaited = AwaitedCell(cohort: id, column: .planned)
    browse.filters[.cohorts] = TextFilter("")
    notice = Notice("Added \(id.text); type its plan, u takes it back")
    return [.amend(edits)]
  }
}

extension NewRecord {
  /// The fields of a cohort that one like it has, too: what it is, but no figure, date or source.
  fileprivate static func kept(of fields: [Field]) -> [Field] {
    let names: Set = [
      "YearBasis", "Intake", "Course", "Topic", "Organization", "Form", "Venue", "Site", "Days",
      "Unit",
    ]
    return fields.filter { names.contains($0.name) }
  }
}
