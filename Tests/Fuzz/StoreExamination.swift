import Cooperation
import Recfile

/// A damaged text as a file of a store, read as what it means, and edited as a user would.
struct StoreExamination {
  private let files: [LedgerFile]

  init(_ bytes: [UInt8], _ chance: inout Chance) {
    let other = Self.companion
    files =
      chance.happens(1, of: 2)
      ? [LedgerFile(path: "a.rec", bytes: bytes)]
      : [
        LedgerFile(path: "a.rec", bytes: bytes),
        LedgerFile(path: "b.rec", bytes: Array(other.utf8)),
      ]
  }

  private static let companion = """
    %rec: Country

    Id: VN
    Name: Viet Nam

    %rec: Program

    Id: VN-COAL
    Title: Coal
    Country: VN

    """

  /// The first thing that does not hold of it, in words.
  func flaw(_ chance: inout Chance) -> String? {
    let ledger = Ledger(files: files)
    var length = 0
    for problem in ledger.problems { length += problem.report.utf8.count }
    let view = chance.element(of: YearView.allCases)
    let grouping = chance.element(of: Grouping.allCases)
    length += Totals(of: ledger.cohorts, in: ledger, by: [grouping], view: view).rows.count
    for claim in ledger.claims { length += Reconciliation(claim, in: ledger).apart.count }
    for _ in 0..<2 {
      guard let edit = edit(&chance) else { continue }
      if let flaw = flaw(of: edit) { return "\(flaw): \(edit)" }
    }
    return nil
  }

  /// An edit changes what it says, its splices make the text, its inverse brings back every byte, and
  /// the journal keeps it as it is.
  private func flaw(of edit: Edit) -> String? {
    guard let revision = try? Revision(of: [edit], in: files) else { return nil }
    var changed = files
    for file in revision.files {
      var bytes = file.before?.bytes ?? []
      for splice in file.splices.reversed() { bytes = splice.applied(to: bytes) }
      guard bytes == file.after.bytes else { return "the splices are not the change" }
      changed.removeAll { $0.path == file.path }
      changed.append(LedgerFile(path: file.path, bytes: bytes))
    }
    changed.sort { $0.path < $1.path }
    let entries = JournalEntry.entries(
      for: revision, of: [edit], when: "now", who: "x", group: "1")
    let journal = RecText(bytes: JournalEntry.header + entries.flatMap(\.text))
    guard JournalEntry.entries(in: journal) == entries else { return "the journal has lost it" }
    guard !revision.files.isEmpty else { return nil }
    // Somebody might mean another that has the same bytes; it is not guessed which.
    guard !isAmbiguous(revision, in: changed) else { return nil }
    let history = JournalHistory(entries, in: changed)
    guard history.changes.map(\.state) == [.stands] else {
      return "it is \(history.changes.map(\.state.rawValue))"
    }
    guard JournalHistory(entries, in: files).changes.map(\.state) == [.missing] else {
      return "it is found where it was not made"
    }
    return undoFlaw(revision, in: changed)
  }

  private func isAmbiguous(_ revision: Revision, in changed: [LedgerFile]) -> Bool {
    do {
      _ = try Revision(of: revision.inverse, in: changed)
      return false
    } catch {
      return error.refusals.contains { if case .ambiguous = $0 { true } else { false } }
    }
  }

  private func undoFlaw(_ revision: Revision, in changed: [LedgerFile]) -> String? {
    let undone: Revision
    do {
      undone = try Revision(of: revision.inverse, in: changed)
    } catch {
      return "the undo is refused: \(error.objections.map(\.reason.description))"
    }
    for file in revision.files {
      let bytes = undone.files.first { $0.path == file.path }?.after.bytes
      guard let before = file.before else { continue }
      // A descriptor that had to be added for the first record of a type stays.
      guard bytes == before.bytes || file.after.sets.count > before.sets.count else {
        return "the undo leaves \(String(decoding: bytes ?? [], as: UTF8.self).debugDescription)"
      }
    }
    return nil
  }

  private func edit(_ chance: inout Chance) -> Edit? {
    let ledger = Ledger(files: files, inspects: false)
    guard chance.number(below: 6) > 0, let file = files.first, !file.text.records.isEmpty else {
      return Edit(
        inserting: [
          NewField("Id", "X\(chance.number(below: 9))"), NewField("Program", "VN-COAL"),
          NewField("Year", "2026"), NewField("Note", chance.element(of: Self.values)),
        ], of: chance.element(of: ["Cohort", "Claim", "A", "Program"]))
    }
    let index = chance.number(below: file.text.records.count)
    let record = file.text.records[index]
    if chance.happens(1, of: 6) { return Edit(deleting: record, of: file.text) }
    let name = ledger.name(of: Origin(file: 0, record: index))
    let fields = Array(record.fields)
    guard let field = fields.isEmpty ? nil : chance.element(of: fields) else { return nil }
    let value = StoredValue(chance.element(of: Self.values))
    let there = StoredValue(field.valueBytes)
    let count = record.fields(field.name).count { $0.valueBytes == there.bytes }
    return switch chance.number(below: 6) {
    case 0...1: Edit(name, .set(field: field.name, from: there, to: value))
    case 2: Edit(name, .set(field: field.name, from: there, to: nil))
    case 3: Edit(name, .set(field: chance.element(of: Self.names), from: nil, to: value))
    case 4: Edit(name, .addValue(field: field.name, there, seen: count))
    default: Edit(name, .removeValue(field: field.name, there, seen: count))
    }
  }

  private static let names = ["Planned", "Note", "Topic", "Id", "new", "Source", "Year"]
  private static let values = [
    "", "x", "2026", "two\nlines", "# c", "%rec: A", "é", ">=3", "VN-COAL", " ", "+", "a\\b", "A",
  ]
}
