import Recfile
import Rehearsal
import Testing

@testable import Cooperation

/// New records that are put in all at once, against the same put in one after the other.
struct InsertionsTests {
  /// What edits do one by one: the texts, and the edits that take them back.
  private func oneByOne(_ edits: [Edit], _ texts: inout Texts) -> [Edit] {
    var inverse: [Edit] = []
    for edit in edits {
      guard let revision = try? texts.apply([edit]) else {
        Issue.record("refused: \(edit)")
        continue
      }
      inverse = revision.inverse + inverse
    }
    return inverse
  }

  /// A cohort of a program that may have others, be alone in its country, or be none.
  private func cohort(_ id: String, _ made: inout MadeUpStore) -> Edit {
    var fields = [NewField("Id", id)]
    fields.append(NewField("Program", made.element(of: ["A", "B", "C", "é"])))
    fields.append(NewField("Year", made.element(of: ["2025", "2026", "?"])))
    if made.number(below: 2) == 0 { fields.append(NewField("Planned", "1")) }
    if made.number(below: 4) == 0 { fields.append(NewField("Note", "two\nlines")) }
    return Edit(inserting: fields, of: "Cohort")
  }

  @Test(arguments: 0..<60)
  func `the same bytes and the same way back`(_ seed: Int) throws {
    var made = MadeUpStore(seed: 20_000 + UInt64(seed))
    let texts = made.texts(length: seed % 3 * 20)
    let programs = texts.files.flatMap { file in
      file.text.records.filter { $0.type == "Program" }.compactMap { $0.value("Id") }
    }
    var edits: [Edit] = []
    for number in 0..<12 + made.number(below: 40) {
      let edit = cohort("new-\(number)", &made)
      guard case .insert(let fields, _) = edit.change,
        programs.contains(where: { Array($0.utf8) == fields[1].value })
      else { continue }
      edits.append(edit)
    }
    var one = texts
    let inverse = oneByOne(edits, &one)
    var all = texts
    let revision = try all.apply(edits)
    #expect(all == one, "seed \(seed)")
    #expect(revision.inverse == inverse, "seed \(seed)")
    #expect(revision.outcomes == edits.map { _ in .made })
    if all.files.count == texts.files.count {
      try all.apply(revision.inverse)
      #expect(all == texts, "seed \(seed)")
    }
  }

  /// What comes between needs the texts with the records that wait, and changes them.
  @Test(arguments: 0..<60)
  func `other edits among them`(_ seed: Int) throws {
    var made = MadeUpStore(seed: 21_000 + UInt64(seed))
    let texts = made.texts(length: seed % 3 * 12)
    var one = texts
    var edits: [Edit] = []
    for number in 0..<30 {
      let isOther = made.number(below: 4) == 0
      let edit = isOther ? made.edit(of: one) : cohort("new-\(number)", &made)
      guard let edit, (try? one.apply([edit])) != nil else { continue }
      edits.append(edit)
    }
    var all = texts
    let revision = try all.apply(edits)
    #expect(all == one, "seed \(seed): \(edits)")
    if all.files.count == texts.files.count {
      try all.apply(revision.inverse)
      #expect(all == texts, "seed \(seed)")
    }
  }

  @Test func `one that is there already, or comes twice, is found among them`() throws {
    let text = "%rec: Program\n\nId: A\n\n%rec: Cohort\n\nId: x\nProgram: A\nYear: 2025\n"
    let files = [LedgerFile(path: "s.rec", bytes: Array(text.utf8))]
    func edit(_ id: String, _ year: String = "2025") -> Edit {
      Edit(
        inserting: [NewField("Id", id), NewField("Program", "A"), NewField("Year", year)],
        of: "Cohort")
    }
    let many = (0..<20).map { edit("n\($0)") }
    let made = try Revision(of: many + [edit("x"), edit("n3")], in: files)
    #expect(made.outcomes == many.map { _ in .made } + [.alreadyThere, .alreadyThere])
    let rejection = #expect(throws: Rejection.self) {
      try Revision(of: many + [edit("n3", "2026"), edit("n30", "x"), edit("n31")], in: files)
    }
    #expect(rejection?.objections.map(\.position) == [20, 21])
    let dangling = #expect(throws: Rejection.self) {
      let other = [NewField("Id", "z"), NewField("Program", "none"), NewField("Year", "2025")]
      _ = try Revision(of: many + [Edit(inserting: other, of: "Cohort")], in: files)
    }
    #expect(dangling?.objections.map(\.position) == [20])
  }
}
