internal import Writing

extension Count: CustomStringConvertible {
  /// The count as a store writes it.
  public var description: String {
    switch self {
    case .exactly(let number): "\(number)"
    case .moreThan(let number): ">\(number)"
    case .atLeast(let number): ">=\(number)"
    case .about(let number): "~\(number)"
    case .between(let lower, let upper): "\(lower)..\(upper)"
    case .unknown: "?"
    }
  }

  /// Reads a count as a store writes it: `61`, `>2300`, `>=3`, `~90000`, `100..120` or `?`.
  ///
  /// Full-width digits and signs are read as their ordinary forms.
  /// - Throws: ``CountError`` naming what was wrong.
  public init(stored text: String) throws(CountError) {
    try self.init(text, separators: false)
  }

  /// Reads a count as a person types it.
  ///
  /// Beyond the stored forms, thousands may be set apart by commas, blanks or underscores
  /// (`2,300`), blanks may stand around the signs, and `≥` is read as `>=`.
  /// - Throws: ``CountError`` naming what was wrong; `2.300` is refused, since it means 2300 in
  ///   one country and 2.3 in another.
  public init(entered text: String) throws(CountError) {
    try self.init(text, separators: true)
  }

  private init(_ text: String, separators: Bool) throws(CountError) {
    let written = Scalars(String(halfWidth(text)).unicodeScalars)
    var scalars = separators ? trimmed(written) : written
    func take(_ sign: String) -> Bool {
      guard scalars.starts(with: sign.unicodeScalars) else { return false }
      scalars.removeFirst(sign.unicodeScalars.count)
      return true
    }

    guard !scalars.isEmpty else { throw .empty }
    if scalars.elementsEqual("?".unicodeScalars) {
      self = .unknown
    } else if take(">=") || (separators && take("≥")) {
      self = .atLeast(try number(in: scalars, separators: separators))
    } else if take(">") {
      let bound = try number(in: scalars, separators: separators)
      guard bound < Count.largest else { throw .tooLarge }
      self = .moreThan(bound)
    } else if take("~") {
      self = .about(try number(in: scalars, separators: separators))
    } else if let dots = firstRange(of: "..", in: scalars) {
      let lower = try number(in: scalars[..<dots.lowerBound], separators: separators)
      let upper = try number(in: scalars[dots.upperBound...], separators: separators)
      guard lower <= upper else { throw .descending(lower, upper) }
      self = .between(lower, upper)
    } else {
      self = .exactly(try number(in: scalars, separators: separators))
    }
  }
}

private typealias Scalars = Substring.UnicodeScalarView

private func halfWidth(_ text: String) -> String.UnicodeScalarView {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    // The full-width forms U+FF01–FF5E mirror ASCII 0x21–7E (Unicode chart FF00).
    let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
    result.append(isFullWidth ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
  }
  return result
}

private func trimmed(_ scalars: Scalars) -> Scalars {
  var scalars = scalars
  while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
  while let last = scalars.last, isBlank(last) { scalars.removeLast() }
  return scalars
}

private func firstRange(of sign: String, in scalars: Scalars) -> Range<Scalars.Index>? {
  var start = scalars.startIndex
  while start < scalars.endIndex {
    if scalars[start...].starts(with: sign.unicodeScalars) {
      return start..<scalars.index(start, offsetBy: sign.unicodeScalars.count)
    }
    start = scalars.index(after: start)
  }
  return nil
}

private func number(in scalars: Scalars, separators: Bool) throws(CountError) -> Int {
  let scalars = separators ? trimmed(scalars) : scalars
  guard !scalars.isEmpty else { throw .missingNumber }
  guard scalars.allSatisfy({ digitValue($0) != nil || isSeparator($0) }) else {
    throw mistake(in: scalars)
  }
  let groups = scalars.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
  if groups.count > 1 {
    guard areThousands(groups) else { throw .misplacedSeparator(String(scalars)) }
    guard separators else { throw .separator(String(scalars)) }
  }
  var result = 0
  for digit in groups.joined().compactMap(digitValue) {
    result = result * 10 + digit
    guard result <= Count.largest else { throw .tooLarge }
  }
  return result
}

/// Whether digits stand in groups of three, the first of one to three.
private func areThousands(_ groups: [Scalars]) -> Bool {
  (1...3).contains(groups.first?.count ?? 0) && groups.dropFirst().allSatisfy { $0.count == 3 }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}": true
  default: false
  }
}

private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "," || scalar == "_" || isBlank(scalar)
}

private func digitValue(_ scalar: Unicode.Scalar) -> Int? {
  ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil
}

/// Names what is wrong with a text that holds more than digits and separators.
private func mistake(in scalars: Scalars) -> CountError {
  let text = String(scalars)
  let parts = scalars.split(separator: ".", omittingEmptySubsequences: false)
  let areDigits = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { digitValue($0) != nil } }
  if parts.count > 1, areDigits {
    return areThousands(parts) ? .ambiguousPoint(text) : .fraction(text)
  }
  if scalars.first == "-" || scalars.first == "−", let second = scalars.dropFirst().first,
    digitValue(second) != nil
  {
    return .negative(text)
  }
  return .notANumber(text)
}
