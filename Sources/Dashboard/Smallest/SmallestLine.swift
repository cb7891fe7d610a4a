internal import Cooperation
internal import Surface

/// What is left of the dashboard below 20 by 5: one line that says what is going on.
///
/// Something that is typed comes first, with the cursor in it; then what was just done or refused, or
/// else what the cursor stands on.
struct SmallestLine {
  /// A line that is being typed.
  struct Typed {
    /// What it is for.
    let label: String
    let line: TextLine
    /// What Enter would take as long as nothing is typed.
    var standIn = ""
    /// Whether it is not acceptable as it stands.
    var isFlawed = false
  }

  /// What is being typed; `nil` where nothing is.
  var typed: Typed?
  /// What there is to say, the most important first: what there is no room for is left out from the end.
  var parts: [StyledText]

  private init(_ typed: Typed? = nil, _ parts: [StyledText]) {
    self.typed = typed
    self.parts = parts
  }

  init(_ state: State, _ ledger: Ledger) {
    let told = state.notice.map { [$0.drawn] } ?? []
    let below = SmallestLine.below(state, ledger)
    switch state.overlay {
    case .confirmation, .conflict:
      self.init(nil, SmallestLine.question(state) + told)
    case .export where state.dialog != nil:
      self.init(nil, SmallestLine.question(state) + told)
    case .export(let prompt):
      let trouble = prompt.trouble.map { StyledText($0, Style(.error)) }
      self.init(
        prompt.isForClipboard ? nil : Typed(label: "File: ", line: prompt.path),
        told + trouble
          + [
            StyledText((prompt.isForClipboard ? "to the clipboard, " : "") + prompt.format.rawValue)
          ])
    case .cell(let edit):
      let choices = state.choices(of: edit, ledger)
      let hint = edit.entry.hint(choices)
      self.init(
        Typed(label: "\(edit.entry.field): ", edit.entry, choices, isFlawed: hint.isFlaw),
        told + (hint.isFlaw ? [StyledText(hint.text, Style(.error))] : [])
          + [StyledText(edit.cohort.text)])
    case .field(let edit):
      let hint = state.hint(of: edit, ledger)
      let field = state.formContents(ledger)?.form[edit.place.field]
      self.init(
        Typed(
          label: "\(edit.place.field): ", edit.entry, state.formChoices(field, ledger),
          isFlawed: hint.isFlaw),
        told + (hint.isFlaw ? [StyledText(hint.text, Style(.error))] : []))
    case .newCohort(let new):
      let twin = new.twin(in: ledger).map { StyledText("\($0) is there", Style(.warning)) }
      self.init(
        Typed(label: "Year: ", line: new.year),
        told + [twin].compactMap(\.self) + [StyledText(new.program.text)])
    case .filter(let prompt):
      self.init(Typed(label: "/", line: prompt.line), told + below)
    case .listFilter(let filter):
      self.init(Typed(label: "/", line: filter.line), told + below)
    case .query(let prompt):
      let error = prompt.error.map { StyledText("\($0); \($0.remedy)", Style(.error)) }
      let count = state.queryCount.map { StyledText($0) }
      self.init(
        Typed(label: "f: ", line: prompt.line, isFlawed: prompt.error != nil),
        told + [error ?? count].compactMap(\.self))
    case .palette(let palette):
      let command = state.command(of: palette)?.help ?? "nothing is called that"
      self.init(Typed(label: ":", line: palette.line), told + [StyledText(command)])
    case .help(let filter, let top):
      let lines = HelpContents(filter: filter, in: state.contextBelow, state.keys).lines
      let shown = lines.dropFirst(top).compactMap { line -> String? in
        if case .entry(let sign, let meaning) = line { "\(sign) \(meaning)" } else { nil }
      }
      self.init(
        Typed(label: "Keys: ", line: TextLine(filter)),
        told + [StyledText(shown.first ?? "no key does that")])
    case .typeChoice(let choice):
      let selected = choice.list.selected
      let type = choice.types.indices.contains(selected) ? choice.types[selected] : ""
      self.init(
        nil, [StyledText("New \(type)? \(selected + 1)/\(choice.types.count)")] + told)
    case nil:
      let keys = state.pendingKeys.map(\.label).joined()
      let pending = keys.isEmpty ? [] : [StyledText(keys, Style(.key))]
      self.init(nil, pending + (told.isEmpty ? below : told))
    }
    parts.append(StyledText("need 20x5", Style(.faint)))
  }

  /// A dialog: what is asked, how it can be answered, and what there is to know.
  private static func question(_ state: State) -> [StyledText] {
    guard let dialog = state.dialog?.contents else { return [] }
    let answers = dialog.answers.map { "\($0.key) \($0.words)" }.joined(separator: ", ")
    return [
      StyledText(dialog.title, Style(.title, .bold)), StyledText(answers, Style(.key, .bold)),
    ] + dialog.lines.filter { !$0.text.isEmpty }
  }

  /// What the cursor of the screen stands on, and how far it is saved.
  private static func below(_ state: State, _ ledger: Ledger) -> [StyledText] {
    state.underCursor(ledger) + [state.saving.note].compactMap(\.self)
  }
}

extension SmallestLine.Typed {
  fileprivate init(label: String, _ entry: FieldEntry, _ choices: FieldChoices?, isFlawed: Bool) {
    self.init(
      label: label, line: entry.line, standIn: entry.line.text.isEmpty ? entry.chosen(choices) : "",
      isFlawed: isFlawed)
  }
}

extension State {
  /// What the cursor of the screen stands on, in a few words, the most important first.
  fileprivate func underCursor(_ ledger: Ledger) -> [StyledText] {
    switch screen {
    case .browse: return browseContents(ledger).underCursor(self, ledger)
    case .totals:
      let contents = totalsContents(ledger)
      guard contents.lines.indices.contains(totals.list.selected) else {
        return [StyledText(ledger.nothingRecorded("cohort"))]
      }
      let line = contents.lines[totals.list.selected]
      let label = StyledText(line.labels.joined(separator: ", "), Style(.heading))
      guard let row = line.row else { return [label] }
      return [
        label,
        StyledText("plan ") + row.planned.drawn(.planned, isUnderWay: row.isUnderWay),
        StyledText("actual ") + row.actual.drawn(.actual, isUnderWay: row.isUnderWay),
      ]
    case .problems:
      let contents = problemsContents(ledger)
      if let kept = contents.draft(at: problems.selected) {
        return [StyledText("✎ \(kept.place.shown): \(kept.draft.text)", Style(.warning))]
      }
      guard let problem = contents.problem(at: problems.selected) else {
        return ["Nothing is wrong with the texts of this store."]
      }
      let ink: Ink = problem.code.isError ? .error : .warning
      return [StyledText("\(problem.code.rawValue) \(problem.message)", Style(ink))]
    case .claims, .agreements, .sources, .support:
      guard let shown = recordScreen(ledger) else { return [] }
      return [selectedRow(ledger).map { shown.text($0).heading } ?? StyledText(shown.nothing)]
    case .history:
      return [StyledText(history.change?.entries.first?.edit.line ?? "Nothing was changed yet.")]
    case .record:
      guard let line = formContents(ledger)?.line(at: form?.cursor) else { return [] }
      let value = line.value?.text ?? line.standIn ?? "·"
      return [StyledText("\(line.field.name): ", Style(.heading)) + StyledText(value)]
    }
  }
}

extension BrowseContents {
  fileprivate func underCursor(_ state: State, _ ledger: Ledger) -> [StyledText] {
    switch state.browse.focus {
    case .countries where countries.isEmpty, .programs where programs.isEmpty:
      return ["no match"]
    case .countries:
      return [StyledText(country.map { ledger.countries[$0].name } ?? "All countries")]
    case .programs: return [StyledText(program.map { ledger.programs[$0].title } ?? "All programs")]
    case .cohorts:
      guard let cohort else { return [StyledText(ledger.nothingRecorded("cohort"))] }
      let column = state.browse.column
      let text = ledger.cellText(column, ofCohort: cohort)
      return [
        StyledText(text.isEmpty ? "·" : text, Style(.text, .bold)),
        StyledText(column.field ?? "%", Style(.heading)),
        StyledText(ledger.id(of: ledger.cohorts[cohort]).text),
      ]
    }
  }
}

extension Notice {
  /// The notice as a status line shows it.
  var drawn: StyledText {
    StyledText(text, kind == .refused ? Style(.error, .bold) : Style(.good))
  }
}
