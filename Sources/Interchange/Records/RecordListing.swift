public import Cooperation
internal import Recfile

extension Listing {
  /// Records of a type as a table, a row each, in the order given.
  ///
  /// - Parameters:
  ///   - type: The type, as the store writes it.
  ///   - columns: The fields to show.
  ///   - origins: Where the records stand.
  ///   - ledger: The ledger that they are in.
  public init(of type: String, columns: [String], at origins: [Origin], in ledger: Ledger) {
    let known = RecordType(rawValue: type)
    let kinds = columns.map { ColumnKind($0, of: known) }
    let empty = kinds.map { $0.repeats ? Cell.list([]) : .text("") }
    self.init(
      type: type, columns: columns, figures: Set(columns.filter(known.isCount)),
      rows: Rows(endIndex: origins.count) { position in
        var row = empty
        var isFilled = columns.map { _ in false }
        var finder = ColumnFinder(columns)
        for field in ledger.record(at: origins[position]).fields {
          guard let column = finder.column(of: field) else { continue }
          row[column] = kinds[column].cell(field.value, after: isFilled[column] ? row[column] : nil)
          isFilled[column] = true
        }
        return row
      })
  }
}

extension Ledger {
  /// The fields that records have, those of a type in its order before others in that of the text.
  ///
  /// - Returns: Those that some record has, and those that could stand there.
  public func fields(
    of type: String, at origins: [Origin]
  ) -> (used: [String], known: [String]) {
    var finder = ColumnFinder(RecordType(rawValue: type)?.fields.map(\.name) ?? [])
    var isUsed = finder.columns.map { _ in false }
    for origin in origins {
      for field in record(at: origin).fields {
        if let column = finder.column(of: field) {
          isUsed[column] = true
        } else {
          finder.add(field.name)
          isUsed.append(true)
        }
      }
    }
    let used = zip(finder.columns, isUsed).filter(\.1).map(\.0)
    return (used, finder.columns)
  }
}

/// Finds the columns of fields, which most often stand in the order of the columns.
struct ColumnFinder {
  private(set) var columns: [String]
  private var last = 0

  init(_ columns: [String]) { self.columns = columns }

  /// The column that has the name of a field, byte for byte.
  mutating func column(of field: Field) -> Int? {
    for step in columns.indices {
      let column = (last + step) % columns.count
      if field.isNamed(columns[column]) {
        last = column
        return column
      }
    }
    return nil
  }

  mutating func add(_ name: String) { columns.append(name) }
}

/// What the cells of a column are.
private struct ColumnKind {
  let repeats: Bool
  private let isCount: Bool

  init(_ name: String, of type: RecordType?) {
    repeats = type?.rule(for: name)?.repeats == true
    isCount = type.isCount(name)
  }

  /// The cell with another value of a field, behind those that it has by now.
  func cell(_ value: String, after cell: Listing.Cell?) -> Listing.Cell {
    switch cell {
    case .list(let values)?: return .list(values + [value])
    case .text(let first)?, .figure(let first)?: return .list([first, value])
    case nil: break
    }
    if repeats { return .list([value]) }
    // No count begins as a formula does: what does is text that a spreadsheet would run like any.
    return isCount && !isFormula(value) ? .figure(value) : .text(value)
  }
}
