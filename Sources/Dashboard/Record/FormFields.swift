internal import Cooperation
internal import Surface

extension FormContents {
  /// Begins to edit a line; `nil` if its value cannot be held by one line as it stands.
  ///
  /// A draft is gone on with over what stood there when it was typed, so that what others put in its
  /// place since is a conflict.
  func edit(_ line: Line, _ choices: FieldChoices?) -> FormEdit? {
    let value = line.draft.map { $0.draft.seen } ?? line.value
    var seen: StoredValue?
    if let value {
      guard let text = OneLine.text(of: value) else { return nil }
      seen = StoredValue(text)
    }
    let entry = FieldEntry(
      line.field.name, of: form.type ?? "", seen: seen, isFresh: false, choices)
    var edit = FormEdit(
      place: line.place, seen: value, start: entry, entry: entry, draft: line.draft?.place)
    if let draft = line.draft?.draft {
      edit.entry.resume(OneLine.text(of: StoredValue(draft.text)) ?? draft.text, choices)
      edit.isEmptied = draft.text.isEmpty
    }
    return edit
  }

  /// What Enter would put into the line that is being edited; `nil` for nothing.
  ///
  /// - Throws: `Refusal` if the field does not accept what is typed.
  func value(of edit: FormEdit, _ choices: FieldChoices?) throws(Refusal) -> StoredValue? {
    guard edit.isChanged else { return edit.seen }
    let text = edit.entry.chosen(choices)
    guard !text.isEmpty else { return nil }
    let isText = form[edit.place.field]?.kind == .text
    return try form.stored(isText ? OneLine.value(of: text) : text, in: edit.place.field)
  }

  /// The edits that give a line of a stored record another value; `nil` takes it away.
  ///
  /// They name the value that was seen there when typing began, so that what others put in its place
  /// since is a conflict.
  func edits(
    of name: RecordName, _ field: String, from seen: StoredValue?, to value: StoredValue?
  ) -> [Edit] {
    let values = values(field)
    func count(_ value: StoredValue) -> Int { values.count { $0 == value } }
    let repeats = form[field]?.repeats ?? false
    guard values.count > 1 || seen == nil && repeats else {
      return [Edit(name, .set(field: field, from: seen, to: value))]
    }
    let removal = seen.map { seen in
      Edit(name, .removeValue(field: field, seen, seen: max(count(seen), 1)))
    }
    let addition = value.map { value in
      Edit(name, .addValue(field: field, value, seen: count(value)))
    }
    return [removal, addition].compactMap(\.self)
  }

  /// Where to go on after a line got another value, down or up.
  ///
  /// A line that is the same has the value that it had.
  func target(
    after place: FormPlace, value: StoredValue?, step: State.FormStep, isSame: Bool = false
  ) -> FormState.Target {
    let count = values(place.field).count
    switch step {
    case .further: return .further(place.field)
    case .up: return .before(place)
    case .down where isSame: return .after(place)
    case .stay: return .at(place)
    case .down:
      // What was one of several values and goes, or is put behind the others, makes room.
      let hasFurther = place.index < count - 1
      let movesUp = name == nil ? value == nil && count > 1 : count > 1 && place.index < count
      guard movesUp else { return .after(place) }
      return hasFurther || value == nil ? .at(place) : .after(place)
    }
  }
}

extension FormField {
  /// What is accepted as a value, for the status line.
  var hint: String {
    let orNothing = isMandatory ? "" : "  or empty"
    switch kind {
    case .count: return "\(name): such as 61  >2300  >=3  ~90000  100..120  ?\(orNothing)"
    case .date where declared == nil:
      return "\(name): such as 2008  2008-12  2026-03-12  ?\(orNothing)"
    case .year: return "\(name): four digits such as 2026, or ?\(orNothing)"
    case .number(let min?, let max?):
      return "\(name): a whole number from \(min) to \(max)\(orNothing)"
    case .code, .reference, .truth:
      return "\(name): type to narrow the list, ↓ ↑ choose\(isMandatory ? "" : ", ^U to empty it")"
    case .text where isFreeText: return "\(name): any text; ^O begins a line"
    case .date, .number, .text:
      return "\(name): \(declaredRemedy ?? "any text")\(orNothing)"
    }
  }

  /// Whether it takes any text, of several lines, too.
  var isFreeText: Bool { kind == .text && declaredRemedy == nil && name != "Id" }

  /// Whether its values begin with a digit or with what stands before one, so that such a key begins
  /// to type one.
  var takesDigits: Bool {
    switch kind {
    case .count, .date, .year, .number: true
    case .text, .truth, .code, .reference: false
    }
  }
}
