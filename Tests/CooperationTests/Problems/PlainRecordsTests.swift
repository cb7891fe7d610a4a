import Cooperation
import Testing

/// Records that their bytes show to be in order are not read as text: that must find no less.
struct PlainRecordsTests {
  /// What was found: everything but where in the file it stands.
  private struct Finding: Hashable {
    let code: ProblemCode
    let origin: Origin?
    let field: String?
    let message: String
  }

  private func findings(_ texts: [String]) -> [Finding] {
    let files = texts.enumerated().map { (path: "\($0.offset).rec", text: $0.element) }
    return Ledger(texts: files).inspected(on: Day(year: 2026, month: 3, day: 12)).problems.map {
      Finding(code: $0.code, origin: $0.origin, field: $0.field, message: $0.message)
    }
  }

  /// The text with a field in each record that the schema does not know, so that none is plain.
  private func withoutPlainRecords(_ text: String) -> String {
    var lines: [Substring] = []
    var isRecord = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty, isRecord { lines.append("Unheard_of: 1") }
      if line.isEmpty { isRecord = false }
      if let first = line.first, first.isLetter { isRecord = true }
      if line.hasPrefix("%") { isRecord = false }
      lines.append(line)
    }
    if isRecord { lines.append("Unheard_of: 1") }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: Catalogue.entries.filter { $0.code != .descriptors && $0.code != .missing })
  func `the same is found in plain records and in others`(entry: CatalogueEntry) {
    for store in [entry.store, entry.counterpart] {
      #expect(findings(store) == findings(store.map(withoutPlainRecords)))
    }
  }

  @Test(arguments: [
    ("Planned", ["7", "0", "007", "99999999", "123456789", "-1", "1 ", "", "x", "?", ">3", "１"]),
    ("Year", ["2026", "0000", "20260", "?", "2026 ", "x", ""]),
    ("Venue", ["donor-country", "Donor-Country", "donor", ""]),
    ("Start", ["2026", "2026-13", "2026-02-30", "?", ""]),
    ("Days", ["0", "99999", "100000", "x", ""]),
    ("Program", ["P", "p", "Q", ""]),
    ("Note", ["", "x", "\u{200B}", "a\u{202E}", "Điều dưỡng"]),
  ]) func `each value is judged the same`(field: String, values: [String]) {
    for value in values {
      let store = """
        %rec: Program

        Id: P
        Title: T
        Country: JP

        %rec: Cohort

        Id: C
        Program: P
        Year: 2020
        \(field): \(value)
        End: 2026-01
        """
      #expect(findings([store]) == findings([withoutPlainRecords(store)]), "\(field): \(value)")
      let alone = store.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { $0 != "Year: 2020" || field != "Year" }.joined(separator: "\n")
      #expect(findings([alone]) == findings([withoutPlainRecords(alone)]), "\(field): \(value)")
    }
  }
}
