/// A year with its basis in one word, as screens write it: `JFY2016`.
struct YearLabel {
  let year: Int
  let basis: YearBasis

  /// The label that a text is, in any case and width; `nil` for any other text.
  init?(_ text: String) {
    let typed = halfWidth(text).uppercased()
    let digits = typed.suffix(4)
    guard let basis = YearBasis(rawValue: String(typed.dropLast(4))), basis != .unclear,
      let year = try? StatedYear(String(digits)).year
    else { return nil }
    (self.year, self.basis) = (year, basis)
  }

  /// What a record must be to be of such a year.
  func terms(_ field: QueryField, _ relation: QueryRelation) -> QueryExpression {
    guard let basisField = QueryField.known("yearbasis") else { return .all([]) }
    return .all([
      .field(field, .year(.value(relation, year))),
      .field(basisField, .text(.equals, basis.rawValue.lowercased())),
    ])
  }
}
