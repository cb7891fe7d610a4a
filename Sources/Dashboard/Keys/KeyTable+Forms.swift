extension KeyTable {
  /// The keys of forms, and those that lead to one.
  static let forms: [Binding] = [
    Binding(
      .openForm, ["e"], "the record, as a form", .edit, in: [.countries, .programs], footer: "edit"),
    Binding(.openForm, ["r"], "the record, as a form", .edit, in: Context.trainees),
    Binding(
      .openForm, ["e", "<enter>"], "the record, as a form", .edit, in: [.claims, .agreements],
      footer: "edit"),
    Binding(
      .openForm, ["e"], "the record, as a form", .edit, in: [.sources, .support], footer: "edit"),
    Binding(
      .newRecord, ["A"], "add one with a form", .edit,
      in: Context.records.union([.countries, .programs]), footer: "add"),
    Binding(
      .newRecord, ["A"], "add one with a form", .edit, in: Context.trainees.union([.problems])),

    Binding(
      .edit, ["<enter>", "e"], "edit the value", .edit, in: Context.forms, footer: "edit"),
    Binding(
      .right, ["<right>", "l"], "on in a long value", .move, in: Context.forms, footer: "read on"),
    Binding(.left, ["<left>", "h"], "back in a long value", .move, in: Context.forms),
    Binding(.typeFigure, figureKeys, as: "0…9 > ~", "type a new figure", .edit, in: Context.forms),
    Binding(
      .addValue, ["+"], "another value", .edit, in: Context.forms, footer: "another"),
    Binding(.addRecord, ["<c-s>"], "add the record", .edit, in: [.newRecord], footer: "add it"),
    Binding(
      .openReference, ["o"], "the record that is named", .edit, in: Context.forms, footer: "open"),
    Binding(
      .newRecord, ["A"], "add another record", .edit, in: Context.forms, footer: "new"),
    Binding(.dropRecord, ["dd"], "begin it anew", .edit, in: [.newRecord]),
    Binding(.editText, ["E"], "the record in your editor", .edit, in: [.record], footer: "editor"),
    Binding(.copyCell, ["y"], "copy the value", .edit, in: Context.forms),

    Binding(
      .saveDown, ["<enter>", "<tab>"], "save, go down", .edit, in: [.field], footer: "save"),

    Binding(
      .enter, ["<enter>"], "begin one of this type", .edit, in: [.typeChoice], footer: "take"),
    Binding(.escape, ["<esc>"], "add nothing", .edit, in: [.typeChoice], footer: "cancel"),
  ]

  /// The keys of a line of a form that is being edited, beside those of any value.
  static let formEntering: [Binding] = [
    Binding(
      .addValue, ["<c-n>"], "save, type another value", .edit, in: [.field], footer: "another"),
    Binding(.save, ["<c-s>"], "save and leave it", .edit, in: [.field], footer: "done"),
    Binding(.saveLeft, ["<s-tab>"], "save, go up", .edit, in: [.field]),
    Binding(.breakLine, ["<c-o>"], "begin a line", .edit, in: [.field]),
  ]
}
