internal import Surface

/// The colours of a theme on a terminal that has so many: one for each ink, and the two that the rest
/// is drawn with.
///
/// A pair is at most needed for each of the sixteen inks, which is as many as the smallest terminals
/// with colours have. What a colour says, the text says too.
struct ThemeColors: Hashable, Sendable {
  /// How an ink is shown.
  struct Ink: Hashable, Sendable {
    /// The number of the colour; `nil` for that of ordinary text.
    let color: Int16?
    /// What is done to the letters besides.
    var emphasis: Style.Emphasis = []
    /// Whether they are shown weakly, where the terminal can.
    var isDim = false
  }

  /// The number of the colour of ordinary text, -1 for the terminal's own.
  let text: Int16
  /// The number of the colour behind it, -1 for the terminal's own.
  let background: Int16
  private let inks: [Surface.Ink: Ink]

  /// How an ink is shown.
  subscript(ink: Surface.Ink) -> Ink { inks[ink] ?? Ink(color: nil) }

  /// The colours of a theme on a terminal with so many.
  init(_ theme: Theme, colors: Int) {
    switch (theme, colors) {
    case (.terminal, _): self = .terminal
    case (.dark, 256...): self = .dark256
    case (.light, 256...): self = .light256
    case (.dark, 16...): self = .dark16
    case (.light, 16...): self = .light16
    case (.dark, _): self = ThemeColors(text: 7, background: 0, ThemeColors.terminal.inks)
    case (.light, _): self = ThemeColors(text: 0, background: 7, ThemeColors.light16.dimmed)
    }
  }

  private init(text: Int16, background: Int16, _ inks: [Surface.Ink: Ink]) {
    self.text = text
    self.background = background
    self.inks = inks
  }

  /// The inks with weak letters where a grey would need more than eight colours.
  private var dimmed: [Surface.Ink: Ink] {
    inks.mapValues { ink in ink.color.map { $0 > 7 } ?? false ? Ink(color: nil, isDim: true) : ink }
  }

  /// The first colours of ANSI, by their numbers in `init_pair(3X)`, on the terminal's own background:
  /// they follow what the user has set there.
  private static let terminal = ThemeColors(
    text: -1, background: -1,
    [
      .faint: Ink(color: nil, isDim: true),
      .title: Ink(color: nil, emphasis: .bold),
      .border: Ink(color: nil, isDim: true),
      .focusBorder: Ink(color: 6),
      .selection: Ink(color: nil, emphasis: .reverse),
      .heading: Ink(color: nil, emphasis: .underline),
      .planned: Ink(color: 6), .actual: Ink(color: 2),
      .bound: Ink(color: 3), .unknown: Ink(color: 3), .claim: Ink(color: 5),
      .good: Ink(color: 2),
      .warning: Ink(color: 3, emphasis: .bold),
      .error: Ink(color: 1, emphasis: .bold),
      .key: Ink(color: nil, emphasis: .bold),
    ])

  private static let dark256 = ThemeColors(
    text: 252, background: 234,
    [
      .faint: Ink(color: 247),
      .title: Ink(color: 255, emphasis: .bold),
      .border: Ink(color: 243),
      .focusBorder: Ink(color: 80),
      .selection: Ink(color: nil, emphasis: .reverse),
      .heading: Ink(color: nil, emphasis: .underline),
      .planned: Ink(color: 80), .actual: Ink(color: 114),
      .bound: Ink(color: 221), .unknown: Ink(color: 221), .claim: Ink(color: 176),
      .good: Ink(color: 114),
      .warning: Ink(color: 215, emphasis: .bold),
      .error: Ink(color: 210, emphasis: .bold),
      .key: Ink(color: 255, emphasis: .bold),
    ])

  private static let light256 = ThemeColors(
    text: 235, background: 231,
    [
      .faint: Ink(color: 240),
      .title: Ink(color: 232, emphasis: .bold),
      .border: Ink(color: 245),
      .focusBorder: Ink(color: 24),
      .selection: Ink(color: nil, emphasis: .reverse),
      .heading: Ink(color: nil, emphasis: .underline),
      .planned: Ink(color: 24), .actual: Ink(color: 22),
      .bound: Ink(color: 94), .unknown: Ink(color: 94), .claim: Ink(color: 90),
      .good: Ink(color: 22),
      .warning: Ink(color: 130, emphasis: .bold),
      .error: Ink(color: 124, emphasis: .bold),
      .key: Ink(color: 232, emphasis: .bold),
    ])

  private static let dark16 = ThemeColors(
    text: 15, background: 0,
    [
      .faint: Ink(color: 7),
      .title: Ink(color: nil, emphasis: .bold),
      .border: Ink(color: 8),
      .focusBorder: Ink(color: 14),
      .selection: Ink(color: nil, emphasis: .reverse),
      .heading: Ink(color: nil, emphasis: .underline),
      .planned: Ink(color: 14), .actual: Ink(color: 10),
      .bound: Ink(color: 11), .unknown: Ink(color: 11), .claim: Ink(color: 13),
      .good: Ink(color: 10),
      .warning: Ink(color: 11, emphasis: .bold),
      .error: Ink(color: 9, emphasis: .bold),
      .key: Ink(color: nil, emphasis: .bold),
    ])

  /// Of the sixteen colours only red, blue and magenta can be read on white.
  private static let light16 = ThemeColors(
    text: 0, background: 15,
    [
      .faint: Ink(color: 8),
      .title: Ink(color: nil, emphasis: .bold),
      .border: Ink(color: 8),
      .focusBorder: Ink(color: 4),
      .selection: Ink(color: nil, emphasis: .reverse),
      .heading: Ink(color: nil, emphasis: .underline),
      .planned: Ink(color: 4), .actual: Ink(color: nil, emphasis: .bold),
      .bound: Ink(color: 5), .unknown: Ink(color: 5),
      .claim: Ink(color: 5, emphasis: .bold),
      .good: Ink(color: 4),
      .warning: Ink(color: 1),
      .error: Ink(color: 1, emphasis: [.bold, .reverse]),
      .key: Ink(color: nil, emphasis: .bold),
    ])
}
