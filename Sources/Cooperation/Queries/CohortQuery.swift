internal import Writing

/// A query made ready to be asked of cohorts, by several threads at once.
public struct CohortQuery: Sendable {
  /// What each must have in what it says or shows, which is found faster than it is asked.
  private let searches: [CohortSearch]
  private let prepared: PreparedQuery
  private let ledger: Ledger

  /// Makes a query ready for a ledger.
  public init(_ query: Query, in ledger: Ledger, view: YearView) {
    searches = query.expression.requiredWords.map {
      CohortSearch(words: [SearchText($0)], in: ledger)
    }
    prepared = PreparedQuery(query.expression.beyondWords, in: ledger, view: view)
    self.ledger = ledger
  }

  /// Those of some cohorts, given by their positions, that the query selects.
  public func found(among positions: [Int]) -> [Int] {
    var positions = positions
    for search in searches where !positions.isEmpty { positions = search.found(among: positions) }
    guard !prepared.isEmpty else { return positions }
    return positions.filter { prepared.selects(.cohort(ledger.cohorts[$0])) }
  }
}

extension QueryExpression {
  /// The words that must occur in whatever it selects.
  fileprivate var requiredWords: [String] {
    switch self {
    case .words(let text): [text]
    case .all(let terms): terms.compactMap { if case .words(let text) = $0 { text } else { nil } }
    case .any, .not, .field, .has, .is: []
    }
  }

  /// What it asks beyond these words.
  fileprivate var beyondWords: QueryExpression {
    switch self {
    case .words: .all([])
    case .all(let terms): .all(terms.filter { if case .words = $0 { false } else { true } })
    case .any, .not, .field, .has, .is: self
    }
  }

  /// Whether it asks what a record is.
  var asksTraits: Bool {
    switch self {
    case .is: true
    case .all(let terms), .any(let terms): terms.contains(where: \.asksTraits)
    case .not(let term): term.asksTraits
    case .words, .field, .has: false
    }
  }
}
