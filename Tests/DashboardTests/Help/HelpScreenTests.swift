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
      ╔═║ Move                                 f        query the whole store      ║─┐
      ║▸║  Enter    into the next pane         n        next match                 ║l│
      ║ ║  j ↓      row down                   N        previous match             ║–│
      ║ ║  k ↑      row up                     t        totals of what is selected ║–│
      ║ ║  h ←      cell or pane on the left   T        agreements, in full        ║?│
      ║ ║  l →      cell or pane on the right  K        claims, in their words     ║4│
      ║ ║  gg Home  first row                  o        sources of this            ║8│
      ║ ║  G End    last row                   w        problems of the texts      ║0│
      ║ ║  ^D       half a page down           U        what was changed, and when ║4│
      ║ ║  ^U       half a page up             B        years by CY, JFY or USFY   ║0│
      ║ ║  PgDn     page down                 Edit                                 ║─│
      ║ ║  PgUp     page up                    y        copy the cell              ║7│
      ║ ║  1        Countries                  Y        copy the table             ║2│
      ║ ║  2        Programs                   E        the record in your editor  ║0│
      ║ ║  3        Trainees                   e        the record, as a form      ║ │
      ╚═║  Tab      next pane                  A        add one with a form        ║─┘
      ─ ║  S-Tab    previous pane              d        remove it                  ║──
       4║  Esc      drop filter, marks, query  u        take my last change back   ║
       V║ Look                                 ^R       make it again              ║
       P║  /        filter this pane as I typeCadre                                ║
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over Programs`() throws {
    expectScreen(
      try Desk("2?").drawn(),
      """
       c╔═ Keys: Programs   type to narrow ════════════════════════════════════════╗
      ┌─║ Move                                 f        query the whole store      ║─┐
      │▸║  Enter    into the next pane         n        next match                 ║l│
      │ ║  j ↓      row down                   N        previous match             ║–│
      │ ║  k ↑      row up                     t        totals of what is selected ║–│
      │ ║  h ←      cell or pane on the left   T        agreements, in full        ║?│
      │ ║  l →      cell or pane on the right  K        claims, in their words     ║4│
      │ ║  gg Home  first row                  o        sources of this            ║8│
      │ ║  G End    last row                   w        problems of the texts      ║0│
      │ ║  ^D       half a page down           U        what was changed, and when ║4│
      │ ║  ^U       half a page up             B        years by CY, JFY or USFY   ║0│
      │ ║  PgDn     page down                 Edit                                 ║─│
      │ ║  PgUp     page up                    a        add a cohort of it         ║7│
      │ ║  1        Countries                  y        copy the cell              ║2│
      │ ║  2        Programs                   Y        copy the table             ║0│
      │ ║  3        Trainees                   E        the record in your editor  ║ │
      └─║  Tab      next pane                  e        the record, as a form      ║─┘
      ─ ║  S-Tab    previous pane              A        add one with a form        ║──
       4║  Esc      drop filter, marks, query  d        remove it                  ║
       V║ Look                                 u        take my last change back   ║
       P║  /        filter this pane as I type ^R       make it again              ║
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over Trainees`() throws {
    expectScreen(
      try Desk("3?").drawn(),
      """
       c╔═ Keys: Trainees   type to narrow ════════════════════════════════════════╗
      ┌─║ Move                                 T        agreements, in full        ║═╗
      │▸║  j ↓      row down                   K        claims, in their words     ║l║
      │ ║  k ↑      row up                     o        sources of this            ║–║
      │ ║  h ←      cell or pane on the left   w        problems of the texts      ║–║
      │ ║  l →      cell or pane on the right  U        what was changed, and when ║?║
      │ ║  gg Home  first row                  B        years by CY, JFY or USFY   ║4║
      │ ║  G End    last row                  Edit                                 ║8║
      │ ║  ^D       half a page down           e Enter  edit the cell              ║0║
      │ ║  ^U       half a page up             0…9 > ~  type a new figure          ║4║
      │ ║  PgDn     page down                  a        add a cohort here          ║0║
      │ ║  PgUp     page up                    C        the same for another year  ║─║
      │ ║  Tab      next pane                  y        copy the cell              ║7║
      │ ║  S-Tab    previous pane              Y        copy the table             ║2║
      │ ║  Esc      drop filter, marks, query  E        the record in your editor  ║0║
      │ ║ Look                                 r        the record, as a form      ║ ║
      └─║  /        filter this pane as I type A        add one with a form        ║═╝
      ─ ║  f        query the whole store      d        remove it, or the marked   ║──
       p║  n        next match                 u        take my last change back   ║
       s║  N        previous match             ^R       make it again              ║
       c║  t        totals of what is selected Space    mark, and go down          ║…
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over the totals`() throws {
    expectScreen(
      try Desk("t?").drawn(),
      """
       c╔═ Keys: Totals   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                Totals                               ║ ─
       Y║  j ↓      row down                   Enter    the cohorts of the row     ║0
       2║  k ↑      row up                     g        group: year, country, …    ║
       2║  Home     first row                  v        next venue                 ║
       J║  G End    last row                   m        next unit                  ║
       J║  ^D       half a page down           +        running sum of the years   ║
       J║  ^U       half a page up             c        chart or table             ║
       J║  PgDn     page down                 Cadre                                ║
       J║  PgUp     page up                    ^S       save what is not saved     ║
       J║ Look                                 ? F1     keys                       ║
       J║  f        query the whole store      q        back; at the top, quit     ║
       J║  T        agreements, in full        Esc      back                       ║
        ║  K        claims, in their words     R        read the store again       ║
        ║  o        sources of these           ^L       draw the screen again      ║
      ──║  w        problems of the texts      ^Z       suspend                    ║──
       S║  U        what was changed, and when Q        quit                       ║…
       V║  B        years by CY, JFY or USFY   ^C       quit                       ║…
       V║ Edit                                Signs                                ║
      ──║  u        take my last change back   █        actual                     ║──
       █║  ^R       make it again              ░        planned                    ║
       –╚═════════════════════════════════════════════════════════════════ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `over the checks`() throws {
    expectScreen(
      try Desk("w<f1>").drawn(),
      """
       c╔═ Keys: Checks   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                 Esc      back                       ║──
       W║  Enter    go to the record           R        read the store again       ║
       W║  j ↓      row down                   ^L       draw the screen again      ║…
       W║  k ↑      row up                     ^Z       suspend                    ║…
       W║  gg Home  first row                  Q        quit                       ║
       E║  G End    last row                   ^C       quit                       ║
       W║  ^D       half a page down          Signs                                ║
       E║  ^U       half a page up             █        actual                     ║
       W║  PgDn     page down                  ░        planned                    ║…
       W║  PgUp     page up                    ▶        more than                  ║…
       W║ Look                                 ≥        at least                   ║…
        ║  U        what was changed, and when ~        about                      ║
        ║ Edit                                 ?        unknown                    ║
      ──║  A        add one with a form        0        none                       ║──
       c║  u        take my last change back   –        none yet                   ║
       1║  ^R       make it again              ·        not reported               ║
        ║ Cadre                                *        basis unclear              ║
        ║  ^S       save what is not saved     1/3      have an actual             ║r
        ║  ? F1     keys                       ▁▄▇      trend: actual of a year    ║
        ║  q        back; at the top, quit     ▶ ~      trend: at least, about     ║
        ╚═════════════════════════════════════════════════════════════════ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `in ASCII`() throws {
    expectScreen(
      try Desk("?").drawn(.ascii),
      """
       c#= Keys: Countries   type to narrow =======================================#
      #=# Move                                 f        query the whole store      #-+
      #>#  Enter    into the next pane         n        next match                 #l|
      # #  j Down   row down                   N        previous match             #-|
      # #  k Up     row up                     t        totals of what is selected #-|
      # #  h <-     cell or pane on the left   T        agreements, in full        #?|
      # #  l ->     cell or pane on the right  K        claims, in their words     #4|
      # #  gg Home  first row                  o        sources of this            #8|
      # #  G End    last row                   w        problems of the texts      #0|
      # #  ^D       half a page down           U        what was changed, and when #4|
      # #  ^U       half a page up             B        years by CY, JFY or USFY   #0|
      # #  PgDn     page down                 Edit                                 #-|
      # #  PgUp     page up                    y        copy the cell              #7|
      # #  1        Countries                  Y        copy the table             #2|
      # #  2        Programs                   E        the record in your editor  #0|
      # #  3        Trainees                   e        the record, as a form      # |
      #=#  Tab      next pane                  A        add one with a form        #-+
      - #  S-Tab    previous pane              d        remove it                  #--
       4#  Esc      drop filter, marks, query  u        take my last change back   #
       V# Look                                 ^R       make it again              #
       P#  /        filter this pane as I typeCadre                                #
      --#============================================================== Down more =#--

       Esc close
      """)
  }
}
