import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Going to the pages, on them and back.
struct PageTests {
  private func contents(_ desk: Desk) -> PageContents {
    PageContents(desk.ledger, desk.state.page, width: PageLayout(desk.state.size).text.columns)
  }

  /// The lines that begin a record: those that are not indented.
  private func headings(_ keys: String) throws -> [String] {
    let desk = try Desk(120, 24, on: SampleStore.told, keys)
    return contents(desk).lines.map(\.text).filter { !$0.isEmpty && !$0.hasPrefix(" ") }
  }

  @Test(arguments: [
    ("T", ["Việt Nam 2026-03-12", "Peru 2009", "Việt Nam 2008-12"]),
    ("jT", ["Việt Nam 2026-03-12", "Việt Nam 2008-12"]), ("jjT", ["None"]), ("jjjT", ["Peru 2009"]),
    ("jljT", ["Việt Nam 2026-03-12", "Việt Nam 2008-12"]), ("jljjT", ["None"]),
    ("jlj3jT", ["Việt Nam 2026-03-12", "Việt Nam 2008-12"]),
    ("K", ["VN-COAL more than 2,300", "VN-CARE about 90,000", "VN-COAL 150"]),
    ("jK", ["VN-COAL more than 2,300", "VN-CARE about 90,000", "VN-COAL 150"]),
    ("jjjK", ["None"]), ("jljjK", ["VN-CARE about 90,000"]),
    ("jlj3jK", ["VN-COAL more than 2,300", "VN-COAL 150"]),
    ("o", ["news-2026", "report-2023"]), ("jjo", ["report-2023"]), ("jjjo", ["None"]),
    ("jljjo", ["news-2026"]), ("3o", ["news-2026"]), ("3jo", ["None"]),
    ("3jjjjo", ["report-2023"]), ("3jjjo", ["news-2026", "report-2023"]),
  ]) func `a page tells of what is selected`(keys: String, beginnings: [String]) throws {
    let headings = try headings(keys)
    #expect(headings.count == beginnings.count, "\(headings)")
    for (heading, beginning) in zip(headings, beginnings) {
      #expect(heading.hasPrefix(beginning), "\(heading)")
    }
  }

  @Test(arguments: [
    ("T", "coop › Agreements"), ("jK", "coop › Việt Nam › Claims"),
    ("jljo", "coop › Việt Nam › Kushiro coal training › Sources"),
    ("jlj3jjo", "coop › Việt Nam › Kushiro coal training › C24 › Sources"),
    ("jlj3jjoT", "coop › Việt Nam › Kushiro coal training › Agreements"),
    ("jlj3jjoTo", "coop › Việt Nam › Kushiro coal training › C24 › Sources"),
    ("3jjK", "coop › Claims"), ("3jjo", "coop › C24 › Sources"),
  ]) func `the header says what it is about`(keys: String, path: String) throws {
    #expect(try Desk(140, 24, keys).row(0).hasPrefix(" \(path)   "))
  }

  @Test(arguments: [
    ("T", PageState.Subject.agreements), ("K", .claims), ("o", .sources), ("TK", .claims),
    ("TKo", .sources), ("oT", .agreements), ("TT", .agreements),
  ]) func `from one page to the next, each from its first line`(
    keys: String, subject: PageState.Subject
  ) throws {
    let desk = try Desk(40, 11, keys)
    #expect(desk.state.page.subject == subject)
    #expect(desk.state.screens == [.browse, .page])
    var scrolled = try Desk(40, 11, String(keys.dropLast()))
    try scrolled.press("G\(keys.suffix(1))")
    if keys.count > 1 {
      #expect(scrolled.state.page.top == 0)
      #expect(scrolled.state == desk.state)
    }
  }

  @Test(arguments: ["T", "K", "o", "TKo", "jlj3jjo", "jlK"], ["q", "<esc>"])
  func `one key leads back to where the reader was`(keys: String, back: String) throws {
    let desk = try Desk(keys + "G" + back)
    let before = try Desk(keys.filter { !"TKo".contains($0) })
    #expect(desk.state.screens == [.browse])
    #expect(desk.state.browse == before.state.browse)
    #expect(desk.effects.isEmpty)
    #expect(desk.drawn() == before.drawn())
  }

  @Test(arguments: [
    ("", 0), ("j", 1), ("jjk", 1), ("k", 0), ("G", 26), ("Gj", 26), ("Gk", 25), ("Ggg", 0),
    ("<end><home>", 0), ("<c-d>", 3), ("<c-d><c-u>", 0), ("<pgdn>", 7), ("<pgdn><pgdn>", 14),
    ("G<pgup>", 19), ("<pgdn><pgdn><pgdn><pgdn><pgdn>", 26), ("<c-u>", 0),
  ]) func `the page is scrolled between its ends`(keys: String, top: Int) throws {
    #expect(try Desk(40, 11, on: SampleStore.told, "K" + keys).state.page.top == top)
  }

  @Test func `a page that fits is not scrolled`() throws {
    for keys in ["j", "G", "<pgdn>", "<c-d>"] {
      #expect(try Desk("jjjT" + keys).state.page.top == 0)
    }
  }

  @Test func `every line can be read, whatever the size`() throws {
    for (columns, rows) in [(20, 5), (24, 8), (40, 11), (59, 24), (80, 24), (200, 60)] {
      for keys in ["T", "K", "o"] {
        var desk = try Desk(columns, rows, on: SampleStore.told, keys)
        let lines = contents(desk).lines
        let height = PageLayout(desk.state.size).text.rows
        for top in 0...max(lines.count - height, 0) {
          #expect(desk.state.page.top == top)
          try desk.press("j")
        }
        #expect(desk.state.page.top == max(lines.count - height, 0))
        for line in lines {
          for symbols in Symbols.allCases {
            #expect(line.columns(in: symbols) <= columns - 2, "\(line.text)")
          }
        }
        #expect(lines.last?.text.isEmpty == false)
      }
    }
  }

  @Test func `a terminal that grows shows the end of the page at its foot`() throws {
    var desk = try Desk(40, 11, on: SampleStore.told, "KG")
    desk.happen(.resized(Size(columns: 40, rows: 20)))
    #expect(desk.state.page.top == 33 - 16)
    desk.happen(.resized(Size(columns: 200, rows: 60)))
    #expect(desk.state.page.top == 0)
  }

  @Test func `a page follows a reload`() throws {
    var desk = try Desk(40, 11, on: SampleStore.told, "jlj3jjoG")
    #expect(desk.state.page.top > 0)
    desk.reload(SampleStore.empty)
    #expect(desk.state.page.top == 0)
    #expect(desk.row(2) == " None is recorded here.")
    desk.reload(SampleStore.told)
    #expect(desk.row(0).contains("C24 › Sources"))
  }

  @Test(arguments: ["T", "K", "o"])
  func `nothing is told of what is not selected`(key: String) throws {
    let desk = try Desk("/zebra<enter>" + key)
    #expect(desk.state.screen == .browse)
    #expect(
      desk.state.notice == Notice("Nothing is selected that a page could be about", .refused))
  }

  @Test(arguments: ["t", "w", "B", "1", "/", "h"])
  func `keys of other screens do nothing on a page`(key: String) throws {
    let desk = try Desk("T" + key)
    #expect(desk.state.screen == .page)
    #expect(desk.state.notice == Notice("\(key) does nothing here; ? shows the keys", .refused))
  }

  @Test func `headings keep their looks where they are wrapped`() throws {
    let desk = try Desk(24, 11, on: SampleStore.told, "K")
    let claim = contents(desk).lines.prefix { !$0.text.hasPrefix(" ") }
    #expect(claim.count > 2)
    let spans = claim.flatMap(\.spans).filter { $0.style.ink == .claim }
    #expect(spans.map(\.text).joined(separator: " ") == "more than 2,300")
  }

  @Test func `an agreement without a known country begins with its date`() throws {
    let ledger = SampleStore.ledger(
      SampleStore.store.replacing("Country: PE\nProgram: PE-ADVISOR", with: "Country: XX"))
    let lines = try contents(Desk(on: ledger, "T")).lines.map(\.text)
    #expect(lines.contains("2009 MOU"))
  }

  @Test func `the same agreement, claim and source are not told twice`() throws {
    for keys in ["T", "K", "o", "jlo", "jljo"] {
      let headings = try headings(keys)
      #expect(Set(headings).count == headings.count)
    }
  }
}
