internal import Recfile
internal import Writing

/// Words that are looked for in all that records say or show.
struct PreparedWords {
  private let words: SearchText
  /// The words in lower case, if they are ASCII.
  private let ascii: [UInt8]?
  /// Whether a program lends them to its cohorts, by its position.
  private let areInProgram: [Bool]
  private let venues: Set<Venue>
  private let forms: Set<Form>
  private let units: Set<Unit>

  init(_ text: String, in ledger: Ledger) {
    let words = SearchText(text)
    self.words = words
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    ascii = isASCII ? Array(text.lowercased().utf8) : nil
    areInProgram = ledger.programs.indices.map { position in
      ledger.textsLent(byProgram: Row(position)).contains { SearchText($0).contains(words) }
    }
    venues = Set(Venue.allCases.filter { SearchText($0.rawValue).contains(words) })
    units = Set(Unit.allCases.filter { SearchText($0.rawValue).contains(words) })
    forms = Set(Form.allCases.filter { SearchText($0.rawValue).contains(words) })
  }

  /// Whether they occur, beside each other, in one of the texts.
  func occur(in record: QueriedRecord, _ ledger: Ledger) -> Bool {
    if isShown(by: record, ledger) { return true }
    let origin = ledger.origin(of: record)
    let record = ledger.record(at: origin)
    if let ascii, record.bytes.span.lacks(ascii) { return false }
    return record.fields.contains { SearchText($0.value).contains(words) }
  }

  private func isShown(by record: QueriedRecord, _ ledger: Ledger) -> Bool {
    if let program = ledger.program(of: record), areInProgram[program.position] { return true }
    if case .cohort(let cohort) = record {
      return cohort.venue.map(venues.contains) ?? false || cohort.form.map(forms.contains) ?? false
        || units.contains(cohort.unit)
    }
    return ledger.textsByReference(of: record).contains { SearchText($0).contains(words) }
  }
}

/// A text that the values of a field are compared with.
struct PreparedText {
  private let match: QueryMatch
  private let text: SearchText

  init(_ match: QueryMatch, _ text: String) {
    self.match = match
    self.text = SearchText(text)
  }

  /// Whether one of the values compares so; `!=` asks it of all.
  func holds(of values: [String]) -> Bool {
    switch match {
    case .holds: values.contains { SearchText($0).contains(text) }
    case .equals: values.contains { SearchText($0) == text }
    case .differs: !values.isEmpty && values.allSatisfy { SearchText($0) != text }
    }
  }
}

/// The words of a closed list that a query means.
struct PreparedCode {
  private let match: QueryMatch
  private let meant: Set<String>

  init(_ match: QueryMatch, _ text: String, of words: [String]) {
    self.match = match
    meant = Set(
      words.filter { word in
        let word = word.lowercased()
        return match == .holds ? word.hasPrefix(text) : word == text
      })
  }

  /// Whether one of the values is meant; `!=` asks that none is.
  func holds(of values: [String]) -> Bool {
    switch match {
    case .holds, .equals: values.contains(where: meant.contains)
    case .differs: !values.isEmpty && !values.contains(where: meant.contains)
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes of a record certainly hold no value with a word in it, which is in lower case.
  ///
  /// Looks only at records of ASCII alone whose values take one line each; there the bytes are what
  /// search compares, and nothing need be decoded.
  fileprivate func lacks(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    let word = word.span
    var previous: UInt8 = 0
    for index in indices {
      let byte = self[index]
      let continuesValue =
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "+") && previous == UInt8(ascii: "\n")
      guard byte < 0x80, !continuesValue else { return false }
      previous = byte
      guard Self.lowercase(byte) == first, count - index >= word.count else { continue }
      var length = 1
      while length < word.count, Self.lowercase(self[index + length]) == word[length] {
        length += 1
      }
      if length == word.count { return false }
    }
    return true
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
