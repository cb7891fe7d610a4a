internal import Recfile
internal import Writing

/// A search for the words of a filter in what cohorts say or show, which decodes no text that it need
/// not.
///
/// A text of ASCII is compared byte by byte. What another one holds, and what a program lends to its
/// cohorts, is worked out when it first comes: courses and organizations are the same in many cohorts.
public struct CohortSearch: Sendable {
  private let ledger: Ledger
  private let words: [SearchText]
  // What each word of these lists holds, by its rank: a dictionary took a sixth of the time.
  private let venues: [UInt64]
  private let forms: [UInt64]
  private let units: [UInt64]

  /// A search for the words of a filter among the cohorts of a ledger.
  public init(_ filter: TextFilter, in ledger: Ledger) {
    self.init(words: filter.words, in: ledger)
  }

  /// A search for words, each of which may be several beside each other.
  init(words: [SearchText], in ledger: Ledger) {
    (self.words, self.ledger) = (words, ledger)
    func held<Word: Code>(by type: Word.Type, _ rank: (Word) -> UInt8) -> [UInt64] {
      Word.allCases.sorted { rank($0) < rank($1) }
        .map { words.held(by: [SearchText($0.rawValue)]) }
    }
    venues = held(by: Venue.self, \.rank)
    forms = held(by: Form.self, \.rank)
    units = held(by: Unit.self, \.rank)
  }

  /// Whether each word occurs in one of the texts that a cohort, given by its position, says or shows.
  public func finds(_ position: Int) -> Bool { !found(among: [position]).isEmpty }

  /// Those of some cohorts, given by their positions, that have each word in one of the texts that they say
  /// or show.
  public func found(among positions: some Sequence<Int>) -> [Int] {
    guard !words.allSatisfy(\.isEmpty) else { return Array(positions) }
    guard words.count <= UInt64.bitWidth else {
      // Nobody types so many, who need not wait less than for a few.
      let first = CohortSearch(words: Array(words.prefix(UInt64.bitWidth)), in: ledger)
      let others = CohortSearch(words: Array(words.dropFirst(UInt64.bitWidth)), in: ledger)
      return others.found(among: first.found(among: positions))
    }
    var walk = Walk(self)
    return positions.filter { walk.finds($0) }
  }

  /// The words in what a cohort itself shows of itself that stands elsewhere.
  private func shown(by cohort: Cohort) -> UInt64 {
    let byVenue = cohort.venue.map { venues[Int($0.rank)] } ?? 0
    let byForm = cohort.form.map { forms[Int($0.rank)] } ?? 0
    return byVenue | byForm | units[Int(cohort.unit.rank)]
  }
}

extension CohortSearch {
  /// One walk over cohorts, with what was found out on it.
  private struct Walk {
    /// How many different texts beyond ASCII are remembered at most.
    private static let memory = 1 << 16

    private let search: CohortSearch
    private let words: [SearchText]
    /// All words, one bit for each.
    private let all: UInt64
    /// The words that a program lends to its cohorts, by its position; `nil` where none came yet.
    private var lent: [UInt64?]
    private var walks: [ValueWalk]
    /// The texts beyond ASCII that have come, and which words each holds.
    private var texts = References()
    private var held: [UInt64] = []

    init(_ search: CohortSearch) {
      self.search = search
      words = search.words
      all = words.isEmpty ? 0 : UInt64.max >> UInt64(UInt64.bitWidth - words.count)
      lent = Array(repeating: nil, count: search.ledger.programs.count)
      walks = search.ledger.files.map { ValueWalk(of: $0.text) }
    }

    mutating func finds(_ position: Int) -> Bool {
      let cohort = search.ledger.cohorts[position]
      var missing = all & ~search.shown(by: cohort)
      if missing != 0, let program = cohort.program { missing &= ~lent(by: program) }
      guard missing != 0 else { return true }
      let file = cohort.origin.file
      walks[file].start(at: cohort.origin.record)
      let bytes = walks[file].bytes
      while missing != 0, let place = walks[file].next(in: bytes.span) {
        missing &= ~held(by: place, inFile: file, bytes.span, missing)
      }
      return missing == 0
    }

    private mutating func lent(by program: Row<Program>) -> UInt64 {
      if let known = lent[program.position] { return known }
      let texts = search.ledger.textsLent(byProgram: program).map { SearchText($0) }
      let found = words.held(by: texts)
      lent[program.position] = found
      return found
    }

    /// The words in a value, of those that are still missing.
    private mutating func held(
      by place: ValuePlace, inFile file: Int, _ bytes: Span<UInt8>, _ missing: UInt64
    ) -> UInt64 {
      if !place.isFolded, SearchText.areASCII(bytes, place.span) {
        var held: UInt64 = 0
        for (index, word) in words.enumerated()
        where missing & 1 << index != 0 && word.occurs(inASCII: bytes, place.span) {
          held |= 1 << index
        }
        return held
      }
      guard !place.isFolded, texts.count < Self.memory else {
        return words(in: place, ofFile: file)
      }
      let number = Int(texts.number(of: bytes.extracting(place.span)))
      if number == held.count { held.append(words(in: place, ofFile: file)) }
      return held[number]
    }

    private func words(in place: ValuePlace, ofFile file: Int) -> UInt64 {
      words.held(by: [SearchText(walks[file].text(of: place))])
    }
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
