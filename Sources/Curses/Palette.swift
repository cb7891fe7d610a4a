internal import CNCurses
internal import Surface

/// How each style looks on a terminal: attributes, and one of five colour pairs or none.
///
/// The colours are the first eight of ANSI on the terminal's own background: they follow the theme
/// that the user has chosen. What a colour says, the text says too, so a terminal without colours,
/// or a user without them (no-color.org), loses nothing but the colour.
struct Palette: Hashable, Sendable {
  /// A colour of ANSI, by its number in `init_pair(3X)`.
  enum Color: Int16, CaseIterable, Sendable {
    case red = 1
    case green = 2
    case yellow = 3
    case magenta = 5
    case cyan = 6

    /// The colour pair that shows it on the terminal's background; 0 is the terminal's own pair.
    var pair: Int16 { rawValue }
  }

  /// What curses needs to know of a cell besides its text.
  struct Look: Hashable, Sendable {
    var attributes: attr_t
    var pair: Int16
  }

  /// Whether colours are used.
  let isColored: Bool

  /// How a style looks.
  func look(of style: Style) -> Look {
    let (color, colored, plain) = Palette.table(style.ink)
    var attributes = isColored ? colored : plain
    if style.emphasis.contains(.bold) { attributes |= curses_bold }
    if style.emphasis.contains(.underline) { attributes |= curses_underline }
    if style.emphasis.contains(.reverse) { attributes |= curses_reverse }
    return Look(attributes: attributes, pair: isColored ? color?.pair ?? 0 : 0)
  }

  /// The colour of an ink, its attributes beside the colour, and those instead of it.
  private static func table(_ ink: Ink) -> (Color?, colored: attr_t, plain: attr_t) {
    switch ink {
    case .text: (nil, 0, 0)
    case .faint: (nil, curses_dim, curses_dim)
    case .title: (nil, curses_bold, curses_bold)
    case .border: (nil, curses_dim, 0)
    case .focusBorder: (.cyan, 0, curses_bold)
    case .selection: (nil, curses_reverse, curses_reverse)
    case .heading: (nil, curses_underline, curses_underline)
    case .planned: (.cyan, 0, 0)
    case .actual: (.green, 0, curses_bold)
    case .bound: (.yellow, 0, 0)
    case .unknown: (.yellow, 0, 0)
    case .claim: (.magenta, 0, 0)
    case .good: (.green, 0, 0)
    case .warning: (.yellow, curses_bold, curses_bold)
    case .error: (.red, curses_bold, curses_reverse)
    case .key: (nil, curses_bold, curses_bold)
    }
  }
}

extension Palette {
  /// Sets the colours of the terminal up, unless it has too few, or the user wants none.
  ///
  /// Call it once curses has the terminal.
  static func prepared(withoutColor: Bool) -> Palette {
    guard !withoutColor, has_colors(), start_color() == OK, curses_colors() >= 8,
      use_default_colors() == OK,
      Color.allCases.allSatisfy({ init_pair($0.pair, $0.rawValue, -1) == OK })
    else { return Palette(isColored: false) }
    return Palette(isColored: true)
  }
}
