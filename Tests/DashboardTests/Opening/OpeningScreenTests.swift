import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// What there is to see and to press while a store is being read.
struct OpeningScreenTests {
  private func opening(
    _ columns: Int, _ rows: Int, bytes: Int = 149_387_395, percent: Int = 42, keys: [Key] = []
  ) -> Opening {
    var opening = Opening(storeName: "world", size: Size(columns: columns, rows: rows))
    (opening.bytes, opening.percent) = (bytes, percent)
    for key in keys { _ = opening.take(key) }
    return opening
  }

  @Test func `the panes are there, and nothing is said to be empty`() {
    expectScreen(
      frame(opening(80, 12)).drawn,
      """
        world
      ┌─Countries────────────────────────────────────────────────────────────────────┐
      │reading…                                                                      │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─Programs───────────────────────────────────────────────────────────────────────
      ─Trainees───────────────────────────────────────────────────────────────────────
       Reading 149 MB: 42 %                                ██████████░░░░░░░░░░░░░░░░
       q stop
      """)
  }

  @Test func `below 20 by 5 one line says how far it is`() {
    #expect(frame(opening(19, 3)).drawn.hasPrefix("Reading 149 MB: 42…"))
    #expect(frame(opening(80, 4)).drawn.hasPrefix("Reading 149 MB: 42 %"))
  }

  @Test func `words go before the bar`() {
    #expect(frame(opening(40, 10)).drawn.contains("Reading 149 MB: 42 %     █████░"))
    let drawn = frame(opening(40, 10, keys: [.down])).drawn
    #expect(drawn.contains("\n Reading 149 MB: 42 % · 1 key waits"))
  }

  @Test func `as long as the size is not known there is no bar`() {
    let drawn = frame(opening(80, 24, bytes: 0, percent: 0)).drawn
    #expect(drawn.contains("\n Reading…\n") || drawn.contains("\n Reading… "))
    #expect(!drawn.contains("░"))
  }

  @Test func `at every size it is drawn inside, with the cursor on it`() {
    for columns in [1, 19, 20, 39, 59, 60, 80, 140, 400] {
      for rows in [1, 4, 5, 15, 16, 24, 40, 120] {
        let frame = frame(opening(columns, rows, keys: [.character("j")]))
        #expect(frame.drawn.split(separator: "\n").count <= rows)
        #expect(frame.drawn.contains("Rea") || columns < 3)
      }
    }
  }

  @Test(arguments: [
    (999, "999 bytes"), (1000, "1 kB"), (1_999, "1 kB"), (149_387_395, "149 MB"),
    (7_000_000_000, "7 GB"), (Int.max, "9223372 TB"),
  ])
  func `sizes are told in thousands`(bytes: Int, text: String) {
    #expect(Opening.amount(bytes) == text)
  }

  @Test func `keys that leave do so, others wait and are counted`() {
    var opening = opening(80, 24)
    #expect(opening.take(.character("q")) == .leave)
    #expect(opening.take(.character("Q")) == .leave)
    #expect(opening.take(.control("l")) == .redraw)
    #expect(opening.take(.control("z")) == .suspend)
    #expect(opening.waitingKeys.isEmpty)
    #expect(opening.take(.character("j")) == .wait)
    #expect(opening.waitingKeys == "1 key waits")
    #expect(opening.take(.down) == .wait)
    #expect(opening.take(.character("g")) == .wait)
    #expect(opening.waitingKeys == "3 keys wait")
    #expect(frame(opening).drawn.contains("Reading 149 MB: 42 % · 3 keys wait"))
  }
}
