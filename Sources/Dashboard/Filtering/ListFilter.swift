internal import Cooperation
internal import Surface

/// The filter of a list of records, problems or changes, as it is typed.
public struct ListFilter: Hashable, Sendable {
  /// What was typed.
  var line: TextLine
  /// The filter that there was before.
  let before: TextFilter
}

extension State {
  /// What narrows the list of the screen that is shown.
  var listFilter: TextFilter {
    get { screen == .history ? history.filter : listFilters[screen] ?? TextFilter("") }
    set {
      if screen == .history { history.filter = newValue } else { listFilters[screen] = newValue }
    }
  }

  /// Begins to type a filter of the list, with the one that there is.
  mutating func openListFilter() {
    overlay = .listFilter(ListFilter(line: TextLine(listFilter.text), before: listFilter))
  }

  /// Makes the filter what is being typed.
  mutating func typeListFilter(_ filter: ListFilter) {
    overlay = .listFilter(filter)
    listFilter = TextFilter(filter.line.text)
  }

  mutating func editListFilter(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard case .listFilter(var filter) = overlay else { return [] }
    switch action {
    case .acceptFilter: overlay = nil
    case .escape:
      overlay = nil
      listFilter = filter.before
    case .rowDown, .rowUp:
      switch screen {
      case .problems: performInProblems(action, ledger)
      case .history: performInHistory(action, ledger)
      default: return performInRecords(action, ledger)
      }
    default:
      filter.line.perform(action)
      typeListFilter(filter)
    }
    return []
  }

  /// Drops the filter of the list; `false` where there is none.
  mutating func dropListFilter() -> Bool {
    guard !listFilter.isEmpty else { return false }
    listFilter = TextFilter("")
    notice = Notice("Filter dropped; the whole list is shown")
    return true
  }
}

extension RecordTable {
  /// The table with those rows only of which some cell has what the filter looks for.
  func filtered(by filter: TextFilter) -> RecordTable {
    guard !filter.isEmpty else { return self }
    return RecordTable(
      headings: headings, rows: rows.filter { row in filter.matches(row.cells.map(\.text)) })
  }
}

extension ListedRow.Cell {
  /// What the cell says.
  fileprivate var text: String {
    switch self {
    case .text(let text): text.text
    case .figure(let forms, _, _): forms.first ?? ""
    }
  }
}
