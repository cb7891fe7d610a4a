extension KeyTable {
  /// The keys that hand on what is shown.
  static let handingOn: [Binding] = [
    Binding(
      .export, ["x"], "export what is shown", .look,
      in: Context.panes.union(Context.records).union([.totals, .problems, .history]))
  ]

  /// The keys of the question how and where to.
  static let exporting: [Binding] = [
    Binding(.exportIt, ["<enter>"], "write it", .edit, in: [.export], footer: "write"),
    Binding(
      .otherTarget, ["<tab>"], "to a file or the clipboard", .edit, in: [.export],
      footer: "file/clipboard"),
    Binding(.rowDown, ["<down>"], "next format", .move, in: [.export], footer: "format"),
    Binding(.rowUp, ["<up>"], "previous format", .move, in: [.export]),
    Binding(.escape, ["<esc>"], "leave, write nothing", .edit, in: [.export], footer: "cancel"),
  ]
}
