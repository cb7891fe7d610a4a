import Surface
import Testing

struct FrameShapesTests {
  @Test func `panes with titles and positions`() {
    let drawn = screen(36, 4) { frame in
      let (left, right) = frame.area.split(leading: 18)
      let inside = frame.box(left, title: "[1]Countries", position: "2/8")
      frame.write("▸ Việt Nam  VN 2", in: inside)
      frame.box(right, border: .double, title: "[3]Trainees", position: "1/10")
    }
    #expect(
      drawn == """
        ┌─[1]Countries───┐╔═[3]Trainees════╗▕
        │▸ Việt Nam  VN 2│║                ║▕
        │                │║                ║▕
        └────────────2/8─┘╚═══════════1/10═╝▕
        """)
  }

  @Test func `panes in ASCII`() {
    let drawn = screen(36, 3, symbols: .ascii) { frame in
      let (left, right) = frame.area.split(leading: 18)
      let inside = frame.box(left, title: "[1]Countries", position: "2/8")
      frame.write("▸ ≥158 · 61 → 63…", in: inside)
      frame.box(right, border: .double, title: "[3]Trainees", position: "1/10")
    }
    #expect(
      drawn
        == """
        +-[1]Countries---+#=[3]Trainees====#▕
        |> >=158 . 61 .. |#                #▕
        +------------2/8-+#===========1/10=#▕
        """)
  }

  @Test func `titles that do not fit`() {
    let drawn = screen(9, 9) { frame in
      let rows = frame.area
      frame.box(rows.split(top: 3).top, title: "Programs", position: "12345")
      frame.box(
        rows.split(top: 3).rest.split(top: 3).top, title: "Việt", position: "123456")
      frame.box(Rectangle(column: 0, row: 6, columns: 4, rows: 2), title: "Việt", position: "1")
      frame.box(Rectangle(column: 5, row: 6, columns: 2, rows: 2), title: "Việt", position: "1")
      frame.box(Rectangle(column: 8, row: 6, columns: 1, rows: 2), title: "Việt", position: "1")
      frame.box(Rectangle(column: 0, row: 8, columns: 9, rows: 1), title: "Việt", position: "1")
    }
    #expect(
      drawn == """
        ┌─Prog…─┐▕
        │       │▕
        └─12345─┘▕
        ┌─Việt──┐▕
        │       │▕
        └───────┘▕
        ┌──┐ ┌┐  ▕
        └──┘ └┘  ▕
                 ▕
        """)
  }

  @Test func `a box blanks what was inside and returns it`() {
    var frame = Frame(size: Size(columns: 5, rows: 3))
    frame.fill(frame.area, with: .planned)
    let inside = frame.box(Rectangle(column: 1, row: 0, columns: 4, rows: 3))
    #expect(inside == Rectangle(column: 2, row: 1, columns: 2, rows: 1))
    #expect(screen(frame) == "░┌──┐▕\n░│  │▕\n░└──┘▕")
  }

  @Test func `a box that hangs over the edge is cut there`() {
    let drawn = screen(4, 3) { frame in
      frame.box(Rectangle(column: 2, row: 1, columns: 9, rows: 9), title: "title")
      frame.box(Rectangle(column: -3, row: -3, columns: 5, rows: 5))
    }
    #expect(drawn == " │  ▕\n─┘┌─▕\n  │ ▕")
  }

  @Test func `rules and folded panes`() {
    let drawn = screen(24, 5) { frame in
      frame.rule(in: frame.area.line(0), title: "[1]Việt Nam 2/8")
      frame.rule(in: frame.area.line(1), title: " JFY2026 · donor ")
      frame.rule(in: frame.area.line(2), border: .double)
      frame.rule(in: frame.area.line(3), title: " Kushiro coal training program ")
      frame.rule(in: Rectangle(column: 20, row: 4, columns: 2, rows: 3), title: "x")
    }
    #expect(
      drawn == """
        ─[1]Việt Nam 2/8────────▕
        ─ JFY2026 · donor ──────▕
        ════════════════════════▕
        ─ Kushiro coal trainin…─▕
                            ──  ▕
        """)
  }

  @Test func `restyling keeps the text and both halves alike`() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.write("a看b師", Style(.planned), column: 0, row: 0)
    frame.restyle(Rectangle(column: 2, row: 0, columns: 3, rows: 2)) { $0.ink = .selection }
    #expect(screen(frame) == "a看b師▕\n      ▕")
    #expect(frame.drawnInks == "pppsss\n  sss")
    frame.restyle(Rectangle(column: 2, row: 0, columns: 1, rows: 1)) { $0.ink = .error }
    #expect(frame.drawnInks == "pppsss\n  sss")
  }

  @Test func `drawn inks and emphasis`() {
    var frame = Frame(size: Size(columns: 16, rows: 2))
    var column = 0
    for ink in Ink.allCases {
      column = frame.write("x", Style(ink), column: column, row: 0)
    }
    column = 0
    for bits in UInt8(0)..<8 {
      column = frame.write("x", Style(.key, .init(rawValue: bits)), column: column, row: 1)
    }
    #expect(frame.drawnInks == " ftboshpamucgwek\nkKkKkKkK")
    #expect(frame.drawnEmphasis == "\n b__rrRR")
    #expect(Ink.allCases.count <= 16)
  }

  @Test func `a drawn frame is read back`() {
    let drawn = """
      ┌─Việt─┐
      │ 釧路 │

      """
    let frame = Frame(drawn: drawn)
    #expect(frame.size == Size(columns: 8, rows: 3))
    #expect(frame.drawn == drawn)
    #expect(Frame(drawn: frame.drawn) == frame)
  }
}
