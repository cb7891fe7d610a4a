import Cooperation
import Recfile
import Testing

@testable import Dashboard

/// What `x` asks of the world outside, and what becomes of the answer.
struct ExportTests {
  /// The exports that were asked for.
  private func exports(_ desk: Desk) -> [Export] {
    desk.effects.compactMap { if case .export(let export) = $0 { export } else { nil } }
  }

  /// The Ids of the records that are exported.
  private func ids(_ export: Export?, in ledger: Ledger) -> [String] {
    guard case .records(_, let origins)? = export?.exhibit.rows else { return [] }
    return origins.map { ledger.text("Id", at: $0) ?? "" }
  }

  @Test func `the rows of the pane that has the keys, in their order`() throws {
    var desk = try Desk("x<enter>")
    #expect(ids(exports(desk).last, in: desk.ledger) == ["VN", "LA", "PE"])
    desk = try Desk("2x<enter>")
    #expect(
      ids(exports(desk).last, in: desk.ledger)
        == desk.contents.programs.compactMap { $0.map { desk.ledger.programs[$0].id.text } })
    desk = try Desk("3x<enter>")
    let shown = desk.contents.cohorts.map { desk.ledger.id(of: desk.ledger.cohorts[$0]).text }
    #expect(!shown.isEmpty)
    #expect(ids(exports(desk).last, in: desk.ledger) == shown)
  }

  @Test func `filter and query leave out what is not shown`() throws {
    let filtered = try Desk("3/2024<enter>x<enter>")
    #expect(ids(exports(filtered).last, in: filtered.ledger) == ["C24", "N24"])
    let queried = try Desk("fyear:2024<enter>3x<enter>")
    #expect(ids(exports(queried).last, in: queried.ledger) == ["C24", "N24"])
    guard case .part(let cohorts, _)? = exports(queried).last?.exhibit.extent else {
      Issue.record("all of the store")
      return
    }
    #expect(
      cohorts.map { queried.ledger.id(of: queried.ledger.cohorts[$0]).text } == ["C24", "N24"])
  }

  @Test func `everything is the extent of all countries, and of no narrower list`() throws {
    #expect(exports(try Desk("x<enter>")).last?.exhibit.extent == .all)
    #expect(exports(try Desk("/viet<enter>x<enter>")).last?.exhibit.extent != .all)
    #expect(exports(try Desk("fcountry:VN<enter>x<enter>")).last?.exhibit.extent != .all)
  }

  @Test func `totals as they are grouped, of the cohorts that they add up`() throws {
    let desk = try Desk("tg+x<enter>")
    guard case .totals(let sums)? = exports(desk).last?.exhibit.rows else {
      Issue.record("no totals")
      return
    }
    let contents = TotalsContents(desk.ledger, desk.state.totals, view: desk.state.view)
    let added = contents.cohorts(of: desk.ledger).map(\.origin)
    #expect(sums.cohorts.map { desk.ledger.cohorts[$0].origin } == added)
    #expect(sums.groupings == [.country])
    #expect(!sums.isCumulative)
    let running = try Desk("t+x<enter>")
    guard case .totals(let sums)? = exports(running).last?.exhibit.rows else {
      Issue.record("no totals")
      return
    }
    #expect(sums.isCumulative)
  }

  @Test(arguments: [
    ("K", "claims"), ("T", "agreements"), ("o", "sources"), ("w", "checks"), ("t", "totals"),
    ("", "countries"), ("2", "programs"), ("3", "cohorts"), ("oG<enter>", "figures"),
  ])
  func `each screen has its list and proposes a name`(keys: String, name: String) throws {
    let desk = try Desk(
      on: SampleStore.ledger.inspected(on: Day(year: 2026, month: 3, day: 12)), "\(keys)x<enter>")
    let export = try #require(exports(desk).last)
    #expect(export.target == .file("\(name)-2026-03-12.csv", replaces: false))
    #expect(export.format == .csv)
  }

  @Test func `without a day the name has none`() throws {
    #expect(exports(try Desk("tx<enter>")).last?.target == .file("totals.csv", replaces: false))
  }

  @Test func `a name is typed and pasted, and its ending follows the format only if it had it`()
    throws
  {
    var desk = try Desk("tx<c-u>out/")
    desk.happen(.pasted("năm 2026\n.csv"))
    try desk.press("<down><enter>")
    #expect(exports(desk).last?.target == .file("out/năm 2026 .tsv", replaces: false))
    #expect(
      exports(try Desk("tx<bs><bs><bs>dat<down><enter>")).last?.target
        == .file("totals.dat", replaces: false))
  }

  @Test func `no name is no file`() throws {
    let desk = try Desk("tx<c-u><enter>")
    #expect(exports(desk).isEmpty)
    #expect(desk.status == " A file must have a name; Esc leaves without one")
  }

  @Test func `the clipboard, in the chosen format`() throws {
    var desk = try Desk("3x<down><tab><enter>")
    #expect(exports(desk).last?.target == .clipboard)
    #expect(exports(desk).last?.format == .tsv)
    desk.happen(.exported(.copied))
    #expect(desk.state.overlay == nil)
    #expect(desk.status.contains("Copied"))
  }

  @Test func `a file that is there asks, and keys typed ahead do not answer`() throws {
    var desk = try Desk("tx<enter>")
    desk.happen(.exported(.exists(path: "/x/totals.csv")))
    #expect(desk.effects.last == .discardTyped)
    #expect(desk.state.context == .confirmation)
    try desk.press("<enter>")
    #expect(desk.state.context == .export)
    #expect(exports(desk).count == 1)
    try desk.press("<enter>")
    desk.happen(.exported(.exists(path: "/x/totals.csv")))
    try desk.press("y")
    #expect(exports(desk).last?.target == .file("totals.csv", replaces: true))
    desk.happen(.exported(.written(path: "/x/totals.csv", omissions: ["left out: Program P: x"])))
    #expect(desk.state.overlay == nil)
    #expect(desk.status == " Written to /x/totals.csv; left out: Program P: x")
  }

  @Test func `what failed keeps the question, and typing takes the message away`() throws {
    var desk = try Desk("tx<enter>")
    desk.happen(.exported(.failed("the disk is full")))
    #expect(desk.drawn().contains("Nothing is written: the disk is full."))
    try desk.press("<bs>")
    #expect(!desk.drawn().contains("the disk is full"))
    try desk.press("v<enter>")
    #expect(exports(desk).last?.target == .file("totals.csv".dropLast() + "v", replaces: false))
  }

  @Test(arguments: ["<esc>", "<c-c>"])
  func `what is under way can be stopped, and takes no other key`(key: String) throws {
    var desk = try Desk("tx<enter>")
    let state = desk.state
    try desk.press("<down><tab>")
    #expect(desk.state.overlay == state.overlay)
    try desk.press(key)
    #expect(desk.effects.last == .stopExport)
    desk.happen(.exported(.failed("it was stopped")))
    #expect(desk.drawn().contains("Nothing is written: it was stopped."))
    try desk.press("<esc>")
    #expect(desk.state.overlay == nil)
  }

  @Test func `nothing shown is nothing to export`() throws {
    let desk = try Desk("3/zzz<enter>x")
    #expect(desk.state.overlay == nil)
    #expect(desk.status == " Nothing is shown that could be exported")
    #expect(try Desk("Ux").state.overlay == nil)
  }

  @Test func `the store may change while the question stands`() throws {
    var desk = try Desk("3x")
    desk.reload(Ledger(files: []))
    try desk.press("<enter>")
    #expect(exports(desk).isEmpty || ids(exports(desk).last, in: desk.ledger).isEmpty)
    _ = desk.drawn()
  }
}
