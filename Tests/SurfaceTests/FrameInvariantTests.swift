import Rehearsal
import Surface
import Testing

struct FrameInvariantTests {
  static let texts = [
    "a", "", "Việt Nam", "e\u{302}\u{301}", "釧路コール", "ລາວ", "👩‍🏫👍🏽", "\u{301}", "\u{202E}x", "…",
  ]

  @Test("Random drawing leaves whole glyphs in rows of the right width", arguments: 0..<200)
  func wholeGlyphs(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let size = Size(
      columns: .random(in: 0...14, using: &random), rows: .random(in: 0...6, using: &random))
    var frame = Frame(size: size, symbols: Bool.random(using: &random) ? .unicode : .ascii)
    for _ in 0..<30 {
      draw(on: &frame, &random)
      for row in 0..<size.rows {
        let cells = Array(frame.row(row))
        #expect(cells.reduce(0) { $0 + $1.columns } == size.columns)
        for (column, cell) in cells.enumerated() {
          let after = column + 1 < cells.count ? cells[column + 1] : nil
          #expect((cell.columns == 2) == (after?.isContinuation ?? false))
          #expect(cell.isContinuation == cell.text.isEmpty)
          if cell.columns == 2 { #expect(after?.style == cell.style) }
        }
      }
    }
  }

  @Test("Nothing is drawn outside the clip", arguments: 0..<100)
  func insideTheClip(seed: UInt64) {
    var random = SplitMix64(seed: seed &+ 1_000)
    var frame = Frame(size: Size(columns: 12, rows: 4))
    let clip = rectangle(&random)
    for _ in 0..<20 {
      frame.write(
        Self.texts.randomElement(using: &random) ?? "", Style(.error),
        column: .random(in: -5...15, using: &random), row: .random(in: -2...5, using: &random),
        within: clip)
    }
    for row in 0..<4 {
      for column in 0..<12 {
        let position = Position(column: column, row: row)
        #expect(clip.contains(position) || frame[position]?.isBlank == true)
      }
    }
  }

  private func draw(on frame: inout Frame, _ random: inout SplitMix64) {
    let text = Self.texts.randomElement(using: &random) ?? ""
    let style = Style(Ink.allCases.randomElement(using: &random) ?? .text)
    let area = rectangle(&random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: frame.write(text, style, column: area.column, row: area.row)
    case 1:
      frame.write(
        text + text, style, in: area,
        alignment: Alignment.allCases.randomElement(using: &random) ?? .leading,
        overflow: Overflow.allCases.randomElement(using: &random) ?? .cut)
    case 2: frame.box(area, border: .double, title: StyledText(text), position: "1/2")
    case 3: frame.rule(in: area, title: StyledText(text, style))
    case 4: frame.restyle(area) { $0.ink = .warning }
    default:
      frame.write(text, style, column: area.column - 2, row: area.row, within: area)
    }
  }

  private func rectangle(_ random: inout SplitMix64) -> Rectangle {
    Rectangle(
      column: .random(in: -4...15, using: &random), row: .random(in: -2...6, using: &random),
      columns: .random(in: 0...9, using: &random), rows: .random(in: 0...4, using: &random))
  }
}
