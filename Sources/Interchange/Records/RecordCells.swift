public import Cooperation
internal import Recfile

/// The fields of a record as cells of a table.
public struct RecordCells: Sendable {
  /// The fields, in the order of the text.
  public let fields: [(name: String, value: String)]
  private let type: RecordType?

  /// Reads a record of a type; `nil` stands for one that Cadre does not know.
  public init(_ fields: [(name: String, value: String)], of type: RecordType?) {
    self.fields = fields
    self.type = type
  }

  init(at origin: Origin, in ledger: Ledger) {
    let record = ledger.record(at: origin)
    self.init(
      record.fields.map { ($0.name, $0.value) },
      of: record.type.flatMap(RecordType.init(rawValue:)))
  }

  /// The values of a field; names are compared byte for byte.
  public func values(of name: String) -> [String] {
    fields.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
  }

  /// The cell of a field; an empty text where the record has no such field.
  public subscript(name: String) -> Listing.Cell {
    let values = values(of: name)
    if values.count > 1 || type?.rule(for: name)?.repeats == true { return .list(values) }
    let value = values.first ?? ""
    // Only a count is one: a spreadsheet would run other text in its place as it runs any text.
    let isFigure = type.isCount(name) && (try? Count(stored: value)) != nil
    return isFigure ? .figure(value) : .text(value)
  }
}

extension RecordType? {
  /// Whether a field of the type holds counts.
  public func isCount(_ name: String) -> Bool {
    if case .count? = self?.rule(for: name)?.kind { true } else { false }
  }
}
