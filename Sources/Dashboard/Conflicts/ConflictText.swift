internal import Cooperation
internal import Surface

extension ConflictState {
  /// The conflict that is shown, as a dialog.
  var dialog: Dialog {
    let number = count > 1 ? " (\(grouped(count - open.count + 1)) of \(grouped(count)))" : ""
    let rest =
      switch reversal {
      case .undo: "Nothing of it is taken back yet."
      case .redo: "Nothing of it is made again yet."
      case nil: "Nothing of this change is made yet."
      }
    return Dialog(
      title: "Others changed this, too\(number)",
      lines: (current?.told ?? []) + further + ["", StyledText(rest, Style(.faint))],
      answers: answers)
  }

  /// What else was to be changed in a record that others removed.
  private var further: [StyledText] {
    guard let record = current?.record else { return [] }
    return changes.dropFirst().map { StyledText("        \(Edit(record, $0).words)") }
  }

  private var answers: [Dialog.Answer] {
    let (here, there) = choices
    let edit = Dialog.Answer(key: "e", words: "edit")
    let later = Dialog.Answer(
      key: "Esc", words: reversal != nil ? "leave it so" : "later, keep a draft")
    let isField = if case .field = current { true } else { false }
    return [here.map { Dialog.Answer(key: "h", words: $0) }, Dialog.Answer(key: "t", words: there)]
      .compactMap(\.self) + (isField ? [edit] : []) + [later]
  }

  /// What keeping ours and taking theirs come to.
  private var choices: (here: String?, there: String) {
    switch current {
    case .removedThere(let record, _):
      (remembered[record] == nil ? nil : "add it again", "leave it removed")
    case .changedThere: ("remove it all the same", "keep it")
    case .addedThere: ("add ours by another Id", "keep theirs")
    case .field, nil: ("keep here", "take there")
    }
  }
}

extension Conflict {
  /// What was here, what is there, and what was before.
  fileprivate var told: [StyledText] {
    switch self {
    case .field(let record, let field, let before, let here, let there):
      return [StyledText("\(record), \(field)", Style(.heading, .bold)), ""]
        + Conflict.value("before", before) + Conflict.value("here", here, "yours")
        + Conflict.value("there", there, "in the file now")
    case .removedThere(let record, let change):
      return [StyledText("\(record) was removed there.", Style(.heading, .bold)), ""]
        + [StyledText("here    \(Edit(record, change).words)")]
    case .changedThere(let record, let before, let there):
      let (old, new) = (StoredValue(before).lines, StoredValue(there).lines)
      return [
        StyledText(
          "\(record) was to be removed here, and was changed there.", Style(.heading, .bold)),
        "",
      ] + old.filter { !new.contains($0) }.map { StyledText("before  \($0)") }
        + new.filter { !old.contains($0) }.map { StyledText("there   \($0)") }
    case .addedThere(let record, _, _):
      let fields = addedRecords.map { here, there in
        Conflict.differing(here, there, "here") + Conflict.differing(there, here, "there")
      }
      return [StyledText("\(record) was added there, too, otherwise.", Style(.heading, .bold)), ""]
        + (fields ?? [])
    }
  }

  private static func value(
    _ name: String, _ value: StoredValue?, _ whose: String = ""
  ) -> [StyledText] {
    let head = name + String(repeating: " ", count: max(8 - name.utf8.count, 1))
    let lines = value?.lines ?? ["blank"]
    let tail = StyledText(whose.isEmpty ? "" : "   \(whose)", Style(.faint))
    return lines.enumerated().map { index, line in
      StyledText((index == 0 ? head : "        ") + line)
        + (index == lines.count - 1 ? tail : StyledText())
    }
  }

  private static func differing(
    _ record: NewRecord, _ other: NewRecord, _ name: String
  ) -> [StyledText] {
    record.fields.filter { !other.fields.contains($0) }
      .flatMap { value(name, StoredValue("\($0.name): \($0.value.text)")) }
  }
}
