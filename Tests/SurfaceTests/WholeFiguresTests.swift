import Testing

@testable import Surface

/// What is cut never ends in a part of a figure.
struct WholeFiguresTests {
  @Test(arguments: [
    ("unexplained ≥ 2,143 people", 18, "unexplained …"),
    ("unexplained ≥ 2,143", 18, "unexplained …"),
    ("unexplained ≥ 2,143", 14, "unexplained …"), ("unexplained ≥ 2,143", 12, "unexplained…"),
    ("unexplained ≥ 2,143 people", 20, "unexplained ≥ 2,143…"),
    ("claim ~90,000 people", 12, "claim …"), ("claim ~90,000 people", 14, "claim ~90,000…"),
    ("‡≥ ~84 of 100", 6, "…"), ("about 100..120 of them", 13, "about …"),
    ("84% of the plan", 3, "…"), ("84% of the plan", 4, "84%…"),
    ("reported 6/13.", 12, "reported …"),
    ("to 2026-03-12, and", 12, "to 2026-03-…"), ("to 2026-03-12, and", 9, "to 2026-…"),
    ("VN-2017-JP", 6, "VN-20…"), ("from VN-2017-2030", 15, "from VN-2017-…"), ("1,234,567", 5, "…"),
    ("gone: ≤ -40 of them", 11, "gone: …"),
    ("a < b and more", 5, "a < …"), ("12 and 2.300.", 12, "12 and …"),
    ("12 and 2.300. Then", 14, "12 and 2.300.…"), ("số 1,234", 7, "số …"),
  ]) func `it ends before it`(text: String, width: Int, expected: String) {
    var frame = Frame(size: Size(columns: width, rows: 1))
    frame.write(text, in: frame.area)
    #expect(frame.drawn.split(separator: "\n").first.map(String.init) == expected)
    #expect(StyledText(text).cut(to: width, .unicode).text == expected)
  }

  @Test func `at no width a beginning of a number is shown`() {
    let text =
      "claim >165,000 (unit ?) to 2026-03-12 · if the same: ≥ 164,500 unexplained, 84%, 6/13"
    let figures = [">165,000", "≥ 164,500", "84%", "6/13", "2026", "03", "12"]
    for symbols in Symbols.allCases {
      for width in 1...text.count + 10 {
        var frame = Frame(size: Size(columns: width, rows: 1), symbols: symbols)
        frame.write(text, in: frame.area)
        var shown = String(frame.drawn.prefix { $0 != "\n" })
        for figure in figures { shown = shown.replacing(symbols.translated(figure), with: "") }
        #expect(!shown.contains { $0.isNumber || "≥~%".contains($0) }, "\(width): \(shown)")
      }
    }
  }

  @Test func `nor where lines are folded and the last one is cut`() {
    let text = "in the words of the source more than 2,300 trainees, ≥ 1,234,567 of them in 2026"
    for width in 1...90 {
      for lines in 1...4 {
        let folded = wrapped(text, width: width, lines: lines)
        guard let last = folded.last, last.hasSuffix("…"), width >= 9 else { continue }
        var rest = last
        for figure in ["2,300", "≥ 1,234,567", "1,234,567", "2026"] {
          rest = rest.replacing(figure, with: "")
        }
        #expect(!rest.contains { $0.isNumber || $0 == "≥" }, "\(width): \(last)")
      }
    }
  }
}
