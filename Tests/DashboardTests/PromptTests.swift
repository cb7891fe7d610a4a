import Cooperation
import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// Prompts of one line: what can be typed into them, and how much.
struct PromptTests {
  private static let limit = State.promptLimit

  /// The keys that open each prompt.
  private static let prompts = ["/", "f", "?", ":", "3a", "x"]

  private func typed(in desk: Desk) -> String {
    switch desk.state.overlay {
    case .filter(let prompt): prompt.line.text
    case .query(let prompt): prompt.line.text
    case .help(let filter, _): filter
    case .palette(let palette): palette.line.text
    case .newCohort(let new): new.year.text
    case .export(let prompt): prompt.path.text
    default: "no prompt"
    }
  }

  @Test(arguments: prompts)
  func `a paste that does not fit is refused as a whole, with a sentence on the screen`(
    keys: String
  ) throws {
    var desk = try Desk("jlj")
    try desk.press(keys)
    let before = typed(in: desk)
    desk.happen(.pasted(String(repeating: "y", count: 100_000)))
    #expect(typed(in: desk) == before)
    #expect(desk.drawn().contains("Not pasted: it has 100,0"))
  }

  @Test(arguments: prompts)
  func `up to the limit it is taken at once, and then no key is`(keys: String) throws {
    var desk = try Desk("jlj")
    try desk.press(keys + "<end>")
    let before = typed(in: desk)
    let room = Self.limit - before.unicodeScalars.count
    desk.happen(.pasted(String(repeating: "9", count: room)))
    #expect(typed(in: desk) == before + String(repeating: "9", count: room))
    try desk.press("9")
    #expect(typed(in: desk).utf8.count == Self.limit)
    #expect(desk.drawn().contains("No more than 1,000"))
    try desk.press("<bs>")
    #expect(typed(in: desk).utf8.count == Self.limit - 1)
    #expect(!desk.drawn().contains("No more than"))
  }

  @Test func `what has many marks on one letter counts by its parts`() throws {
    var desk = try Desk("/")
    desk.happen(.pasted("a" + String(repeating: "\u{301}", count: 1_000)))
    #expect(typed(in: desk).isEmpty)
  }

  /// The end of what is typed, from the least to far more than a line.
  @Test func `the end of a long text is shown, whatever it is made of`() {
    let frame = Frame(size: Size(columns: 80, rows: 24))
    for text in ["", "a", "ệ", "看", "abc看", "看看看", String(repeating: "ab看", count: 30_000)] {
      for columns in -1...7 {
        let end = frame.suffix(of: text, columns: columns)
        let expected =
          text.indices.suffix(8).map { String(text[$0...]) } + [""]
        #expect(end == expected.first { StyledText($0).columns(in: .unicode) <= max(columns, 0) })
      }
    }
  }

  // MARK: The filter is edited as any line is

  @Test(arguments: [
    ("vet<left><left>i", "viet"), ("iet<home>v", "viet"), ("iet<c-a>v", "viet"),
    ("vie<home><end>t", "viet"), ("vie<c-a><c-e>t", "viet"),
    ("vietnam<home><right><right><right><right><c-k>", "viet"), ("xviet<home><del>", "viet"),
    ("abc<c-u>viet", "viet"), ("vieet<left><bs>", "viet"), ("viet nam<c-w><bs>", "viet"),
    ("viet<c-b><c-f>", "viet"),
  ])
  func `the cursor moves in a filter`(keys: String, text: String) throws {
    let desk = try Desk("/" + keys)
    #expect(typed(in: desk) == text)
    #expect(desk.state.browse.filters[.countries].text == text)
    #expect(desk.drawn().contains("Filter Countries: \(text)"))
  }

  @Test func `the cursor of the terminal stands where the next letter comes`() throws {
    #expect(try Desk("/viet<left><left>").frame().cursor == Position(column: 21, row: 22))
    #expect(try Desk("/viet<home>").frame().cursor == Position(column: 19, row: 22))
  }

  @Test func `a filter that is opened again goes on, and Esc brings back what there was`() throws {
    var desk = try Desk("/per<enter>/<bs>")
    #expect(typed(in: desk) == "pe")
    try desk.press("<esc>")
    #expect(desk.state.browse.filters[.countries].text == "per")
  }

  @Test func `moving in the line keeps the row that was gone to`() throws {
    let desk = try Desk("/<down><down><left><home>")
    let selected = try Desk("jj").country
    #expect(desk.country == selected)
  }

  // MARK: Keys that work everywhere

  @Test(arguments: [
    "", "3l4", "3e", "/", "f", "?", ":", "3a", "x", "wA", "3r", "3d", "t", "w", "K",
  ])
  func `^L draws anew, and changes nothing`(keys: String) throws {
    var desk = try Desk("jlj")
    try desk.press(keys)
    let before = desk.drawn()
    try desk.press("<c-l>")
    #expect(desk.effects.last == .redraw)
    let above = { (drawn: String) in
      drawn.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
    }
    #expect(above(desk.drawn()) == above(before))
  }

  @Test func `the help goes to its ends and by half pages`() throws {
    let end = try Desk(40, 12, "?<end>")
    let top = try Desk(40, 12, "?<end><home>")
    let half = try Desk(40, 12, "?<c-d>")
    #expect(top.drawn() == (try Desk(40, 12, "?")).drawn())
    #expect(end.drawn() != top.drawn())
    #expect(half.drawn() != top.drawn())
    #expect(try Desk(40, 12, "?<c-d><c-u>").drawn() == top.drawn())
  }

  @Test func `what a paste loses is told`() throws {
    var desk = try Desk("3l4")
    desk.happen(.pasted("x[31mred", lost: 1))
    #expect(desk.status.contains("1 control character of the paste left out"))
    var filter = try Desk("/")
    filter.happen(.pasted("per", lost: 2))
    #expect(filter.drawn().contains("2 control characters of the paste left out"))
    var browse = Desk()
    browse.happen(.pasted("x", lost: 1))
    #expect(browse.status.contains("open a cell with"))
  }
}
