/// A query made ready for a ledger: words folded once, references looked up once.
struct PreparedQuery: Sendable {
  /// An expression with all that does not depend on the record worked out.
  indirect enum Test: Sendable {
    case all([Test])
    case any([Test])
    case not(Test)
    case words(PreparedWords)
    case text(String, PreparedText)
    case code(String, PreparedCode)
    case reference(String, PreparedReference)
    case number(QueryField, QueryTarget<Int>)
    case year(QueryTarget<Int>)
    case date(String, QueryTarget<PartialDate>)
    case has(QueryHolding)
    case `is`(QueryTrait)
  }

  private let ledger: Ledger
  private let view: YearView
  private let test: Test
  private let related: RelatedRecords

  init(_ expression: QueryExpression, in ledger: Ledger, view: YearView) {
    self.ledger = ledger
    self.view = view
    test = Test(expression, in: ledger)
    related = RelatedRecords(in: ledger)
  }

  /// Whether it asks nothing, and so selects all.
  var isEmpty: Bool { if case .all(let tests) = test { tests.isEmpty } else { false } }

  /// Whether the query selects a record.
  func selects(_ record: QueriedRecord) -> Bool { holds(test, of: record) }

  private func holds(_ test: Test, of record: QueriedRecord) -> Bool {
    switch test {
    case .all(let tests): tests.allSatisfy { holds($0, of: record) }
    case .any(let tests): tests.contains { holds($0, of: record) }
    case .not(let test): !holds(test, of: record)
    case .words(let words): words.occur(in: record, ledger)
    case .text(let name, let text):
      text.holds(of: ledger.texts(name, at: ledger.origin(of: record)))
    case .code(let name, let code): code.holds(of: ledger.words(name, of: record))
    case .reference(let name, let reference): reference.holds(of: record, name, ledger)
    case .number(let field, let target): holds(target, ofNumber: field, of: record)
    case .year(let target): holds(target, ofYearOf: record)
    case .date(let name, let target):
      ledger.date(name, of: record).map { target.certainlyHolds(of: $0) } ?? false
    case .has(let holding): has(holding, record)
    case .is(let trait): ledger.is(trait, record)
    }
  }

  /// Whether a count or number compares so; what is absent, or is no number, does not.
  private func holds(
    _ target: QueryTarget<Int>, ofNumber field: QueryField, of record: QueriedRecord
  ) -> Bool {
    guard let count = ledger.count(field.name, of: record) else { return false }
    if field.kind == .own, count == .unknown,
      ledger.text(field.name, at: ledger.origin(of: record)) != "?"
    {
      return false
    }
    switch (count, target) {
    case (.unknown, .unknown): return true
    case (.unknown, .known): return false
    default: return target.certainlyHolds(lower: count.interval.lower, upper: count.interval.upper)
    }
  }

  private func holds(_ target: QueryTarget<Int>, ofYearOf record: QueriedRecord) -> Bool {
    let year: Int?
    switch record {
    case .cohort(let cohort): year = cohort.placed(in: view).year
    case .agreement(let agreement):
      guard ledger.text("Year", at: agreement.origin) != nil else { return false }
      year = agreement.year
    case .other, .program, .country, .organization, .claim, .source: return false
    }
    guard let year else { return target == .unknown }
    return target.certainlyHolds(lower: year, upper: year)
  }

  private func has(_ holding: QueryHolding, _ record: QueriedRecord) -> Bool {
    switch holding {
    case .records(let type): related.exist(type, for: record, in: ledger)
    case .field(let field):
      switch field.kind {
      case .reference: !ledger.references(field.name, of: record).isEmpty
      case .code: !ledger.words(field.name, of: record).isEmpty
      case .count: ledger.count(field.name, of: record) != nil
      default: ledger.texts(field.name, at: ledger.origin(of: record)).contains { !$0.isEmpty }
      }
    }
  }
}

extension QueryTarget<PartialDate> {
  /// Whether the comparison certainly holds for whatever day a date can mean.
  fileprivate func certainlyHolds(of date: PartialDate) -> Bool {
    guard let first = date.first, let last = date.last else { return self == .unknown }
    return certainlyHolds(lower: first, upper: last)
  }
}

extension PreparedQuery.Test {
  /// Works out what does not depend on the record.
  init(_ expression: QueryExpression, in ledger: Ledger) {
    switch expression {
    case .all(let terms): self = .all(terms.map { PreparedQuery.Test($0, in: ledger) })
    case .any(let terms): self = .any(terms.map { PreparedQuery.Test($0, in: ledger) })
    case .not(let term): self = .not(PreparedQuery.Test(term, in: ledger))
    case .words(let text): self = .words(PreparedWords(text, in: ledger))
    case .has(let holding): self = .has(holding)
    case .is(let trait): self = .is(trait)
    case .field(let field, .number(let target)): self = .number(field, target)
    case .field(_, .year(let target)): self = .year(target)
    case .field(let field, .date(let target)): self = .date(field.name, target)
    case .field(let field, .text(let match, let text)):
      self =
        switch field.kind {
        case .reference(let type):
          .reference(field.name, PreparedReference(match, text, to: type, field.name, in: ledger))
        case .code(let words): .code(field.name, PreparedCode(match, text, of: words))
        case .text, .own, .count, .date, .year, .number:
          .text(field.name, PreparedText(match, text))
        }
    }
  }
}
