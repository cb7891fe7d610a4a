internal import Cooperation
internal import Surface

extension State {
  /// Copies what stands under the cursor, as the store writes it.
  mutating func copyCell(_ contents: BrowseContents, _ ledger: Ledger) -> [Effect] {
    let text: String
    switch browse.focus {
    case .countries: text = contents.country.map { ledger.countries[$0].name } ?? ""
    case .programs: text = contents.program.map { ledger.programs[$0].title } ?? ""
    case .cohorts:
      let column = traineeColumn(in: contents.scope)
      text = contents.cohort.map { ledger.cellText(column, ofCohort: $0) } ?? ""
    }
    guard !text.isEmpty else {
      notice = Notice("There is nothing here to copy", .refused)
      return []
    }
    notice = Notice(
      "Copied \(StoredValue?(StoredValue(text)).shown), if the terminal lets programs copy")
    return [.copy(text)]
  }

  /// Copies the rows of the pane with their headings, with tabs between the cells as spreadsheets
  /// take them.
  mutating func copyTable(_ contents: BrowseContents, _ ledger: Ledger) -> [Effect] {
    let rows: [[String]]
    switch browse.focus {
    case .countries:
      rows = contents.countries.compactMap(\.self).map { row in
        [ledger.countries[row].id.text, ledger.countries[row].name]
      }
    case .programs:
      rows = contents.programs.compactMap(\.self).map { row in
        [ledger.programs[row].id.text, ledger.programs[row].title]
      }
    case .cohorts:
      let columns = shownColumns(of: contents, ledger)
      rows =
        [columns.map { $0.field ?? "%" }]
        + contents.cohorts.map { position in
          columns.map { ledger.cellText($0, ofCohort: position) }
        }
    }
    let lines = rows.map { row in row.map { TextLine($0).text }.joined(separator: "\t") }
    notice = Notice(
      "Copied \(counted(contents.count(of: browse.focus), "row")), if the terminal lets programs copy"
    )
    return [.copy(lines.joined(separator: "\n") + "\n")]
  }

  /// Opens the text of what is selected in an editor.
  mutating func editText(_ contents: BrowseContents, _ ledger: Ledger) -> [Effect] {
    let origin: Origin? =
      switch browse.focus {
      case .countries: contents.country.map { ledger.countries[$0].origin }
      case .programs: contents.program.map { ledger.programs[$0].origin }
      case .cohorts: contents.cohort.map { ledger.cohorts[$0].origin }
      }
    guard let origin else {
      notice = Notice("Select a record first; the editor opens at its line", .refused)
      return []
    }
    return [.editText(origin)]
  }

  /// Tries again to save what is not saved.
  mutating func saveAgain() -> [Effect] {
    guard case .unsaved = saving else {
      let places = drafts.keys.sorted()
      let rest = places.count > 1 ? " and \(grouped(places.count - 1)) more" : ""
      notice = Notice(
        places.first.map {
          "Changes are saved; typed and not saved: \($0.shown)\(rest); w lists them"
        }
          ?? "Everything is saved; each change is, as soon as it is made")
      return []
    }
    return [.save]
  }
}

extension Ledger {
  /// A cell of Trainees as the store writes it; a percentage as the screen shows it.
  func cellText(_ column: TraineeColumn.ID, ofCohort position: Int) -> String {
    let cohort = cohorts[position]
    switch column {
    case .share:
      let share = Share(
        actual: Sum([cohort.actual].compactMap(\.self)),
        planned: Sum([cohort.planned].compactMap(\.self)))
      return share?.shown ?? ""
    case .source: return sourceIDs(at: cohort.origin).joined(separator: "; ")
    case .venue: return cohort.venue?.rawValue ?? ""
    default:
      return column.field.map { texts($0, at: cohort.origin).joined(separator: "; ") } ?? ""
    }
  }
}
