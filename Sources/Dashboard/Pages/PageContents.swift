internal import Cooperation
internal import Surface

/// A page to be read from top to bottom: whole texts, wrapped, where the panes have room for a line.
struct PageContents {
  let lines: [StyledText]
  let path: [String]

  init(_ ledger: Ledger, _ page: PageState, width: Int) {
    let program = page.program.flatMap(ledger.programs.row(of:))
    let country = page.country.flatMap(ledger.countries.row(of:))
    let scope = ledger.scope(country: page.country, program: page.program)
    let cohort = page.subject == .sources ? page.cohort.flatMap(ledger.position(ofCohort:)) : nil
    path = [
      country.map { ledger.countries[$0].name }, program.map { ledger.programs[$0].title },
      cohort.map { ledger.id(of: ledger.cohorts[$0]).text },
    ].compactMap(\.self)
    let entries: [Entry] =
      switch page.subject {
      case .agreements: ledger.agreements(in: scope).map { Entry($0, ledger) }
      case .claims: ledger.claims(in: scope).map { Entry($0, ledger) }
      case .sources: ledger.sources(of: cohort, in: scope).map { Entry($0, ledger) }
      }
    let nothing = StyledText("None is recorded here.", Style(.faint))
    lines =
      entries.isEmpty
      ? [nothing] : Array(entries.map { $0.lines(width: width) }.joined(separator: [""]))
  }
}

/// One record on a page: a heading, what its fields say, and its own words.
private struct Entry {
  let heading: StyledText
  /// Facts, each a line that is wrapped where it must be.
  let facts: [(name: String, text: String)]
  let note: String?

  func lines(width: Int) -> [StyledText] {
    let indent = 2
    func block(_ text: String, _ style: Style) -> [StyledText] {
      StyledText(text, style).wrapped(width: width - indent).map { line in
        StyledText(String(repeating: " ", count: indent)) + line
      }
    }
    let facts = facts.flatMap { fact in block("\(fact.name): \(fact.text)", .plain) }
    return heading.wrapped(width: width) + facts + block(note ?? "", Style(.faint))
  }

  init(_ agreement: Agreement, _ ledger: Ledger) {
    func list(_ name: String) -> String? {
      let values = ledger.texts(name, at: agreement.origin)
      return values.isEmpty ? nil : values.joined(separator: " / ")
    }
    let countries = agreement.countries.map { ledger.countries[$0].name }.joined(separator: ", ")
    heading =
      StyledText(countries.isEmpty ? "" : "\(countries) ", Style(.faint)) + agreement.head
    facts = [
      ("about", agreement.subject), ("parties", list("Party")), ("signed by", list("Signatory")),
      ("under", list("Under")),
      ("program", list("Program")), ("source", list("Source")),
    ].compactMap { name, text in text.map { (name, $0) } }
    note = ledger.text("Note", at: agreement.origin)
  }

  init(_ claim: Claim, _ ledger: Ledger) {
    let program = claim.program.map { ledger.programs[$0] }
    let venue = claim.venue.map { ", \($0.rawValue)" } ?? ""
    heading =
      StyledText("\(program?.id.text ?? "–") ", Style(.faint))
      + StyledText(claim.trainees.words, Style(.claim, .bold))
      + StyledText("\(venue), \(claim.unit.words), up to \(claim.asOf)")
    let reconciliation = Reconciliation(claim, in: ledger)
    facts = [
      ("in these words", "\"\(claim.verbatim)\""),
      ("said by", claim.claimant ?? "not stated"),
      ("source", claim.source.map { ledger.sourceText($0.text) } ?? "none recorded"),
      ("against the records", reconciliation.sentence),
    ]
    note = ledger.text("Note", at: claim.origin)
  }

  init(_ source: Source, _ ledger: Ledger) {
    heading = StyledText(source.id.text, Style(.text, .bold))
    let address = ledger.text("Url", at: source.origin) ?? ledger.text("File", at: source.origin)
    facts = [
      ("title", source.title),
      (
        "published",
        [source.publisher, source.published?.description].compactMap(\.self)
          .joined(separator: ", ")
      ),
      ("grade", source.grade?.rawValue ?? ""),
      ("address", address ?? ""),
    ].filter { !$0.1.isEmpty }
    note = ledger.text("Note", at: source.origin)
  }
}

extension StyledText {
  /// The text in lines of a width, each character as it looked before.
  ///
  /// The lines are the same in Unicode and in ASCII, where some marks are wider, since how far a page
  /// can be scrolled must not depend on what it is drawn with.
  fileprivate func wrapped(width: Int) -> [StyledText] {
    let width = max(width, 1)
    let widths = (1...width).reversed().lazy
    let lines =
      widths.map { Surface.wrapped(text, width: $0, lines: Int.max) }
      .first { $0.allSatisfy { StyledText($0).columns(in: .ascii) <= width } }
      ?? Surface.wrapped(text, width: width, lines: Int.max)
    guard spans.count > 1 else {
      return lines.map { StyledText($0, spans.first?.style ?? .plain) }
    }
    var styles = spans.flatMap { span in
      span.text.filter { !$0.isWhitespace }.map { _ in span.style }
    }[...]
    var style = Style.plain
    return lines.map { line in
      StyledText(
        line.map { character in
          if !character.isWhitespace { style = styles.popFirst() ?? style }
          return Span(String(character), style)
        })
    }
  }
}

extension Ledger {
  /// The position of a cohort; `nil` where it is no longer there.
  fileprivate func position(ofCohort key: RecordKey) -> Int? {
    CohortList(.range(cohorts.indices)).position(of: key, in: self)
  }

  /// The sources of a cohort or, without one, of all that a scope holds, in the order of the text.
  fileprivate func sources(of position: Int?, in scope: Scope) -> [Source] {
    guard scope != .all || position != nil else { return Array(sources) }
    let origins: [Origin] =
      if let position { [cohorts[position].origin] } else {
        cohorts[cohorts(in: scope)].map(\.origin)
          + programs(in: scope).map { programs[$0].origin }
          + claims(in: scope).map(\.origin) + agreements(in: scope).map(\.origin)
      }
    let wanted = Set(origins.flatMap { sourceIDs(at: $0) }.map(RecordID.init))
    return sources.filter { wanted.contains($0.id) }
  }
}
