internal import Cooperation

/// One column of a table.
struct SQLColumn {
  let name: String
  let type: String
  var isMandatory = false
  /// What its value must fulfil, beside its type.
  var check: String?
  /// The table whose key it holds.
  var references: String?

  /// The column as `CREATE TABLE` declares it.
  func declaration(in table: String) -> String {
    var words = [name, type]
    if isMandatory { words.append("NOT NULL") }
    if let check { words.append("CHECK (\(check))") }
    if let references {
      words.append("REFERENCES \(references) (id)")
      // A record may refer to one of its own type that comes later.
      if references == table { words.append("DEFERRABLE INITIALLY DEFERRED") }
    }
    return words.joined(separator: " ")
  }
}

extension FieldRule {
  /// The columns that hold a field that stands once.
  ///
  /// A count and a date have their text, and beside it the ends of what it says, for reckoning; a count
  /// also whether these are assumed, since it is about.
  var sqlColumns: [SQLColumn] {
    let name = sqlName(self.name)
    switch kind {
    case .text:
      return [SQLColumn(name: name, type: "TEXT", isMandatory: isMandatory)]
    case .reference(let type):
      return [
        SQLColumn(
          name: name, type: "TEXT", isMandatory: isMandatory, references: sqlName(type.rawValue))
      ]
    case .code(let words):
      let list = words.map(sqlText).joined(separator: ", ")
      return [
        SQLColumn(
          name: name, type: "TEXT", isMandatory: isMandatory, check: "\(name) IN (\(list))")
      ]
    case .number(let range):
      return [
        SQLColumn(
          name: name, type: "INTEGER", isMandatory: isMandatory,
          check: "\(name) BETWEEN \(range.lowerBound) AND \(range.upperBound)")
      ]
    case .year:
      // An unknown year is NULL, in a mandatory field, too.
      return [SQLColumn(name: name, type: "INTEGER", check: "\(name) BETWEEN 1 AND 9999")]
    case .count:
      return [
        SQLColumn(name: name, type: "TEXT", isMandatory: isMandatory),
        SQLColumn(name: "\(name)_low", type: "BIGINT", check: "\(name)_low >= 0"),
        SQLColumn(
          name: "\(name)_high", type: "BIGINT", check: "\(name)_high >= \(name)_low"),
        SQLColumn(name: "\(name)_about", type: "BOOLEAN DEFAULT FALSE", isMandatory: true),
      ]
    case .date:
      let stem = self.name.snakeCase
      return [
        SQLColumn(name: name, type: "TEXT", isMandatory: isMandatory),
        SQLColumn(name: "\(stem)_first", type: "DATE"),
        SQLColumn(name: "\(stem)_last", type: "DATE", check: "\(stem)_last >= \(stem)_first"),
      ]
    }
  }

  /// What the columns hold for a value, as SQL writes it; nothing for a field that is not there.
  ///
  /// The value is taken to be one that the field accepts.
  func sqlValues(_ value: String?) -> [String] {
    let null = "NULL"
    guard let value else { return [] }
    switch kind {
    case .text, .reference, .code: return [sqlText(value)]
    case .number: return [Int(value).map(String.init) ?? null]
    case .year: return [(try? StatedYear(value))?.year.map(String.init) ?? null]
    case .count:
      guard let count = try? Count(stored: value) else { return [null, null, null, null] }
      // What is about is as wide as its rounding, so that no query takes it for an exact number.
      let ends = count.outerInterval
      return [
        sqlText(value), "\(ends.lower)", ends.upper.map { "\($0)" } ?? null,
        count.isAbout ? "TRUE" : null,
      ]
    case .date:
      guard let date = try? PartialDate(value) else { return [null, null, null] }
      return [sqlText(value)] + [date.first, date.last].map { $0.map { "'\($0)'" } ?? null }
    }
  }
}

/// A text as SQL writes it (ISO/IEC 9075-2, 5.3 character string literal).
func sqlText(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "'")) else { return "'\(text)'" }
  return "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
}

/// The name of a table or column for a type or field: in snake case, quoted where SQL reserves it.
func sqlName(_ name: String) -> String {
  let snake = name.snakeCase
  return ["end", "from"].contains(snake) ? "\"\(snake)\"" : snake
}

extension String {
  /// `YearBasis` as `year_basis`.
  fileprivate var snakeCase: String {
    var result = ""
    for scalar in unicodeScalars {
      let isCapital = ("A"..."Z").contains(scalar)
      if isCapital, !result.isEmpty { result += "_" }
      result += isCapital ? scalar.properties.lowercaseMapping : String(scalar)
    }
    return result
  }
}
