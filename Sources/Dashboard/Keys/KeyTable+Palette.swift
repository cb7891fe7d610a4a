extension KeyTable {
  /// The keys of the palette, beside those of any value that is typed.
  static let palette: [Binding] = [
    Binding(.enter, ["<enter>"], "do it", .program, in: [.palette], footer: "do it"),
    Binding(.rowDown, ["<down>"], "next command", .move, in: [.palette], footer: "next"),
    Binding(.rowUp, ["<up>"], "previous command", .move, in: [.palette]),
    Binding(.pageDown, ["<pgdn>"], "page down", .move, in: [.palette]),
    Binding(.pageUp, ["<pgup>"], "page up", .move, in: [.palette]),
    Binding(.closeHelp, ["<esc>", "<c-p>"], "close", .program, in: [.palette], footer: "close"),
  ]
}
