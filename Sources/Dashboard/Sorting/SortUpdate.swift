internal import Cooperation
internal import Surface

extension State {
  /// Sorts Trainees by the column of the cursor; the cursor stays on its cohort.
  mutating func sortTrainees(_ contents: BrowseContents, _ ledger: Ledger) {
    select(contents.selected[.cohorts], in: .cohorts, contents, ledger)
    let column = traineeColumn(in: contents.scope)
    browse.sorting = Sorting.next(after: browse.sorting, on: column)
    renewOrder(in: ledger)
    let title = TraineeColumn.title(of: column)
    let isDone = browse.sorted?.key.sorting == browse.sorting
    notice = isDone ? sortNotice(browse.sorting, title) : sortingNotice(title)
  }

  /// Sorts a list of records by the column that its cursor is on; the cursor stays on its row.
  mutating func sortList(_ table: RecordTable) {
    guard var list = lists[screen] else { return }
    let column = list.column(in: listColumns(table))
    list.sorting = Sorting.next(after: list.sorting, on: column)
    lists[screen] = list
    notice = sortNotice(list.sorting, table.headings[column].title)
  }

  /// Puts the cursor of a list of records on another column, going around.
  mutating func moveColumn(by step: Int, _ table: RecordTable) {
    guard var list = lists[screen] else { return }
    let layout = listColumns(table)
    let shown = layout.placements.map(\.column.id).filter { !table.headings[$0].title.isEmpty }
    let index = shown.firstIndex(of: list.column(in: layout)) ?? 0
    guard !shown.isEmpty else { return }
    list.column = shown[(index + step + shown.count) % shown.count]
    lists[screen] = list
    notice = Notice("Column: \(table.headings[list.column].title)")
  }

  private func listColumns(_ table: RecordTable) -> ColumnLayout<Int> {
    let layout = RecordListLayout(size, rows: table.rows.count)
    return table.layout(width: layout.list.columns, symbols: .unicode)
  }

  /// What is said while many are being sorted.
  func sortingNotice(_ title: String) -> Notice { Notice("Sorting by \(title)…").lasting }

  func sortNotice<Column>(_ sorting: Sorting<Column>?, _ title: String) -> Notice {
    guard let sorting else { return Notice("Not sorted any more: the order of the text") }
    let order = sorting.isDescending ? "the greatest first" : "the least first"
    return Notice("Sorted by \(title), \(order); what is unknown comes last")
  }

  /// Sorts the cohorts anew where they are others, or are to be sorted otherwise: at once where they are few,
  /// and beside the keys where they are many; they stand as they stood until then.
  mutating func renewOrder(in ledger: Ledger) {
    guard let wanted = wantedOrder(in: ledger) else {
      browse.sorted = nil
      return
    }
    guard browse.sorted?.key != wanted, wanted.range.count <= browse.reach else { return }
    browse.sorted = SortedCohorts(wanted, in: ledger)
  }

  /// How Trainees is to be sorted; `nil` where it is not.
  func wantedOrder(in ledger: Ledger) -> SortedCohorts.Key? {
    guard let sorting = browse.sorting else { return nil }
    let contents = BrowseContents(ledger, browse.unnarrowed, keeping: derived.lists)
    let range = ledger.cohorts(in: contents.scope)
    return SortedCohorts.Key(
      sorting: sorting, range: range, view: view, edition: ledger.edition)
  }
}

extension Frame {
  /// Writes the title of a column; a sorted one has a mark behind it, which the title gives way to.
  mutating func writeHeading<Column>(
    _ placement: ColumnLayout<Column>.Placement, sorting: Sorting<Column>?,
    _ emphasis: Style.Emphasis = .bold, in line: Rectangle
  ) {
    let field = placement.field(in: line)
    let style = Style(.heading, emphasis)
    let title = placement.column.title
    guard let sorting, sorting.column == placement.column.id else {
      return write(
        title, style, in: field, alignment: placement.column.alignment, overflow: .cut)
    }
    let mark = symbols[sorting.isDescending ? .descending : .ascending]
    let width = StyledText(title).columns(in: symbols)
    if width < field.columns {
      write(title + mark, style, in: field, alignment: placement.column.alignment)
    } else {
      let (left, right) = field.split(trailing: 1)
      write(title, style, in: left, overflow: .cut)
      write(mark, style, in: right)
    }
  }
}
