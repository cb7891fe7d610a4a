import Rehearsal
import Surface
import Testing

/// The help over each screen, as it is drawn.
struct HelpScreenTests {
  @Test func `over Countries`() throws {
    expectScreen(
      try Desk("?").drawn(),
      """
       coop                                            years as stated  ! 3 problems
      ╔═╔═ Keys: Countries   type to narrow ═══════════════════════════════════════╗─┐
      ║▸║ Move                                 Esc      drop the filter, or go out ║l│
      ║ ║  Enter    into the next pane        Look                                 ║–│
      ║ ║  j ↓      row down                   /        filter this pane as I type ║–│
      ║ ║  k ↑      row up                     n        next match                 ║?│
      ║ ║  h ←      cell or pane on the left   N        previous match             ║4│
      ║ ║  l →      cell or pane on the right  t        totals of what is selected ║8│
      ║ ║  gg Home  first row                  w        problems of the texts      ║0│
      ║ ║  G End    last row                   B        cut years: CY, JFY, USFY   ║4│
      ║ ║  ^D       half a page down          Cadre                                ║0│
      ║ ║  ^U       half a page up             ? F1     keys                       ║─│
      ║ ║  PgDn     page down                  q        back; at the top, quit     ║7│
      ║ ║  PgUp     page up                    R        read the store again       ║2│
      ║ ║  1        Countries                  ^L       draw the screen again      ║0│
      ║ ║  2        Programs                   ^Z       suspend                    ║ │
      ╚═║  3        Trainees                   Q        quit                       ║─┘
      ─ ║  Tab      next pane                  ^C       quit                       ║──
       4║  S-Tab    previous pane                                                  ║
       2╚══════════════════════════════════════════════════════════════════════════╝
       2009 MOU · Advisors
      ────────────────────────────────────────────────────────────────────────────────

       Esc close
      """)
  }

  @Test func `over Programs`() throws {
    expectScreen(
      try Desk("2?").drawn(),
      """
       coop                                            years as stated  ! 3 problems
      ┌─╔═ Keys: Programs   type to narrow ════════════════════════════════════════╗─┐
      │▸║ Move                                 Esc      drop the filter, or go out ║l│
      │ ║  Enter    into the next pane        Look                                 ║–│
      │ ║  j ↓      row down                   /        filter this pane as I type ║–│
      │ ║  k ↑      row up                     n        next match                 ║?│
      │ ║  h ←      cell or pane on the left   N        previous match             ║4│
      │ ║  l →      cell or pane on the right  t        totals of what is selected ║8│
      │ ║  gg Home  first row                  w        problems of the texts      ║0│
      │ ║  G End    last row                   B        cut years: CY, JFY, USFY   ║4│
      │ ║  ^D       half a page down          Cadre                                ║0│
      │ ║  ^U       half a page up             ? F1     keys                       ║─│
      │ ║  PgDn     page down                  q        back; at the top, quit     ║7│
      │ ║  PgUp     page up                    R        read the store again       ║2│
      │ ║  1        Countries                  ^L       draw the screen again      ║0│
      │ ║  2        Programs                   ^Z       suspend                    ║ │
      └─║  3        Trainees                   Q        quit                       ║─┘
      ─ ║  Tab      next pane                  ^C       quit                       ║──
       4║  S-Tab    previous pane                                                  ║
       2╚══════════════════════════════════════════════════════════════════════════╝
       2009 MOU · Advisors
      ────────────────────────────────────────────────────────────────────────────────

       Esc close
      """)
  }

  @Test func `over Trainees`() throws {
    expectScreen(
      try Desk("3?").drawn(),
      """
       coop                                            years as stated  ! 3 problems
      ┌─[1]Countries───┐┌─[2]Programs──────────┐╔═[3]Trainees════════════════════════╗
      │▸╔═ Keys: Trainees   type to narrow ════════════════════════════════════════╗l║
      │ ║ Move                                 Esc      drop the filter, or go out ║–║
      │ ║  j ↓      row down                  Look                                 ║–║
      │ ║  k ↑      row up                     /        filter this pane as I type ║?║
      │ ║  h ←      cell or pane on the left   n        next match                 ║4║
      │ ║  l →      cell or pane on the right  N        previous match             ║8║
      │ ║  gg Home  first row                  t        totals of what is selected ║0║
      │ ║  G End    last row                   w        problems of the texts      ║4║
      │ ║  ^D       half a page down           B        cut years: CY, JFY, USFY   ║0║
      │ ║  ^U       half a page up            Cadre                                ║─║
      │ ║  PgDn     page down                  ? F1     keys                       ║7║
      │ ║  PgUp     page up                    q        back; at the top, quit     ║2║
      │ ║  1        Countries                  R        read the store again       ║0║
      │ ║  2        Programs                   ^L       draw the screen again      ║ ║
      └─║  3        Trainees                   ^Z       suspend                    ║═╝
      ─ ║  Tab      next pane                  Q        quit                       ║──
       p║  S-Tab    previous pane              ^C       quit                       ║
       s╚══════════════════════════════════════════════════════════════════════════╝
       claim >2,300 people to 2026-03-12 · exceeds the recorded lower end by 2,084 ·…
      ────────────────────────────────────────────────────────────────────────────────

       Esc close
      """)
  }

  @Test func `over the totals`() throws {
    expectScreen(
      try Desk("t?").drawn(),
      """
       coop › Totals                                   years as stated  ! 3 problems
      ─ donor-country · people ───────────────────────────────────────────── 1 █ = 2 ─
       Year       Plan Actual     %  0            25          50           75
       2╔═ Keys: Totals   type to narrow ══════════════════════════════════════════╗
       2║ Move                                 v        next venue                 ║
       J║  j ↓      row down                   m        next unit                  ║
       J║  k ↑      row up                     +        running sum of the years   ║
       2║  Home     first row                  c        chart or table             ║
       J║  G End    last row                  Cadre                                ║
       J║  ^D       half a page down           ? F1     keys                       ║
       J║  ^U       half a page up             q        back; at the top, quit     ║
       J║  PgDn     page down                  Esc      back                       ║
       J║  PgUp     page up                    R        read the store again       ║
        ║ Look                                 ^L       draw the screen again      ║
        ║  w        problems of the texts      ^Z       suspend                    ║
      ──║  B        cut years: CY, JFY, USFY   Q        quit                       ║──
       S║ Totals                               ^C       quit                       ║…
       c║  g        group: year, country, …                                        ║…
       c╚══════════════════════════════════════════════════════════════════════════╝
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ planned, not reached  ▶ more than  ~ about  ? unknown  0 none
       – none yet  · not reported  ≥ lower bound  * basis unclear, mixed or assumed

       Esc close
      """)
  }

  @Test func `over the checks`() throws {
    expectScreen(
      try Desk("w<f1>").drawn(),
      """
       coop › Checks                                   years as stated  ! 3 problems
      ─ 2 errors, 1 warning ──────────────────────────────────────────────────────────
       cohorts.rec:102:9: error[E3]: Actual: “12½” is not a number of trainees
       cohorts.rec:104:7: warning[W11]: Note holds a character that cannot be seen: …
       cohorts.rec:105:5: error[E7]: this line has no colon after a field name
        ╔═ Keys: Checks   type to narrow ══════════════════════════════════════════╗
        ║ Move                                Cadre                                ║
        ║  Enter    go to the record           ? F1     keys                       ║
        ║  j ↓      row down                   q        back; at the top, quit     ║
        ║  k ↑      row up                     Esc      back                       ║
        ║  gg Home  first row                  R        read the store again       ║
        ║  G End    last row                   ^L       draw the screen again      ║
        ║  ^D       half a page down           ^Z       suspend                    ║
        ║  ^U       half a page up             Q        quit                       ║
        ║  PgDn     page down                  ^C       quit                       ║
        ║  PgUp     page up                                                        ║
      ──╚══════════════════════════════════════════════════════════════════════════╝──
       cohorts.rec:102:9: error[E3]: Actual: “12½” is not a number of trainees
       102 | Actual: 12½
           |         ^
           = accepted are 61  >2300  >=3  ~90000  100..120  ?


       Esc close
      """)
  }

  @Test func `in ASCII`() throws {
    expectScreen(
      try Desk("?").drawn(.ascii),
      """
       coop                                            years as stated  ! 3 problems
      #=#= Keys: Countries   type to narrow =======================================#-+
      #># Move                                 Esc      drop the filter, or go out #l|
      # #  Enter    into the next pane        Look                                 #-|
      # #  j Down   row down                   /        filter this pane as I type #-|
      # #  k Up     row up                     n        next match                 #?|
      # #  h <-     cell or pane on the left   N        previous match             #4|
      # #  l ->     cell or pane on the right  t        totals of what is selected #8|
      # #  gg Home  first row                  w        problems of the texts      #0|
      # #  G End    last row                   B        cut years: CY, JFY, USFY   #4|
      # #  ^D       half a page down          Cadre                                #0|
      # #  ^U       half a page up             ? F1     keys                       #-|
      # #  PgDn     page down                  q        back; at the top, quit     #7|
      # #  PgUp     page up                    R        read the store again       #2|
      # #  1        Countries                  ^L       draw the screen again      #0|
      # #  2        Programs                   ^Z       suspend                    # |
      #=#  3        Trainees                   Q        quit                       #-+
      - #  Tab      next pane                  ^C       quit                       #--
       4#  S-Tab    previous pane                                                  #
       2#==========================================================================#
       2009 MOU . Advisors
      --------------------------------------------------------------------------------

       Esc close
      """)
  }
}
