internal import Cooperation

extension Totals {
  /// The lines of the table.
  ///
  /// A year without a record is a line, too: between the years of each group or, where the year comes
  /// first, between all of them. Where years hold all before them, it holds what the last one does, or
  /// more; what is in no known year stands apart then, as the last lines.
  func lines(
    in ledger: Ledger, view: YearView, carriesOver: Bool, apart: [TotalsRow] = []
  ) -> [TotalsContents.Line] {
    let position = groupings.firstIndex(of: .year)
    let bases = position.map(basesByYear) ?? [:]
    let programs = groupings.contains(.program) ? ledger.programNames : [:]
    func labels(of row: TotalsRow) -> [String] {
      zip(groupings, row.values).map { grouping, value in
        switch value {
        case .year(let year): year.map { view.label(of: row, year: $0) } ?? "?"
        case .text(""): "not stated"
        case .text(let text) where grouping == .country:
          ledger.countries[RecordID(text)]?.name ?? text
        case .text(let text): programs[RecordID(text)] ?? text
        }
      }
    }
    var lines: [TotalsContents.Line] = []
    var previous: (spot: YearSpot, row: TotalsRow)?
    for row in rows {
      let labels = labels(of: row)
      if let position, let spot = YearSpot(row, position) {
        if let previous, previous.spot.group == spot.group {
          let known = [previous.spot, spot].reduce(into: Set()) { $0.formUnion(bases[$1] ?? []) }
          // Of several groups in a year each has a sum of its own to carry over.
          let isAlone = position == groupings.count - 1
          let carried = carriesOver && isAlone ? previous.row.leftOpen : nil
          let rest = groupings.dropFirst(position + 1).map { _ in "" }
          lines += view.silentYears(
            between: previous.spot.year, and: spot.year, known: known, carriesOver: carried != nil
          )
          .map { .init(labels: labels[..<position] + [$0] + rest, row: carried) }
        }
        previous = (spot, row)
      }
      lines.append(.init(labels: labels, row: row))
    }
    return lines + apart.map { .init(labels: labels(of: $0), row: $0, isApart: true) }
  }

  /// The bases that the cohorts of each year state, over all rows of that year.
  private func basesByYear(_ position: Int) -> [YearSpot: Set<YearBasis>] {
    rows.reduce(into: [:]) { bases, row in
      guard let spot = YearSpot(row, position) else { return }
      bases[spot, default: []].formUnion(row.bases)
    }
  }
}

/// A known year, and what its row stands for before it.
private struct YearSpot: Hashable {
  let group: [GroupValue]
  let year: Int

  init?(_ row: TotalsRow, _ position: Int) {
    guard case .year(let year?) = row.values[position] else { return nil }
    group = Array(row.values[..<position])
    self.year = year
  }
}

extension YearView {
  /// The names of the years between two others, which are named like these if both have one basis.
  ///
  /// A long silence is one line, so that two distant years do not fill the screen.
  fileprivate func silentYears(
    between first: Int, and last: Int, known: Set<YearBasis>, carriesOver: Bool
  ) -> [String] {
    guard last > first + 1 else { return [] }
    let missing = (first + 1)..<last
    guard missing.count <= 12 else { return ["\(missing.lowerBound)–\(last - 1)"] }
    let basis = basis ?? (known.count == 1 ? known.first : nil) ?? .unclear
    // Where nothing is recorded, there is nothing of which the basis could be unclear.
    return missing.map { basis == .unclear && !carriesOver ? "\($0)" : basis.label(of: $0) }
  }
}

extension Ledger {
  /// The titles of the programs by Id; one that several have begins with the country, or with the Id
  /// where these are in one country.
  fileprivate var programNames: [RecordID: String] {
    func code(_ program: Program) -> String { program.countryID?.text ?? "–" }
    let alike = Dictionary(grouping: programs, by: \.title)
    return Dictionary(
      programs.map { program in
        let others = alike[program.title] ?? []
        let isOnlyHere = others.count { code($0) == code(program) } == 1
        let prefix =
          others.count == 1 ? "" : isOnlyHere ? "\(code(program)) " : "\(program.id.text) "
        return (program.id, prefix + program.title)
      }
    ) { first, _ in first }
  }
}
