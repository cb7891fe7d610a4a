import CNCurses
import Surface
import Testing

@testable import Curses

struct PaletteTests {
  /// Every theme on every terminal with colours, and none.
  private static let palettes =
    Theme.allCases.flatMap { theme in
      [8, 16, 88, 256, 1 << 24].map { Palette(colors: ThemeColors(theme, colors: $0)) }
    } + [Palette(colors: nil)]
  private let colored = Palette(colors: ThemeColors(.terminal, colors: 256))
  private let monochrome = Palette(colors: nil)

  @Test(arguments: Ink.allCases)
  func `pairs are sixteen at most, and none where there are no colours`(ink: Ink) {
    for palette in Self.palettes {
      #expect(0...15 ~= palette.look(of: Style(ink)).pair)
    }
    #expect(monochrome.look(of: Style(ink)).pair == 0)
  }

  @Test func `what matters differs from text without colour`() {
    let text = monochrome.look(of: .plain)
    for ink in [Ink.title, .focusBorder, .selection, .heading, .warning, .error, .key] {
      #expect(monochrome.look(of: Style(ink)) != text)
    }
    #expect(monochrome.look(of: Style(.focusBorder)) != monochrome.look(of: Style(.border)))
    #expect(monochrome.look(of: Style(.error)) != monochrome.look(of: Style(.warning)))
  }

  @Test(arguments: Theme.allCases, [8, 16, 256])
  func `planned, actual, claim, bound and error look different`(theme: Theme, colors: Int) {
    let table = ThemeColors(theme, colors: colors)
    let looks = [Ink.text, .planned, .actual, .error, .claim, .bound].map { table[$0] }
    #expect(Set(looks).count == looks.count)
    #expect(table[.warning] != table[.error])
    #expect(table[.focusBorder] != table[.border])
    #expect(table[.text] == ThemeColors.Ink(color: nil))
  }

  @Test(arguments: Theme.allCases, [8, 16, 256])
  func `no colour is one that the terminal has not`(theme: Theme, colors: Int) {
    let table = ThemeColors(theme, colors: colors)
    for ink in Ink.allCases {
      if let color = table[ink].color { #expect(0..<colors ~= Int(color)) }
    }
    #expect(-1..<colors ~= Int(table.text))
    #expect(-1..<colors ~= Int(table.background))
  }

  @Test func `only the terminal's own theme leaves its background as it is`() {
    for colors in [8, 16, 256] {
      #expect(ThemeColors(.terminal, colors: colors).background == -1)
      #expect(ThemeColors(.terminal, colors: colors).text == -1)
      #expect(ThemeColors(.dark, colors: colors).background >= 0)
      #expect(ThemeColors(.light, colors: colors).background >= 0)
    }
  }

  @Test(arguments: [Theme.dark, .light])
  func `letters can be read on their background`(theme: Theme) {
    let table = ThemeColors(theme, colors: 256)
    for ink in Ink.allCases {
      let contrast = Self.contrast(table[ink].color ?? table.text, table.background)
      // Borders are no letters; WCAG 2.1, 1.4.3 and 1.4.11.
      #expect(contrast >= (ink == .border ? 3 : 4.5), "\(ink): \(contrast)")
    }
  }

  @Test(arguments: [8, 16])
  func `on white stands no yellow, green or cyan, on black no blue`(colors: Int) {
    for ink in Ink.allCases {
      let onWhite = ThemeColors(.light, colors: colors)[ink].color
      #expect(onWhite.map { [0, 1, 4, 5, 8].contains($0) } ?? true, "\(ink)")
      let onBlack = ThemeColors(.dark, colors: colors)[ink].color
      #expect(onBlack.map { ![0, 4, 12].contains($0) } ?? true, "\(ink)")
    }
  }

  @Test func `emphasis adds to the ink`() {
    for palette in [colored, monochrome] {
      #expect(palette.look(of: Style(.text, .bold)).attributes == curses_bold)
      #expect(palette.look(of: Style(.text, .underline)).attributes == curses_underline)
      #expect(palette.look(of: Style(.text, .reverse)).attributes == curses_reverse)
      #expect(
        palette.look(of: Style(.title, [.reverse, .underline])).attributes
          == curses_bold | curses_reverse | curses_underline)
    }
  }

  /// The contrast of two of the colours 16 to 255 of xterm (WCAG 2.1, "contrast ratio").
  private static func contrast(_ one: Int16, _ other: Int16) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ color: Int16) -> Double {
    let channels: [Int]
    if color >= 232 {
      channels = Array(repeating: 8 + (Int(color) - 232) * 10, count: 3)
    } else {
      let number = Int(color) - 16
      channels = [number / 36, number / 6 % 6, number % 6].map { $0 == 0 ? 0 : 55 + $0 * 40 }
    }
    // The curve of sRGB, near enough as a power.
    let light = channels.map { power(Double($0) / 255) }
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// The curve of sRGB between its linear foot and 1, by Newton's root of its 12th power.
  private static func power(_ channel: Double) -> Double {
    guard channel > 0.04045 else { return channel / 12.92 }
    let base = (channel + 0.055) / 1.055
    // base^2.4 = base^2 * base^0.4, and base^0.4 is the fifth root of base^2.
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
