public import Recfile

extension JournalEntry {
  /// What a journal begins with.
  public static let header = Array(
    """
    %rec: Edit
    %doc: What was changed in this store, oldest first; cadre appends to it.
    + In values, %XX stands for the byte XX.

    """.utf8)

  /// The entry as it is appended to a journal.
  ///
  /// It begins with an empty line, and its last field says that it is whole, so that an entry that
  /// was cut off is known, and spoils none behind it.
  public var text: [UInt8] {
    var lines: [UInt8] = [UInt8(ascii: "\n")]
    for field in fields {
      lines += Array("\(field.name):".utf8) + journalLines(of: field.value)
    }
    return lines
  }

  /// The entries of a journal, oldest first.
  ///
  /// An entry that is not whole is left out, and so is every other of its group: a change counts only
  /// as a whole.
  public static func entries(in journal: RecText) -> [JournalEntry] {
    let entries = journal.records.compactMap { JournalEntry($0) }
    var found: [String: Set<Int>] = [:]
    for entry in entries { found[entry.group, default: []].insert(entry.part) }
    return entries.filter { found[$0.group]?.count == $0.parts }
  }

  private var fields: [NewField] {
    var fields = [
      NewField("When", when), NewField("Who", who), NewField("Group", group),
      NewField("Part", "\(part)/\(parts)"),
    ]
    if let undoes { fields.append(NewField("TakesBack", undoes)) }
    fields += edit.journalFields
    fields += undoFields.map { NewField("Undo\($0.name)", $0.value) }
    return fields + [NewField("Whole", "yes")]
  }

  /// What the edit does not tell of its undo; all of the undo, with its kind, if that is another than
  /// the edit lets expect.
  private var undoFields: [NewField] {
    let all = undo.journalFields
    let expected = edit.expectedInverse.journalFields
    let names = Set(all.map(\.name))
    guard all.first == expected.first, expected.allSatisfy({ names.contains($0.name) }) else {
      return all
    }
    return all.filter { !expected.contains($0) }
  }

  private init?(_ record: Record) {
    let all = Array(record.fields)
    // A line of an entry that was cut off may stand before the first field of this one.
    guard let first = all.lastIndex(where: { $0.isNamed("When") }),
      all.last?.isNamed("Whole") == true,
      all.last?.value == "yes"
    else { return nil }
    var fields = JournalFields()
    for field in all[first...] { fields[field.name] = unescaped(field.valueBytes) }
    guard let when = fields.text("When"), let who = fields.text("Who"),
      let group = fields.text("Group"),
      let part = fields.text("Part")?.split(separator: "/").compactMap({ Int($0) }),
      part.count == 2, let edit = Edit(fields)
    else { return nil }
    let isAll = fields["UndoKind"] != nil
    var inverse = isAll ? JournalFields() : JournalFields(edit.expectedInverse.journalFields)
    for (name, value) in fields.named(after: "Undo") { inverse[name] = value }
    guard let undo = Edit(inverse) else { return nil }
    self.init(
      when: when, who: who, group: group, part: part[0], of: part[1],
      undoes: fields.text("TakesBack"), edit: edit, undo: undo)
  }
}
