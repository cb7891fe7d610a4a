import Surface
import Testing

struct BarTests {
  let scale = Scale(covering: 80, width: 10)  // 1 █ = 8

  @Test func `the mock-up of yearly totals`() {
    let scale = Scale(covering: 84, width: 40)
    #expect(scale.unit == 2.5)
    let drawn = [
      Bar(actual: .exactly(84), planned: .exactly(84)),
      Bar(actual: .exactly(74), planned: .notYet),
      Bar(actual: .unknown),
      Bar(actual: .unknown, planned: .exactly(70)),
      Bar(actual: .exactly(0), planned: .notYet),
      Bar(actual: .notReported),
      Bar(actual: .notYet, planned: .exactly(61)),
      Bar(actual: .atLeast(58), planned: .exactly(90)),
    ].map { $0.drawn(on: scale).text + "▕" }
    #expect(
      drawn.joined(separator: "\n") == """
        █████████████████████████████████▋▕
        █████████████████████████████▋▕
        ?▕
        ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ?▕
        0▕
        ·▕
        ░░░░░░░░░░░░░░░░░░░░░░░░ –▕
        ███████████████████████▎▶░░░░░░░░░░░▕
        """)
  }

  @Test(
    arguments: zip(
      0...17,
      [
        "0", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█", "█▏", "█▎", "█▍", "█▌", "█▋", "█▊", "█▉", "██",
        "██▏",
      ]))
  func `every eighth of a cell`(actual: Int, drawn: String) {
    #expect(Bar(actual: .exactly(Double(actual))).drawn(on: scale).text == drawn)
  }

  @Test(arguments: [
    (0.001, "▏"), (0.49, "▏"), (1.49, "▏"), (1.5, "▎"), (79.4, "█████████▉"), (79.5, "██████████"),
    (80, "██████████"), (81, "██████████"), (1e30, "██████████"), (.infinity, "██████████"),
    (.nan, "0"), (-1, "0"), (-.infinity, "0"),
  ])
  func `rounding and the ends of the scale`(actual: Double, drawn: String) {
    #expect(Bar(actual: .exactly(actual)).drawn(on: scale).text == drawn)
  }

  @Test(arguments: [
    (0.0, "0"), (1, "#"), (11, "#"), (12, "##"), (80, "##########"),
  ])
  func `whole cells in ASCII`(actual: Double, drawn: String) {
    #expect(Bar(actual: .exactly(actual)).drawn(on: scale, symbols: .ascii).text == drawn)
  }

  @Test(arguments: [
    (Bar.Figure.exactly(40), Bar.Figure.exactly(80), "█████░░░░░"),
    (.exactly(41), .exactly(80), "█████▏░░░░"),
    (.exactly(80), .exactly(40), "██████████"),
    (.exactly(40), .exactly(40), "█████"),
    (.exactly(1), .exactly(1), "▏"),
    (.exactly(0), .exactly(1), "░ 0"),
    (.exactly(0), .exactly(80), "░░░░░░░░ 0"),
    (.exactly(0), .exactly(72), "░░░░░░░░ 0"),
    (.exactly(0), .exactly(64), "░░░░░░░░ 0"),
    (.exactly(0), .exactly(56), "░░░░░░░ 0"),
    (.atLeast(40), .exactly(80), "█████▶░░░░"),
    (.atLeast(40), .notReported, "█████▶"),
    (.atLeast(0), .notReported, "▶"),
    (.atLeast(80), .notReported, "█████████▶"),
    (.atLeast(76), .notReported, "█████████▶"),
    (.about(40), .exactly(80), "█████~░░░░"),
    (.about(0), .notReported, "~"),
    (.about(80), .exactly(80), "█████████~"),
    (.between(40, 56), .exactly(80), "█████~~░░░"),
    (.between(56, 40), .exactly(80), "█████~~░░░"),
    (.between(0, 16), .notReported, "~~"),
    (.between(40, 41), .notReported, "█████~"),
    (.between(40, 40), .notReported, "█████"),
    (.between(0, 0), .notReported, "0"),
    (.between(0, .infinity), .notReported, "~~~~~~~~~~"),
    (.notYet, .atLeast(40), "░░░░░▶ –"),
    (.notYet, .atLeast(80), "░░░░░░░░ –"),
    (.exactly(8), .about(40), "█░░░░~"),
    (.exactly(48), .about(40), "██████"),
    (.unknown, .unknown, "?"),
    (.notYet, .unknown, "–"),
    (.notReported, .notReported, "·"),
  ])
  func `bounds, plans and marks`(actual: Bar.Figure, planned: Bar.Figure, drawn: String) {
    #expect(Bar(actual: actual, planned: planned).drawn(on: scale).text == drawn)
  }

  @Test func `no bar is wider than its scale`() {
    let figures: [Bar.Figure] = [
      .exactly(0), .exactly(1), .exactly(99), .atLeast(0), .atLeast(99), .about(3), .about(99),
      .between(0, 99), .between(2, 3), .unknown, .notYet, .notReported,
    ]
    for symbols in Symbols.allCases {
      for width in 0...12 {
        let scale = Scale(covering: 50, width: width)
        for actual in figures {
          for planned in figures {
            let bar = Bar(actual: actual, planned: planned).drawn(on: scale, symbols: symbols)
            #expect(bar.columns(in: symbols) <= width, "\(actual) of \(planned)")
            #expect(width == 0 || bar.columns(in: symbols) > 0)
          }
        }
      }
    }
  }

  @Test func `the parts differ in ink`() {
    var frame = Frame(size: Size(columns: 10, rows: 2))
    frame.write(
      Bar(actual: .atLeast(40), planned: .exactly(80)).drawn(on: scale), column: 0, row: 0)
    frame.write(Bar(actual: .unknown, planned: .exactly(40)).drawn(on: scale), column: 0, row: 1)
    #expect(frame.drawnInks == "aaaaampppp\nppppp u")
  }
}
