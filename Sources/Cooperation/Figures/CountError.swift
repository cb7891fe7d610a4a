internal import Writing

/// Why a text is no count.
public enum CountError: Error, Hashable, Sendable {
  /// There is no text.
  case empty
  /// A sign stands without its number, as in `>`.
  case missingNumber
  /// The text is neither a number nor one of the forms.
  case notANumber(String)
  /// The number is below zero.
  case negative(String)
  /// The number has a fraction.
  case fraction(String)
  /// A point that sets thousands apart in one country and a fraction in another.
  case ambiguousPoint(String)
  /// Thousands are set apart, which a store does not do.
  case separator(String)
  /// A separator stands where no thousands begin, as in `23,00`.
  case misplacedSeparator(String)
  /// A range whose first number is larger than its second.
  case descending(Int, Int)
  /// The number is larger than ``Count/largest``.
  case tooLarge
}

extension CountError: CustomStringConvertible {
  /// The forms that a count may have, as one line for a person.
  public static let acceptedForms = "61  >2300  >=3  ~90000  100..120  ?"

  /// One sentence that says what is wrong.
  public var description: String {
    switch self {
    case .empty: "there is no number"
    case .missingNumber: "a sign stands without its number"
    case .notANumber(let text): "“\(visible(text))” is not a number of trainees"
    case .negative(let text): "\(visible(text)) is below zero"
    case .fraction(let text): "\(visible(text)) is not a whole number"
    case .ambiguousPoint(let text):
      "\(visible(text)) is ambiguous: \(withoutPoints(text)), or a fraction"
    case .separator(let text): "\(visible(text)) has thousands separators"
    case .misplacedSeparator(let text): "“\(visible(text))” has a separator in the wrong place"
    case .descending(let lower, let upper): "\(lower)..\(upper) runs downwards"
    case .tooLarge: "the number is larger than \(Count.largest)"
    }
  }

  /// One sentence that says how to mend it.
  public var remedy: String {
    switch self {
    case .ambiguousPoint(let text), .separator(let text):
      "write \(withoutPoints(text)) without separators"
    case .descending(let lower, let upper): "write \(upper)..\(lower)"
    case .tooLarge: "whole numbers from 0 to \(Count.largest) are accepted"
    default: "accepted are \(CountError.acceptedForms)"
    }
  }

  private func withoutPoints(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { ("0"..."9").contains($0) }))
  }
}
