import Recfile
import Rehearsal
import Testing

@testable import Cooperation

/// A search in bytes finds what a comparison of all texts finds.
struct CohortSearchTests {
  private static let courses = [
    "Mine Safety", "mine rescue", "ÐÀO tạo an toàn mỏ", "Cứu hộ mỏ và sơ cứu", "保坑技術と坑内通気の計画", "ｶﾅ",
    "Straße", "İstanbul", "ﬁnance", "a\u{200B}b", "e\u{301}cole", "  spaced   out ", "?",
    "K\u{212A}K",
    "two\n+ lines of Kushiro", "folded \\\nvalue", "x:y", "%rec", "한국 연수", "ไทย",
  ]
  private static let filters = [
    "mine", "MINE", "m", "an toan", "dao", "strasse", "istanbul", "fin", "ab", "ecole",
    "spaced out",
    "?", "kk", "lines", "+", "kushiro", "foldedvalue", "folded value", "x:y", "vung", "Việt",
    "viet",
    "ナム", "保坑", "ｶ", "カ", "한", "ไท", "donor", "in-country", "course", "people", "c1", "c1 mine",
    "program", "year", "2020", "zzz", "mine zzz", "\u{301}", " ", "mine viet donor 2020",
    (0..<70).map { _ in "m" }.joined(separator: " "),
    (0..<70).map { _ in "m" }.joined(separator: " ") + " zzz",
  ]

  private func ledger(seed: UInt64) -> Ledger {
    var random = SplitMix64(seed: seed)
    var text = """
      %rec: Country

      Id: VN
      Name: Việt Nam
      Aka: ベトナム

      %rec: Program

      Id: P1
      Title: Vùng mỏ Quảng Ninh
      Country: VN
      Venue: donor-country
      Form: course

      Id: P2
      Title: Plain
      Unit: people

      %rec: Cohort


      """
    for number in 0..<40 {
      let course = Self.courses.randomElement(using: &random) ?? ""
      text += "Id: C\(number)\n"
      text +=
        ["Program: P1\n", "Program: P2\n", "Program: none\n", ""].randomElement(using: &random)
        ?? ""
      text += "Year: 20\(Int.random(in: 10...29, using: &random))\n"
      text += "Course: \(course)\n"
      if Bool.random(using: &random) {
        text += "Course: \(Self.courses.randomElement(using: &random) ?? "")\n"
      }
      if Bool.random(using: &random) { text += "Venue: in-country\n" }
      if Bool.random(using: &random) { text += "# mine in a comment\n" }
      if Bool.random(using: &random) { text += "a damaged line with mine\n" }
      text += "\n"
    }
    return Ledger(files: [LedgerFile(path: "a.rec", bytes: Array(text.utf8))])
  }

  @Test(arguments: 0..<20)
  func `in made-up stores, whatever is looked for`(seed: Int) {
    let ledger = ledger(seed: UInt64(seed))
    for text in Self.filters {
      let filter = TextFilter(text)
      let search = CohortSearch(filter, in: ledger)
      // In any order, and more than once.
      for position in Array(ledger.cohorts.indices) + Array(ledger.cohorts.indices.reversed()) {
        let cohort = ledger.cohorts[position]
        let expected = filter.matches(
          ledger.allTexts(at: cohort.origin) + ledger.textsByReference(of: cohort))
        #expect(
          search.finds(position) == expected, "\(text) in \(ledger.allTexts(at: cohort.origin))")
      }
    }
  }

  @Test func `more different texts than are remembered are found all the same`() {
    let records = (0..<70_000).map { "Id: C\($0)\nCourse: é\($0)\n\n" }.joined()
    let text = RecText(bytes: Array("%rec: Cohort\n\n\(records)".utf8))
    let ledger = Ledger(files: [LedgerFile(path: "a.rec", text: text)], inspects: false)
    let search = CohortSearch(TextFilter("e69999"), in: ledger)
    #expect(search.found(among: ledger.cohorts.indices).count == 1)
  }
}
