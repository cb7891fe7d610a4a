/// Dates as people write them, so far as they name one day whenever they are read.
///
/// recutils 1.9 takes whatever GNU `date` takes, `tomorrow` and `20:24` included, and reads `2024`
/// as a time of the day. Only these are dates here, in any case of letters:
///
/// - `2026-03-12`, `2026/3/12`, `3/12/2026`, `20260312`, `12-Mar-2026`, `12 Mar 2026`, `Mar 12, 2026`;
/// - with a weekday before, which is not compared with the date;
/// - with a time behind, after a blank or `T`: `10:00`, `10:00:30`, `10:00:30.5`, `10:00 pm`;
/// - with a zone behind that: `Z`, `UTC`, `GMT`, `+09`, `+0900`, `+09:00`;
/// - or `@` and a number of seconds.
///
/// Source: GNU coreutils manual, 29 Date input formats.
struct DateText {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var hasTime = false
  private var hasZone = false
  private var hasWeekday = false
  private var hasHalf = false

  /// Whether a value is a date.
  static func isDate(_ value: [UInt8]) -> Bool {
    // No date is as long as this, and what is longer need not be taken apart.
    guard value.count <= 100 else { return false }
    let letters = value.map { Byte.isLetter($0) ? $0 | 0x20 : $0 }
    let words = letters.split { Words.isGap($0) || $0 == UInt8(ascii: ",") }
    if words.count == 1, words[0].first == UInt8(ascii: "@") {
      return WholeNumber(words[0].dropFirst()) != nil
    }
    var date = DateText()
    return words.allSatisfy { date.take($0) } && date.isComplete
  }

  private var isComplete: Bool {
    guard let year, let month, let day, 1...9999 ~= year, 1...12 ~= month else { return false }
    return 1...Self.days(inMonth: month, of: year) ~= day && (hasTime || !hasHalf)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Takes one word; false if it is none of a date, or one too many.
  private mutating func take(_ word: ArraySlice<UInt8>) -> Bool {
    takeName(word) || takeNumber(word) || takeDate(word) || takeTime(word) || takeZone(word)
  }

  private mutating func takeName(_ word: ArraySlice<UInt8>) -> Bool {
    if month == nil, let month = Self.month(word) {
      self.month = month
      return true
    }
    guard !hasWeekday, Self.weekdays.contains(where: { Self.isName(word, $0) }) else {
      return false
    }
    hasWeekday = true
    return true
  }

  /// A day, a year, or year, month and day in one.
  private mutating func takeNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var scanner = DigitScanner(word)
    guard let number = scanner.number(of: 1...8), scanner.isAtEnd else { return false }
    switch word.count {
    case 1...2 where day == nil: day = number
    case 4 where year == nil: year = number
    case 8: return set(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    default: return false
    }
    return true
  }

  /// A date whose parts stand between hyphens or slashes.
  private mutating func takeDate(_ word: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    let slash = UInt8(ascii: "/")
    var scanner = DigitScanner(word)
    guard let first = scanner.number(of: 1...4), let mark = scanner.skip(oneOf: hyphen, slash)
    else {
      return false
    }
    let isYearFirst = scanner.position - word.startIndex == 5
    if mark == hyphen, !isYearFirst {
      let name = scanner.rest.prefix { $0 != hyphen }
      scanner.drop(name.count)
      guard let month = Self.month(name), scanner.skip(oneOf: hyphen) != nil,
        let year = scanner.number(of: 4...4), scanner.isAtEnd
      else { return false }
      return set(year: year, month: month, day: first)
    }
    guard let second = scanner.number(of: 1...2), scanner.skip(oneOf: mark) != nil,
      let third = scanner.number(of: isYearFirst ? 1...2 : 4...4)
    else { return false }
    guard isYearFirst else {
      return scanner.isAtEnd && set(year: third, month: first, day: second)
    }
    guard set(year: first, month: second, day: third) else { return false }
    if mark == hyphen, scanner.skip(oneOf: UInt8(ascii: "t")) != nil {
      return takeTime(scanner.rest)
    }
    return scanner.isAtEnd
  }

  private mutating func set(year: Int, month: Int, day: Int) -> Bool {
    guard self.year == nil, self.month == nil, self.day == nil else { return false }
    self.year = year
    self.month = month
    self.day = day
    return true
  }

  /// A time, with half of the day or zone if they are written to it; or half of the day alone.
  private mutating func takeTime(_ word: ArraySlice<UInt8>) -> Bool {
    if takeHalf(word) { return true }
    let colon = Byte.colon
    var scanner = DigitScanner(word)
    guard !hasTime, let hour = scanner.number(of: 1...2), scanner.skip(oneOf: colon) != nil,
      let minute = scanner.number(of: 2...2), hour <= 23, minute <= 59
    else { return false }
    if scanner.skip(oneOf: colon) != nil {
      guard let second = scanner.number(of: 2...2), second <= 60 else { return false }
      if scanner.skip(oneOf: UInt8(ascii: ".")) != nil, scanner.number(of: 1...9) == nil {
        return false
      }
    }
    hasTime = true
    return scanner.isAtEnd || takeHalf(scanner.rest) || takeZone(scanner.rest)
  }

  private mutating func takeHalf(_ word: ArraySlice<UInt8>) -> Bool {
    let halves = ["am", "pm", "a.m.", "p.m."]
    guard !hasHalf, halves.contains(where: { word.elementsEqual($0.utf8) }) else { return false }
    hasHalf = true
    return true
  }

  private mutating func takeZone(_ word: ArraySlice<UInt8>) -> Bool {
    guard !hasZone, Self.isZone(word) else { return false }
    hasZone = true
    return true
  }

  private static func isZone(_ word: ArraySlice<UInt8>) -> Bool {
    if ["z", "utc", "gmt"].contains(where: { word.elementsEqual($0.utf8) }) { return true }
    var scanner = DigitScanner(word)
    guard scanner.skip(oneOf: UInt8(ascii: "+"), UInt8(ascii: "-")) != nil else { return false }
    if scanner.number(of: 4...4) != nil { return scanner.isAtEnd }
    guard scanner.number(of: 2...2) != nil else { return false }
    if scanner.isAtEnd { return true }
    return scanner.skip(oneOf: Byte.colon) != nil && scanner.number(of: 2...2) != nil
      && scanner.isAtEnd
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    months.firstIndex { isName(word, $0) }.map { $0 + 1 }
  }

  /// Whether a word is a name, or its first three letters, with or without a full stop.
  private static func isName(_ word: ArraySlice<UInt8>, _ name: String) -> Bool {
    let word = word.last == UInt8(ascii: ".") ? word.dropLast() : word
    return word.elementsEqual(name.utf8) || word.elementsEqual(name.utf8.prefix(3))
  }
}

/// Reads numbers and marks from the front of a word.
private struct DigitScanner {
  private(set) var rest: ArraySlice<UInt8>

  init(_ word: ArraySlice<UInt8>) { rest = word }

  var isAtEnd: Bool { rest.isEmpty }
  var position: Int { rest.startIndex }

  /// All digits that come next, if they are as many as wanted.
  mutating func number(of counts: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(while: Byte.isDigit)
    guard counts ~= digits.count else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Passes over one of the marks, if it comes next.
  mutating func skip(oneOf marks: UInt8...) -> UInt8? {
    guard let next = rest.first, marks.contains(next) else { return nil }
    rest.removeFirst()
    return next
  }

  mutating func drop(_ count: Int) {
    rest = rest.dropFirst(count)
  }
}
