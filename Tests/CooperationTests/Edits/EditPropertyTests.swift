import Cooperation
import Recfile
import Testing

/// Edits by chance on stores by chance, judged by a naive second implementation.
struct EditPropertyTests {
  /// Fourteen runs of forty edits each; a failure names its seed.
  @Test(arguments: 0..<14)
  func `every edit comes to what the naive store says, and can be undone`(_ seed: Int) throws {
    var made = MadeUpStore(seed: 7_000 + UInt64(seed))
    var texts = made.texts()
    for turn in 0..<40 {
      guard let edit = made.edit(of: texts) else { continue }
      try check(edit, on: &texts, "seed \(seed), turn \(turn): \(edit)")
    }
  }

  /// Each person's edits are meant for what they saw before the other's were made.
  @Test(arguments: 0..<14)
  func `edits of what has changed since`(_ seed: Int) throws {
    var made = MadeUpStore(seed: 8_000 + UInt64(seed))
    var texts = made.texts()
    for turn in 0..<8 {
      let edits = (0..<6).compactMap { _ in made.edit(of: texts) }
      for edit in edits {
        try check(edit, on: &texts, "seed \(seed), turn \(turn): \(edit)")
      }
    }
  }

  /// Texts with more records than are looked at around an edit.
  @Test(arguments: 0..<6)
  func `edits in long texts`(_ seed: Int) throws {
    var made = MadeUpStore(seed: 10_000 + UInt64(seed))
    var texts = made.texts(length: 50)
    for turn in 0..<20 {
      guard let edit = made.edit(of: texts) else { continue }
      try check(edit, on: &texts, "seed \(seed), turn \(turn): \(edit)")
    }
  }

  /// Groups of two to six edits of a store of many records, often of neighbours.
  @Test(arguments: 0..<14)
  func `a group of edits does what they do one by one, and is one step of undo`(
    _ seed: Int
  ) throws {
    var made = MadeUpStore(seed: 11_000 + UInt64(seed))
    for turn in 0..<12 {
      let texts = made.texts(length: turn % 3 * 12)
      var one = texts
      var edits: [Edit] = []
      for _ in 0..<2 + made.number(below: 5) {
        guard let edit = made.edit(of: one), (try? one.apply([edit])) != nil else { continue }
        edits.append(edit)
      }
      var all = texts
      let revision = try all.apply(edits)
      #expect(all == one, "seed \(seed), turn \(turn): \(edits)")
      if all.files.count == texts.files.count {
        try all.apply(revision.inverse)
        #expect(all == texts, "seed \(seed), turn \(turn): \(edits)")
      }
    }
  }

  private func check(_ edit: Edit, on texts: inout Texts, _ comment: String) throws {
    let before = texts
    let expected = NaiveStore(before.files).verdict(on: edit)
    do throws(Rejection) {
      let revision = try texts.apply([edit])
      guard revision.outcomes == [.made] else {
        #expect(expected == .alreadyThere, "\(comment)")
        #expect(texts == before, "\(comment)")
        return
      }
      #expect(expected == .made(NaiveStore(texts.files)), "\(comment)")
      #expect(strangers(texts, edit) == strangers(before, edit), "\(comment)")
      #expect(problems(texts) - problems(before) - findings(revision) == [:], "\(comment)")
      var undone = texts
      try undone.apply(revision.inverse)
      if !revision.files.contains(where: { $0.before == nil }) {
        #expect(undone == before, "\(comment)")
      }
    } catch {
      #expect(
        expected == (error.conflicts.isEmpty ? .refused : .conflict), "\(comment): \(error)")
    }
  }

  /// Pairs of edits of different fields.
  @Test(arguments: 0..<14)
  func `edits of different fields can be made in either order`(_ seed: Int) throws {
    var made = MadeUpStore(seed: 9_000 + UInt64(seed))
    var found = 0
    for turn in 0..<60 {
      let texts = made.texts()
      guard let one = made.edit(of: texts), let other = made.edit(of: texts),
        one.isApart(from: other)
      else { continue }
      let outcomes = (try? texts.applying(one, other), try? texts.applying(other, one))
      #expect(
        outcomes.0.map { NaiveStore($0.files) } == outcomes.1.map { NaiveStore($0.files) },
        "seed \(seed), turn \(turn): \(one), \(other)")
      if one.isSet, other.isSet { #expect(outcomes.0 == outcomes.1) }
      guard let first = try? texts.applying(one), let both = outcomes.0 else { continue }
      found += 1
      try undoFirst(one, then: other, texts, first, both, "seed \(seed), turn \(turn)")
    }
    #expect(found > 0)
  }

  /// Undo of an edit after somebody else's: as if the first had never been made.
  private func undoFirst(
    _ one: Edit, then other: Edit, _ texts: Texts, _ first: Texts, _ both: Texts,
    _ comment: String
  ) throws {
    var undone = texts
    let revision = try undone.apply([one])
    try undone.apply([other])
    #expect(undone == both)
    try undone.apply(revision.inverse)
    let alone = try texts.applying(other)
    #expect(NaiveStore(undone.files) == NaiveStore(alone.files), "\(comment): \(one), \(other)")
    if one.isSet, other.isSet { #expect(undone == alone, "\(comment): \(one), \(other)") }
  }

  /// The records that an edit is not about, byte for byte.
  private func strangers(_ texts: Texts, _ edit: Edit) -> [[UInt8]: Int] {
    var names = [edit.record]
    if case .set("Id", _, let id?) = edit.change {
      names.append(RecordName(type: edit.record.type ?? "", id: RecordID(id.text)))
    }
    var found: [[UInt8]: Int] = [:]
    for file in texts.files {
      for record in file.text.records
      where !names.contains(RecordName(of: record, in: file.text)) {
        guard case .bytes(let bytes) = RecordName(byBytesOf: record, in: file.text).mark else {
          continue
        }
        found[bytes, default: 0] += 1
      }
    }
    return found
  }

  /// What is wrong with the texts; not which figures are doubtful, which no edit is refused for.
  private func problems(_ texts: Texts) -> [String: Int] {
    let problems = Ledger(files: texts.files).problems
      .filter { $0.code.isError || $0.code == .hiddenCharacter || $0.code == .fieldName }
      .map { "\($0.code): \($0.message)" }
    let violations = texts.files.flatMap { $0.text.check().map(\.message) }
    return Dictionary((problems + violations).map { ($0, 1) }, uniquingKeysWith: +)
  }

  private func findings(_ revision: Revision) -> [String: Int] {
    Dictionary(
      revision.findings.map { ("\($0.code): \($0.message)", 1) }, uniquingKeysWith: +)
  }
}

extension Edit {
  /// Whether the edit puts one value in the place of another, and of no Id.
  fileprivate var isSet: Bool {
    if case .set(let field, .some, .some) = change { field != "Id" } else { false }
  }

  /// Whether two edits are about different records or fields, neither about an Id that the other may
  /// need.
  fileprivate func isApart(from other: Edit) -> Bool {
    guard let field, let otherField = other.field, field != "Id", otherField != "Id" else {
      return false
    }
    return record != other.record || field != otherField
  }
}

/// What is in the first multiset and not in the second.
private func - (left: [String: Int], right: [String: Int]) -> [String: Int] {
  left.compactMapValues { $0 }.reduce(into: [:]) { rest, entry in
    let count = entry.value - right[entry.key, default: 0]
    if count > 0 { rest[entry.key] = count }
  }
}
