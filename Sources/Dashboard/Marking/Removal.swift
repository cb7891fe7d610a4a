internal import Cooperation

extension State {
  /// Removes what the cursor of a pane stands on, or the cohorts that are marked.
  mutating func removeSelected(_ contents: BrowseContents, _ ledger: Ledger) -> [Effect] {
    let origins: [Origin] =
      switch browse.focus {
      case .countries: contents.country.map { [ledger.countries[$0].origin] } ?? []
      case .programs: contents.program.map { [ledger.programs[$0].origin] } ?? []
      case .cohorts: chosenCohorts(contents, ledger).map { ledger.cohorts[$0].origin }
      }
    guard !origins.isEmpty else {
      notice = Notice("Nothing is selected here that could be removed", .refused)
      return []
    }
    return proposeRemoval(of: origins, ledger)
  }

  /// Removes records: one at once, since `u` brings it back; several when the reader says so.
  ///
  /// A record that others refer to stays, and the status line names them.
  mutating func proposeRemoval(of origins: [Origin], _ ledger: Ledger) -> [Effect] {
    guard mayChange() else { return [] }
    let edits = ledger.removals(of: origins)
    guard let revision = revision(of: edits, ledger) else { return [] }
    let chosen = ledger.cohorts(at: origins)
    let hidden = hiddenLines(chosen, ledger)
    guard edits.count > 1 || !hidden.isEmpty else {
      leaveRows(of: origins, ledger)
      let name = edits.first?.record.shownName ?? "the record"
      notice = Notice("Removed \(name); u brings it back").lasting
      return [.amend(edits)]
    }
    let what = counted(edits.count, chosen.count == edits.count ? "cohort" : "record")
    let names =
      chosen.count == edits.count
      ? chosen.map { ledger.line(ofCohort: $0, view) } : edits.map(\.record.description)
    return ask(
      Confirmation(
        question: "Remove \(what)?",
        lines: names + [""] + hidden + sumLines(after: revision, ledger)
          + ["u brings \(edits.count == 1 ? "it" : "them") back."],
        answer: "remove \(grouped(edits.count))", edits: edits,
        done: "Removed \(what); u brings \(edits.count == 1 ? "it" : "them") back"))
  }

  /// Puts the cursor of the focused pane on the next row that stays, or else on the last before it.
  mutating func leaveRows(of origins: [Origin], _ ledger: Ledger) {
    let gone = Set(origins)
    let contents = browseContents(ledger)
    let here = contents.selected[browse.focus]
    func stays(_ index: Int) -> Bool {
      switch browse.focus {
      case .countries:
        contents.countries[index].map { !gone.contains(ledger.countries[$0].origin) } ?? true
      case .programs:
        contents.programs[index].map { !gone.contains(ledger.programs[$0].origin) } ?? true
      case .cohorts: !gone.contains(ledger.cohorts[contents.cohorts[index]].origin)
      }
    }
    let count = contents.count(of: browse.focus)
    guard here < count, !stays(here) else { return }
    guard let next = (here..<count).first(where: stays) ?? (0..<here).last(where: stays) else {
      return
    }
    select(next, in: browse.focus, contents, ledger)
  }

  /// Whether the store can be changed; if not, the status line says why.
  mutating func mayChange() -> Bool {
    guard case .readOnly(let reason) = saving else { return true }
    notice = Notice("The store can only be read: \(reason)", .refused)
    return false
  }
}

extension Ledger {
  /// The positions of the cohorts at some origins, in the ledger's order.
  func cohorts(at origins: [Origin]) -> [Int] {
    Set(origins).compactMap(cohorts.position(of:)).sorted()
  }

  /// A cohort in one line of a list: its Id, year and venue, plan and actual.
  func line(ofCohort position: Int, _ view: YearView) -> String {
    let cohort = cohorts[position]
    let figures = "plan \(cohort.planned?.shown ?? "–"), actual \(cohort.actual?.shown ?? "–")"
    return "\(label(ofCohort: position, view)): \(figures)"
  }

  /// What a list calls a cohort: its Id, year and venue.
  func label(ofCohort position: Int, _ view: YearView) -> String {
    let cohort = cohorts[position]
    let id = id(of: cohort).text
    let words = [view.label(of: cohort), cohort.venue?.short].compactMap(\.self)
    return ([id.isEmpty ? "without Id" : id] + words).joined(separator: " ")
  }
}
