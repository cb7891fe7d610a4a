import Cooperation
import Recfile
import Testing

@testable import Interchange

/// What a new store begins with, and the tables of the schema.
struct SchemaTests {
  @Test(
    "the descriptors are free of mistakes and name every field that is mandatory or stands once")
  func descriptors() {
    let text = RecText(bytes: Array(StoreSchema.descriptors.utf8))
    #expect(text.problems.isEmpty)
    #expect(text.sets.map(\.type) == RecordType.allCases.map(\.rawValue))
    for (set, type) in zip(text.sets, RecordType.allCases) {
      #expect(set.descriptor?.key == (type == .store ? nil : "Id"))
      for field in type.fields where field.name != "Id" {
        #expect(set.descriptor?.mandatory.contains(field.name) == field.isMandatory)
        #expect(set.descriptor?.unique.contains(field.name) == !field.repeats)
      }
    }
  }

  @Test("a new store has a file per type and nothing to complain about")
  func newStore() {
    let files = NewStoreFiles.files.filter { $0.path.hasSuffix(".rec") }
    #expect(files.count == RecordType.allCases.count)
    let ledger = Ledger(
      files: files.map { LedgerFile(path: $0.path, bytes: Array($0.text.utf8)) })
    #expect(ledger.problems.isEmpty)
    #expect(ledger.cohorts.isEmpty)
    #expect(NewStoreFiles.files.contains { $0 == (".gitignore", ".cadre/\n") })
  }

  @Test("the examples are records without an error once their number signs are gone")
  func examples() {
    let files = NewStoreFiles.files.filter { $0.path.hasSuffix(".rec") }.map { file in
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("# ") && !line.hasPrefix("# An example")
          ? line.dropFirst(2) : line == "#" ? "" : line
      }
      let text = lines.joined(separator: "\n")
      return LedgerFile(path: file.path, bytes: Array(text.utf8))
    }
    let ledger = Ledger(files: files)
    #expect(ledger.problems.filter { $0.code.isError }.map(\.report) == [])
    for type in RecordType.allCases {
      let count = ledger.files.flatMap(\.text.records).count { $0.type == type.rawValue }
      #expect(count >= 1, "\(type)")
    }
  }

  @Test("the listing has a row for each field, with what it accepts")
  func listing() {
    let lines = StoreSchema.listing.formatted(.tsv).split(separator: "\n")
    #expect(lines.count == 1 + RecordType.allCases.map(\.fields.count).reduce(0, +))
    #expect(lines.contains("Cohort\tPlanned\tcount\t61  >2300  >=3  ~90000  100..120  ?\tno\tno"))
    #expect(lines.contains("Cohort\tProgram\treference\tId of a Program\tyes\tno"))
    #expect(
      lines.contains(
        "Program\tStatus\tword\tplanned  active  finalising  closed  cancelled  suspended\tno\tno"))
    #expect(lines.contains("Source\tPublished\tdate\t2008  2008-12  2026-03-12  ?\tno\tno"))
  }
}
