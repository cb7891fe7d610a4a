extension KeyTable {
  /// The keys that change what the store holds.
  static let editing: [Binding] = [
    Binding(
      .edit, ["e", "<enter>"], "edit the cell", .edit, in: Context.trainees, footer: "edit"),
    Binding(
      .typeFigure, figureKeys, as: "0…9 > ~", "type a new figure", .edit, in: [.figures]),
    Binding(
      .addCohort, ["a"], "add a cohort here", .edit, in: Context.trainees, footer: "add"),
    Binding(.addCohort, ["a"], "add a cohort of it", .edit, in: [.programs]),
    Binding(
      .cloneCohort, ["C"], "the same for another year", .edit, in: Context.trainees,
      footer: "clone"),
    Binding(.copyCell, ["y"], "copy the cell", .edit, in: Context.panes),
    Binding(.copyTable, ["Y"], "copy the table", .edit, in: Context.panes),
    Binding(.editText, ["E"], "the record in your editor", .edit, in: Context.panes),
    Binding(
      .save, ["<c-s>"], "save what is not saved", .program,
      in: Context.screens.subtracting([.newRecord])),
  ]

  /// The keys of a value that is being typed.
  static let entering: [Binding] = [
    Binding(.saveDown, ["<enter>"], "save, go down", .edit, in: [.cell], footer: "save"),
    Binding(.saveRight, ["<tab>"], "save, go right", .edit, in: [.cell], footer: "right"),
    Binding(.addIt, ["<enter>"], "add the cohort", .edit, in: [.newYear], footer: "add"),
    Binding(
      .keepDraft, ["<esc>"], "leave, keep the draft", .edit, in: [.cell, .field],
      footer: "draft"),
    Binding(.keepDraft, ["<esc>"], "leave, add nothing", .edit, in: [.newYear], footer: "cancel"),
    Binding(
      .clearLine, ["<c-u>"], "give up a draft, or empty", .edit, in: [.cell, .field],
      footer: "empty"),
    Binding(
      .clearLine, ["<c-u>"], "empty it", .edit,
      in: Context.entries.subtracting([.cell, .field, .filter]),
      footer: "empty"),
    Binding(.saveLeft, ["<s-tab>"], "save, go left", .edit, in: [.cell], footer: "left"),
    Binding(
      .nextChoice, ["<down>"], "choice below, or save", .edit, in: [.cell, .field]),
    Binding(
      .previousChoice, ["<up>"], "choice above, or save", .edit, in: [.cell, .field]),
    Binding(.cursorLeft, ["<left>", "<c-b>"], "a character left", .edit, in: Context.entries),
    Binding(.cursorRight, ["<right>", "<c-f>"], "a character right", .edit, in: Context.entries),
    Binding(.lineStart, ["<home>", "<c-a>"], "to the start", .edit, in: Context.entries),
    Binding(.lineEnd, ["<end>", "<c-e>"], "to the end", .edit, in: Context.entries),
    Binding(.erase, ["<bs>"], "erase a character", .edit, in: Context.entries),
    Binding(.eraseForward, ["<del>"], "erase the next one", .edit, in: Context.entries),
    Binding(.eraseWord, ["<c-w>"], "erase a word", .edit, in: Context.entries),
    Binding(.eraseToEnd, ["<c-k>"], "erase to the end", .edit, in: Context.entries),
  ]

  /// What a figure begins with.
  static let figureKeys = (0...9).map { "\($0)" } + [">", "~"]
}
