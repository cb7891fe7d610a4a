internal import Cooperation
internal import Surface

extension BrowseContents {
  /// The heading of the detail strip: what its lines are about.
  func detailTitle(_ state: State, _ ledger: Ledger) -> String {
    switch state.browse.focus {
    case .countries:
      guard !countries.isEmpty else { return "Countries" }
      return country.map { "\(ledger.countries[$0].name) · \(ledger.countries[$0].id.text)" }
        ?? ledger.profile.title ?? "All countries"
    case .programs:
      guard !programs.isEmpty else { return "Programs" }
      return program.map { "\(ledger.programs[$0].title) · \(ledger.programs[$0].id.text)" }
        ?? "All programs"
    case .cohorts:
      guard let cohort else { return "Trainees" }
      return cohortDetail(cohort, state, ledger).title
    }
  }

  /// The lines of the detail strip, the most important first; as many as there is room for.
  func detail(_ state: State, _ ledger: Ledger, size: Size) -> [StyledText] {
    guard count(of: state.browse.focus) > 0 else { return [] }
    switch state.browse.focus {
    case .countries: return ScopeDetail(country: country, ledger).lines(size: size)
    case .programs:
      guard let program else { return ScopeDetail(country: country, ledger).lines(size: size) }
      return ProgramDetail(program, ledger).lines(size: size)
    case .cohorts:
      guard let cohort else { return [] }
      return cohortDetail(cohort, state, ledger).lines(size: size)
    }
  }

  private func cohortDetail(_ cohort: Int, _ state: State, _ ledger: Ledger) -> CohortDetail {
    CohortDetail(cohort, column: state.traineeColumn(in: scope), view: state.view, ledger)
  }
}

/// What is said of a country, or of all of them.
struct ScopeDetail {
  private let country: Row<Country>?
  private let ledger: Ledger
  private let scope: Scope

  init(country: Row<Country>?, _ ledger: Ledger) {
    self.country = country
    self.ledger = ledger
    scope = country.map(Scope.country) ?? .all
  }

  func lines(size: Size) -> [StyledText] {
    let agreements = ledger.selectedAgreements(in: scope)
    var facts = [
      counted(ledger.selectedPrograms(in: scope).count, "program"),
      counted(ledger.selectedCohorts(in: scope).count, "cohort"),
      counted(agreements.count, "agreement"),
      counted(ledger.selectedClaims(in: scope).count, "claim"),
    ]
    if let country, !ledger.countries[country].otherNames.isEmpty {
      facts.append("also \(ledger.countries[country].otherNames.joined(separator: ", "))")
    }
    let head = StyledText(facts.joined(separator: " · "))
    let lines = agreements.map { agreement in
      country == nil
        ? agreement.codes(in: ledger) + agreement.line(ledger) : agreement.line(ledger)
    }
    return [head] + lines.prefix(max(size.rows - 1, 0))
  }
}

/// What is said of a program.
struct ProgramDetail {
  private let program: Program
  private let row: Row<Program>
  private let ledger: Ledger

  init(_ row: Row<Program>, _ ledger: Ledger) {
    self.row = row
    self.program = ledger.programs[row]
    self.ledger = ledger
  }

  func lines(size: Size) -> [StyledText] {
    let claims = ledger.claims(in: .program(row))
    let agreements = ledger.agreements(in: .program(row))
    var lines = [StyledText(facts.joined(separator: " · "))]
    // One line is kept for the agreements, however many claims there are.
    let forClaims = max(0, size.rows - 1 - (agreements.isEmpty ? 0 : 1))
    lines += claims.prefix(forClaims).map { claim in
      let unit = claim.unit == program.unit ? nil : claim.unit.words
      let about = [unit, claim.venue?.rawValue, claim.time, claim.source?.text]
        .compactMap(\.self).joined(separator: " · ")
      return StyledText("claim ", Style(.claim))
        + StyledText(claim.trainees.shown, Style(.claim, .bold))
        + StyledText(" \(about) ") + StyledText("\"\(claim.verbatim)\"", Style(.faint))
    }
    let room = max(size.rows - lines.count, 0)
    lines += agreements.prefix(room).map { $0.line(ledger) }
    let note = ledger.text("Note", at: program.origin) ?? ""
    lines += wrapped(note, width: size.columns, lines: max(size.rows - lines.count, 0))
      .map { StyledText($0, Style(.faint)) }
    return lines
  }

  private var facts: [String] {
    func names(_ ids: [RecordID]) -> String { ids.map(\.text).joined(separator: ", ") }
    var facts: [String] = []
    if let start = program.start { facts.append("since \(start)") }
    if let end = program.end { facts.append("until \(end)") }
    if let status = program.status { facts.append(status.rawValue) }
    if let form = program.form { facts.append(form.rawValue) }
    if let venue = program.venue { facts.append(venue.rawValue) }
    if let unit = program.unit { facts.append(unit.words) }
    if !program.counterparts.isEmpty { facts.append("with \(names(program.counterparts))") }
    if !program.donors.isEmpty { facts.append("by \(names(program.donors))") }
    return facts.isEmpty ? ["no activity is recorded"] : facts
  }
}

extension Agreement {
  /// The codes of its countries, before the line where several countries are listed.
  fileprivate func codes(in ledger: Ledger) -> StyledText {
    StyledText(
      countries.map { ledger.countries[$0].id.text + " " }.joined(), Style(.faint))
  }

  /// The agreement in one line.
  func line(_ ledger: Ledger) -> StyledText { head(ledger) + StyledText(" · \(subject)") }

  /// When and where it was signed, and what kind of document it is; `*` behind the year of a plan
  /// whose basis is unclear.
  private func head(_ ledger: Ledger) -> StyledText {
    let date = signed.map(\.description) ?? "?"
    let where_ = place.map { ", \($0)" } ?? ""
    let kind = kind?.title ?? "Agreement"
    let plan =
      kind == AgreementKind.implementationPlan.title
      ? year.map { " \(basis(ledger).label(of: $0))" } ?? "" : ""
    return StyledText(date, Style(.heading)) + StyledText(" \(kind)\(plan)", Style(.text, .bold))
      + StyledText(where_)
  }
}
