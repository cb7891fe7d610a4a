public import Recfile
internal import Writing

/// Why an edit is not acceptable, whatever others did.
public enum Refusal: Error, Hashable {
  /// The value is not of the field's kind.
  case value(field: String, ValueFlaw)
  /// A value that is not UTF-8.
  case encoding(field: String)
  /// The rec format cannot hold it.
  case text(EditRefusal)
  /// A rule of the descriptor would be broken.
  case rule(RuleViolation.Reason)
  /// The field has several values, so that it cannot be told which one is meant.
  case severalValues(field: String)
  /// A second value for a field that stands once.
  case secondValue(field: String)
  /// A field that must be there would be missing.
  case missing(field: String, type: String)
  /// The only field of a record would go, and the record with it.
  case lastField(String)
  /// Another record of the type has the Id.
  case takenID(RecordName)
  /// No record has the Id that the field refers to.
  case dangling(field: String, type: String, RecordID)
  /// Others refer to the Id that would be gone.
  case referredTo(RecordName, by: [RecordName])
  /// Several records go by the name.
  case ambiguous(RecordName)
  /// No file describes the type of a new record.
  case unknownType(String)
}

extension Refusal {
  /// The field that it is about; `nil` where it is about a record as a whole.
  public var field: String? {
    switch self {
    case .value(let field, _), .encoding(let field), .severalValues(let field),
      .secondValue(let field), .missing(let field, _), .lastField(let field),
      .dangling(let field, _, _):
      return field
    case .rule(let reason): return reason.field
    case .takenID: return "Id"
    case .text, .referredTo, .ambiguous, .unknownType: return nil
    }
  }
}

extension Refusal: CustomStringConvertible {
  /// What is wrong, as a clause without a full stop.
  public var description: String {
    switch self {
    case .value(let field, let flaw): "\(visible(field)): \(flaw.message)"
    case .encoding(let field): "\(visible(field)): the text is not UTF-8"
    case .text(let refusal): refusal.message
    case .rule(let reason): RuleViolation(reason, record: nil, at: 0).message
    case .severalValues(let field): "\(visible(field)) has several values here"
    case .secondValue(let field): "\(visible(field)) has a value here, and takes only one"
    case .missing(let field, let type): "\(visible(type)) must have \(visible(field))"
    case .lastField(let field): "\(visible(field)) is the only field of the record"
    case .takenID(let record): "there is a \(record) already"
    case .dangling(let field, let type, let id):
      "\(visible(field)): no \(visible(type)) has the Id “\(visible(id.text))”"
    case .referredTo(let record, let others):
      "\(record) is referred to by \(listed(others))"
    case .ambiguous(let record): "several records go by the name \(record)"
    case .unknownType(let type): "no file of the store describes the type \(visible(type))"
    }
  }

  /// What is accepted or can be done, as a clause without a full stop.
  public var remedy: String {
    switch self {
    case .value(_, let flaw): flaw.remedy
    case .encoding: "write it in UTF-8"
    case .text(let refusal): refusal.remedy
    case .rule(let reason): RuleViolation(reason, record: nil, at: 0).remedy
    case .severalValues(let field):
      "add or remove one value, as in \(visible(field))+=… and \(visible(field))-=…"
    case .secondValue: "set the field instead"
    case .missing(let field, _): "give \(visible(field)) a value"
    case .lastField: "remove the record instead"
    case .takenID: "give the record an Id of its own"
    case .dangling(_, let type, _):
      "write the Id of \(withArticle(visible(type))) of this store, or add that record first"
    case .referredTo: "change or remove those first"
    case .ambiguous: "mend the text so that one record goes by it"
    case .unknownType(let type):
      "add a file with the line “%rec: \(visible(type))”, or write one of the known types"
    }
  }
}

private func listed(_ names: [RecordName]) -> String {
  let shown = names.prefix(5).map(\.description).joined(separator: ", ")
  return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
}
