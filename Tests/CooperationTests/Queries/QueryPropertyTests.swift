import Cooperation
import Rehearsal
import Testing

/// Queries by chance, over stores by chance.
struct QueryPropertyTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a query selects what the plainest reading of its rules does`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let store = MadeUpRecords(using: &generator)
    let ledger = Ledger(store.text)
    for _ in 0..<20 {
      let expression = QueryExpression.random(using: &generator)
      let query = try Query(expression.description)
      let found = ledger.cohorts(matching: query).map { ledger.id(of: ledger.cohorts[$0]).text }
      #expect(Set(found) == NaiveQuery(store: store).cohorts(expression), "\(query)\n\(store.text)")
      #expect(Selection(query, in: ledger).cohorts == ledger.cohorts(matching: query))
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `what is written of a query reads as the same query`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let expression = QueryExpression.random(depth: 5, using: &generator)
      #expect(try Query(expression.description).expression == expression)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `any text is a query that is written and read again, or a mistake in its place`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "a", "year", "actual", "country", "is", "has", "over", "claim", "2020", "..", "?", "none",
      ":",
      "=", "!", "!=", ">", ">=", "<", "(", ")", "\"", "\\", " ", "\u{3000}", "or", "and", "not",
      "研",
      "e\u{301}", "\u{202E}", "：", "＞", "≥", "~", ",", "\r\n", "\u{0}", "-",
    ]
    for _ in 0..<50 {
      let text = (0..<Int.random(in: 0...9, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      do throws(QueryError) {
        let query = try Query(text)
        let again = try Query(query.description)
        #expect(again.expression == query.expression, "\(text)")
      } catch {
        #expect(error.text == text)
        #expect(error.characters.upperBound <= text.count + 1)
        #expect(!error.description.isEmpty && !error.remedy.isEmpty)
        #expect(!error.report.unicodeScalars.contains("\u{202E}"))
      }
    }
  }
}
