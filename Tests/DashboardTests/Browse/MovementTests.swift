import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Moving in and between the three panes.
struct MovementTests {
  @Test(arguments: [
    ("", nil), ("j", "VN"), ("<down>", "VN"), ("jj", "LA"), ("jjk", "VN"), ("jj<up>", "VN"),
    ("k", nil), ("jjjjjjj", "PE"), ("G", "PE"), ("<end>", "PE"), ("Gk", "LA"), ("Ggg", nil),
    ("G<home>", nil), ("<pgdn>", "PE"), ("G<pgup>", nil),
  ])
  func `rows of Countries`(keys: String, country: String?) throws {
    #expect(try Desk(keys).country == country)
  }

  @Test(arguments: [
    ("", nil), ("j", "VN-COAL"), ("jj", "VN-CARE"), ("jjj", "LA-MINE"), ("G", "PE-ADVISOR"),
    ("Gkk", "VN-CARE"), ("Ggg", nil), ("G<home>", nil),
  ])
  func `rows of Programs`(keys: String, program: String?) throws {
    #expect(try Desk("2" + keys).program == program)
  }

  @Test(arguments: [
    ("", "C26"), ("j", "C25"), ("G", "L19"), ("G<up>", "L21"), ("Ggg", "C26"), ("jjjj", "C22"),
    ("k", "C26"), ("Gj", "L19"),
  ])
  func `rows of Trainees, the latest year of a program first`(keys: String, cohort: String) throws {
    #expect(try Desk("3" + keys).cohort == cohort)
  }

  /// Eight rows of cohorts are drawn at once.
  @Test(arguments: [
    ("<c-d>", "C22"), ("<c-d><c-d>", "N23"), ("<c-d><c-d><c-d>", "L19"), ("G<c-u>", "N24"),
    ("<c-u>", "C26"), ("<pgdn>", "N23"), ("<pgdn><pgdn>", "L19"), ("G<pgup>", "C23"),
    ("G<pgup><pgup>", "C26"), ("<c-d><c-u>", "C26"),
  ])
  func `half and full pages`(keys: String, cohort: String) throws {
    #expect(try Desk("3" + keys).cohort == cohort)
  }

  /// Seven programs of two lines each are drawn in fourteen lines.
  @Test func `a half page of programs counts programs`() throws {
    #expect(try Desk("2<c-d>").program == "LA-MINE")
  }

  @Test(arguments: [
    ("", Pane.countries), ("<tab>", .programs), ("<tab><tab>", .cohorts),
    ("<tab><tab><tab>", .countries), ("<s-tab>", .cohorts), ("<s-tab><s-tab>", .programs),
    ("3", .cohorts), ("3h1", .countries), ("3h2", .programs), ("22", .programs),
    ("<enter>", .programs), ("<enter><enter>", .cohorts), ("l", .programs), ("<right>", .programs),
    ("ll", .cohorts), ("lh", .countries), ("h", .countries), ("2<left>", .countries),
  ])
  func `panes`(keys: String, pane: Pane) throws {
    #expect(try Desk(keys).state.browse.focus == pane)
  }

  @Test func `left of the first pane is nothing`() throws {
    #expect(try Desk("h").state.notice == Notice("This is the first pane", .refused))
  }

  @Test func `cells, and at the edges the panes`() throws {
    var desk = try Desk(140, 40, "jlj3")
    #expect(desk.column == .planned)
    var columns: [TraineeColumn.ID] = []
    for _ in 0..<6 {
      try desk.press("l")
      columns.append(desk.column)
    }
    #expect(columns == [.actual, .share, .status, .source, .source, .source])
    #expect(desk.state.browse.focus == .cohorts)
    try desk.press("hhhhhhh")
    #expect(desk.column == .year)
    #expect(desk.state.browse.focus == .cohorts)
    try desk.press("h")
    #expect(desk.state.browse.focus == .programs)
    try desk.press("l")
    #expect(desk.state.browse.focus == .cohorts)
    #expect(desk.column == .year)
  }

  @Test func `the program is a column where several are listed`() throws {
    #expect(try Desk("3hh").column == .program)
    #expect(try Desk("2j3hh").column == .year)
  }

  @Test func `the column of the cursor is shown in every size, and others give way`() throws {
    for (keys, column) in [("jlj3llll", TraineeColumn.ID.source), ("jlj3l", .actual)] {
      var desk = try Desk(140, 40, keys)
      for columns in [80, 60, 59, 40, 22, 20, 19, 3, 140] {
        desk.happen(.resized(Size(columns: columns, rows: 24)))
        #expect(desk.column == column, "\(columns)")
        #expect(
          desk.state.shownColumns(of: desk.contents, desk.ledger).contains(column), "\(columns)")
      }
    }
  }

  @Test func `every column can be gone to in every size`() throws {
    for columns in [20, 22, 59, 60, 80, 140] {
      var desk = try Desk(columns, 24, "3hhhhhhh3")
      var seen = [desk.column]
      for _ in 0..<8 {
        try desk.press("l")
        seen.append(desk.column)
      }
      #expect(Set(seen) == Set(TraineeColumn.ID.allCases), "\(columns): \(seen)")
    }
  }

  @Test func `a figure that is typed after a resize goes where the cursor was`() throws {
    var desk = try EditedDesk(80, 24, "jlj3l")
    desk.happen(.resized(Size(columns: 20, rows: 8)))
    try desk.press("5<enter><esc>")
    #expect(desk.difference == ["+Actual: 5"])
    desk = try EditedDesk(140, 32, "jlj3llll")
    desk.happen(.resized(Size(columns: 80, rows: 24)))
    #expect(desk.state.context == .cohorts)
  }

  @Test func `the one line that is left shows the figure that the cursor was put on`() throws {
    var desk = try Desk("jlj3jjjjl")
    #expect(desk.column == .actual)
    desk.happen(.resized(Size(columns: 19, rows: 24)))
    #expect(desk.row(0) == ">58 · Actual · C22")
    try desk.press("jj")
    #expect(desk.row(0) == "74 · Actual · C17 ·")
  }

  @Test func `the pane that has no row for the cursor`() throws {
    var desk = try Desk(on: SampleStore.empty, "3")
    for key in ["j", "k", "G", "gg", "<c-d>", "<c-u>", "<pgdn>", "<pgup>", "l", "h"] {
      try desk.press(key)
      #expect(desk.cohort == nil)
    }
  }

  @Test func `a country keeps its program while another one is looked at`() throws {
    var desk = try Desk("jljj")
    #expect(desk.program == "VN-CARE")
    try desk.press("1j")
    #expect(desk.country == "LA")
    #expect(desk.program == nil)
    try desk.press("k")
    #expect(desk.program == "VN-CARE")
  }

  @Test func `all countries are all their programs`() throws {
    var desk = try Desk("jljj1")
    #expect(desk.program == "VN-CARE")
    try desk.press("gg")
    #expect(desk.country == nil)
    #expect(desk.program == nil)
    // Among all, one can be chosen all the same.
    try desk.press("ljj1kj")
    #expect(desk.country != nil)
  }

  @Test func `the cursor is always among the rows that are drawn`() throws {
    var desk = try Desk(40, 11, "3")
    for _ in 0..<12 {
      let label = desk.state.view.label(of: desk.ledger.cohorts[desk.contents.cohort ?? 0])
      #expect(desk.drawn().contains("║\(label)"))
      try desk.press("j")
    }
  }

  @Test func `resizing keeps what is selected`() throws {
    var desk = try Desk("jlj3jjjl")
    for (columns, rows) in [(20, 5), (1, 1), (200, 60), (65, 20), (40, 11), (80, 24)] {
      desk.happen(.resized(Size(columns: columns, rows: rows)))
      #expect(desk.country == "VN")
      #expect(desk.program == "VN-COAL")
      #expect(desk.cohort == "C23")
    }
    #expect(desk.column == .actual)
  }
}
