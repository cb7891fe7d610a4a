internal import Cooperation

/// What can be chosen for a field: the words of a closed list, or the records of a type.
struct FieldChoices {
  /// One thing that can be chosen.
  struct Choice: Hashable {
    /// The value that the field gets.
    let value: String
    /// What it is, in words; empty where the value says it.
    let title: String
  }

  /// All, those that were chosen last first.
  let all: [Choice]

  /// The choices of a field of a type; `nil` for one that takes any text.
  init?(_ field: String, of type: String, in ledger: Ledger, lastUsed: [String] = []) {
    guard let field = RecordForm(ofNew: type, in: ledger)[field] else { return nil }
    self.init(field, in: ledger, lastUsed: lastUsed)
  }

  /// The choices of a field of a form; `nil` for one that takes any text.
  init?(_ field: FormField, in ledger: Ledger, lastUsed: [String] = []) {
    let choices: [Choice]
    switch field.kind {
    case .code(let words): choices = words.map { Choice(value: $0, title: "") }
    case .truth: choices = ["yes", "no"].map { Choice(value: $0, title: "") }
    case .reference(let target): choices = ledger.choices(of: target)
    case .text, .count, .date, .year, .number: return nil
    }
    let first = lastUsed.compactMap { value in choices.first { $0.value == value } }
    all = first + choices.filter { !first.contains($0) }
  }

  /// The choices that what is typed fits, in their order; those whose value begins so come first.
  func matching(_ typed: String) -> [Choice] {
    guard !typed.isEmpty else { return all }
    let filter = TextFilter(typed)
    let found = all.filter { filter.matches([$0.value, $0.title]) }
    let typed = typed.lowercased()
    let isFirst = { (choice: Choice) in choice.value.lowercased().hasPrefix(typed) }
    return found.filter(isFirst) + found.filter { !isFirst($0) }
  }
}

extension Ledger {
  /// The records of a type by Id, each with its name.
  fileprivate func choices(of type: String) -> [FieldChoices.Choice] {
    func choices<Entity: Identified>(
      _ table: Table<Entity>, _ title: (Entity) -> String
    ) -> [FieldChoices.Choice] {
      table.lazy.filter { !$0.id.text.isEmpty }
        .map { FieldChoices.Choice(value: $0.id.text, title: title($0)) }
    }
    switch RecordType(rawValue: type) {
    case .country: return choices(countries, \.name)
    case .organization: return choices(organizations, \.name)
    case .program: return choices(programs, \.title)
    case .agreement: return choices(agreements, \.subject)
    case .claim: return choices(claims) { $0.trainees.description }
    case .source: return choices(sources, \.title)
    case .cohort, .store, nil:
      return ids(of: type).map { FieldChoices.Choice(value: $0.text, title: "") }
    }
  }
}
