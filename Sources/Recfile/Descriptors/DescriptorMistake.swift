/// What is wrong with a field of a descriptor.
public enum DescriptorMistake: Hashable, Sendable {
  /// `%rec` does not have a type name alone or a type name and a source; what it has instead.
  case recordType(String)
  /// A file or URL behind the type; the rules in it are not read.
  case externalSource(String)
  /// A second `%rec` in one descriptor.
  case secondRec
  /// A type that an earlier descriptor of the file has.
  case repeatedType(String)
  /// A rule that may stand once in a descriptor, such as `%key`, stands there again.
  case repeatedRule(String)
  /// `%key` does not have exactly one name.
  case key
  /// The value of a rule is not a list of field names separated by blanks.
  case fieldNames(rule: String)
  /// The value of `%type` does not begin with field names separated by commas.
  case typedFields
  /// The value of `%typedef` does not begin with the name of a type.
  case typedefName
  /// A type that is not described as the format has it.
  case typeDescription(String)
  /// The name of a type that no `%typedef` of the descriptor defines.
  case undefinedType(String)
  /// A type that is defined by itself.
  case typedefLoop(String)
  /// The value of `%size` is not a number, or a comparison and a number.
  case size
  /// A field of `%auto` whose type cannot be counted up.
  case autoType(field: String)
  /// A `%` field that the format does not know, and the known one that it resembles.
  case unknownRule(String, resembles: String?)
  /// A field that is no rule, and belongs to the descriptor instead of a record.
  case ordinaryField(String)

  /// What is wrong, as a clause without a full stop.
  var message: String {
    switch self {
    case .recordType(let text): "`\(text.shown)` is not the name of a record type"
    case .externalSource(let source): "the rules in `\(source.shown)` are not read"
    case .secondRec: "this descriptor has a second `%rec`"
    case .repeatedType(let type): "the type `\(type.shown)` has a descriptor already"
    case .repeatedRule(let rule): "this descriptor has a second `\(rule)`"
    case .key: "`%key` needs the name of one field"
    case .fieldNames(let rule): "the value of `\(rule)` is not a list of field names"
    case .typedFields: "`%type` does not begin with field names"
    case .typedefName: "`%typedef` does not begin with the name of a type"
    case .typeDescription(let text): "`\(text.shown)` is not a type"
    case .undefinedType(let name): "the type `\(name.shown)` is not defined"
    case .typedefLoop(let name): "the type `\(name.shown)` is defined by itself"
    case .size: "the value of `%size` is not a number of records"
    case .autoType(let field):
      "the field `\(field.shown)` of `%auto` has a type that cannot be filled in"
    case .unknownRule(let rule, _): "`\(rule.shown)` is not a special field, and has no effect"
    case .ordinaryField(let name):
      "the field `\(name.shown)` belongs to the descriptor, not to a record"
    }
  }

  /// What is accepted, as a clause without a full stop.
  var remedy: String {
    switch self {
    case .recordType:
      "write an ASCII letter and then letters, digits and `_`, as in `%rec: Country`"
    case .externalSource: "copy its rules into this descriptor"
    case .secondRec: "delete it, or put a blank line before it to begin another record set"
    case .repeatedType: "put its records under the first descriptor, or rename the type"
    case .repeatedRule: "delete it; the first one holds"
    case .key: "write one name, as in `%key: Id`"
    case .fieldNames(let rule): "separate names by blanks, not commas, as in `\(rule): Id Name`"
    case .typedFields: "separate names by commas without blanks, as in `%type: Start,End date`"
    case .typedefName: "begin it with a letter, as in `%typedef: Year_t range 1900 2100`"
    case .typeDescription:
      "write int, bool, range MIN MAX, real, size N, line, regexp /…/, date, enum A B …, field, "
        + "email, uuid, rec TYPE, or the name of a `%typedef`"
    case .undefinedType(let name):
      "define it in this descriptor, as in `%typedef: \(name.shown) int`"
    case .typedefLoop: "let the last `%typedef` of the chain say what the type is"
    case .size: "write a number, or `<`, `<=`, `>` or `>=` and a number, as in `%size: <= 100`"
    case .autoType: "give it the type int, range, date or uuid"
    case .unknownRule(_, let known?): "if `\(known)` is meant, write it so"
    case .unknownRule(_, nil): "delete it, or make it a comment"
    case .ordinaryField: "put a blank line between the descriptor and the first record"
    }
  }
}
