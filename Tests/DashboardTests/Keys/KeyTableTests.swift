import Surface
import Testing

@testable import Dashboard

struct KeyTableTests {
  private static func bindings(in context: Context) -> [Binding] {
    KeyTable.bindings.filter { $0.contexts.contains(context) }
  }

  /// What stands on the left of the help's entries above its signs.
  private static func helpedKeys(_ filter: String, in context: Context) -> [String] {
    var labels: [String] = []
    for line in HelpContents(filter: filter, in: context).lines {
      switch line {
      case .heading("Signs"): return labels
      case .heading: continue
      case .entry(let label, _): labels.append(label)
      }
    }
    return labels
  }

  @Test(arguments: Action.allCases)
  func `every action has a key somewhere`(action: Action) {
    let found = KeyTable.bindings.filter { $0.action == action }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { !$0.contexts.isEmpty })
  }

  @Test func `every key of the table is one that a script can name`() {
    for binding in KeyTable.bindings {
      #expect(!binding.keys.isEmpty)
      #expect(binding.keys.allSatisfy { !$0.isEmpty })
      #expect(!binding.help.isEmpty)
    }
    // A script that could not be read would leave its key out.
    let keys = KeyTable.bindings.reduce(0) { $0 + $1.keys.count }
    #expect(keys == 209)
  }

  @Test(arguments: Context.allCases)
  func `no key does two things, and none hides a longer sequence`(context: Context) {
    let sequences = KeyTableTests.bindings(in: context).flatMap(\.keys)
    #expect(Set(sequences).count == sequences.count)
    for sequence in sequences {
      for other in sequences where other.count > sequence.count {
        #expect(!other.starts(with: sequence), "\(sequence) hides \(other)")
      }
    }
  }

  @Test(arguments: Context.allCases)
  func `every sequence leads to its action, key by key`(context: Context) {
    for binding in KeyTableTests.bindings(in: context) {
      for keys in binding.keys {
        #expect(KeyMap.standard.match(keys, in: context) == .action(binding.action))
        for length in 1..<keys.count {
          #expect(KeyMap.standard.match(Array(keys.prefix(length)), in: context) == .prefix)
        }
      }
    }
  }

  @Test func `a key that is not in the table does nothing`() {
    #expect(KeyMap.standard.match([.function(12)], in: .countries) == .none)
    #expect(KeyMap.standard.match([.character("g"), .character("x")], in: .countries) == .none)
    #expect(KeyMap.standard.match([.character("q")], in: .filter) == .none)
  }

  /// The keys that lead to each context, and on to a place in it where every movement leads away.
  private static let ways: [(context: Context, keys: String, columns: Int, rows: Int)] = [
    (.countries, "/viet<enter><esc>ggjj", 80, 24),
    (.programs, "2/mine<enter><esc>ggjjj", 80, 24),
    (.cohorts, "3h/2023<enter><esc>ggjjjj", 80, 24),
    (.figures, "3/2023<enter><esc>ggjjjj", 80, 24),
    (.cell, "jl3hheco<left><down>", 140, 40),
    (.newYear, "jl3C<left>", 80, 24),
    (.record, "jljejjjjjj", 20, 8), (.newRecord, "jljAVi<enter><esc>jjjjjj", 20, 8),
    (.field, "jlje\(String(repeating: "j", count: 11))<enter>ed<left><down>", 80, 24),
    (.typeChoice, "jljeAj", 80, 24),
    (.totals, "tjjjj", 80, 24),
    (.problems, "wj", 80, 24),
    (.claims, "Kjl", 40, 11),
    (.agreements, "Tjl", 40, 11),
    (.sources, "ojjl", 40, 11),
    (.support, "oG<enter>jl", 40, 11),
    (.filter, "3/2023<left><down>", 80, 24),
    (.query, "fkushiro<left><left>", 80, 24),
    (.listFilter, "w/is<left><down>", 80, 24),
    (.export, "3xa<left><down>", 80, 24),
    (.help, "t?e<down><down>", 40, 11),
    (.palette, "t:page<left><down>", 40, 11),
  ]

  @Test(arguments: ways)
  func `every key does something in each context that it is for, or says why not`(
    context: Context, keys: String, columns: Int, rows: Int
  ) throws {
    let start = try Desk(columns, rows, keys)
    #expect(start.state.context == context)
    for binding in KeyTableTests.bindings(in: context) {
      for keys in binding.keys {
        var desk = start
        for key in keys { desk.happen(.key(key)) }
        let isHere = KeyTableTests.leadsHere(binding.action, in: context)
        #expect(
          isHere || desk.state != start.state || !desk.effects.isEmpty,
          "\(binding.label) in \(context)")
      }
    }
  }

  /// Whether an action goes to the pane that has the focus.
  private static func leadsHere(_ action: Action, in context: Context) -> Bool {
    switch (action, context) {
    case (.focusCountries, .countries), (.focusPrograms, .programs), (.focusCohorts, .cohorts): true
    default: false
    }
  }

  @Test(arguments: Context.allCases.filter { $0 != .help && $0 != .filter })
  func `the help lists every key of its context once`(context: Context) {
    let listed = KeyTableTests.helpedKeys("", in: context)
    let expected = KeyTableTests.bindings(in: context).map(\.label)
    #expect(listed.sorted() == expected.sorted())
  }

  @Test func `a heading stands above what it is for, and nowhere else`() {
    let lines = HelpContents(filter: "", in: .totals).lines
    let headings = lines.compactMap { line in
      if case .heading(let title) = line { title } else { nil }
    }
    #expect(headings == ["Move", "Look", "Edit", "Totals", "Cadre", "Signs"])
    let narrowed = HelpContents(filter: "suspend", in: .totals).lines
    #expect(narrowed.count == 2)
  }

  @Test(arguments: [
    ("half a page", ["^D", "^U"]), ("HALF", ["^D", "^U"]), ("page half", ["^D", "^U"]),
    ("^d", ["^D"]), ("zebra", []),
  ])
  func `the help is narrowed by every word`(filter: String, labels: [String]) {
    #expect(KeyTableTests.helpedKeys(filter, in: .cohorts) == labels)
  }

  @Test func `what the help says fits in a column of it`() {
    for binding in KeyTable.bindings {
      #expect(StyledText(binding.label).columns(in: .unicode) <= 9, "\(binding.label)")
      #expect(StyledText(binding.help).columns(in: .unicode) <= 26, "\(binding.help)")
    }
  }
}
