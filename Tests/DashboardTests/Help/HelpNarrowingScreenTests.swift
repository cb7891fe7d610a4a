import Rehearsal
import Testing

/// The help narrowed by what is typed, and scrolled.
struct HelpNarrowingScreenTests {
  @Test func `narrowed by what is typed`() throws {
    expectScreen(
      try Desk("?pane").drawn(),
      """
       c╔═ Keys: Countries /pane ══════════════════════════════════════════════════╗
      ╔═║ Move                                                                     ║─┐
      ║▸║  Enter    into the next pane                                             ║l│
      ║ ║  h ←      cell or pane on the left                                       ║–│
      ║ ║  l →      cell or pane on the right                                      ║–│
      ║ ║  Tab      next pane                                                      ║?│
      ║ ║  S-Tab    previous pane                                                  ║4│
      ║ ║ Look                                                                     ║8│
      ║ ║  /        filter this pane as I type                                     ║0│
      ║ ║                                                                          ║4│
      ║ ║                                                                          ║t│
      ║ ║                                                                          ║─│
      ║ ║                                                                          ║7│
      ║ ║                                                                          ║2│
      ║ ║                                                                          ║0│
      ║ ║                                                                          ║ │
      ╚═║                                                                          ║─┘
      ─ ║                                                                          ║──
       4║                                                                          ║
       V║                                                                          ║
       P║                                                                          ║
      ──╚══════════════════════════════════════════════════════════════════════════╝──

       Esc close
      """)
  }

  @Test func `no key does what was typed`() throws {
    expectScreen(
      try Desk("?fly").drawn(),
      """
       c╔═ Keys: Countries /fly ═══════════════════════════════════════════════════╗
      ╔═║ No key does and no sign means that.                                      ║─┐
      ║▸║                                                                          ║l│
      ║ ║                                                                          ║–│
      ║ ║                                                                          ║–│
      ║ ║                                                                          ║?│
      ║ ║                                                                          ║4│
      ║ ║                                                                          ║8│
      ║ ║                                                                          ║0│
      ║ ║                                                                          ║4│
      ║ ║                                                                          ║t│
      ║ ║                                                                          ║─│
      ║ ║                                                                          ║7│
      ║ ║                                                                          ║2│
      ║ ║                                                                          ║0│
      ║ ║                                                                          ║ │
      ╚═║                                                                          ║─┘
      ─ ║                                                                          ║──
       4║                                                                          ║
       V║                                                                          ║
       P║                                                                          ║
      ──╚══════════════════════════════════════════════════════════════════════════╝──

       Esc close
      """)
  }

  @Test func `in one column, from the first line on`() throws {
    expectScreen(
      try Desk(40, 11, "3?").drawn(),
      """
      ╔═ Keys: Trainees   type to narrow ════╗
      ║ Move                                 ║
      ║  j ↓      row down                   ║
      ║  k ↑      row up                     ║
      ║  h ←      cell or pane on the left   ║
      ║  l →      cell or pane on the right  ║
      ║  gg Home  first row                  ║
      ║  G End    last row                   ║
      ╚═════════════════════════════ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `in one column, scrolled`() throws {
    expectScreen(
      try Desk(40, 11, "3?<down><down><down>").drawn(),
      """
      ╔═ Keys: Trainees   type to narrow ════╗
      ║  h ←      cell or pane on the left   ║
      ║  l →      cell or pane on the right  ║
      ║  gg Home  first row                  ║
      ║  G End    last row                   ║
      ║  ^D       half a page down           ║
      ║  ^U       half a page up             ║
      ║  PgDn     page down                  ║
      ╚═══════════════════════════ ↑ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `in one column, at the end`() throws {
    expectScreen(
      try Desk(40, 11, "3?<pgdn><pgdn><pgdn><pgdn><pgdn><pgdn>").drawn(),
      """
      ╔═ Keys: Trainees   type to narrow ════╗
      ║  ^R       make it again              ║
      ║  Space    mark, and go down          ║
      ║  v        begin a range; end it      ║
      ║ Cadre                                ║
      ║  ^S       save what is not saved     ║
      ║  ? F1     keys                       ║
      ║  : ^P     do it by its name          ║
      ╚═══════════════════════════ ↑ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `the end of a long text is in sight`() throws {
    expectScreen(
      try Desk(40, 11, "?the text that somebody types here").drawn(),
      """
      ╔═ Keys: Countries /mebody types here ═╗
      ║ No key does and no sign means that.  ║
      ║                                      ║
      ║                                      ║
      ║                                      ║
      ║                                      ║
      ║                                      ║
      ║                                      ║
      ╚══════════════════════════════════════╝

       Esc close
      """)
  }

  @Test func `the smallest`() throws {
    expectScreen(
      try Desk(20, 5, "t?<down><down>").drawn(),
      """
      ╔═ Keys   type to…═╗
      ║  k ↑      row up ║
      ╚═══════ ↑ ↓ more ═╝

       Esc close
      """)
  }
}
