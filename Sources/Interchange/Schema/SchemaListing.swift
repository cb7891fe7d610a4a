internal import Cooperation

/// The record types and their fields, in the forms in which others ask for them.
public enum StoreSchema {
  /// A row for each field: what it holds, what is accepted, whether a record must have it, and
  /// whether it may stand more than once.
  public static var listing: Listing {
    Listing(
      type: "Field", columns: ["type", "field", "holds", "accepts", "mandatory", "repeats"],
      rows: RecordType.allCases.flatMap { type in
        type.fields.map { field in
          [
            type.rawValue, field.name, field.kind.word, field.kind.accepts,
            field.isMandatory ? "yes" : "no", field.repeats ? "yes" : "no",
          ].map { .text($0) }
        }
      })
  }

  /// The tables of the SQL export, without rows.
  public static var sql: String { SQLSchema.text }

  /// The descriptors of GNU recutils for all types; each begins its own set.
  public static var descriptors: String {
    RecordType.allCases.map(\.descriptor).joined(separator: "\n")
  }
}

extension FieldRule.Kind {
  fileprivate var word: String {
    switch self {
    case .text: "text"
    case .count: "count"
    case .date: "date"
    case .year: "year"
    case .number: "number"
    case .code: "word"
    case .reference: "reference"
    }
  }

  fileprivate var accepts: String {
    switch self {
    case .text: ""
    case .count: CountError.acceptedForms
    case .date: DateError.acceptedForms
    case .year: "2026  ?"
    case .number(let range): "\(range.lowerBound)..\(range.upperBound)"
    case .code(let words): words.joined(separator: "  ")
    case .reference(let type): "Id of a \(type.rawValue)"
    }
  }
}
