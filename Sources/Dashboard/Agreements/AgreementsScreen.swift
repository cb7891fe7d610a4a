internal import Cooperation
internal import Surface

extension State {
  /// The agreements of a country or program along the time, the latest first, each with what stands
  /// under it.
  func agreementsScreen(_ list: RecordListState, _ ledger: Ledger) -> RecordScreen {
    let scope = ledger.scope(country: list.country, program: list.program)
    let tree = AgreementTree(ledger.selectedAgreements(in: scope), in: ledger)
    let rows = tree.lines.map { line in
      let agreement = line.agreement
      return ListedRow(
        key: .record(.agreement, RecordKey(id: agreement.id, origin: agreement.origin)),
        cells: [
          .words(agreement.signed?.description ?? "?"),
          .text(
            // Sorted otherwise, what a plan stands under is not above it.
            StyledText(
              line.depth > 0 && list.sorting == nil ? indent(line.depth) : "", Style(.faint))
              + StyledText(agreement.title(ledger), Style(.text, .bold))),
          .words(
            agreement.countries.map { ledger.countries[$0].id.text }.joined(separator: " "), .faint),
          .words(agreement.place ?? "·"),
          .words(agreement.parties.isEmpty ? "·" : agreement.parties.joined(separator: " ")),
          .words(agreement.subject, .faint),
        ])
    }
    return RecordScreen(
      title: "Agreements", path: path(of: list, ledger) + ["Agreements"],
      table: RecordTable(headings: AgreementColumns.headings, rows: rows),
      nothing: ledger.selection == nil
        ? ledger.nothingRecorded("agreement") : "The query selects no agreement here."
    ) { key in
      guard case .record(_, let key) = key, let row = ledger.agreements.row(of: key) else {
        return RecordStory("", [])
      }
      return ledger.agreements[row].story(ledger)
    }
  }

  private func indent(_ depth: Int) -> String {
    // Deeper ones are told apart by their text, not by ever less room for it.
    String(repeating: "  ", count: min(depth, 6) - 1) + "└ "
  }
}

/// The columns of the agreements.
private enum AgreementColumns {
  static let headings = [
    RecordTable.Heading("Signed", 6...10, importance: 9, isWhole: true),
    RecordTable.Heading("Agreement", 9...40, importance: 8),
    RecordTable.Heading("For", 3...12, importance: 7, isWhole: true),
    RecordTable.Heading("Place", 5...12, importance: 5),
    RecordTable.Heading("Parties", 16...30, importance: 4),
    RecordTable.Heading("About", 12...60, importance: 3, isFlexible: true),
  ]
}

extension Agreement {
  /// What kind of document it is; of a plan also the year, `*` where its basis is unclear.
  fileprivate func title(_ ledger: Ledger) -> String {
    let kind = kind?.title ?? AgreementKind.other.title
    return year.map { "\(kind) \(basis(ledger).label(of: $0))" } ?? kind
  }

  /// When it was signed, in words where that is not known.
  private var date: String {
    switch signed {
    case nil: "date not stated"
    case .unknown?: "date not known"
    case let date?: date.description
    }
  }

  /// What the year of a plan means: what it states or, in silence, what its program or the store does.
  func basis(_ ledger: Ledger) -> YearBasis {
    let own = ledger.text("YearBasis", at: origin).flatMap(YearBasis.init(rawValue:))
    let programs = Set(programs.map { ledger.programs[$0].basis ?? ledger.profile.basis })
    return own ?? (programs.count > 1 ? .unclear : programs.first ?? ledger.profile.basis)
  }

  /// The agreement with its parties, who signed, and what stands above and below it.
  func story(_ ledger: Ledger) -> RecordStory {
    func line(of other: Agreement) -> String {
      "\(other.id.text), \(other.title(ledger)), \(other.date)"
    }
    let below = ledger.agreements.filter { $0.under == id && !id.text.isEmpty }
    let countries = countries.map { ledger.countries[$0].name }.joined(separator: ", ")
    let programs = ledger.texts("Program", at: origin).map { text in
      ledger.programs[RecordID(text)].map { "\($0.title) (\(text))" } ?? "\(text) (no such program)"
    }
    let parties = parties.map { text in
      ledger.organizations[RecordID(text)].map { "\($0.name) (\(text))" } ?? text
    }
    let place = place.map { ", \($0)" } ?? ", place not stated"
    return RecordStory(
      StyledText("\(title(ledger)): ", Style(.text, .bold)) + StyledText(subject),
      [
        RecordStory.fact("signed", "\(date)\(place)"),
        RecordStory.fact("country", countries.isEmpty ? "none known" : countries),
        RecordStory.fact(
          "parties", parties.isEmpty ? "not stated" : parties.joined(separator: " / ")),
      ]
        + (signatories.isEmpty
          ? [RecordStory.fact("signed by", "not stated")]
          : signatories.map { RecordStory.fact("signed by", $0) })
        + [
          RecordStory.fact(
            "under",
            under.map { ledger.agreements[$0].map(line) ?? "\($0.text) (no such agreement)" }),
          RecordStory.fact(
            "under it", below.map(line).joined(separator: " / ")),
          RecordStory.fact("program", programs.joined(separator: " / ")),
          RecordStory.fact(
            "source",
            sources.isEmpty
              ? "none recorded"
              : sources.map { ledger.sourceText($0.text) }.joined(separator: "; ")),
        ],
      note: ledger.text("Note", at: origin))
  }
}
