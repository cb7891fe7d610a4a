import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Going to the lists of records, in them and back.
struct RecordListTests {
  private func desk(_ keys: String, _ columns: Int = 80, _ rows: Int = 24) throws -> Desk {
    try Desk(columns, rows, on: ToldStore.ledger, keys)
  }

  /// The Ids of the rows; `nil` for a row that is no record.
  private func ids(_ desk: Desk) -> [String?] {
    desk.state.recordScreen(desk.ledger)?.table.rows.map { row in
      if case .record(_, let key) = row.key { key.text } else { nil }
    } ?? []
  }

  @Test(
    arguments: [
      ("K", ["K-2022", "K-2018", "K-CARE", "K-CARE-PAPER"]), ("jK", ["K-2022", "K-2018"]),
      ("jjK", ["K-CARE", "K-CARE-PAPER"]), ("jljK", ["K-2022", "K-2018"]),
      ("T", ["MOU", "PLAN-2019", "PLAN-2020", "BOTH", "RING-A", "RING-B"]),
      ("jjT", ["BOTH", "RING-A", "RING-B"]), ("jljT", ["MOU", "PLAN-2019"]),
      ("o", [nil, nil, "report", "paper", "unread", nil]), ("jjo", [nil, nil, "report", "paper"]),
      ("jo", [nil, nil, "report", "paper", nil]), ("jl3jo", ["report"]), ("jl3jjo", ["paper"]),
      ("jl3o", [nil]),
      ("jl3jjjo", [nil]), ("Ko", ["paper"]), ("Kjo", ["report"]), ("To", ["report"]),
      ("Tjo", []), ("tK", ["K-2022", "K-2018", "K-CARE", "K-CARE-PAPER"]),
      ("jtK", ["K-2022", "K-2018"]),
      ("jto", [nil, nil, "report", "paper", nil]),
      ("ojj<enter>", ["C19", "C16", "K-CARE", "K-2018", "MOU", "COAL"]),
      ("jjojj<enter>", ["K-CARE"]), ("oj<enter>", ["C19-AGAIN", "K-CARE-PAPER"]),
      ("o<enter>", ["C17"]),
      ("ojjjj<enter>", []), ("oG<enter>", ["C21"]),
    ] as [(String, [String?])])
  func `a list is about what is selected`(keys: String, expected: [String?]) throws {
    #expect(try ids(desk(keys)) == expected)
  }

  @Test(
    arguments: [
      ("K", "K-2022"), ("Kj", "K-2018"), ("KG", "K-CARE-PAPER"), ("KGk", "K-CARE"),
      ("Kk", "K-2022"),
      ("KGgg", "K-2022"), ("T<pgdn>", "RING-B"), ("o", nil), ("ojj", "report"), ("oj", nil),
      ("", nil), ("t", nil), ("w", nil),
    ] as [(String, String?)])
  func `the record under the cursor`(keys: String, id: String?) throws {
    let desk = try desk(keys)
    #expect(desk.state.selectedRecord(desk.ledger)?.key.text == id)
  }

  @Test(arguments: [
    ("K", RecordType.claim), ("T", .agreement), ("ojj", .source), ("ojj<enter>", .cohort),
    ("ojj<enter>G", .program),
  ]) func `and its type`(keys: String, type: RecordType) throws {
    let desk = try desk(keys)
    #expect(desk.state.selectedRecord(desk.ledger)?.type == type)
  }

  @Test(arguments: [
    ("K", [State.Screen.browse, .claims]), ("KTo", [.browse, .claims, .agreements, .sources]),
    ("KTK", [.browse, .claims]), ("KKK", [.browse, .claims]), ("oKo", [.browse, .sources]),
    ("tKT", [.browse, .totals, .claims, .agreements]),
    ("ojj<enter>T", [.browse, .sources, .support, .agreements]),
    ("ojj<enter><esc>", [.browse, .sources]), ("ojj<enter>qq", [.browse]),
    ("KT<esc>", [.browse, .claims]),
  ]) func `each list stands once among the screens`(keys: String, screens: [State.Screen]) throws {
    #expect(try desk(keys).state.screens == screens)
  }

  @Test(arguments: [
    ("ojj<enter><enter>", "C19"), ("o<enter><enter>", "C17"), ("oG<enter><enter>", "C21"),
  ]) func `from a figure to its cohort`(keys: String, cohort: String) throws {
    let desk = try desk(keys)
    #expect(desk.state.screens == [.browse, .sources, .support, .browse])
    #expect(desk.state.browse.focus == .cohorts)
    #expect(desk.cohort == cohort)
  }

  @Test(arguments: [
    ("ojj<enter>jjj<enter>", "K-2018", State.Screen.claims),
    ("ojj<enter>jjjj<enter>", "MOU", .agreements),
  ]) func `from a figure to its claim or agreement`(
    keys: String, id: String, screen: State.Screen
  ) throws {
    let desk = try desk(keys)
    #expect(desk.state.screen == screen)
    #expect(desk.state.selectedRecord(desk.ledger)?.key.text == id)
  }

  @Test func `the cursor follows its record when the store is read again`() throws {
    var desk = try desk("Kjj")
    desk.reload(
      SampleStore.ledger(
        ToldStore.text.replacing(
          "%rec: Claim\n",
          with: """
            %rec: Claim

            Id: NEWEST
            Program: COAL
            Venue: donor-country
            Trainees: 1
            AsOf: 2030

            """)))
    #expect(ids(desk).first == "NEWEST")
    #expect(desk.state.selectedRecord(desk.ledger)?.key.text == "K-CARE")
    // Where the record is gone, the cursor stays in its place.
    desk.reload(SampleStore.ledger(ToldStore.text.replacing("Id: K-CARE\n", with: "Id: OTHER\n")))
    #expect(desk.state.selectedRecord(desk.ledger)?.key.text == "K-CARE-PAPER")
    desk.reload(SampleStore.empty)
    #expect(desk.state.selectedRecord(desk.ledger) == nil)
    #expect(desk.drawn().contains("No claim is recorded here."))
  }

  @Test func `all of a text can be read, whatever the size`() throws {
    for (columns, rows) in [(20, 5), (24, 8), (40, 11), (59, 24), (80, 24), (400, 120)] {
      for keys in ["K", "Tj", "ojj", "ojj<enter>"] {
        var desk = try desk(keys, columns, rows)
        let shown = try #require(desk.state.recordScreen(desk.ledger))
        let row = try #require(desk.state.selectedRow(desk.ledger))
        let layout = RecordListLayout(desk.state.size, rows: shown.table.rows.count)
        let lines = shown.text(row).lines(width: layout.text.columns)
        #expect(layout.text.rows > 0 && layout.list.rows > 0)
        var seen: Set<Int> = []
        for _ in lines {
          let top = desk.state.lists[desk.state.screen]?.textTop ?? 0
          seen.formUnion(top..<(top + layout.text.rows))
          try desk.press("l")
        }
        #expect(seen.isSuperset(of: lines.indices), "\(keys) at \(columns)x\(rows)")
        for line in lines {
          for symbols in Symbols.allCases {
            #expect(line.columns(in: symbols) <= columns - 2, "\(line.text)")
          }
        }
        try desk.press(String(repeating: "h", count: lines.count))
        #expect(desk.state.lists[desk.state.screen]?.textTop == 0)
      }
    }
  }

  @Test func `the text of another row is read from its beginning`() throws {
    let desk = try desk("Kllj", 40, 11)
    #expect(desk.state.lists[.claims]?.textTop == 0)
  }

  @Test(arguments: ["T", "K", "o"])
  func `nothing is told of what is not selected`(key: String) throws {
    let desk = try desk("/zebra<enter>" + key)
    #expect(desk.state.screen == .browse)
    #expect(
      desk.state.notice == Notice("Nothing is selected that there could be records about", .refused)
    )
  }

  @Test func `a chain of agreements and a ring are drawn whatever their length`() {
    let chain = (0..<500).map { "Id: A\($0)\nKind: mou\nSubject: S\nUnder: A\($0 + 1)\n\n" }
    let ring = (0..<30).map { "Id: R\($0)\nKind: mou\nSubject: S\nUnder: R\(($0 + 1) % 30)\n\n" }
    let ledger = SampleStore.ledger("%rec: Agreement\n\n" + (chain + ring).joined())
    let tree = AgreementTree(Array(ledger.agreements), in: ledger)
    #expect(Set(tree.lines.map(\.agreement.origin)).count == 530)
    #expect(tree.lines.count == 530)
    #expect(tree.lines.map(\.depth).max() == 16)
    #expect(tree.lines.filter { $0.agreement.id.text.hasPrefix("R") }.allSatisfy { $0.depth == 0 })
  }
}
