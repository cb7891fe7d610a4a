/// Whole numbers as rec files write them: decimal, hexadecimal after `0x`, octal after `0`.
///
/// Source: recutils manual, 6.2.1 Scalar Field Types.
enum WholeNumber: Hashable {
  /// A number of 64 bits.
  case number(Int)
  /// A number below all of 64 bits.
  case below
  /// A number above all of 64 bits.
  case above

  /// Reads all of `word`, or nothing.
  init?(_ word: some Collection<UInt8>) {
    var digits = word[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var base = 10
    if digits.first == UInt8(ascii: "0"), digits.count > 1 {
      let second = digits.dropFirst().first.map { $0 | 0x20 }
      base = second == UInt8(ascii: "x") ? 16 : 8
      digits = digits.dropFirst(base == 16 ? 2 : 1)
    }
    guard !digits.isEmpty else { return nil }
    // Built up below zero, where there is room for one number more than above.
    var value: Int? = 0
    for letter in digits {
      guard let digit = Self.digit(letter), digit < base else { return nil }
      value = value.flatMap { Self.appending(digit, to: $0, base: base) }
    }
    self =
      switch value {
      case .some(let value) where isNegative: .number(value)
      case .some(Int.min), .none: isNegative ? .below : .above
      case .some(let value): .number(-value)
      }
  }

  private static func appending(_ digit: Int, to value: Int, base: Int) -> Int? {
    let (product, overflow) = value.multipliedReportingOverflow(by: base)
    let (difference, underflow) = product.subtractingReportingOverflow(digit)
    return overflow || underflow ? nil : difference
  }

  private static func digit(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(letter - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(letter - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
