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
      ║ ║  ^D       half a page down          Edit                                 ║4│
      ║ ║  ^U       half a page up             y        copy the cell              ║0│
      ║ ║  PgDn     page down                  Y        copy the table             ║─│
      ║ ║  PgUp     page up                    E        the record in your editor  ║7│
      ║ ║  1        Countries                 Cadre                                ║2│
      ║ ║  2        Programs                   ^S       save what is not saved     ║0│
      ║ ║  3        Trainees                   ? F1     keys                       ║ │
      ╚═║  Tab      next pane                  q        back; at the top, quit     ║─┘
      ─ ║  S-Tab    previous pane              R        read the store again       ║──
       4║  Esc      drop the filter, or go out ^L       draw the screen again      ║
       V║ Look                                 ^Z       suspend                    ║
       P║  /        filter this pane as I type Q        quit                       ║
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
      │ ║  ^D       half a page down          Edit                                 ║4│
      │ ║  ^U       half a page up             a        add a cohort of it         ║0│
      │ ║  PgDn     page down                  y        copy the cell              ║─│
      │ ║  PgUp     page up                    Y        copy the table             ║7│
      │ ║  1        Countries                  E        the record in your editor  ║2│
      │ ║  2        Programs                  Cadre                                ║0│
      │ ║  3        Trainees                   ^S       save what is not saved     ║ │
      └─║  Tab      next pane                  ? F1     keys                       ║─┘
      ─ ║  S-Tab    previous pane              q        back; at the top, quit     ║──
       4║  Esc      drop the filter, or go out R        read the store again       ║
       V║ Look                                 ^L       draw the screen again      ║
       P║  /        filter this pane as I type ^Z       suspend                    ║
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over Trainees`() throws {
    expectScreen(
      try Desk("3?").drawn(),
      """
       c╔═ Keys: Trainees   type to narrow ════════════════════════════════════════╗
      ┌─║ Move                                 K        claims, in their words     ║═╗
      │▸║  j ↓      row down                   o        sources of this            ║l║
      │ ║  k ↑      row up                     w        problems of the texts      ║–║
      │ ║  h ←      cell or pane on the left   B        years by CY, JFY or USFY   ║–║
      │ ║  l →      cell or pane on the right Edit                                 ║?║
      │ ║  gg Home  first row                  e Enter  edit the cell              ║4║
      │ ║  G End    last row                   0…9 > ~  type a new figure          ║8║
      │ ║  ^D       half a page down           a        add a cohort here          ║0║
      │ ║  ^U       half a page up             C        the same for another year  ║4║
      │ ║  PgDn     page down                  y        copy the cell              ║0║
      │ ║  PgUp     page up                    Y        copy the table             ║─║
      │ ║  Tab      next pane                  E        the record in your editor  ║7║
      │ ║  S-Tab    previous pane             Cadre                                ║2║
      │ ║  Esc      drop the filter, or go out ^S       save what is not saved     ║0║
      │ ║ Look                                 ? F1     keys                       ║ ║
      └─║  /        filter this pane as I type q        back; at the top, quit     ║═╝
      ─ ║  n        next match                 R        read the store again       ║──
       p║  N        previous match             ^L       draw the screen again      ║
       s║  t        totals of what is selected ^Z       suspend                    ║
       c║  T        agreements, in full        Q        quit                       ║…
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over the totals`() throws {
    expectScreen(
      try Desk("t?").drawn(),
      """
       c╔═ Keys: Totals   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                 ? F1     keys                       ║ ─
       Y║  j ↓      row down                   q        back; at the top, quit     ║0
       2║  k ↑      row up                     Esc      back                       ║
       2║  Home     first row                  R        read the store again       ║
       J║  G End    last row                   ^L       draw the screen again      ║
       J║  ^D       half a page down           ^Z       suspend                    ║
       J║  ^U       half a page up             Q        quit                       ║
       J║  PgDn     page down                  ^C       quit                       ║
       J║  PgUp     page up                   Signs                                ║
       J║ Look                                 █        actual                     ║
       J║  w        problems of the texts      ░        planned                    ║
       J║  B        years by CY, JFY or USFY   ▶        more than                  ║
        ║ Totals                               ≥        at least                   ║
        ║  g        group: year, country, …    ~        about                      ║
      ──║  v        next venue                 ?        unknown                    ║──
       S║  m        next unit                  0        none                       ║…
       V║  +        running sum of the years   –        none yet                   ║…
       V║  c        chart or table             ·        not reported               ║
      ──║ Cadre                                *        basis unclear              ║──
       █║  ^S       save what is not saved     1/3      have an actual             ║
       –╚═════════════════════════════════════════════════════════════════ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `over the checks`() throws {
    expectScreen(
      try Desk("w<f1>").drawn(),
      """
       c╔═ Keys: Checks   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                Signs                                ║──
       W║  Enter    go to the record           █        actual                     ║
       W║  j ↓      row down                   ░        planned                    ║…
       W║  k ↑      row up                     ▶        more than                  ║…
       W║  gg Home  first row                  ≥        at least                   ║
       E║  G End    last row                   ~        about                      ║
       W║  ^D       half a page down           ?        unknown                    ║
       E║  ^U       half a page up             0        none                       ║
       W║  PgDn     page down                  –        none yet                   ║…
       W║  PgUp     page up                    ·        not reported               ║…
       W║ Cadre                                *        basis unclear              ║…
        ║  ^S       save what is not saved     1/3      have an actual             ║
        ║  ? F1     keys                       ▁▄▇      trend: actual of a year    ║
      ──║  q        back; at the top, quit     ▒        trend: only planned        ║──
       c║  Esc      back                       _        trend: none                ║
       1║  R        read the store again       P R      status planned, running    ║
        ║  ^L       draw the screen again      ✓ X      completed, cancelled       ║
        ║  ^Z       suspend                    !        the record has an error: w ║r
        ║  Q        quit                       ✎        typed, not saved: e        ║
        ║  ^C       quit                       donor    in the giving country      ║
        ╚═════════════════════════════════════════════════════════════════ ↓ more ═╝

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
      # #  ^D       half a page down          Edit                                 #4|
      # #  ^U       half a page up             y        copy the cell              #0|
      # #  PgDn     page down                  Y        copy the table             #-|
      # #  PgUp     page up                    E        the record in your editor  #7|
      # #  1        Countries                 Cadre                                #2|
      # #  2        Programs                   ^S       save what is not saved     #0|
      # #  3        Trainees                   ? F1     keys                       # |
      #=#  Tab      next pane                  q        back; at the top, quit     #-+
      - #  S-Tab    previous pane              R        read the store again       #--
       4#  Esc      drop the filter, or go out ^L       draw the screen again      #
       V# Look                                 ^Z       suspend                    #
       P#  /        filter this pane as I type Q        quit                       #
      --#============================================================== Down more =#--

       Esc close
      """)
  }
}
