internal import Cooperation
internal import Surface

extension State {
  /// Asks of which type a new record is to be; on a field that names a record, that type comes first,
  /// and the field gets its Id.
  mutating func chooseType(_ contents: FormContents, _ ledger: Ledger) {
    let types = ledger.addableTypes
    guard let line = contents.line(at: form?.cursor), case .reference(let target) = line.field.kind
    else {
      overlay = .typeChoice(TypeChoice(types: types, purpose: nil))
      return
    }
    let field = line.field
    let further = FormPlace(field: field.name, index: contents.values(field.name).count)
    let purpose = field.repeats ? further : line.place
    overlay = .typeChoice(
      TypeChoice(types: [target] + types.filter { $0 != target }, purpose: purpose))
  }

  mutating func performInTypeChoice(_ action: Action, _ ledger: Ledger) {
    guard case .typeChoice(var choice) = overlay else { return }
    if let position = action.destination(
      from: choice.list.selected, count: choice.types.count, page: choice.types.count)
    {
      choice.list.selected = position
      overlay = .typeChoice(choice)
      return
    }
    overlay = nil
    guard action == .enter, choice.types.indices.contains(choice.list.selected) else { return }
    let isFirst = choice.list.selected == 0
    beginRecord(
      NewRecord(choice.types[choice.list.selected], []), for: isFirst ? choice.purpose : nil,
      ledger)
  }
}

extension Frame {
  /// Draws the types that a new record can be of.
  mutating func draw(_ choice: TypeChoice) {
    let title = StyledText(" A new record of which type? ", Style(.title, .bold))
    let lines = choice.types.enumerated().map { index, type in
      index == 0 && choice.purpose != nil ? "\(type), for \(choice.purpose?.field ?? "")" : type
    }
    let longest = (lines.map { StyledText($0) } + [title]).map { $0.columns(in: symbols) }.max()
    let size = Size(columns: (longest ?? 0) + 6, rows: lines.count + 2)
    cover(by: .keys([.escape]))
    // A small terminal gives it all but the footer.
    let room = area.rows < 16 ? area.split(bottom: 1).rest : area.inset(columns: 0, rows: 1)
    let place = room.centered(size)
    let top = ListWindow.top(
      previous: 0, selected: choice.list.selected, count: lines.count, height: place.rows - 2)
    let arrows = (top > 0 ? " ↑" : "") + (top + place.rows - 2 < lines.count ? " ↓" : "")
    let inside = box(
      place, border: .double, title: title,
      position: StyledText(arrows.isEmpty ? "" : "\(arrows) more ")
    ).inset(columns: 1, rows: 0)
    for (index, line) in lines.dropFirst(top).prefix(inside.rows).enumerated() {
      write(line, in: inside.line(index))
      mark(inside.line(index), as: .row(top + index, area: Block.list.rawValue, column: nil))
      if top + index == choice.list.selected { markSelection(inside.line(index), isFocused: true) }
    }
  }
}
