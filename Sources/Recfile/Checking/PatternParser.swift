/// Reads POSIX extended regular expressions.
struct PatternParser {
  /// Longer patterns are not read, so that their nesting is bounded.
  private static let limit = 1_000

  private var rest: ArraySlice<Unicode.Scalar>

  /// The tree of a pattern; nil if it is malformed or has what is not known here.
  static func parse(_ text: String) -> PatternExpression? {
    guard text.unicodeScalars.count <= limit else { return nil }
    var parser = PatternParser(rest: Array(text.unicodeScalars)[...])
    guard let expression = parser.choice(), parser.rest.isEmpty else { return nil }
    return expression
  }

  private mutating func choice() -> PatternExpression? {
    var parts: [PatternExpression] = []
    repeat {
      guard let part = sequence() else { return nil }
      parts.append(part)
    } while skip("|")
    return .choice(parts)
  }

  private mutating func sequence() -> PatternExpression? {
    var parts: [PatternExpression] = []
    while let next = rest.first, next != "|", next != ")" {
      guard var part = atom() else { return nil }
      while let bounds = repetition() {
        guard let bounds = bounds.value else { return nil }
        part = .repetition(part, least: bounds.least, most: bounds.most)
      }
      parts.append(part)
    }
    return .sequence(parts)
  }

  private mutating func atom() -> PatternExpression? {
    switch rest.popFirst() {
    case "^": return .start
    case "$": return .end
    case ".": return .scalar(.all)
    case "[": return bracket().map { .scalar($0) }
    case "(":
      guard let inner = choice(), skip(")") else { return nil }
      return inner
    case "\\": return escape().map { .scalar($0) }
    case nil, "*", "+", "?", "{": return nil
    case let scalar?: return .scalar(ScalarSet(ranges: [scalar...scalar]))
    }
  }

  /// The GNU classes; any other scalar but a letter or digit stands for itself.
  private mutating func escape() -> ScalarSet? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "w", "W":
      let ranges = (Self.classes["alnum"] ?? []) + ["_"..."_"]
      return ScalarSet(ranges: ranges, isInverted: scalar == "W")
    case "s", "S": return ScalarSet(ranges: Self.classes["space"] ?? [], isInverted: scalar == "S")
    case "<", ">", "`", "'": return nil
    case "a"..."z", "A"..."Z", "0"..."9": return nil
    default: return ScalarSet(ranges: [scalar...scalar])
    }
  }

  /// How often something may stand there.
  private struct Bounds {
    let least: Int
    let most: Int?
  }

  /// What was found where a repetition may stand; nothing, if it is malformed.
  private struct Found {
    let value: Bounds?
  }

  private mutating func repetition() -> Found? {
    if skip("*") { return Found(value: Bounds(least: 0, most: nil)) }
    if skip("+") { return Found(value: Bounds(least: 1, most: nil)) }
    if skip("?") { return Found(value: Bounds(least: 0, most: 1)) }
    return skip("{") ? Found(value: interval()) : nil
  }

  /// `3}`, `3,}`, `3,5}` or `,5}`.
  private mutating func interval() -> Bounds? {
    let least = number()
    guard skip(",") else {
      guard let least, skip("}") else { return nil }
      return Bounds(least: least, most: least)
    }
    let most = number()
    guard skip("}"), (least ?? 0) <= (most ?? .max) else { return nil }
    return Bounds(least: least ?? 0, most: most)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { "0"..."9" ~= $0 }
    // Larger numbers are refused by POSIX too (RE_DUP_MAX).
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  /// What follows `[`, up to its `]`.
  private mutating func bracket() -> ScalarSet? {
    var set = ScalarSet()
    set.isInverted = skip("^")
    var isFirst = true
    while let scalar = rest.popFirst() {
      if scalar == "]", !isFirst { return set }
      isFirst = false
      if scalar == "[", let mark = rest.first, [":", ".", "="].contains(mark) {
        guard mark == ":", let ranges = namedClass() else { return nil }
        set.ranges += ranges
      } else if rest.first == "-", let last = rest.dropFirst().first, last != "]" {
        guard last != "[", scalar <= last else { return nil }
        rest = rest.dropFirst(2)
        set.ranges.append(scalar...last)
      } else {
        set.ranges.append(scalar...scalar)
      }
    }
    return nil
  }

  /// What follows the `[` of `[:alpha:]`.
  private mutating func namedClass() -> [ClosedRange<Unicode.Scalar>]? {
    let name = rest.dropFirst().prefix { "a"..."z" ~= $0 }
    rest = rest.dropFirst(1 + name.count)
    guard skip(":"), skip("]") else { return nil }
    return Self.classes[String(String.UnicodeScalarView(name))]
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// The classes as the C locale has them.
  private static let classes: [String: [ClosedRange<Unicode.Scalar>]] = [
    "alpha": ["a"..."z", "A"..."Z"],
    "digit": ["0"..."9"],
    "alnum": ["a"..."z", "A"..."Z", "0"..."9"],
    "upper": ["A"..."Z"],
    "lower": ["a"..."z"],
    "space": ["\t"..."\r", " "..." "],
    "blank": [" "..." ", "\t"..."\t"],
    "punct": ["!"..."/", ":"..."@", "["..."`", "{"..."~"],
    "xdigit": ["0"..."9", "a"..."f", "A"..."F"],
    "print": [" "..."~"],
    "graph": ["!"..."~"],
    "cntrl": ["\0"..."\u{1F}", "\u{7F}"..."\u{7F}"],
  ]
}
