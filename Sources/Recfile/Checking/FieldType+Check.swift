extension FieldType {
  /// Whether a value is of the type, as a check of its record finds; a pattern that cannot be read
  /// accepts everything, and a reference is not followed.
  public func isMet(by value: [UInt8]) -> Bool {
    if case .regexp(let text) = self, let pattern = Pattern(text) { return pattern.matches(value) }
    return accepts(value)
  }

  /// Whether a value is of the type; for what cannot be decided here, that it is.
  ///
  /// A pattern is for `Pattern` to match, and a reference is not followed. Where recutils 1.9 takes nonsense
  /// for a value (an empty real, `3 apples` in a range, a number that wraps around, `tomorrow`),
  /// the value is not accepted. As recutils has it, blanks around most values do not matter.
  ///
  /// Source: recutils manual, 6.2 Declaring Types.
  func accepts(_ value: [UInt8]) -> Bool {
    switch self {
    case .int: Self.isInt(Self.trimmed(value))
    case .bool:
      ["yes", "no", "true", "false", "1", "0"].contains(Self.word(value))
    case .range(let min, let max): Self.isNumber(Self.trimmed(value), from: min, to: max)
    case .real: Self.isReal(Self.trimmed(value))
    case .size(let count): value.count <= count
    case .line: !value.contains(Byte.newline)
    case .regexp, .rec: true
    case .date: DateText.isDate(value)
    case .enumeration(let words): words.contains(Self.word(value))
    case .field: Words.isFieldName(Self.trimmed(value))
    case .email: Self.isEmail(Self.trimmed(value))
    case .uuid: Self.isUUID(value)
    }
  }

  private static func trimmed(_ value: [UInt8]) -> ArraySlice<UInt8> {
    var rest = value.drop(while: Words.isGap)
    while let last = rest.last, Words.isGap(last) { rest.removeLast() }
    return rest
  }

  private static func word(_ value: [UInt8]) -> String {
    String(decoding: trimmed(value), as: UTF8.self)
  }

  private static func isInt(_ value: ArraySlice<UInt8>) -> Bool {
    let digits = value.first == UInt8(ascii: "-") ? value.dropFirst() : value
    if digits.starts(with: "0x".utf8) || digits.starts(with: "0X".utf8) {
      return digits.count > 2 && digits.dropFirst(2).allSatisfy(Byte.isHexadecimalDigit)
    }
    return !digits.isEmpty && digits.allSatisfy(Byte.isDigit)
  }

  private static func isNumber(_ value: ArraySlice<UInt8>, from min: Int?, to max: Int?) -> Bool {
    switch WholeNumber(value) {
    case .number(let number): (min ?? .min) <= number && number <= (max ?? .max)
    case .below: min == nil
    case .above: max == nil
    case nil: false
    }
  }

  private static func isReal(_ value: ArraySlice<UInt8>) -> Bool {
    let digits = value.first == UInt8(ascii: "-") ? value.dropFirst() : value
    let whole = digits.prefix(while: Byte.isDigit)
    let rest = digits.dropFirst(whole.count)
    guard let point = rest.first else { return !whole.isEmpty }
    return point == UInt8(ascii: ".") && rest.count > 1 && rest.dropFirst().allSatisfy(Byte.isDigit)
  }

  private static func isEmail(_ value: ArraySlice<UInt8>) -> Bool {
    guard let at = value.firstIndex(of: UInt8(ascii: "@")), at > value.startIndex else {
      return false
    }
    let domain = value[(at + 1)...]
    guard let dot = domain.lastIndex(of: UInt8(ascii: ".")), dot > domain.startIndex else {
      return false
    }
    let top = domain[(dot + 1)...]
    return value[..<at].allSatisfy { isAddress($0, or: "._%+-") }
      && domain[..<dot].allSatisfy { isAddress($0, or: ".-") }
      && 2...4 ~= top.count && top.allSatisfy(Byte.isLetter)
  }

  private static func isAddress(_ byte: UInt8, or marks: String) -> Bool {
    Byte.isLetter(byte) || Byte.isDigit(byte) || marks.utf8.contains(byte)
  }

  private static func isUUID(_ value: [UInt8]) -> Bool {
    let groups = value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12]
      && groups.joined().allSatisfy(Byte.isHexadecimalDigit)
  }
}
