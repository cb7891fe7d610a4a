internal import Cooperation
internal import Surface

extension State {
  /// Begins a record of the type that belongs to where the reader is, or asks for the type.
  mutating func beginRecordHere(_ ledger: Ledger) {
    switch screen {
    case .browse:
      let contents = browseContents(ledger)
      beginRecord(contents.newRecord(in: browse.focus, ledger), ledger)
    case .claims: beginRecord(NewRecord(RecordType.claim.rawValue, []), ledger)
    case .agreements: beginRecord(NewRecord(RecordType.agreement.rawValue, []), ledger)
    case .sources: beginRecord(NewRecord(RecordType.source.rawValue, []), ledger)
    default: overlay = .typeChoice(TypeChoice(types: ledger.addableTypes, purpose: nil))
    }
  }

  /// Opens the form of a record that is to be added, or goes on with one of the type that was begun.
  ///
  /// - Parameters:
  ///   - given: What it has at first.
  ///   - purpose: The line of the form that is shown now that gets its Id.
  ///   - ledger: The texts.
  mutating func beginRecord(
    _ given: NewRecord, for purpose: FormPlace? = nil, _ ledger: Ledger
  ) {
    if case .readOnly(let reason) = saving {
      notice = Notice("The store can only be read: \(reason)", .refused)
      return
    }
    let type = given.type
    let isOpen = forms.contains { $0.beginning?.record.type == type }
    let kept = isOpen ? nil : begun[type]?.popLast()
    if begun[type]?.isEmpty == true { begun[type] = nil }
    let record = kept ?? given
    forms.append(
      FormState(
        .new(
          FormState.Beginning(
            given: given, record: record, proposedID: ledger.proposedID(for: record),
            purpose: purpose))))
    screens.append(.record)
    guard let contents = formContents(ledger) else { return }
    setForm { $0.cursor = contents.firstToFill?.place }
    if !contents.lines.isEmpty { openLine(contents, ledger) }
    if kept != nil { notice = Notice("Going on with what was begun; Esc, dd begins anew") }
  }

  /// Puts a value into the record that is to be added.
  mutating func fill(
    _ beginning: FormState.Beginning, _ edit: FormEdit, _ value: StoredValue?,
    _ target: FormState.Target, _ step: FormStep, _ ledger: Ledger
  ) -> [Effect] {
    var beginning = beginning
    let field = edit.place.field
    if let value, let refusal = ledger.refusal(of: value, in: field, of: beginning.record.type) {
      notice = Notice(refusal.line, .refused)
      return []
    }
    beginning.record = beginning.record.setting(field, at: edit.place.index, to: value)
    beginning.proposedID = ledger.proposedID(for: beginning.record)
    if edit.entry.isList { remember(value, for: edit.entry) }
    dropDraft(of: edit)
    setForm { $0.subject = .new(beginning) }
    guard let contents = formContents(ledger) else { return [] }
    return goOn(target, step, contents, ledger)
  }

  /// Adds the record that is filled in, if nothing is missing.
  mutating func addBegun(_ contents: FormContents, _ ledger: Ledger) -> [Effect] {
    guard let beginning = form?.beginning else { return [] }
    let missing = contents.lines.filter { $0.value == nil && !$0.flaws.isEmpty }
    if let first = missing.first {
      let names = missing.map(\.field.name).joined(separator: ", ")
      setForm { $0.cursor = first.place }
      notice = Notice("Not added yet: \(names) must be filled in", .refused)
      return []
    }
    let record = beginning.complete(ledger)
    let insertion = Edit(adding: record)
    guard !record.fields.isEmpty else {
      notice = Notice("Nothing is filled in yet", .refused)
      return []
    }
    let further = purposeEdits(beginning, insertion.record, ledger)
    let edits = [insertion] + further
    let names: [RecordName]
    do throws(Rejection) {
      names = try Revision(of: edits, in: ledger.files).inverse.map(\.record)
    } catch {
      tell(error, in: contents)
      return []
    }
    forget(beginning)
    forms.removeLast()
    screens.removeLast()
    if let old = further.last?.record, let new = names.first { follow(old, into: new) }
    notice = Notice("Added \(insertion.record); \(key(.undo)) takes it back")
    if let purpose = beginning.purpose { fillPurpose(purpose, insertion.record, ledger) }
    arriving = insertion.record
    return [.amend(edits)]
  }

  /// Begins the record anew.
  mutating func dropBegun(_ ledger: Ledger) {
    guard var beginning = form?.beginning else { return }
    forget(beginning)
    beginning.record = beginning.given
    beginning.proposedID = ledger.proposedID(for: beginning.given)
    setForm { form in
      form.subject = .new(beginning)
      form.cursor = nil
    }
    notice = Notice("What was typed here is thrown away")
  }

  /// Selects the record that was added, where the panes or the list that is shown have it.
  mutating func showArrival(_ ledger: Ledger) {
    guard let name = arriving else { return }
    arriving = nil
    guard let origin = ledger.origin(of: name) else { return }
    if screen == .browse {
      _ = browse.reveal(origin, of: ledger)
    } else {
      selectListed(origin, ledger)
    }
  }

  private mutating func forget(_ beginning: FormState.Beginning) {
    for place in drafts.keys where place.record == form?.name { drafts[place] = nil }
  }

  /// Says why a record cannot be added, and goes to the field that it is about.
  private mutating func tell(_ rejection: Rejection, in contents: FormContents) {
    guard let reason = rejection.objections.first?.reason else { return }
    notice = Notice(reason.line, .refused)
    let field = reason.field ?? contents.form.fields.first?.name
    if let line = contents.lines.first(where: { $0.place.field == field }) {
      setForm { $0.cursor = line.place }
    }
  }

  /// The edits that put the Id of a record that is added into the record of the store for which it
  /// is; none where it is for another new one.
  private func purposeEdits(
    _ beginning: FormState.Beginning, _ added: RecordName, _ ledger: Ledger
  ) -> [Edit] {
    guard let place = beginning.purpose, let id = added.id, let below = forms.dropLast().last,
      let contents = FormContents(below, drafts: drafts, ledger), let name = contents.name
    else { return [] }
    let values = contents.values(place.field)
    let seen = values.indices.contains(place.index) ? values[place.index] : nil
    return contents.edits(of: name, place.field, from: seen, to: StoredValue(id.text))
  }

  /// Puts the Id of a record that is added into the new record for which it is, and the cursor behind.
  private mutating func fillPurpose(_ place: FormPlace, _ added: RecordName, _ ledger: Ledger) {
    setForm { form in
      form.cursor = place
      guard var beginning = form.beginning, let id = added.id else { return }
      beginning.record = beginning.record.setting(
        place.field, at: place.index, to: StoredValue(id.text))
      form.subject = .new(beginning)
    }
  }
}

extension FormContents {
  /// The line to begin with: what must be filled in, else a figure, else what nothing is known of.
  fileprivate var firstToFill: Line? {
    let open = lines.filter { $0.value == nil }
    return open.first { !$0.flaws.isEmpty } ?? open.first { $0.field.kind == .count }
      ?? open.first { $0.standIn == nil } ?? lines.first
  }
}

extension FormState.Beginning {
  /// The record with its Id.
  fileprivate func complete(_ ledger: Ledger) -> NewRecord {
    guard let proposedID, let key = ledger.identifyingField(of: record.type) else { return record }
    return NewRecord(
      record.type, [NewRecord.Field(key, StoredValue(proposedID.text))] + record.fields)
  }
}

extension Ledger {
  /// The Id that a new record gets unless another is typed; `nil` if it has one, or must be given one.
  fileprivate func proposedID(for record: NewRecord) -> RecordID? {
    guard let key = identifyingField(of: record.type), record[key] == nil else { return nil }
    return freeID(for: record)
  }

  /// What makes a value unacceptable for a new record beside its form: an Id that another has, or
  /// one that none has.
  fileprivate func refusal(
    of value: StoredValue, in field: String, of type: String
  ) -> Refusal? {
    let name = RecordName(type: type, id: RecordID(value.text))
    if field == identifyingField(of: type), holds(name) { return .takenID(name) }
    guard
      case .reference(let target)? = RecordForm(ofNew: type, having: [field], in: self)[field]?.kind
    else { return nil }
    let id = RecordID(value.text)
    return holds(RecordName(type: target, id: id))
      ? nil : .dangling(field: field, type: target, id)
  }
}

extension Rejection.Reason {
  /// The field that it is about; `nil` where it is about none.
  fileprivate var field: String? {
    guard case .refused(let refusal) = self else { return nil }
    return refusal.field
  }
}

extension BrowseContents {
  /// A record of the kind that a pane lists, with what is selected filled in.
  fileprivate func newRecord(in pane: Pane, _ ledger: Ledger) -> NewRecord {
    func field(_ name: String, _ value: String?) -> NewRecord.Field? {
      value.map { NewRecord.Field(name, StoredValue($0)) }
    }
    switch pane {
    case .countries:
      return NewRecord("Country", [])
    case .programs:
      let id = country.map { ledger.countries[$0].id.text }
      return NewRecord("Program", [field("Country", id)].compactMap(\.self))
    case .cohorts:
      let here = cohort.map { ledger.cohorts[$0] }
      let row = program ?? here?.program
      let years = row.map { ledger.cohorts[ledger.cohorts(in: .program($0))].compactMap(\.year) }
      let next = years?.max().flatMap { $0 < 9999 ? "\($0 + 1)" : nil }
      return NewRecord(
        "Cohort",
        [
          field("Program", row.map { ledger.programs[$0].id.text }), field("Year", next),
          field("Venue", here.flatMap { ledger.text("Venue", at: $0.origin) }),
        ].compactMap(\.self))
    }
  }
}
