import Rehearsal
import Surface
import Testing

/// The help over each screen, as it is drawn.
struct HelpScreenTests {
  @Test func `over Countries`() throws {
    expectScreen(
      try Desk("?").drawn(),
      """
       c╔═ Keys: Countries   type to narrow ═══════════════════════════════════════╗
      ╔═║ Move                                 n        next match                 ║─┐
      ║▸║  Enter    into the next pane         N        previous match             ║l│
      ║ ║  j ↓      row down                   t        totals of what is selected ║–│
      ║ ║  k ↑      row up                     T        agreements, in full        ║–│
      ║ ║  h ←      cell or pane on the left   K        claims, in their words     ║?│
      ║ ║  l →      cell or pane on the right  o        sources of this            ║4│
      ║ ║  gg Home  first row                  w        problems of the texts      ║8│
      ║ ║  G End    last row                   B        years by CY, JFY or USFY   ║0│
      ║ ║  ^D       half a page down          Cadre                                ║4│
      ║ ║  ^U       half a page up             ? F1     keys                       ║0│
      ║ ║  PgDn     page down                  q        back; at the top, quit     ║─│
      ║ ║  PgUp     page up                    R        read the store again       ║7│
      ║ ║  1        Countries                  ^L       draw the screen again      ║2│
      ║ ║  2        Programs                   ^Z       suspend                    ║0│
      ║ ║  3        Trainees                   Q        quit                       ║ │
      ╚═║  Tab      next pane                  ^C       quit                       ║─┘
      ─ ║  S-Tab    previous pane             Signs                                ║──
       4║  Esc      drop the filter, or go out █        actual                     ║
       V║ Look                                 ░        planned                    ║
       P║  /        filter this pane as I type ▶        more than                  ║
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over Programs`() throws {
    expectScreen(
      try Desk("2?").drawn(),
      """
       c╔═ Keys: Programs   type to narrow ════════════════════════════════════════╗
      ┌─║ Move                                 n        next match                 ║─┐
      │▸║  Enter    into the next pane         N        previous match             ║l│
      │ ║  j ↓      row down                   t        totals of what is selected ║–│
      │ ║  k ↑      row up                     T        agreements, in full        ║–│
      │ ║  h ←      cell or pane on the left   K        claims, in their words     ║?│
      │ ║  l →      cell or pane on the right  o        sources of this            ║4│
      │ ║  gg Home  first row                  w        problems of the texts      ║8│
      │ ║  G End    last row                   B        years by CY, JFY or USFY   ║0│
      │ ║  ^D       half a page down          Cadre                                ║4│
      │ ║  ^U       half a page up             ? F1     keys                       ║0│
      │ ║  PgDn     page down                  q        back; at the top, quit     ║─│
      │ ║  PgUp     page up                    R        read the store again       ║7│
      │ ║  1        Countries                  ^L       draw the screen again      ║2│
      │ ║  2        Programs                   ^Z       suspend                    ║0│
      │ ║  3        Trainees                   Q        quit                       ║ │
      └─║  Tab      next pane                  ^C       quit                       ║─┘
      ─ ║  S-Tab    previous pane             Signs                                ║──
       4║  Esc      drop the filter, or go out █        actual                     ║
       V║ Look                                 ░        planned                    ║
       P║  /        filter this pane as I type ▶        more than                  ║
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over Trainees`() throws {
    expectScreen(
      try Desk("3?").drawn(),
      """
       c╔═ Keys: Trainees   type to narrow ════════════════════════════════════════╗
      ┌─║ Move                                 N        previous match             ║═╗
      │▸║  j ↓      row down                   t        totals of what is selected ║l║
      │ ║  k ↑      row up                     T        agreements, in full        ║–║
      │ ║  h ←      cell or pane on the left   K        claims, in their words     ║–║
      │ ║  l →      cell or pane on the right  o        sources of this            ║?║
      │ ║  gg Home  first row                  w        problems of the texts      ║4║
      │ ║  G End    last row                   B        years by CY, JFY or USFY   ║8║
      │ ║  ^D       half a page down          Cadre                                ║0║
      │ ║  ^U       half a page up             ? F1     keys                       ║4║
      │ ║  PgDn     page down                  q        back; at the top, quit     ║0║
      │ ║  PgUp     page up                    R        read the store again       ║─║
      │ ║  1        Countries                  ^L       draw the screen again      ║7║
      │ ║  2        Programs                   ^Z       suspend                    ║2║
      │ ║  3        Trainees                   Q        quit                       ║0║
      │ ║  Tab      next pane                  ^C       quit                       ║ ║
      └─║  S-Tab    previous pane             Signs                                ║═╝
      ─ ║  Esc      drop the filter, or go out █        actual                     ║──
       p║ Look                                 ░        planned                    ║
       s║  /        filter this pane as I type ▶        more than                  ║
       c║  n        next match                 ≥        at least                   ║…
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over the totals`() throws {
    expectScreen(
      try Desk("t?").drawn(),
      """
       c╔═ Keys: Totals   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                 q        back; at the top, quit     ║ ─
       Y║  j ↓      row down                   Esc      back                       ║0
       2║  k ↑      row up                     R        read the store again       ║
       2║  Home     first row                  ^L       draw the screen again      ║
       J║  G End    last row                   ^Z       suspend                    ║
       J║  ^D       half a page down           Q        quit                       ║
       J║  ^U       half a page up             ^C       quit                       ║
       J║  PgDn     page down                 Signs                                ║
       J║  PgUp     page up                    █        actual                     ║
       J║ Look                                 ░        planned                    ║
       J║  w        problems of the texts      ▶        more than                  ║
       J║  B        years by CY, JFY or USFY   ≥        at least                   ║
        ║ Totals                               ~        about                      ║
        ║  g        group: year, country, …    ?        unknown                    ║
      ──║  v        next venue                 0        none                       ║──
       S║  m        next unit                  –        none yet                   ║…
       V║  +        running sum of the years   ·        not reported               ║…
       V║  c        chart or table             *        basis unclear              ║
      ──║ Cadre                                1/3      have an actual             ║──
       █║  ? F1     keys                       ▁▄▇      trend: actual of a year    ║
       –╚═════════════════════════════════════════════════════════════════ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `over the checks`() throws {
    expectScreen(
      try Desk("w<f1>").drawn(),
      """
       c╔═ Keys: Checks   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                 █        actual                     ║──
       c║  Enter    go to the record           ░        planned                    ║
       c║  j ↓      row down                   ▶        more than                  ║…
       c║  k ↑      row up                     ≥        at least                   ║
        ║  gg Home  first row                  ~        about                      ║
        ║  G End    last row                   ?        unknown                    ║
        ║  ^D       half a page down           0        none                       ║
        ║  ^U       half a page up             –        none yet                   ║
        ║  PgDn     page down                  ·        not reported               ║
        ║  PgUp     page up                    *        basis unclear              ║
        ║ Cadre                                1/3      have an actual             ║
        ║  ? F1     keys                       ▁▄▇      trend: actual of a year    ║
        ║  q        back; at the top, quit     ▒        trend: only planned        ║
        ║  Esc      back                       _        trend: none                ║
        ║  R        read the store again       P R      status planned, running    ║
      ──║  ^L       draw the screen again      ✓ X      completed, cancelled       ║──
       c║  ^Z       suspend                    !        the record has an error: w ║
       1║  Q        quit                       donor    in the giving country      ║
        ║  ^C       quit                       in-ctr   in the trainees' country   ║
        ║ Signs                                unit ?   what is counted is unclear ║
        ╚══════════════════════════════════════════════════════════════════════════╝

       Esc close
      """)
  }

  @Test func `in ASCII`() throws {
    expectScreen(
      try Desk("?").drawn(.ascii),
      """
       c#= Keys: Countries   type to narrow =======================================#
      #=# Move                                 n        next match                 #-+
      #>#  Enter    into the next pane         N        previous match             #l|
      # #  j Down   row down                   t        totals of what is selected #-|
      # #  k Up     row up                     T        agreements, in full        #-|
      # #  h <-     cell or pane on the left   K        claims, in their words     #?|
      # #  l ->     cell or pane on the right  o        sources of this            #4|
      # #  gg Home  first row                  w        problems of the texts      #8|
      # #  G End    last row                   B        years by CY, JFY or USFY   #0|
      # #  ^D       half a page down          Cadre                                #4|
      # #  ^U       half a page up             ? F1     keys                       #0|
      # #  PgDn     page down                  q        back; at the top, quit     #-|
      # #  PgUp     page up                    R        read the store again       #7|
      # #  1        Countries                  ^L       draw the screen again      #2|
      # #  2        Programs                   ^Z       suspend                    #0|
      # #  3        Trainees                   Q        quit                       # |
      #=#  Tab      next pane                  ^C       quit                       #-+
      - #  S-Tab    previous pane             Signs                                #--
       4#  Esc      drop the filter, or go out #        actual                     #
       V# Look                                 -        planned                    #
       P#  /        filter this pane as I type >        more than                  #
      --#============================================================== Down more =#--

       Esc close
      """)
  }
}
