/// A question to a store, as a person types it: which records are meant.
///
/// Terms stand beside each other and must all hold; `or` between them needs one of its sides,
/// `not` turns the term behind it round and binds strongest, and parentheses group. Keywords and
/// names of fields may have any case, signs and digits any width. A term is
///
/// - a word, or several in quotes, which must occur in what a record says or shows;
/// - `field:value`, which compares as a person means it: a text holds the value, a reference has it
///   as Id or else in a name, a word of a closed list begins with it, a date lies in it, a number
///   is it;
/// - `field=value` and `field!=value`, which compare whole texts and whole names;
/// - `<`, `<=`, `>`, `>=` and ranges such as `2020..2024` for years, counts, numbers and dates;
/// - `JFY2016` for a year on that basis, by itself or as a value of `year`;
/// - `field:?` for a year, count or date that is known to exist only; `field:none` for a count of 0;
/// - `has:field`, `has:claim`, `has:agreement`, `has:cohort`: something is there;
/// - `is:` with one of the words of ``QueryTrait``.
///
/// A comparison holds only where it certainly does: `actual>2000` holds for `>2300`, and
/// `actual>5000` does not, nor does its reverse. An approximate count stands at its number. `!=`
/// needs a value that is certainly another; `not` takes in what is uncertain or absent, too.
///
/// A record type that does not know a field has no value of it. A cohort has country, donor and
/// counterpart from its program, and form, venue, unit and basis where it has none of its own.
public struct Query: Hashable, Sendable {
  /// The query as it was typed.
  public let text: String
  /// What it asks.
  public let expression: QueryExpression

  /// Reads a query that knows the fields of the schema.
  /// - Throws: ``QueryError`` that says what is wrong, and where.
  public init(_ text: String) throws(QueryError) {
    try self.init(text) { _ in nil }
  }

  /// Reads a query that knows the fields of the schema, and all others that a store has.
  ///
  /// Only a name that the schema does not know is looked for in the store, in its descriptors and
  /// then line by line.
  /// - Throws: ``QueryError`` that says what is wrong, and where.
  public init(_ text: String, in ledger: Ledger) throws(QueryError) {
    try self.init(text) { ledger.fieldName(like: $0) }
  }

  private init(_ text: String, ownField: @escaping (String) -> String?) throws(QueryError) {
    self.text = text
    var parser = QueryParser(text, ownField: ownField)
    expression = try parser.query()
  }

  /// Whether it asks for nothing in particular, and so selects everything.
  public var isEmpty: Bool { expression == .all([]) }
}

extension Query: CustomStringConvertible {
  /// The query in its plainest form, which reads as the same query.
  public var description: String { expression.description }
}
