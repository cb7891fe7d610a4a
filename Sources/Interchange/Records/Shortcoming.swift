internal import Cooperation
internal import Recfile
internal import Writing

/// What keeps a record from being written in a format.
public struct Shortcoming: Hashable, Sendable {
  /// The file, relative to the store.
  public let path: String
  /// The line on which the field stands, or the record begins.
  public let line: Int
  /// The record as a sentence names it: `Program VN-COAL`.
  public let record: String
  /// What is wrong, as a clause without a full stop.
  public let message: String
  /// How to mend it, as a clause without a full stop.
  public let remedy: String

  private init(
    path: String, line: Int, record: String, _ message: String, _ remedy: String
  ) {
    self.path = path
    self.line = line
    self.record = record
    self.message = message
    self.remedy = remedy
  }

  init(
    _ origin: Origin, field: String? = nil, in ledger: Ledger, _ message: String, _ remedy: String
  ) {
    let file = ledger.files[origin.file]
    let record = file.text.records[origin.record]
    self.init(
      path: file.path, line: field.flatMap { record.field($0)?.line } ?? record.line,
      record: RecordName(of: record, in: file.text).description, message, remedy)
  }

  /// A shortcoming of the record that tells of the store itself, or of its absence.
  init(
    storeOf ledger: Ledger, field: String? = nil, _ message: String, _ remedy: String
  ) {
    for (position, file) in ledger.files.enumerated() {
      let set = file.text.sets.first { $0.type == RecordType.store.rawValue && !$0.records.isEmpty }
      guard let record = set?.records.first else { continue }
      self.init(
        Origin(file: position, record: record), field: field, in: ledger, message, remedy)
      return
    }
    self.init(
      path: ledger.files.first?.path ?? "", line: 1, record: "the store", message, remedy)
  }
}

extension Shortcoming: CustomStringConvertible {
  /// The place, the record and what is wrong, in one line, and below it how to mend it.
  public var description: String {
    "\(visible(path)):\(line): \(record): \(message)\n  = \(remedy)"
  }
}

/// Why a format cannot hold what is to be exported: nothing of it is written.
public struct Unfit: Error, Sendable {
  /// All that is in the way, each once, by file and line; never empty.
  public let shortcomings: [Shortcoming]

  init(_ shortcomings: [Shortcoming]) {
    var seen: Set<Shortcoming> = []
    let distinct = shortcomings.filter { seen.insert($0).inserted }
    self.shortcomings = distinct.enumerated().sorted { left, right in
      (left.element.path, left.element.line, left.offset)
        < (right.element.path, right.element.line, right.offset)
    }.map(\.element)
  }
}
