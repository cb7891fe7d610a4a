import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Lists sorted by the column of the cursor.
struct SortTests {
  /// The Ids of the cohorts, from the top.
  private func ids(_ desk: Desk) -> [String] {
    desk.contents.cohorts.map { desk.ledger.id(of: desk.ledger.cohorts[$0]).text }
  }

  /// The plans of the cohorts as the store writes them, from the top; empty where none is stated.
  private func plans(_ desk: Desk) -> [String] {
    desk.contents.cohorts.map {
      desk.ledger.text("Planned", at: desk.ledger.cohorts[$0].origin) ?? ""
    }
  }

  /// The keys of the rows of a list of records, in order.
  private func rows(_ desk: Desk) -> [ListedRow.Key] {
    desk.state.recordScreen(desk.ledger)?.table.rows.map(\.key) ?? []
  }

  @Test func `by a count, the other way round, and back to the text's order`() throws {
    var desk = try Desk("3")
    #expect(desk.column == .planned)
    let text = ids(desk)
    try desk.press("s")
    #expect(desk.status == " Sorted by Plan, the least first; what is unknown comes last")
    let ascending = plans(desk)
    try desk.press("s")
    #expect(desk.status == " Sorted by Plan, the greatest first; what is unknown comes last")
    let descending = plans(desk)
    #expect(ascending.sorted() == descending.sorted())
    // Unknown and absent ones end both.
    let known = { (plans: [String]) in plans.prefix { !$0.isEmpty && $0 != "?" }.count }
    #expect(known(ascending) == known(descending))
    #expect(ascending.dropFirst(known(ascending)).allSatisfy { $0.isEmpty || $0 == "?" })
    let numbers = { (plans: [String]) in
      plans.prefix(known(plans)).compactMap { text in try? Count(stored: text).interval.lower }
    }
    #expect(numbers(ascending) == numbers(ascending).sorted())
    #expect(numbers(descending) == numbers(descending).sorted(by: >))
    try desk.press("s")
    #expect(ids(desk) == text)
    #expect(desk.status == " Not sorted any more: the order of the text")
  }

  @Test func `equal ones keep the order of the text, both ways`() throws {
    var desk = try Desk("jlj3")
    let text = ids(desk)
    func order(_ first: String, _ second: String, _ ids: [String]) -> Bool? {
      guard let one = ids.firstIndex(of: first), let other = ids.firstIndex(of: second) else {
        return nil
      }
      return one < other
    }
    // Both have 61 planned.
    let expected = order("C26", "C25", text)
    #expect(expected != nil)
    try desk.press("s")
    #expect(order("C26", "C25", ids(desk)) == expected)
    try desk.press("s")
    #expect(order("C26", "C25", ids(desk)) == expected)
  }

  @Test func `the cursor stays on its record, in sight`() throws {
    for keys in ["3", "3jjj", "3G", "jlj3jj", "3/2023<enter>"] {
      for size in [(80, 24), (40, 10)] {
        var desk = try Desk(size.0, size.1, keys)
        let cohort = desk.cohort
        for _ in 0..<3 {
          try desk.press("s")
          #expect(desk.cohort == cohort, "\(keys)")
        }
        let cursor = desk.frame().cursor
        #expect(cursor != nil)
      }
    }
  }

  @Test(arguments: TraineeColumn.ID.allCases)
  func `by every column, with every cohort once`(column: TraineeColumn.ID) throws {
    var desk = try Desk(160, 40, "3")
    let text = ids(desk)
    desk.state.browse.column = column
    try desk.press("s")
    #expect(desk.state.browse.sorting == Sorting(column))
    #expect(ids(desk).sorted() == text.sorted())
    try desk.press("s")
    #expect(ids(desk).sorted() == text.sorted())
  }

  @Test func `filter, query and country narrow what is sorted`() throws {
    let filtered = try Desk("3s/2023<enter>")
    #expect(!ids(filtered).isEmpty)
    #expect(Set(ids(filtered)).isSubset(of: Set(ids(try Desk("3s")))))
    for keys in ["3s", "3sfyear>2020<enter>", "3s1j", "3s1jlj", "3s/coal<enter>"] {
      let numbers = plans(try Desk(keys)).compactMap { text in
        text.isEmpty || text == "?" ? nil : try? Count(stored: text).interval.lower
      }
      #expect(numbers == numbers.sorted(), "\(keys)")
    }
  }

  @Test func `an edit moves a row, and the cursor goes with it`() throws {
    var desk = try Desk("jlj3s")
    try desk.press("gg")
    let cohort = desk.cohort
    try desk.press("e<c-u>99999<esc>")
    #expect(desk.cohort == cohort)
    try desk.press("e<enter><esc>")
    #expect(ids(desk).first != cohort)
    let numbers = plans(desk).compactMap { text in
      text.isEmpty || text == "?" ? nil : try? Count(stored: text).interval.lower
    }
    #expect(numbers == numbers.sorted())
  }

  @Test func `years are sorted as they are cut`() throws {
    var desk = try Desk(160, 40, "3")
    desk.state.browse.column = .year
    try desk.press("s")
    for _ in 0..<4 {
      let years = desk.contents.cohorts.compactMap {
        desk.ledger.cohorts[$0].placed(in: desk.state.view).year
      }
      #expect(years == years.sorted())
      try desk.press("B")
    }
  }

  @Test func `back where one was, it is sorted as it was`() throws {
    var desk = try Desk("3sK")
    try desk.press("[")
    #expect(desk.state.browse.sorting == Sorting(.planned))
    let numbers = plans(desk).compactMap { text in
      text.isEmpty || text == "?" ? nil : try? Count(stored: text).interval.lower
    }
    #expect(numbers == numbers.sorted())
  }

  @Test(arguments: ["K", "T", "o", "oG<enter>", "oj<enter>"])
  func `lists of records, by each of their columns`(keys: String) throws {
    var desk = try Desk(140, 40, on: SampleStore.told, keys)
    let text = rows(desk)
    let selected = desk.state.selectedRow(desk.ledger)
    for _ in 0..<9 {
      try desk.press("s")
      #expect(Set(rows(desk)) == Set(text))
      #expect(desk.state.selectedRow(desk.ledger) == selected)
      try desk.press("s")
      #expect(desk.state.selectedRow(desk.ledger) == selected)
      try desk.press("s")
      #expect(rows(desk) == text)
      try desk.press("<tab>")
    }
    try desk.press("<s-tab>")
  }

  @Test func `what is without a source stays above the sources`() throws {
    let desk = try Desk(140, 40, on: SampleStore.told, "o<tab>ss")
    #expect(rows(desk).prefix(2) == [.unsourced, .disagreements])
  }

  @Test func `the heading of a sorted column is marked`() throws {
    expectScreen(
      try Desk("jlj3sj").drawn(),
      """
       … › Việt Nam › Kushiro coal training  years as stated  8 warnings  ! 2 errors
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │ (all)         4││ (all)                │║Year    Venue   Plan▲ Actual     % S║
      │▸Việt Nam  VN  2││ 2 programs           │║JFY2020 donor      30      0    0% X║
      │ ລາວ       LA  1││▸Kushiro coal training│║JFY2026 donor      61      –     – P║
      │ Peru      PE  1││  <·▶█?▒▒ ≥ 217 people│║JFY2025 donor      61      –     – R║
      │                ││ Điều dưỡng viên      │║JFY2024 donor      70      ?     – ✓║
      │                ││  ≥ ~9,100 particip. +│║JFY2023 donor      84     84  100% ✓║
      │                ││                      │║JFY2022 donor     ~90    >58 ≥~65% ✓║
      │                ││                      │║2017 *  donor       ·     74     – ✓║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║────────────────────────────────────║
      │                ││                      │║donor people 4/7 ~396  ≥ 217     ≠  ║
      │                ││                      │║  + unknown                1        ║
      └────────────2/4─┘└──────────────────2/3─┘╚════════════════════════════════3/7═╝
      ─ Plan · JFY2025 · donor-country · C25 · status running ────────────────────────
       planned 61 exactly, people · unit, JFY from the program
       source: none recorded
       claim >2,300 people to 2026-03-12 · 2,084 above recorded lower end · recorded…
      ────────────────────────────────────────────────────────────────────────────────

       e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit
      """)
  }

  @Test func `a narrow heading gives way to the mark`() throws {
    expectScreen(
      try Desk(40, 12, "3ss").drawn(.ascii),
      """
       coop                       ! 2 errors
      -All countries 1/4----------------------
      -All programs 1/5-----------------------
      #=Trainees=============================#
      #Year    Program   Venue   PlanV Actual#
      #JFY2022 VN-COAL   donor     ~90    >58#
      #JFY2023 VN-COAL   donor      84     84#
      #JFY2024 VN-COAL   donor      70      ?#
      #JFY2026 VN-COAL   donor      61      -#
      #=================================4/12=#
       Sorted by Plan, the greatest first; ..
       e edit  a add  C clone  ? keys  q quit
      """)
  }

  @Test func `a sorted list of records`() throws {
    expectScreen(
      try Desk(on: SampleStore.told, "o<tab>ss").drawn(),
      """
       coop › Sources                        years as stated  8 warnings  ! 2 errors
      ─ Sources ──────────────────────────────────────────────────────────────────────
       Source                  Figure▼  Published   Grade      Publisher
       (without a source)            3
       (two sources disagree)        0
       news-2026                    10  2026-03-15  press      Báo Năng lượng
       report-2023                  10  2023        primary    ·
      ────────────────────────────────────────────────────────────────────────────────
       Figures without a source
         3 figures of 22 name no source; Enter lists them.












       Sorted by Figures, the greatest first; what is unknown comes last
       A add  Enter what rests on it  / filter  f query  T agreements  ? keys  q back
      """)
  }
}
