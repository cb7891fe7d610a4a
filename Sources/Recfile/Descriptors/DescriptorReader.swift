/// Reads the fields of a descriptor, and reports what they say that a descriptor cannot say.
struct DescriptorReader {
  private(set) var problems: [SyntaxProblem] = []
  private var descriptor: Descriptor
  private var typedefs = Typedefs()
  private var typings: [Typing] = []
  private var docs: [String] = []
  private var seen: Set<DescriptorRule> = []

  /// One `%type`: the fields that it is for, and what it says of them.
  private struct Typing {
    let fields: [String]
    let description: TypeDescription
    let offset: Int
  }

  /// Reads the fields of one descriptor.
  static func read(_ fields: Fields) -> (descriptor: Descriptor, problems: [SyntaxProblem]) {
    var reader = DescriptorReader(fields)
    for field in reader.descriptor.fields { reader.take(field) }
    reader.resolveTypes()
    reader.checkAuto()
    if !reader.docs.isEmpty { reader.descriptor.doc = reader.docs.joined(separator: "\n") }
    return (reader.descriptor, reader.problems)
  }

  private init(_ fields: Fields) {
    descriptor = Descriptor(fields)
  }

  private mutating func take(_ field: Field) {
    let name = field.name
    guard let rule = DescriptorRule(rawValue: name) else {
      report(mistake(inName: name), at: field.offset)
      return
    }
    let isFirst = seen.insert(rule).inserted
    switch rule {
    case .rec where !isFirst: report(.secondRec, at: field.offset)
    case .key where !isFirst, .sort where !isFirst, .size where !isFirst:
      report(.repeatedRule(name), at: field.offset)
    case .rec: takeRec(field)
    case .doc: docs.append(field.value)
    case .key: takeKey(field)
    case .mandatory: descriptor.mandatory += names(of: field, rule)
    case .unique: descriptor.unique += names(of: field, rule)
    case .prohibit: descriptor.prohibited += names(of: field, rule)
    case .allowed: descriptor.allowed += names(of: field, rule)
    case .type: takeType(field)
    case .typedef: takeTypedef(field)
    case .auto: descriptor.auto += names(of: field, rule)
    case .sort: descriptor.sort += names(of: field, rule)
    case .size: takeSize(field)
    case .constraint: descriptor.constraints.append(field.value)
    case .confidential: descriptor.confidential += names(of: field, rule)
    case .singular: descriptor.singular += names(of: field, rule)
    }
  }

  private func mistake(inName name: String) -> DescriptorMistake {
    guard name.hasPrefix("%") else { return .ordinaryField(name) }
    return .unknownRule(name, resembles: DescriptorRule.resembling(name)?.rawValue)
  }

  private mutating func takeRec(_ field: Field) {
    let value = field.valueBytes.drop(while: Words.isGap)
    let word = value.prefix { !Words.isGap($0) }
    let type = word.prefix { Byte.continuesName($0) || $0 == Byte.percent }
    let isName = Words.isFieldName(type)
    if isName { descriptor.type = String(decoding: type, as: UTF8.self) }
    let rest = Words.of(Array(value.dropFirst(word.count)))
    descriptor.external = rest.first
    if !isName || type.count < word.count || rest.count > 1 {
      let shown = Words.of(Array(value)).joined(separator: " ")
      report(.recordType(shown), at: field.valueSpan.lowerBound)
    } else if let source = rest.first {
      report(.externalSource(source), at: field.valueSpan.lowerBound)
    }
  }

  private mutating func takeKey(_ field: Field) {
    let words = Words.of(field.valueBytes)
    guard words.count == 1, Words.isFieldName(words[0].utf8) else {
      report(.key, at: field.valueSpan.lowerBound)
      return
    }
    descriptor.key = words[0]
  }

  /// The field names that a rule lists; none, and a problem, if it lists anything else.
  private mutating func names(of field: Field, _ rule: DescriptorRule) -> [String] {
    let words = Words.of(field.valueBytes)
    guard !words.isEmpty, words.allSatisfy({ Words.isFieldName($0.utf8) }) else {
      report(.fieldNames(rule: rule.rawValue), at: field.valueSpan.lowerBound)
      return []
    }
    return words
  }

  private mutating func takeSize(_ field: Field) {
    guard let size = SizeRule(field.valueBytes) else {
      report(.size, at: field.valueSpan.lowerBound)
      return
    }
    descriptor.size = size
  }

  private mutating func takeType(_ field: Field) {
    let value = field.valueBytes.drop(while: Words.isGap)
    let list = value.prefix { !Words.isGap($0) }
    let names = list.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard !list.isEmpty, names.allSatisfy({ Words.isFieldName($0) }) else {
      report(.typedFields, at: field.valueSpan.lowerBound)
      return
    }
    guard let description = description(value.dropFirst(list.count), of: field) else { return }
    typings.append(
      Typing(
        fields: names.map { String(decoding: $0, as: UTF8.self) }, description: description,
        offset: field.valueSpan.lowerBound))
  }

  private mutating func takeTypedef(_ field: Field) {
    let value = field.valueBytes.drop(while: Words.isGap)
    let name = value.prefix { !Words.isGap($0) }
    guard Words.isTypeName(name) else {
      report(.typedefName, at: field.valueSpan.lowerBound)
      return
    }
    guard let description = description(value.dropFirst(name.count), of: field) else { return }
    typedefs.define(
      String(decoding: name, as: UTF8.self), as: description, at: field.valueSpan.lowerBound)
  }

  private mutating func description(
    _ text: ArraySlice<UInt8>, of field: Field
  ) -> TypeDescription? {
    if let description = TypeDescription(text) { return description }
    let shown = Words.of(Array(text)).joined(separator: " ")
    report(.typeDescription(shown), at: field.valueSpan.lowerBound)
    return nil
  }

  /// Gives each typed field its type: in the end, as types may be defined behind their use.
  private mutating func resolveTypes() {
    typedefs.resolve()
    problems += typedefs.problems
    for typing in typings {
      let type: FieldType?
      switch typing.description {
      case .type(let known): type = known
      case .name(let name):
        type = typedefs.type(name)
        if !typedefs.isDefined(name) { report(.undefinedType(name), at: typing.offset) }
      }
      for field in typing.fields { descriptor.types[field] = type }
    }
  }

  /// Source: recutils manual, 5 Auto-Generated Fields; a field without a type is an int.
  private mutating func checkAuto() {
    let names = Set(descriptor.auto)
    for field in descriptor.fields where field.isNamed(DescriptorRule.auto.rawValue) {
      for name in Words.of(field.valueBytes) where names.contains(name) {
        switch descriptor.types[name] {
        case .int, .range, .uuid, .date: break
        case nil: descriptor.types[name] = .int
        default: report(.autoType(field: name), at: field.valueSpan.lowerBound)
        }
      }
    }
  }

  private mutating func report(_ mistake: DescriptorMistake, at offset: Int) {
    problems.append(SyntaxProblem(.descriptor(mistake), at: offset))
  }
}
