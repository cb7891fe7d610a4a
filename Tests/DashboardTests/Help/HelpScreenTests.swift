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
      ║ ║  G End    last row                   U        what was changed, and when ║0│
      ║ ║  ^D       half a page down           B        years by CY, JFY or USFY   ║4│
      ║ ║  ^U       half a page up            Edit                                 ║0│
      ║ ║  PgDn     page down                  y        copy the cell              ║─│
      ║ ║  PgUp     page up                    Y        copy the table             ║7│
      ║ ║  1        Countries                  E        the record in your editor  ║2│
      ║ ║  2        Programs                   d        remove it, or the marked   ║0│
      ║ ║  3        Trainees                   u        take my last change back   ║ │
      ╚═║  Tab      next pane                  ^R       make it again              ║─┘
      ─ ║  S-Tab    previous pane             Cadre                                ║──
       4║  Esc      drop filter, marks; leave  ^S       save what is not saved     ║
       V║ Look                                 ? F1     keys                       ║
       P║  /        filter this pane as I type q        back; at the top, quit     ║
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
      │ ║  G End    last row                   U        what was changed, and when ║0│
      │ ║  ^D       half a page down           B        years by CY, JFY or USFY   ║4│
      │ ║  ^U       half a page up            Edit                                 ║0│
      │ ║  PgDn     page down                  a        add a cohort of it         ║─│
      │ ║  PgUp     page up                    y        copy the cell              ║7│
      │ ║  1        Countries                  Y        copy the table             ║2│
      │ ║  2        Programs                   E        the record in your editor  ║0│
      │ ║  3        Trainees                   d        remove it, or the marked   ║ │
      └─║  Tab      next pane                  u        take my last change back   ║─┘
      ─ ║  S-Tab    previous pane              ^R       make it again              ║──
       4║  Esc      drop filter, marks; leave Cadre                                ║
       V║ Look                                 ^S       save what is not saved     ║
       P║  /        filter this pane as I type ? F1     keys                       ║
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
      │ ║  h ←      cell or pane on the left   U        what was changed, and when ║–║
      │ ║  l →      cell or pane on the right  B        years by CY, JFY or USFY   ║?║
      │ ║  gg Home  first row                 Edit                                 ║4║
      │ ║  G End    last row                   e Enter  edit the cell              ║8║
      │ ║  ^D       half a page down           0…9 > ~  type a new figure          ║0║
      │ ║  ^U       half a page up             a        add a cohort here          ║4║
      │ ║  PgDn     page down                  C        the same for another year  ║0║
      │ ║  PgUp     page up                    y        copy the cell              ║─║
      │ ║  Tab      next pane                  Y        copy the table             ║7║
      │ ║  S-Tab    previous pane              E        the record in your editor  ║2║
      │ ║  Esc      drop filter, marks; leave  Space    mark, and go down          ║0║
      │ ║ Look                                 v        begin a range; end it      ║ ║
      └─║  /        filter this pane as I type d        remove it, or the marked   ║═╝
      ─ ║  n        next match                 u        take my last change back   ║──
       p║  N        previous match             ^R       make it again              ║
       s║  t        totals of what is selectedCadre                                ║
       c║  T        agreements, in full        ^S       save what is not saved     ║…
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over the totals`() throws {
    expectScreen(
      try Desk("t?").drawn(),
      """
       c╔═ Keys: Totals   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                 +        running sum of the years   ║ ─
       Y║  j ↓      row down                   c        chart or table             ║0
       2║  k ↑      row up                    Cadre                                ║
       2║  Home     first row                  ^S       save what is not saved     ║
       J║  G End    last row                   ? F1     keys                       ║
       J║  ^D       half a page down           q        back; at the top, quit     ║
       J║  ^U       half a page up             Esc      back                       ║
       J║  PgDn     page down                  R        read the store again       ║
       J║  PgUp     page up                    ^L       draw the screen again      ║
       J║ Look                                 ^Z       suspend                    ║
       J║  w        problems of the texts      Q        quit                       ║
       J║  U        what was changed, and when ^C       quit                       ║
        ║  B        years by CY, JFY or USFY  Signs                                ║
        ║ Edit                                 █        actual                     ║
      ──║  u        take my last change back   ░        planned                    ║──
       S║  ^R       make it again              ▶        more than                  ║…
       V║ Totals                               ≥        at least                   ║…
       V║  g        group: year, country, …    ~        about                      ║
      ──║  v        next venue                 ?        unknown                    ║──
       █║  m        next unit                  0        none                       ║
       –╚═════════════════════════════════════════════════════════════════ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `over the checks`() throws {
    expectScreen(
      try Desk("w<f1>").drawn(),
      """
       c╔═ Keys: Checks   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                 R        read the store again       ║──
       W║  Enter    go to the record           ^L       draw the screen again      ║
       W║  j ↓      row down                   ^Z       suspend                    ║…
       W║  k ↑      row up                     Q        quit                       ║…
       W║  gg Home  first row                  ^C       quit                       ║
       E║  G End    last row                  Signs                                ║
       W║  ^D       half a page down           █        actual                     ║
       E║  ^U       half a page up             ░        planned                    ║
       W║  PgDn     page down                  ▶        more than                  ║…
       W║  PgUp     page up                    ≥        at least                   ║…
       W║ Look                                 ~        about                      ║…
        ║  U        what was changed, and when ?        unknown                    ║
        ║ Edit                                 0        none                       ║
      ──║  u        take my last change back   –        none yet                   ║──
       c║  ^R       make it again              ·        not reported               ║
       1║ Cadre                                *        basis unclear              ║
        ║  ^S       save what is not saved     1/3      have an actual             ║
        ║  ? F1     keys                       ▁▄▇      trend: actual of a year    ║r
        ║  q        back; at the top, quit     ▒        trend: only planned        ║
        ║  Esc      back                       _        trend: none                ║
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
      # #  G End    last row                   U        what was changed, and when #0|
      # #  ^D       half a page down           B        years by CY, JFY or USFY   #4|
      # #  ^U       half a page up            Edit                                 #0|
      # #  PgDn     page down                  y        copy the cell              #-|
      # #  PgUp     page up                    Y        copy the table             #7|
      # #  1        Countries                  E        the record in your editor  #2|
      # #  2        Programs                   d        remove it, or the marked   #0|
      # #  3        Trainees                   u        take my last change back   # |
      #=#  Tab      next pane                  ^R       make it again              #-+
      - #  S-Tab    previous pane             Cadre                                #--
       4#  Esc      drop filter, marks; leave  ^S       save what is not saved     #
       V# Look                                 ? F1     keys                       #
       P#  /        filter this pane as I type q        back; at the top, quit     #
      --#============================================================== Down more =#--

       Esc close
      """)
  }
}
