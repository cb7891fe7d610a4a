import Surface
import Testing

@testable import Dashboard

/// The last line of every screen.
struct FooterTests {
  private static let screens = [
    "", "2", "3", "t", "w", "/", "?", "tw", "T", "K", "o", "o<enter>", "3o", "x",
  ]

  /// The keys and words of the footer.
  private func items(_ desk: Desk) -> [String] {
    desk.row(desk.state.size.rows - 1).split(separator: "  ").map { item in
      item.hasPrefix(" ") ? String(item.dropFirst()) : String(item)
    }
  }

  @Test(arguments: screens)
  func `at most eight keys, whole ones, at every width`(keys: String) throws {
    for columns in 20...110 {
      let desk = try Desk(columns, 24, keys)
      let items = items(desk)
      #expect(items.count <= 8)
      #expect(!items.isEmpty)
      for item in items {
        #expect(item.split(separator: " ").count >= 2, "\(item) at \(columns) columns")
        #expect(!item.contains("…"))
      }
    }
  }

  @Test(arguments: ["", "2", "3", "t", "w", "tw", "T", "K", "3o"])
  func `the way to the help is the last to go`(keys: String) throws {
    for columns in 20...110 {
      #expect(try items(Desk(columns, 24, keys)).contains("? keys"))
    }
    for columns in 9...19 {
      #expect(try items(Desk(columns, 24, keys)) != ["q quit"])
    }
  }

  @Test(arguments: [
    ("", "e edit  A add  Enter open  / filter  f query  t totals  ? keys  q quit"),
    ("2", "A add  Enter open  / filter  f query  t totals  T agreements  ? keys  q quit"),
    ("2j", "e edit  A add  Enter open  / filter  f query  t totals  ? keys  q quit"),
    ("3", "e edit  a add  C clone  d remove  u undo  Space mark  ? keys  q quit"),
    ("jjjl3", "u undo  / filter  f query  t totals  T agreements  K claims  ? keys  q quit"),
    ("3e", "Enter save  Tab right  Esc draft  ^U empty  S-Tab left  F1 keys"),
    ("3C", "Enter add  Esc cancel  ^U empty  F1 keys"),
    ("t", "B years  Enter cohorts  g group  v venue  + run on  c chart  ? keys  q back"),
    ("T", "e edit  A add  d remove  / filter  f query  K claims  ? keys  q back"),
    ("K", "e edit  A add  d remove  / filter  f query  T agreements  ? keys  q back"),
    ("o", "A add  Enter what rests on it  / filter  f query  T agreements  ? keys  q back"),
    ("ojj", "e edit  A add  d remove  Enter what rests on it  / filter  ? keys  q back"),
    ("je", "Enter edit  A new  E editor  d remove  u undo  ? keys  q back"),
    ("jljejjj", "Enter edit  + another  o open  A new  E editor  d remove  ? keys  q back"),
    ("o<enter>", "e edit  A add  d remove  Enter go to record  / filter  f query  ? keys  q back"),
    ("w", "Enter go to record  / filter  ? keys  q back"),
    ("x", "Enter write  Tab file/clipboard  ↓ format  Esc cancel  ^U empty  F1 keys"),
    ("/", "Enter keep  Esc cancel  ^U empty  F1 keys"),
    ("?", "Esc close"),
  ])
  func `what works here and now`(keys: String, footer: String) throws {
    #expect(try Desk(keys).row(23) == " \(footer)")
  }

  @Test(arguments: [
    ("/vi", 20), ("fx", 20), ("fyear>=x", 20), ("fyear>=x", 80), ("3e", 20), ("3a", 20),
    ("je<enter>", 20),
    ("wA", 20), ("3vGd", 20), ("x", 20), (":", 20), ("?", 20), ("w/", 20), ("3eabc<enter>", 20),
  ])
  func `the way out of what is typed or asked is the last to go`(keys: String, columns: Int) throws
  {
    for rows in [5, 8, 24] {
      let desk = try Desk(columns, rows, keys)
      let footer = desk.row(rows - 1)
      #expect(footer.contains("Esc ") || footer.contains("n keep"), "\(footer)")
    }
  }

  @Test func `nothing stands there that has nothing to choose from`() throws {
    #expect(try !Desk(on: SampleStore.empty, "t").row(23).contains("Enter"))
    #expect(try !Desk("t").row(23).contains("m unit"))
    #expect(try Desk("tv").row(23).contains("m unit"))
  }

  @Test func `a store that can only be read is offered nothing that changes it`() throws {
    for keys in ["", "3", "K", "je"] {
      var desk = try Desk(keys)
      desk.happen(.saving(.readOnly(reason: "no right to write")))
      let words = items(desk).map { $0.drop { $0 != " " }.dropFirst() }
      #expect(
        Set(["add", "clone", "remove", "undo", "new record"]).isDisjoint(
          with: words.map(String.init)))
    }
  }

  @Test func `each key of a footer does something where it stands`() throws {
    for keys in FooterTests.screens {
      let desk = try Desk(keys)
      for item in items(desk) {
        let label = item.prefix { $0 != " " }
        let match = KeyTable.bindings.contains { binding in
          binding.contexts.contains(desk.state.context)
            && binding.keys.contains { $0.map(\.label).joined() == label }
        }
        #expect(match, "\(item) after \(keys)")
      }
    }
  }
}
