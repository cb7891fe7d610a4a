internal import Cooperation
internal import Surface

/// The list of countries, a line each.
private enum CountriesPane {
  /// What the number of a country counts.
  static let counted = "programs"
}

extension Frame {
  /// Draws the countries: name, code, number of programs; the row of all says what is counted, where
  /// there is room.
  mutating func drawCountries(
    _ state: State, _ contents: BrowseContents, _ ledger: Ledger, in area: Rectangle
  ) {
    if contents.countries.isEmpty {
      writeNothing("no match", in: area, isFocused: state.browse.focus == .countries)
    }
    let top = state.browse.tops[.countries]
    for (index, row) in contents.countries.dropFirst(top).prefix(area.rows).enumerated() {
      let position = top + index
      let line = area.line(index)
      mark(line, as: .row(position, area: Pane.countries.rawValue, column: nil))
      let isSelected = position == contents.selected[.countries]
      let scope = row.map(Scope.country) ?? .all
      let programs = grouped(ledger.selectedPrograms(in: scope).count)
      let (left, count) = line.split(trailing: max(programs.utf8.count, 2) + 1)
      let (name, code) = left.split(trailing: row == nil ? 0 : 3)
      let label = row.map { ledger.countries[$0].name } ?? "(all)"
      write(isSelected ? "▸" : " ", Style(.text, .bold), in: name)
      write(label, in: name.split(leading: 1).rest)
      if let row {
        write(ledger.countries[row].id.text, Style(.faint), in: code, alignment: .trailing)
      } else if label.utf8.count + 2 + CountriesPane.counted.utf8.count <= name.columns {
        let word = name.split(trailing: CountriesPane.counted.utf8.count).trailing
        write(CountriesPane.counted, Style(.faint), in: word)
      }
      write(programs, Style(.faint), in: count, alignment: .trailing)
      if isSelected { markSelection(line, isFocused: state.browse.focus == .countries) }
    }
  }
}
