internal import Cooperation

/// A number with a comma after each three digits.
func grouped(_ number: Int) -> String {
  guard number.magnitude >= 1000 else { return String(number) }
  let last = String(number.magnitude % 1000)
  return "\(grouped(number / 1000)),\(String(repeating: "0", count: 3 - last.utf8.count))\(last)"
}

/// A number with its noun, in the plural unless it is one.
func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
}

extension Count {
  /// The count as a screen shows it: `61`, `>2,300`, `≥3`, `~90,000`, `100..120`, `?`.
  var shown: String {
    switch self {
    case .exactly(let number): grouped(number)
    case .moreThan(let number): ">\(grouped(number))"
    case .atLeast(let number): "≥\(grouped(number))"
    case .about(let number): "~\(grouped(number))"
    case .between(let lower, let upper): "\(grouped(lower))..\(grouped(upper))"
    case .unknown: "?"
    }
  }

  /// What is still true of the count in less room: of `100..120` the lower end, as `≥100`.
  var shortened: String {
    guard case .between(let lower, _) = self else { return shown }
    return Count.atLeast(lower).shown
  }

  /// The count in words: `61 exactly`, `more than 2,300`.
  var words: String {
    switch self {
    case .exactly(0): "none"
    case .exactly(let number): "\(grouped(number)) exactly"
    case .moreThan(let number): "more than \(grouped(number))"
    case .atLeast(let number): "at least \(grouped(number))"
    case .about(let number): "about \(grouped(number))"
    case .between(let lower, let upper): "from \(grouped(lower)) to \(grouped(upper))"
    case .unknown: "number not known"
    }
  }
}

extension Sum {
  /// The sum as a screen shows it: `69`, `≥ 2,309`, `~90,061`, `?`, `‡84` where it may count the same
  /// people twice; what is absent as `–` where it may still come and as `·` where it was not reported.
  func shown(isUnderWay: Bool) -> String {
    let number = grouped(interval.lower)
    let sign = repeated > 0 ? "‡" : ""
    return switch certainty {
    case .notReported: isUnderWay ? "–" : "·"
    case .unknown: "\(sign)?"
    case .exact: "\(sign)\(number)"
    case .about: "\(sign)~\(number)"
    case .atLeast: "\(sign)≥ \(number)"
    case .atLeastAbout: "\(sign)≥ ~\(number)"
    case .tooLarge: "too large"
    }
  }
}

extension Share {
  /// The percentage as a screen shows it: `84%`, `≥84%`, `~84%`.
  var shown: String {
    let sign =
      switch bound {
      case .exact: ""
      case .atLeast: "≥"
      case .atMost: "≤"
      }
    return "\(sign)\(isAbout ? "~" : "")\(grouped(percent))%"
  }
}

extension Bounds {
  /// The bounds as a screen shows them: `2,143`, `≥ 2,143`, `5..9`; `?` where neither end is known.
  var shown: String {
    let about = isAbout ? "~" : ""
    switch (lower, upper) {
    case (let lower?, let upper?) where lower == upper: return "\(about)\(grouped(lower))"
    case (let lower?, let upper?): return "\(about)\(grouped(lower))..\(grouped(upper))"
    case (let lower?, nil): return "≥ \(about)\(grouped(lower))"
    case (nil, let upper?): return "≤ \(about)\(grouped(upper))"
    case (nil, nil): return "?"
    }
  }
}

extension Remainder {
  /// The remainder as a screen shows it, as bounds are shown.
  var shown: String { bounds.shown }
}
