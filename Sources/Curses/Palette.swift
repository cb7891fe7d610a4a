internal import CNCurses
internal import Surface

/// How each style looks on a terminal: attributes, and a colour pair of its ink or none.
///
/// What a colour says, the text says too, so a terminal without colours, or a user without them
/// (no-color.org), loses nothing but the colour.
struct Palette: Hashable, Sendable {
  /// What curses needs to know of a cell besides its text.
  struct Look: Hashable, Sendable {
    var attributes: attr_t
    var pair: Int16
  }

  /// The colours that are used; `nil` where there are none.
  let colors: ThemeColors?

  /// The number of a style among all that there are.
  static func number(of style: Style) -> Int {
    Int(style.ink.rawValue) * emphases + Int(style.emphasis.rawValue) % emphases
  }

  /// All styles, by their numbers.
  static let styles = Ink.allCases.flatMap { ink in
    (0..<emphases).map { Style(ink, Style.Emphasis(rawValue: UInt8($0))) }
  }

  /// How many ways there are to emphasise.
  private static let emphases = 8

  /// The ink whose pair is that of ordinary text, since no theme gives it a colour of its own.
  ///
  /// The pair 0 would do, but curses goes back to that by two sequences instead of one.
  private static let ordinary = Ink.selection

  /// How a style looks.
  func look(of style: Style) -> Look {
    let hasColor = colors?[style.ink].color != nil
    let pair = colors == nil ? 0 : Int16((hasColor ? style.ink : Palette.ordinary).rawValue)
    let own = colors.map { Palette.attributes(of: $0[style.ink]) } ?? Palette.plain(style.ink)
    return Look(attributes: own | Palette.attributes(of: style.emphasis), pair: pair)
  }

  private static func attributes(of ink: ThemeColors.Ink) -> attr_t {
    attributes(of: ink.emphasis) | (ink.isDim ? curses_dim : 0)
  }

  private static func attributes(of emphasis: Style.Emphasis) -> attr_t {
    var attributes: attr_t = 0
    if emphasis.contains(.bold) { attributes |= curses_bold }
    if emphasis.contains(.underline) { attributes |= curses_underline }
    if emphasis.contains(.reverse) { attributes |= curses_reverse }
    return attributes
  }

  /// What an ink is told by where there is no colour.
  private static func plain(_ ink: Ink) -> attr_t {
    switch ink {
    case .text, .border, .planned, .bound, .unknown, .claim, .good: 0
    case .faint: curses_dim
    case .title, .focusBorder, .actual, .warning, .key: curses_bold
    case .selection, .error: curses_reverse
    case .heading: curses_underline
    }
  }
}

extension Palette {
  /// Sets the colours of the terminal up, unless it has too few, or the user wants none.
  ///
  /// Call it once curses has the terminal.
  static func prepared(_ theme: Theme, withoutColor: Bool) -> Palette {
    guard !withoutColor, has_colors(), start_color() == OK, curses_colors() >= 8 else {
      return Palette(colors: nil)
    }
    let colors = ThemeColors(theme, colors: Int(curses_colors()))
    guard assume_default_colors(Int32(colors.text), Int32(colors.background)) == OK,
      Ink.allCases.allSatisfy({ ink in
        guard let color = colors[ink].color ?? (ink == ordinary ? colors.text : nil) else {
          return true
        }
        return init_pair(Int16(ink.rawValue), color, colors.background) == OK
      })
    else { return Palette(colors: nil) }
    return Palette(colors: colors)
  }
}
