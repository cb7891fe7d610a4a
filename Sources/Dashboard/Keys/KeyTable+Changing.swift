extension KeyTable {
  /// The keys that take back, mark and remove, and those that answer a question.
  static let changing: [Binding] = [
    Binding(
      .remove, ["d"], "remove it, or the marked", .edit, in: Context.trainees, footer: "remove"),
    Binding(.remove, ["d"], "remove it", .edit, in: [.countries, .programs]),
    Binding(
      .remove, ["d"], "remove it", .edit, in: Context.records.union([.record]), footer: "remove"),
    Binding(
      .goToRecord, ["<enter>"], "go to the record", .move, in: [.history], footer: "go to record"),
    Binding(
      .undo, ["u"], "take my last change back", .edit, in: Context.trainees.union([.record]),
      footer: "undo"),
    Binding(
      .undo, ["u"], "take my last change back", .edit,
      in: withoutHistory.subtracting(Context.trainees).subtracting([.record])),
    Binding(.redo, ["<c-r>"], "make it again", .edit, in: withoutHistory),
    Binding(
      .mark, ["<space>"], "mark, and go down", .edit, in: Context.trainees, footer: "mark"),
    Binding(.markRange, ["v"], "begin a range; end it", .edit, in: Context.trainees),
    Binding(.undo, ["u"], "take my last change back", .edit, in: [.history], footer: "undo"),
    Binding(.redo, ["<c-r>"], "make it again", .edit, in: [.history], footer: "redo"),

    Binding(.accept, ["y"], "do it", .edit, in: [.confirmation], footer: "do it"),
    Binding(
      .keep, ["n", "<enter>", "<esc>"], as: "n Enter", "change nothing", .edit, in: [.confirmation],
      footer: "keep"
    ),
    Binding(.keepHere, ["h"], "keep what is here", .edit, in: [.conflict], footer: "here"),
    Binding(.takeThere, ["t"], "take what is there", .edit, in: [.conflict], footer: "there"),
    Binding(.editConflict, ["e"], "edit what is here", .edit, in: [.conflict], footer: "edit"),
    Binding(.escape, ["<esc>"], "leave it as it is there", .edit, in: [.conflict], footer: "leave"),
    Binding(.rowDown, ["j", "<down>"], "scroll down", .move, in: Context.dialogs),
    Binding(.rowUp, ["k", "<up>"], "scroll up", .move, in: Context.dialogs),
    Binding(.pageDown, ["<pgdn>"], "page down", .move, in: Context.dialogs),
    Binding(.pageUp, ["<pgup>"], "page up", .move, in: Context.dialogs),
  ]

  /// The screens but for the history, whose footer names what takes back.
  static let withoutHistory = Context.screens.subtracting([.history])
}
