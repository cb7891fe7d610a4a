public import Recfile

/// What a session left undone when it ended: values that were typed and not accepted, records that were
/// begun and not added, and changes that were accepted and could not be saved.
public struct LeftWork: Hashable, Sendable {
  /// A value that was typed for a field.
  public struct TypedValue: Hashable, Sendable {
    /// The record.
    public let record: RecordName
    /// The field.
    public let field: String
    /// The place among the values of the field, from 0.
    public let index: Int
    /// What was typed.
    public let text: String
    /// What stood in the field when typing began; `nil` for a field that was not there.
    public let seen: StoredValue?

    /// A value that was typed.
    public init(
      _ record: RecordName, _ field: String, index: Int = 0, text: String, seen: StoredValue?
    ) {
      self.record = record
      self.field = field
      self.index = index
      self.text = text
      self.seen = seen
    }
  }

  /// What no other session is called.
  public let session: String
  /// The values that were typed.
  public var values: [TypedValue]
  /// The records that were begun.
  public var records: [NewRecord]
  /// The changes that were not saved, oldest first.
  public var changes: [[Edit]]

  /// What a session left.
  public init(
    session: String, values: [TypedValue] = [], records: [NewRecord] = [], changes: [[Edit]] = []
  ) {
    self.session = session
    self.values = values
    self.records = records
    self.changes = changes
  }

  /// Whether nothing was left.
  public var isEmpty: Bool { values.isEmpty && records.isEmpty && changes.isEmpty }
}

extension LeftWork {
  /// The text that keeps what several sessions left; empty if that is nothing.
  public static func text(of sessions: [LeftWork]) -> [UInt8] {
    let records = sessions.flatMap(\.journalRecords)
    guard !records.isEmpty else { return [] }
    return header + records.flatMap { [UInt8(ascii: "\n")] + $0.flatMap(line) }
  }

  /// What sessions left, in the order of the text that keeps it.
  ///
  /// A record that is damaged is left out, and so is a change of which a part is missing.
  public static func sessions(in text: RecText) -> [LeftWork] {
    var sessions: [LeftWork] = []
    var parts: [[UInt8]: [Int: Edit]] = [:]
    for fields in text.records.compactMap(Self.fields) {
      guard let session = fields.text("Session") else { continue }
      let index: Int
      if let known = sessions.firstIndex(where: { $0.session == session }) {
        index = known
      } else {
        index = sessions.count
        sessions.append(LeftWork(session: session))
      }
      if let number = fields["Change"] {
        guard let edit = Edit(fields), let (part, count) = fields.part else { continue }
        let key = Array("\(session) ".utf8) + number
        parts[key, default: [:]][part] = edit
        if let found = parts[key], found.count == count {
          sessions[index].changes.append((1...count).compactMap { found[$0] })
        }
      } else if let type = fields.text("Type"), let begun = fields["Begun"] {
        let contents = NewField.fields(inLines: begun)
        sessions[index].records.append(
          NewRecord(type, contents.map { NewRecord.Field($0.name, StoredValue($0.value)) }))
      } else if let value = TypedValue(fields) {
        sessions[index].values.append(value)
      }
    }
    return sessions.filter { !$0.isEmpty }
  }

  private static let header = Array(
    """
    %rec: Draft
    %doc: What was typed, or changed, and not saved when cadre ended; it is there again at the next
    + start. In values, %XX stands for the byte XX.

    """.utf8)

  private var journalRecords: [[NewField]] {
    let head = [NewField("Session", session)]
    let tail = [NewField("Whole", "yes")]
    let typed = values.map { value in
      var fields = value.record.journalFields.map { NewField($0.name, $0.value) }
      fields.append(NewField("Field", value.field))
      if value.index > 0 { fields.append(NewField("Index", "\(value.index)")) }
      fields.append(NewField("Text", value.text))
      if let seen = value.seen { fields.append(NewField("Seen", seen.bytes)) }
      return head + fields + tail
    }
    let begun = records.map { record in
      let contents = record.fields.map { NewField($0.name, $0.value.bytes) }
      let fields = [NewField("Type", record.type), NewField("Begun", NewField.lines(of: contents))]
      return head + fields + tail
    }
    let changed = changes.enumerated().flatMap { number, edits in
      edits.enumerated().map { part, edit in
        let place = [
          NewField("Change", "\(number + 1)"), NewField("Part", "\(part + 1)/\(edits.count)"),
        ]
        return head + place + edit.journalFields + tail
      }
    }
    return typed + begun + changed
  }

  private static func line(_ field: NewField) -> [UInt8] {
    Array("\(field.name):".utf8) + journalLines(of: field.value)
  }

  /// The fields of a record that is there as a whole.
  private static func fields(of record: Record) -> JournalFields? {
    let all = Array(record.fields)
    guard all.first?.isNamed("Session") == true, all.last?.isNamed("Whole") == true,
      all.last?.value == "yes"
    else { return nil }
    var fields = JournalFields()
    for field in all { fields[field.name] = unescaped(field.valueBytes) }
    return fields
  }
}

extension LeftWork.TypedValue {
  fileprivate init?(_ fields: JournalFields) {
    guard let record = RecordName(fields, ""), let field = fields.text("Field"),
      let text = fields.text("Text")
    else { return nil }
    let index = max(fields.number("Index") ?? 0, 0)
    self.init(record, field, index: index, text: text, seen: fields.value("Seen"))
  }
}

extension JournalFields {
  /// Which part of how many the record is, both from 1.
  fileprivate var part: (Int, of: Int)? {
    let numbers = text("Part")?.split(separator: "/").compactMap { Int32($0) }.map { Int($0) } ?? []
    guard numbers.count == 2, numbers[0] >= 1, numbers[0] <= numbers[1] else { return nil }
    return (numbers[0], numbers[1])
  }
}
