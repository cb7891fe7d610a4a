internal import Cooperation

/// What a form shows: derived from the ledger and the form's state, never kept.
struct FormContents {
  /// What is wrong with a line, or doubtful.
  struct Flaw {
    let text: String
    let isError: Bool

    init(text: String, isError: Bool) {
      self.text = text
      self.isError = isError
    }

    init(_ found: FieldProblem) {
      self.init(text: found.problem.message, isError: found.problem.code.isError)
    }
  }

  /// One value, or the place of one.
  struct Line {
    let field: FormField
    let place: FormPlace
    /// The value; `nil` where one can be put.
    let value: StoredValue?
    /// What a value that names a record refers to; `nil` for any other.
    let title: String?
    /// Whether it is where a further value of a field that has some is added.
    let isFurther: Bool
    /// What holds while there is no value, and why.
    let standIn: String?
    /// What is wrong with it.
    let flaws: [Flaw]
    /// What was typed there and left, and what it is kept by.
    let draft: [FieldPlace: FieldDraft].Kept?
  }

  let form: RecordForm
  let lines: [Line]
  /// What the form is of, as its title says it.
  let title: String
  /// The name of the record; `nil` for one that is to be added.
  let name: RecordName?

  /// The contents of a form; `nil` if its record is gone.
  init?(_ state: FormState, drafts: [FieldPlace: FieldDraft], _ ledger: Ledger) {
    let fields: [NewRecord.Field]
    var problems: [FieldProblem] = []
    switch state.subject {
    case .stored(let names, let origin):
      guard let name = names.last, ledger.holds(origin) else { return nil }
      form = RecordForm(ofRecordAt: origin, in: ledger)
      fields = ledger.fields(at: origin)
      problems = ledger.fieldProblems(at: origin)
      title = name.description
      self.name = name
    case .new(let beginning):
      fields = beginning.record.fields
      form = RecordForm(
        ofNew: beginning.record.type, having: fields.map(\.name), in: ledger)
      title = "New \(beginning.record.type)"
      name = nil
    }
    let standIns = StandIns(form, fields, proposedID: state.beginning?.proposedID, ledger)
    var lines: [Line] = []
    for field in form.fields {
      let own = fields.enumerated().filter { $0.element.name == field.name }
      let kept =
        drafts.isEmpty
        ? nil
        : state.name.map {
          drafts.lines(
            of: $0, field.name, values: own.map(\.element.value), repeats: field.repeats)
        }
      for (index, (position, element)) in own.enumerated() {
        lines.append(
          Line(
            field: field, place: FormPlace(field: field.name, index: index), value: element.value,
            title: field.title(of: element.value, ledger), isFurther: false, standIn: nil,
            flaws: problems.filter { $0.field == position }.map(Flaw.init),
            draft: kept?[index]))
      }
      guard own.isEmpty || field.repeats else { continue }
      let standIn = own.isEmpty ? standIns.text(for: field) : nil
      let isMissing = own.isEmpty && field.isMandatory && standIn == nil
      let last = max(own.count, kept?.keys.max() ?? 0)
      for index in own.count...last {
        let isFirst = index == 0
        lines.append(
          Line(
            field: field, place: FormPlace(field: field.name, index: index), value: nil,
            title: nil, isFurther: !isFirst, standIn: isFirst ? standIn : nil,
            flaws: !isFirst
              ? []
              : isMissing
                ? [Flaw(text: "must be filled in", isError: true)]
                : problems.filter { $0.field == nil && $0.problem.field == field.name }
                  .map(Flaw.init),
            draft: kept?[index]))
      }
    }
    self.lines = lines
  }

  /// The position of the line of a place: if it is gone, that of the nearest before it in its field.
  func position(of place: FormPlace?) -> Int {
    guard let place else { return 0 }
    let before = lines.lastIndex {
      $0.place.field == place.field && $0.place.index <= place.index
    }
    return before ?? lines.firstIndex { $0.place.field == place.field } ?? 0
  }

  /// The line of a place; `nil` in a form without lines.
  func line(at place: FormPlace?) -> Line? {
    let position = position(of: place)
    return lines.indices.contains(position) ? lines[position] : nil
  }

  /// The position that a target leads to; `nil` beyond the first and the last.
  ///
  /// Where a further value could be put is passed over by whoever goes down: another value is asked for.
  func position(of target: FormState.Target) -> Int? {
    let position =
      switch target {
      case .at(let place): passing(position(of: place))
      case .after(let place): passing(self.position(of: place) + 1)
      case .before(let place): self.position(of: place) - 1
      case .further(let field):
        lines.firstIndex { $0.field.name == field && $0.value == nil }
          ?? position(of: FormPlace(field: field, index: 0))
      }
    return lines.indices.contains(position) ? position : nil
  }

  private func passing(_ position: Int) -> Int {
    let isPassed = { lines.indices.contains($0) && lines[$0].isFurther && lines[$0].draft == nil }
    var position = position
    while isPassed(position) { position += 1 }
    return position
  }

  /// The values of a field.
  func values(_ field: String) -> [StoredValue] {
    lines.filter { $0.place.field == field }.compactMap(\.value)
  }
}

/// What holds for the fields that a record leaves out.
private struct StandIns {
  private let type: RecordType?
  private let program: RecordID?
  private let proposedID: RecordID?
  private let identifyingField: String?
  private let ledger: Ledger

  init(
    _ form: RecordForm, _ fields: [NewRecord.Field], proposedID: RecordID?, _ ledger: Ledger
  ) {
    type = form.type.flatMap(RecordType.init(rawValue:))
    program = fields.first { $0.name == "Program" }.map { RecordID($0.value.text) }
    identifyingField = form.type.flatMap(ledger.identifyingField(of:))
    self.proposedID = proposedID
    self.ledger = ledger
  }

  func text(for field: FormField) -> String? {
    if field.name == identifyingField, let proposedID { return "\(proposedID.text), proposed" }
    guard let type, let standIn = ledger.standIn(for: field.name, of: type, program: program)
    else { return nil }
    let giver = standIn.giver.id == nil ? "the store" : "\(standIn.giver)"
    return "\(standIn.value), from \(giver)"
  }
}

extension FormField {
  /// What a value refers to, by the name that a person knows it by; `nil` where it refers to nothing.
  fileprivate func title(of value: StoredValue, _ ledger: Ledger) -> String? {
    guard case .reference(let type) = kind else { return nil }
    return ledger.title(of: type, RecordID(value.text))
  }
}

extension Ledger {
  /// The name that a person knows a record by; `nil` where there is none.
  func title(of type: String, _ id: RecordID) -> String? {
    switch RecordType(rawValue: type) {
    case .country: countries[id]?.name
    case .organization: organizations[id]?.name
    case .program: programs[id]?.title
    case .agreement: agreements[id]?.subject
    case .claim: claims[id]?.trainees.description
    case .source: sources[id]?.title
    case .cohort, .store, nil: nil
    }
  }
}
