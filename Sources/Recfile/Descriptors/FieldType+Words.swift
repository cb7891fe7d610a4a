extension FieldType {
  /// What a value of the type is, with its article: `a whole number`.
  var noun: String {
    switch self {
    case .int: "a whole number"
    case .bool: "a truth value"
    case .range(let min, let max): "a whole number\(Self.between(min, max))"
    case .real: "a number"
    case .size(let count): "\(count) bytes or fewer"
    case .line: "a single line"
    case .regexp: "as the pattern of its type has it"
    case .date: "a date"
    case .enumeration: "one of the words of its type"
    case .field: "the name of a field"
    case .email: "an e-mail address"
    case .uuid: "a UUID"
    case .rec(let type): "a key of type `\(type.shown)`"
    }
  }

  /// What is accepted as a value, as the object of "write".
  var accepted: String {
    switch self {
    case .int: "digits, with `-` before them if need be, or hexadecimal digits after `0x`"
    case .bool: "yes, no, true, false, 1 or 0"
    case .range:
      "a whole number in those bounds; `0x` makes it hexadecimal, and a leading 0 octal"
    case .real: "digits, with `-` before or `.` and digits behind if need be; no exponent"
    case .size: "a shorter value; letters beyond ASCII count as two to four bytes"
    case .line: "it on one line"
    case .regexp(let pattern): "a value that `\(pattern.shown)` matches"
    case .date:
      "a day of the calendar as in 2026-03-12 or 12 Mar 2026, with the time behind it if need be"
    case .enumeration(let words): "one of: " + words.joined(separator: ", ").shown
    case .field: "an ASCII letter or `%`, then ASCII letters, digits and `_`"
    case .email: "it as in name@example.org; recutils takes two to four letters after the last dot"
    case .uuid: "hexadecimal digits in groups of 8, 4, 4, 4 and 12 with `-` between them"
    case .rec: "it as the key of that type has to be"
    }
  }

  private static func between(_ min: Int?, _ max: Int?) -> String {
    switch (min, max) {
    case (let min?, let max?): " from \(min) to \(max)"
    case (let min?, nil): " from \(min) up"
    case (nil, let max?): " up to \(max)"
    case (nil, nil): ""
    }
  }
}
