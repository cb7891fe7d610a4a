internal import Writing

/// A date as precise as its source: a day, a month, a year, or known to exist only.
public enum PartialDate: Hashable, Sendable {
  /// `2026-03-12`.
  case day(Day)
  /// `2008-12`.
  case month(year: Int, month: Int)
  /// `2008`.
  case year(Int)
  /// `?`.
  case unknown

  /// The first day that can be meant; `nil` where the date is unknown.
  public var first: Day? {
    switch self {
    case .day(let day): day
    case .month(let year, let month): Day(year: year, month: month, day: 1)
    case .year(let year): Day(year: year, month: 1, day: 1)
    case .unknown: nil
    }
  }

  /// The last day that can be meant; `nil` where the date is unknown.
  public var last: Day? {
    switch self {
    case .day(let day): day
    case .month(let year, let month):
      Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    case .year(let year): Day(year: year, month: 12, day: 31)
    case .unknown: nil
    }
  }

  /// Whether every day that can be meant lies after every day of the other date.
  public func isCertainlyAfter(_ other: PartialDate) -> Bool {
    guard let first, let last = other.last else { return false }
    return first > last
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as a store writes it.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .year(let year): padded(year, to: 4)
    case .unknown: "?"
    }
  }

  /// Reads `2008`, `2008-12`, `2026-03-12` or `?`.
  /// - Throws: ``DateError`` naming what was wrong.
  public init(_ text: String) throws(DateError) {
    if text == "?" {
      self = .unknown
      return
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { (digits) -> Int? in
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(Substring(digits))
    }
    let lengths = parts.map(\.count)
    guard numbers.count == parts.count, lengths == Array([4, 2, 2].prefix(parts.count)) else {
      throw .form(text)
    }
    let year = numbers[0]
    guard year > 0 else { throw .notReal(text) }
    switch numbers.count {
    case 1:
      self = .year(year)
    case 2:
      guard (1...12).contains(numbers[1]) else { throw .notReal(text) }
      self = .month(year: year, month: numbers[1])
    default:
      guard let day = Day(year: year, month: numbers[1], day: numbers[2]) else {
        throw .notReal(text)
      }
      self = .day(day)
    }
  }
}

/// Why a text is no date.
public enum DateError: Error, Hashable, Sendable {
  /// The text has not the form of a date.
  case form(String)
  /// The calendar has no such date.
  case notReal(String)
}

extension DateError: CustomStringConvertible {
  /// The forms that a date may have, as one line for a person.
  public static let acceptedForms = "2008  2008-12  2026-03-12  ?"

  /// One sentence that says what is wrong.
  public var description: String {
    switch self {
    case .form(let text): "“\(visible(text))” is not a date"
    case .notReal(let text): "the calendar has no \(visible(text))"
    }
  }

  /// One sentence that says how to mend it.
  public var remedy: String { "accepted are \(DateError.acceptedForms)" }
}
