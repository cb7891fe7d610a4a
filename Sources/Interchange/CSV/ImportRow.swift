internal import Cooperation

/// A row of a table: a cell for each field that a column is.
struct ImportRow {
  let place: CSVText.Place
  private(set) var cells: [(field: String, cell: ImportCell)] = []

  init(at place: CSVText.Place) { self.place = place }

  mutating func add(_ cell: CSVText.Cell, to field: String) {
    cells.append((field, ImportCell(cell, of: field)))
  }

  /// The text that a field would have; `nil` where the row gives none.
  func text(_ field: String) -> String? {
    guard let cell = cells.first(where: { $0.field == field })?.cell, !cell.parts.isEmpty else {
      return nil
    }
    let stored = cell.parts.map { part in
      (try? RecordType.cohort.stored(part, in: field))?.text ?? trimmed(part)
    }
    return stored.joined(separator: "; ")
  }
}

/// A cell as the value, or the values, of a field.
struct ImportCell {
  let place: CSVText.Place
  let text: String
  /// The values as they were typed; none for an empty cell.
  let parts: [String]
  private let field: String

  init(_ cell: CSVText.Cell, of field: String) {
    place = cell.place
    text = cell.text
    self.field = field
    // The export puts a ' before what a spreadsheet would run.
    let isProtected = text.hasPrefix("'") && isFormula(String(text.dropFirst()))
    let typed = isProtected ? String(text.dropFirst()) : text
    if RecordType.cohort.rule(for: field)?.repeats == true {
      parts = typed.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    } else {
      parts = trimmed(typed).isEmpty ? [] : [typed]
    }
  }

  /// Whether the export would write just this for a field.
  func reads(as cell: Listing.Cell) -> Bool {
    let written = withNewlines(cell.text)
    return text == written || text == inertText(written)
  }

  /// What a store holds for the cell, and what in it is not acceptable.
  func values(in ledger: Ledger) -> (values: [StoredValue], mistakes: [ImportMistake]) {
    var values: [StoredValue] = []
    var mistakes: [ImportMistake] = []
    func refuse(_ refusal: Refusal) {
      mistakes.append(ImportMistake(place, refusal.description, refusal.remedy))
    }
    for part in parts {
      do throws(Refusal) {
        let value = try RecordType.cohort.stored(part, in: field)
        values.append(value)
        if case .reference(let target)? = RecordType.cohort.rule(for: field)?.kind,
          !ledger.has(target, RecordID(value.text))
        {
          refuse(.dangling(field: field, type: target.rawValue, RecordID(value.text)))
        }
      } catch {
        refuse(error)
      }
    }
    return (values, mistakes)
  }
}

/// A text with a newline for each line break, as a reader of CSV gives it.
private func withNewlines(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if scalar == "\r" {
      result.append("\n")
    } else if scalar != "\n" || previous != "\r" {
      result.append(scalar)
    }
    previous = scalar
  }
  return String(result)
}
