/// The reading of a query, from its first scalar to its last.
struct QueryParser {
  /// A stretch of the query and what it says.
  struct Piece {
    /// What it says, without quotes.
    let text: String
    /// Where it stands, with its quotes.
    let place: Range<Int>
    let isQuoted: Bool
  }

  private let text: String
  private let scalars: [Unicode.Scalar]
  /// The scalars with full-width signs as ordinary ones: what words and signs are told apart by.
  private let plain: [Unicode.Scalar]
  private let ownField: (String) -> String?
  private var position = 0
  private var depth = 0

  /// Prepares to read; `ownField` gives the field of the store that a name means which the schema
  /// does not know, or `nil` where the store has none either.
  init(_ text: String, ownField: @escaping (String) -> String?) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    plain = scalars.map(halfWidth)
    self.ownField = ownField
  }

  /// Reads the whole query; one of blanks asks for nothing.
  mutating func query() throws(QueryError) -> QueryExpression {
    skipBlanks()
    guard position < plain.count else { return .all([]) }
    let expression = try alternatives(after: nil)
    guard position == plain.count else {
      throw error(.strayParenthesis, at: position..<position + 1)
    }
    return expression
  }

  /// Terms with `or` between them.
  private mutating func alternatives(after sign: Piece?) throws(QueryError) -> QueryExpression {
    var members: [QueryExpression] = []
    var sign = sign
    repeat {
      switch try conjunction(after: sign) {
      case .any(let inner): members += inner
      case let member: members.append(member)
      }
      sign = keyword(.or)
    } while sign != nil
    return members.count == 1 ? members[0] : .any(members)
  }

  /// Terms beside each other.
  private mutating func conjunction(after sign: Piece?) throws(QueryError) -> QueryExpression {
    var members: [QueryExpression] = []
    var sign = sign
    repeat {
      switch try term(after: sign) {
      case .all(let inner): members += inner
      case let member: members.append(member)
      }
      sign = keyword(.and)
      if sign == nil, isAtEndOfTerms() { break }
    } while true
    return members.count == 1 ? members[0] : .all(members)
  }

  /// One term; the sign is what stands before it and needs it.
  private mutating func term(after sign: Piece?) throws(QueryError) -> QueryExpression {
    skipBlanks()
    guard position < plain.count, plain[position] != ")" else {
      if let sign { throw error(.missingTermAfter(sign.text), at: sign.place) }
      throw error(.strayParenthesis, at: position..<min(position + 1, plain.count))
    }
    if plain[position] == "(" { return try group() }
    if plain[position] == "\"" { return .words(try quotedText().text) }
    if let misplaced = keyword(.or) ?? keyword(.and) {
      throw error(.missingTermBefore(misplaced.text), at: misplaced.place)
    }
    if let not = keyword(.not) {
      try goDeeper(at: not.place)
      defer { depth -= 1 }
      return .not(try term(after: not))
    }
    if let sign = self.sign() { throw error(.missingField(before: sign.text), at: sign.place) }
    let name = word(endsAtSign: true)
    let end = position
    skipBlanks()
    guard let sign = self.sign() else {
      position = end
      // What the Year column shows is a year; in quotes it is a word like any other.
      if let label = YearLabel(name.text), let field = QueryField.known("year") {
        return label.terms(field, .equal)
      }
      return .words(name.text)
    }
    return try comparison(of: name, by: sign)
  }

  private mutating func group() throws(QueryError) -> QueryExpression {
    let opening = position..<position + 1
    try goDeeper(at: opening)
    defer { depth -= 1 }
    position += 1
    let sign = Piece(text: "(", place: opening, isQuoted: false)
    let expression = try alternatives(after: sign)
    guard position < plain.count else { throw error(.openParenthesis, at: opening) }
    position += 1
    return expression
  }

  private mutating func goDeeper(at place: Range<Int>) throws(QueryError) {
    guard depth < QueryError.deepest else { throw error(.tooDeep, at: place) }
    depth += 1
  }

  private mutating func comparison(
    of name: Piece, by sign: QuerySign
  ) throws(QueryError) -> QueryExpression {
    let name = Piece(text: halfWidth(name.text), place: name.place, isQuoted: false)
    // What is wrong with the name is said before its value is written.
    let term = try QueryTerm(name, sign, in: text, ownField: ownField)
    return try term.expression(with: try value(after: sign))
  }

  private mutating func value(after sign: QuerySign) throws(QueryError) -> Piece {
    let start = position
    skipBlanks()
    let isApart = position > start
    guard position < plain.count, !(isApart && nextKeyword != nil) else {
      throw error(.missingValue(after: sign.text), at: sign.place)
    }
    if plain[position] == "\"" { return try quotedText() }
    let value = word(endsAtSign: false)
    guard !value.place.isEmpty else {
      throw error(.missingValue(after: sign.text), at: sign.place)
    }
    return value
  }
}

extension QueryParser {
  fileprivate func error(_ reason: QueryError.Reason, at place: Range<Int>) -> QueryError {
    QueryError(reason, in: text, at: place)
  }

  fileprivate mutating func skipBlanks() {
    while position < plain.count, plain[position].properties.isWhitespace { position += 1 }
  }

  /// Whether no further term can stand here: at the end, before `)` and before `or`.
  fileprivate mutating func isAtEndOfTerms() -> Bool {
    skipBlanks()
    guard position < plain.count, plain[position] != ")" else { return true }
    return nextKeyword == .or
  }

  /// Takes a word without quotes, which may be empty.
  fileprivate mutating func word(endsAtSign: Bool) -> Piece {
    let start = position
    while position < plain.count, !endsQueryValue(plain[position]),
      !(endsAtSign && isSign(at: position))
    {
      position += 1
    }
    return Piece(
      text: String(String.UnicodeScalarView(scalars[start..<position])), place: start..<position,
      isQuoted: false)
  }

  /// Whether a sign of comparison begins at a place; `!` alone is none.
  private func isSign(at place: Int) -> Bool {
    guard plain[place] == "!" else { return isQuerySign(plain[place]) }
    return place + 1 < plain.count && plain[place + 1] == "="
  }

  /// The keyword that stands here, unless it is the name of a field that is compared.
  fileprivate var nextKeyword: QueryKeyword? {
    var ahead = self
    let word = ahead.word(endsAtSign: true)
    return ahead.sign() == nil ? QueryKeyword(word.text) : nil
  }

  /// Takes a keyword if it stands next.
  fileprivate mutating func keyword(_ keyword: QueryKeyword) -> Piece? {
    skipBlanks()
    guard nextKeyword == keyword else { return nil }
    return word(endsAtSign: true)
  }

  /// Takes a sign of comparison if it stands next; `:>` is the same as `>`.
  fileprivate mutating func sign() -> QuerySign? {
    let start = position
    guard position < plain.count else { return nil }
    if plain[position] == ":" { position += 1 }
    let isHolding = position > start
    let second = position + 1 < plain.count ? plain[position + 1] : nil
    let (comparison, length): (QuerySign.Comparison?, Int) =
      switch (position < plain.count ? plain[position] : nil, second) {
      case (">", "="): (.ordered(.atLeast), 2)
      case ("<", "="): (.ordered(.atMost), 2)
      case ("!", "="): (.matched(.differs), 2)
      case (">", _): (.ordered(.greater), 1)
      case ("<", _): (.ordered(.less), 1)
      case ("=", _): (.matched(.equals), 1)
      case ("≥", _): (.ordered(.atLeast), 1)
      case ("≤", _): (.ordered(.atMost), 1)
      case ("≠", _): (.matched(.differs), 1)
      default: (nil, 0)
      }
    position += length
    guard let comparison = comparison ?? (isHolding ? .matched(.holds) : nil) else { return nil }
    let text = String(String.UnicodeScalarView(scalars[start..<position]))
    return QuerySign(comparison: comparison, text: text, place: start..<position)
  }

  /// Takes words in quotes; a backslash takes a quotation mark or a backslash as itself.
  fileprivate mutating func quotedText() throws(QueryError) -> Piece {
    let start = position
    var result = String.UnicodeScalarView()
    position += 1
    while position < plain.count, plain[position] != "\"" {
      let isEscaped =
        plain[position] == "\\" && position + 1 < plain.count
        && (plain[position + 1] == "\"" || plain[position + 1] == "\\")
      if isEscaped { position += 1 }
      result.append(scalars[position])
      position += 1
    }
    guard position < plain.count else { throw error(.openQuote, at: start..<start + 1) }
    position += 1
    let piece = Piece(text: String(result), place: start..<position, isQuoted: true)
    guard !result.allSatisfy(\.properties.isWhitespace) else {
      throw error(.emptyQuotes, at: piece.place)
    }
    return piece
  }
}

/// A sign that compares a field with a value.
struct QuerySign {
  enum Comparison: Hashable {
    /// `:`, `=` or `!=`.
    case matched(QueryMatch)
    /// `<`, `<=`, `>` or `>=`.
    case ordered(QueryRelation)
  }

  let comparison: Comparison
  /// The sign as it was typed.
  let text: String
  let place: Range<Int>
}
