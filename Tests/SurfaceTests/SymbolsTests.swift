import Surface
import Testing
import Writing

struct SymbolsTests {
  @Test(arguments: Symbol.allCases)
  func `each mark is one column, and pure ASCII without Unicode`(symbol: Symbol) {
    #expect(Symbols.unicode[symbol].columns == 1)
    #expect(Symbols.ascii[symbol].utf8.allSatisfy { 0x20 < $0 && $0 < 0x7F })
    let isASCII = Symbols.unicode[symbol].utf8.allSatisfy { $0 < 0x80 }
    let translated = Symbols.ascii.translated(Symbols.unicode[symbol])
    #expect(translated == (isASCII ? Symbols.unicode : .ascii)[symbol])
  }

  @Test func `texts are translated once and names are kept`() {
    let text = "Hà Lầm – Hạ Long ≥158 › 61 → 63 · ▇▆▁ █▋…"
    let ascii = "Hà Lầm - Hạ Long >=158 > 61 -> 63 . Hi, ##.."
    #expect(Symbols.ascii.translated(text) == ascii)
    #expect(Symbols.ascii.translated(ascii) == ascii)
    #expect(Symbols.unicode.translated(text) == text)
  }

  @Test func `translation comes before measuring`() {
    let drawn = screen(12, 3, symbols: .ascii) { frame in
      frame.write("≥158", in: frame.area.line(0), alignment: .trailing)
      frame.write("saved ✓ and more", in: frame.area.line(1))
      frame.write("a\u{1B}[0m", in: frame.area.line(2))
    }
    #expect(drawn == "       >=158▕\nsaved v an..▕\na<U+001B>[0m▕")
  }

  @Test func `trends`() {
    let trend = Sparkline([
      .actual(84), .actual(74), .unknown, .actual(0), .notReported, .planned, .notYet,
      .actual(0.001), .actual(42), .actual(-1), .actual(.nan),
    ])
    #expect(trend.drawn().text == "█▇?_·▒–▁▄__")
    #expect(trend.drawn(symbols: .ascii).text == "HH?_.:-,i__")
    // A bound and what is about have no height, and the exact ones are drawn to their scale, too.
    let unsure = Sparkline([.actual(10), .atLeast(80), .about(20), .atLeast(0)])
    #expect(unsure.drawn().text == "▁▶~▶")
    #expect(unsure.drawn(symbols: .ascii).text == ",>~>")
    #expect(Sparkline([.actual(5)]).drawn().text == "█")
    #expect(Sparkline([.actual(.infinity), .actual(3)]).drawn().text == "█▁")
    #expect(Sparkline([]).drawn().text == "")
  }

  @Test func `every level is reached`() {
    let trend = Sparkline((1...8).map { .actual(Double($0)) })
    #expect(trend.drawn().text == "▁▂▃▄▅▆▇█")
    let ascii = Sparkline((1...3).map { .actual(Double($0)) })
    #expect(ascii.drawn(symbols: .ascii).text == ",iH")
  }
}
