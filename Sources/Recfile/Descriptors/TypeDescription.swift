/// What stands in a `%type` or `%typedef` behind the names: a type, or the name of one.
enum TypeDescription: Hashable {
  case type(FieldType)
  case name(String)

  /// Reads all of a description, or nothing.
  ///
  /// Source: recutils manual, 6.2 Declaring Types.
  init?(_ text: ArraySlice<UInt8>) {
    let text = text.drop(while: Words.isGap)
    let keyword = text.prefix { !Words.isGap($0) }
    let rest = Array(text.dropFirst(keyword.count))
    let words = Words.of(rest)
    let type: FieldType?
    switch String(decoding: keyword, as: UTF8.self) {
    case "int": type = words.isEmpty ? .int : nil
    case "bool": type = words.isEmpty ? .bool : nil
    case "real": type = words.isEmpty ? .real : nil
    case "line": type = words.isEmpty ? .line : nil
    case "date": type = words.isEmpty ? .date : nil
    case "field": type = words.isEmpty ? .field : nil
    case "email": type = words.isEmpty ? .email : nil
    case "uuid": type = words.isEmpty ? .uuid : nil
    case "range": type = Self.range(words)
    case "size": type = Self.size(words)
    case "regexp": type = Self.regexp(rest)
    case "enum": type = Self.enumeration(rest)
    case "rec": type = Self.rec(words)
    default:
      guard words.isEmpty, Words.isTypeName(keyword) else { return nil }
      self = .name(String(decoding: keyword, as: UTF8.self))
      return
    }
    guard let type else { return nil }
    self = .type(type)
  }

  /// `range MIN MAX`, or `range MAX` from 0 on; the bounds `MIN` and `MAX` are none.
  private static func range(_ words: [String]) -> FieldType? {
    switch words.count {
    case 1:
      guard let max = bound(words[0]) else { return nil }
      return .range(min: 0, max: max.value)
    case 2:
      guard let min = bound(words[0]), let max = bound(words[1]) else { return nil }
      if let low = min.value, let high = max.value, low > high { return nil }
      return .range(min: min.value, max: max.value)
    default: return nil
    }
  }

  private struct Bound {
    let value: Int?
  }

  private static func bound(_ word: String) -> Bound? {
    if word == "MIN" || word == "MAX" { return Bound(value: nil) }
    switch WholeNumber(word.utf8) {
    case .number(let number): return Bound(value: number)
    case .below: return Bound(value: .min)
    case .above: return Bound(value: .max)
    case nil: return nil
    }
  }

  private static func size(_ words: [String]) -> FieldType? {
    guard words.count == 1, !words[0].hasPrefix("-") else { return nil }
    switch WholeNumber(words[0].utf8) {
    case .number(let count): return .size(count)
    case .above: return .size(.max)
    case .below, nil: return nil
    }
  }

  /// `regexp /…/`, with any delimiter; a doubled delimiter stands for itself.
  private static func regexp(_ rest: [UInt8]) -> FieldType? {
    let rest = rest.drop(while: Words.isGap)
    guard let delimiter = rest.first else { return nil }
    var pattern: [UInt8] = []
    var position = rest.startIndex + 1
    while position < rest.endIndex {
      let byte = rest[position]
      position += 1
      if byte == delimiter {
        guard position < rest.endIndex, rest[position] == delimiter else {
          guard rest[position...].allSatisfy(Words.isGap) else { return nil }
          return .regexp(String(decoding: pattern, as: UTF8.self))
        }
        position += 1
      }
      pattern.append(byte)
    }
    return nil
  }

  /// `enum` and its words; text in parentheses is a comment.
  private static func enumeration(_ rest: [UInt8]) -> FieldType? {
    var bare: [UInt8] = []
    var isComment = false
    for byte in rest {
      switch byte {
      case UInt8(ascii: "(") where !isComment: isComment = true
      case UInt8(ascii: ")") where isComment:
        isComment = false
        bare.append(Byte.space)
      default:
        if !isComment { bare.append(byte) }
      }
    }
    let words = Words.of(bare)
    guard !isComment, !words.isEmpty, words.allSatisfy({ isEnumWord($0.utf8) }) else { return nil }
    return .enumeration(words)
  }

  private static func isEnumWord(_ word: String.UTF8View) -> Bool {
    word.first != UInt8(ascii: "-") && word.first != Byte.underscore
      && word.allSatisfy { Byte.continuesName($0) || $0 == UInt8(ascii: "-") }
  }

  private static func rec(_ words: [String]) -> FieldType? {
    guard words.count == 1, Words.isFieldName(words[0].utf8) else { return nil }
    return .rec(words[0])
  }
}
