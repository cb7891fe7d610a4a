internal import Cooperation

/// Counts as one plain number, with what the number leaves out as a comment.
struct IATIFigure {
  let value: Int
  let comment: String?

  /// The sum of some counts; `nil` where no number is known, or the sum is too large.
  init?(_ counts: [Count]) {
    let sum = Sum(counts)
    switch sum.certainty {
    case .notReported, .unknown, .tooLarge: return nil
    case .exact: (value, comment) = (sum.interval.lower, nil)
    case .about, .atLeast, .atLeastAbout:
      guard counts.count == 1, let count = counts.first else {
        value = sum.interval.lower
        let parts = counts.map(\.description).joined(separator: " + ")
        comment = "\(sum.certainty == .about ? "About" : "At least") this many: \(parts)."
        return
      }
      (value, comment) = Self.bound(count)
    }
  }

  /// The number of a bound, and in words which bound it is.
  private static func bound(_ count: Count) -> (Int, String?) {
    switch count {
    case .exactly(let number): (number, nil)
    case .moreThan(let number): (number, "More than \(number).")
    case .atLeast(let number): (number, "At least \(number).")
    case .about(let number): (number, "About \(number).")
    case .between(let lower, let upper): (lower, "From \(lower) to \(upper).")
    case .unknown: (0, nil)
    }
  }

  func element(_ name: String, besides other: String?) -> XMLElement {
    let words = [comment, other].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    return XMLElement(
      name, ["value": "\(value)"],
      words.isEmpty ? [] : [XMLElement("comment", [:], [narrative(words)])])
  }
}
