internal import Cooperation
internal import Surface

/// Where the parts of a page stand.
struct PageLayout {
  let header: Rectangle
  let title: Rectangle
  let text: Rectangle
  let status: Rectangle
  let footer: Rectangle

  init(_ size: Size) {
    let (header, belowHeader) = Rectangle(size).split(top: 1)
    let (aboveFooter, footer) = belowHeader.split(bottom: 1)
    let (body, status) = aboveFooter.split(bottom: 1)
    let (title, text) = body.split(top: body.rows > 2 ? 1 : 0)
    (self.header, self.title, self.status, self.footer) = (header, title, status, footer)
    self.text = text.inset(columns: 1, rows: 0)
  }
}

extension Frame {
  /// Draws agreements, claims or sources with all that their records say.
  mutating func drawPage(_ state: State, _ ledger: Ledger) {
    let layout = PageLayout(size)
    let contents = PageContents(ledger, state.page, width: layout.text.columns)
    let last = min(state.page.top + layout.text.rows, contents.lines.count)
    let position =
      contents.lines.count > layout.text.rows
      ? " · lines \(state.page.top + 1) to \(last) of \(contents.lines.count)" : ""
    rule(
      in: layout.title, title: StyledText(" \(state.page.subject.title)\(position) ", Style(.title))
    )
    for (index, line) in contents.lines.dropFirst(state.page.top).prefix(layout.text.rows)
      .enumerated()
    {
      write(line, in: layout.text.line(index))
    }
    cursor = Position(column: layout.text.column, row: layout.text.row)
    drawChrome(
      state, ledger, path: [state.storeName] + contents.path + [state.page.subject.title],
      notes: state.headerNotes(ledger), header: layout.header, status: layout.status,
      footer: layout.footer)
  }
}

extension State {
  /// Opens a page about what is selected in the panes.
  mutating func openPage(_ subject: PageState.Subject, _ ledger: Ledger) {
    if screen == .page {
      page.subject = subject
      page.top = 0
      return
    }
    let contents = BrowseContents(ledger, browse)
    guard contents.hasScope else {
      notice = Notice("Nothing is selected that a page could be about", .refused)
      return
    }
    var page = PageState(subject: subject)
    page.country = contents.country.map(ledger.countries.key(of:))
    page.program = contents.program.map(ledger.programs.key(of:))
    if browse.focus == .cohorts, subject == .sources {
      page.cohort = contents.cohort.map { ledger.key(ofCohort: $0) }
    }
    self.page = page
    screens.append(.page)
  }

  mutating func performOnPage(_ action: Action, _ ledger: Ledger) {
    let layout = PageLayout(size)
    let count = PageContents(ledger, page, width: layout.text.columns).lines.count
    if let top = action.destination(
      from: page.top, count: count - layout.text.rows + 1, page: layout.text.rows)
    {
      page.top = top
    } else if action == .escape {
      screens.removeLast()
    }
  }

  mutating func settlePage(_ ledger: Ledger) {
    guard screens.contains(.page) else { return }
    let layout = PageLayout(size)
    let count = PageContents(ledger, page, width: layout.text.columns).lines.count
    page.top = min(page.top, max(count - layout.text.rows, 0))
  }
}
