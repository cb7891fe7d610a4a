internal import Recfile
internal import Writing

/// A search for the words of a filter in what cohorts say or show, which decodes no text that it need
/// not: it is done anew at each key.
///
/// A text of ASCII is compared byte by byte. What another one holds is worked out once; courses and
/// organizations are the same in many cohorts.
public struct CohortSearch {
  /// How many different texts beyond ASCII are remembered at most.
  private static let memory = 1 << 16

  private let ledger: Ledger
  private let filter: TextFilter
  /// The words that a program lends to its cohorts, by its position, one bit for each.
  private let lent: [UInt64]
  private let venues: [Venue: UInt64]
  private let forms: [Form: UInt64]
  private let units: [Unit: UInt64]
  private var walks: [ValueWalk]
  /// The texts beyond ASCII that have come, and which words each holds.
  private var texts = References()
  private var held: [UInt64] = []

  /// A search for the words of a filter among the cohorts of a ledger.
  public init(_ filter: TextFilter, in ledger: Ledger) {
    (self.filter, self.ledger) = (filter, ledger)
    let words = filter.words
    lent = ledger.programs.indices.map {
      words.held(by: ledger.textsLent(byProgram: Row($0)).map { SearchText($0) })
    }
    func codes<Word: Code>(_ type: Word.Type) -> [Word: UInt64] {
      Dictionary(
        uniqueKeysWithValues: Word.allCases.map { ($0, words.held(by: [SearchText($0.rawValue)])) })
    }
    (venues, forms, units) = (codes(Venue.self), codes(Form.self), codes(Unit.self))
    walks = ledger.files.map { ValueWalk(of: $0.text) }
  }

  /// Whether each word occurs in one of the texts that a cohort, given by its position, says or shows.
  public mutating func finds(_ position: Int) -> Bool {
    let cohort = ledger.cohorts[position]
    let words = filter.words
    guard words.count <= UInt64.bitWidth else {
      return filter.matches(
        ledger.allTexts(at: cohort.origin) + ledger.textsByReference(of: cohort))
    }
    let all = words.isEmpty ? 0 : UInt64.max >> UInt64(UInt64.bitWidth - words.count)
    var missing = all & ~shown(by: cohort)
    let file = cohort.origin.file
    walks[file].start(at: cohort.origin.record)
    let bytes = walks[file].bytes
    while missing != 0, let place = walks[file].next(in: bytes.span) {
      missing &= ~held(by: place, inFile: file, bytes.span, missing)
    }
    return missing == 0
  }

  /// The words in what a cohort shows that stands elsewhere.
  private func shown(by cohort: Cohort) -> UInt64 {
    let byProgram = cohort.program.map { lent[$0.position] } ?? 0
    let byVenue = cohort.venue.flatMap { venues[$0] } ?? 0
    let byForm = cohort.form.flatMap { forms[$0] } ?? 0
    return byProgram | byVenue | byForm | (units[cohort.unit] ?? 0)
  }

  /// The words in a value, of those that are still missing.
  private mutating func held(
    by place: ValuePlace, inFile file: Int, _ bytes: Span<UInt8>, _ missing: UInt64
  ) -> UInt64 {
    if !place.isFolded, SearchText.areASCII(bytes, place.span) {
      var held: UInt64 = 0
      for (index, word) in filter.words.enumerated()
      where missing & 1 << index != 0 && word.occurs(inASCII: bytes, place.span) {
        held |= 1 << index
      }
      return held
    }
    guard !place.isFolded, texts.count < Self.memory else { return words(in: place, ofFile: file) }
    let number = Int(texts.number(of: bytes.extracting(place.span)))
    if number == held.count { held.append(words(in: place, ofFile: file)) }
    return held[number]
  }

  private func words(in place: ValuePlace, ofFile file: Int) -> UInt64 {
    filter.words.held(by: [SearchText(walks[file].text(of: place))])
  }
}

extension [SearchText] {
  /// Which of the words occur in one of some texts, one bit for each of the first 64.
  fileprivate func held(by texts: [SearchText]) -> UInt64 {
    var bits: UInt64 = 0
    for (index, word) in prefix(UInt64.bitWidth).enumerated()
    where texts.contains(where: { $0.contains(word) }) {
      bits |= 1 << index
    }
    return bits
  }
}
