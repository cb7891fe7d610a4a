extension Interval {
  /// The interval in words for a sentence: `84`, `2,301 or more`, `100 to 120`.
  var words: String {
    guard let upper else { return lower == 0 ? "an unknown number" : "\(grouped(lower)) or more" }
    return lower == upper ? grouped(lower) : "\(grouped(lower)) to \(grouped(upper))"
  }
}

extension Count {
  /// The count in words for a sentence, of the numbers that it allows.
  var words: String { isAbout ? "about \(interval.words)" : interval.words }
}

extension Sum {
  /// The sum in words for a sentence, of the numbers that it allows.
  var words: String {
    switch certainty {
    case .notReported: "nothing"
    case .tooLarge: "more than can be added up"
    case .exact, .atLeast, .unknown: interval.words + repetition
    case .about, .atLeastAbout: "about \(interval.words)\(repetition)"
    }
  }

  private var repetition: String { repeated > 0 ? " (some perhaps twice)" : "" }
}

extension Remainder {
  /// The remainder in words for a sentence; `nil` where nothing can be said of it.
  var words: String? {
    let about = isAbout ? "about " : ""
    switch (lower, upper) {
    case (let lower?, let upper):
      return about + Interval(lower: max(lower, 0), upper: upper).words
    case (nil, let upper?):
      return "up to \(about)\(grouped(upper))"
    case (nil, nil):
      return nil
    }
  }
}

/// A whole number with its thousands set apart, as sentences have it.
func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var result = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
    result.append(digit)
  }
  return result
}
