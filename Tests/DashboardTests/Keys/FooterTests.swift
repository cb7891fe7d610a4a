import Surface
import Testing

@testable import Dashboard

/// The last line of every screen.
struct FooterTests {
  private static let screens = [
    "", "2", "3", "t", "w", "/", "?", "tw", "T", "K", "o", "o<enter>", "3o",
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
    ("", "Enter open  / filter  t totals  T agreements  K claims  ? keys  q quit"),
    ("3", "e edit  a add  C clone  / filter  t totals  T agreements  ? keys  q quit"),
    ("3e", "Enter save, down  Tab right  S-Tab left  Esc keep draft  ^U empty"),
    ("3C", "Enter add  Esc cancel  ^U empty"),
    ("t", "w checks  B years  g group  v venue  m unit  c chart  ? keys  q back"),
    ("T", "e edit  T agreements  K claims  o sources  ? keys  q back"),
    ("o", "e edit  Enter what rests on it  T agreements  K claims  ? keys  q back"),
    ("o<enter>", "e edit  Enter go to record  T agreements  K claims  o sources  ? keys  q back"),
    ("w", "Enter go to record  ? keys  q back"),
    ("/", "Enter keep  Esc cancel  ^U empty"),
    ("?", "Esc close"),
  ])
  func `what works here and now`(keys: String, footer: String) throws {
    #expect(try Desk(keys).row(23) == " \(footer)")
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
