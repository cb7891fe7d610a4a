internal import Cooperation

extension RecordType {
  /// The descriptor by which recutils checks records of the type.
  ///
  /// Fields of the user's own are left free: nothing is prohibited.
  var descriptor: String {
    var lines = ["%rec: \(rawValue)", "%doc: \(summary)"]
    if rule(for: "Id") != nil { lines.append("%key: Id") }
    let mandatory = fields.filter { $0.isMandatory && $0.name != "Id" }.map(\.name)
    if !mandatory.isEmpty { lines.append("%mandatory: \(mandatory.joined(separator: " "))") }
    let single = fields.filter { !$0.repeats && $0.name != "Id" }.map(\.name)
    lines += folded("%unique: ", single, separator: " ", next: "%unique: ")
    lines += kinds(\.typedef).map { "%typedef: \($0.kind)" }
    lines += kinds(\.typeOfFields).map { "%type: \($0.fields.joined(separator: ",")) \($0.kind)" }
    if self == .store { lines.append("%size: <= 1") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The fields of the same kind together, in the order of the form.
  private func kinds(_ text: (FieldRule) -> String?) -> [(kind: String, fields: [String])] {
    var found: [(kind: String, fields: [String])] = []
    for field in fields {
      guard let kind = text(field) else { continue }
      if let index = found.firstIndex(where: { $0.kind == kind }) {
        found[index].fields.append(field.name)
      } else {
        found.append((kind, [field.name]))
      }
    }
    return found
  }

  private func folded(
    _ head: String, _ words: [String], separator: String, next: String
  ) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.utf8.count + word.utf8.count < 98 {
        lines[lines.count - 1] = last + separator + word
      } else {
        lines.append((lines.isEmpty ? head : next) + word)
      }
    }
    return lines
  }

  private var summary: String {
    switch self {
    case .store: "The store as a whole: who keeps it, from where, and what a year means by default."
    case .country: "A country of the cooperation; Id is the code of ISO 3166-1 alpha-2."
    case .organization:
      "A body that gives, sends, signs or receives; Kind is IATI’s OrganisationType."
    case .program: "A lasting cooperation between a donor and a counterpart in one country."
    case .agreement: "What was signed: a memorandum, a cooperation agreement, the plan of a year."
    case .cohort: "One group on one course or event in one year: the figures."
    case .claim: "A cumulative figure that somebody announced; it never enters a sum."
    case .source: "Who says so."
    }
  }
}

extension FieldRule {
  /// The definition of the field's type, where recutils has none of its own.
  fileprivate var typedef: String? {
    switch kind {
    case .count:
      "Count regexp /^([0-9]+|>=?[0-9]+|~[0-9]+|[0-9]+[.][.][0-9]+|[?])$/"
    case .date: "Date regexp /^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|[?])$/"
    case .year: "Year regexp /^([0-9]{4}|[?])$/"
    case .code(let words): "\(name) enum \(words.joined(separator: " "))"
    case .text, .number, .reference: nil
    }
  }

  fileprivate var typeOfFields: String? {
    switch kind {
    case .text: nil
    case .count: "Count"
    case .date: "Date"
    case .year: "Year"
    case .number(let range): "range \(range.lowerBound) \(range.upperBound)"
    case .code: name
    case .reference(let type): "rec \(type.rawValue)"
    }
  }
}
