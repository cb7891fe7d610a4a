import CNCurses
import Surface
import Testing

@testable import Curses

struct PaletteTests {
  let colored = Palette(isColored: true)
  let monochrome = Palette(isColored: false)

  @Test(arguments: Ink.allCases)
  func `colours are few, and absent where there are none`(ink: Ink) {
    #expect(0...6 ~= colored.look(of: Style(ink)).pair)
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

  @Test func `planned, actual and error differ in colour`() {
    let pairs = [Ink.planned, .actual, .error, .claim, .bound].map {
      colored.look(of: Style($0)).pair
    }
    #expect(Set(pairs).count == pairs.count)
    #expect(!pairs.contains(0))
    #expect(colored.look(of: .plain) == Palette.Look(attributes: 0, pair: 0))
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
}
