/// A value of JSON as this program's own parser of arguments writes it.
///
/// Numbers are of no use here and read as their text.
enum JSONValue {
  case text(String)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])
  case nothing

  /// Reads a text; what is not JSON is nothing.
  init(_ text: String) {
    var rest = text.unicodeScalars[...]
    self = Self.value(in: &rest)
  }

  /// The value of a member; nothing where there is none.
  subscript(name: String) -> JSONValue {
    if case .object(let members) = self { members[name] ?? .nothing } else { .nothing }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var isTrue: Bool {
    if case .flag(true) = self { true } else { false }
  }

  var list: [JSONValue] {
    if case .list(let values) = self { values } else { [] }
  }

  private typealias Scalars = Substring.UnicodeScalarView

  private static func value(in rest: inout Scalars) -> JSONValue {
    skipBlanks(in: &rest)
    switch rest.first {
    case "\"": return .text(string(in: &rest))
    case "{":
      var members: [String: JSONValue] = [:]
      items(in: &rest, until: "}") { rest in
        let name = string(in: &rest)
        skipBlanks(in: &rest)
        rest = rest.dropFirst()
        members[name] = value(in: &rest)
      }
      return .object(members)
    case "[":
      var values: [JSONValue] = []
      items(in: &rest, until: "]") { rest in values.append(value(in: &rest)) }
      return .list(values)
    default:
      let word = rest.prefix { !",]} \n\r\t".unicodeScalars.contains($0) }
      rest = rest.dropFirst(word.count)
      switch String(word) {
      case "true": return .flag(true)
      case "false": return .flag(false)
      case "null", "": return .nothing
      case let other: return .text(other)
      }
    }
  }

  private static func items(
    in rest: inout Scalars, until end: Unicode.Scalar, _ read: (inout Scalars) -> Void
  ) {
    rest = rest.dropFirst()
    skipBlanks(in: &rest)
    while let first = rest.first, first != end {
      read(&rest)
      skipBlanks(in: &rest)
      if rest.first == "," { rest = rest.dropFirst() }
      skipBlanks(in: &rest)
    }
    rest = rest.dropFirst()
  }

  private static func skipBlanks(in rest: inout Scalars) {
    rest = rest.drop { " \n\r\t".unicodeScalars.contains($0) }
  }

  private static func string(in rest: inout Scalars) -> String {
    var text = String.UnicodeScalarView()
    rest = rest.dropFirst()
    while let scalar = rest.popFirst(), scalar != "\"" {
      guard scalar == "\\", let escape = rest.popFirst() else {
        text.append(scalar)
        continue
      }
      switch escape {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "u":
        let digits = String(rest.prefix(4))
        rest = rest.dropFirst(4)
        text.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      default: text.append(escape)
      }
    }
    return String(text)
  }
}
