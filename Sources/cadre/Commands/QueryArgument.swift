internal import ArgumentParser
internal import Cooperation

/// The query that narrows a command to a part of the store.
struct QueryArgument: ParsableArguments {
  /// What a query may say, for the help of each command that takes one.
  static let explanation = """

    QUERY says which. Its terms must all hold: words, field:value, year>=2020,
    year:2020..2024, actual:?, has:claim, not …, … or …, ( … ), and is: with
    \(QueryTrait.allCases.map(\.rawValue).joined(separator: ", ")).
    Most signs want quotes in a shell.
    """

  @Argument(
    help: ArgumentHelp(
      "What to look for, as in country:VN 'year>=2020'.",
      discussion: "Left out, everything.", valueName: "query"))
  var query: [String] = []

  /// Whether it was left out.
  var isEmpty: Bool { query.isEmpty }

  /// The query, which knows the fields of a store.
  ///
  /// - Throws: ``Failure`` with status 64 that shows the mistake in its place.
  func read(in ledger: Ledger) throws(Failure) -> Query {
    do throws(QueryError) {
      return try Query(query.joined(separator: " "), in: ledger)
    } catch {
      throw Failure("query: \(error.report)", status: .usage)
    }
  }
}
