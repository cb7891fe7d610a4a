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
      ║ ║  PgDn     page down                  x        export what is shown       ║─│
      ║ ║  PgUp     page up                   Edit                                 ║7│
      ║ ║  1        Countries                  y        copy the cell              ║2│
      ║ ║  2        Programs                   Y        copy the table             ║0│
      ║ ║  3        Trainees                   E        the record in your editor  ║ │
      ╚═║  Tab      next pane                  e        the record, as a form      ║─┘
      ─ ║  S-Tab    previous pane              A        add one with a form        ║──
       4║  Esc      drop filter, marks, query  d        remove it, or the marked   ║
       V║ Look                                 u        take my last change back   ║
       P║  /        filter this pane as I type ^R       make it again              ║
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
      │ ║  PgDn     page down                  x        export what is shown       ║─│
      │ ║  PgUp     page up                   Edit                                 ║7│
      │ ║  1        Countries                  a        add a cohort of it         ║2│
      │ ║  2        Programs                   y        copy the cell              ║0│
      │ ║  3        Trainees                   Y        copy the table             ║ │
      └─║  Tab      next pane                  E        the record in your editor  ║─┘
      ─ ║  S-Tab    previous pane              e        the record, as a form      ║──
       4║  Esc      drop filter, marks, query  A        add one with a form        ║
       V║ Look                                 d        remove it, or the marked   ║
       P║  /        filter this pane as I type u        take my last change back   ║
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
      │ ║  G End    last row                   x        export what is shown       ║8║
      │ ║  ^D       half a page down          Edit                                 ║0║
      │ ║  ^U       half a page up             e Enter  edit the cell              ║4║
      │ ║  PgDn     page down                  0…9 > ~  type a new figure          ║0║
      │ ║  PgUp     page up                    a        add a cohort here          ║─║
      │ ║  Tab      next pane                  C        the same for another year  ║7║
      │ ║  S-Tab    previous pane              y        copy the cell              ║2║
      │ ║  Esc      drop filter, marks, query  Y        copy the table             ║0║
      │ ║ Look                                 E        the record in your editor  ║ ║
      └─║  /        filter this pane as I type r        the record, as a form      ║═╝
      ─ ║  f        query the whole store      A        add one with a form        ║──
       p║  n        next match                 Space    mark, and go down          ║
       s║  N        previous match             v        begin a range; end it      ║
       c║  t        totals of what is selected d        remove it, or the marked   ║…
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
       2║  Home     first row                  ,        and then by: venue, …      ║
       J║  G End    last row                   v        next venue                 ║
       J║  ^D       half a page down           m        next unit                  ║
       J║  ^U       half a page up             +        running sum of the years   ║
       J║  PgDn     page down                  c        chart or table             ║
       J║  PgUp     page up                   Cadre                                ║
       J║ Look                                 ^S       save what is not saved     ║
       J║  f        query the whole store      ? F1     keys                       ║
       J║  T        agreements, in full        q        back; at the top, quit     ║
        ║  K        claims, in their words     Esc      back                       ║
        ║  o        sources of these           R        read the store again       ║
      ──║  w        problems of the texts      ^L       draw the screen again      ║──
       S║  U        what was changed, and when ^Z       suspend                    ║…
       V║  B        years by CY, JFY or USFY   Q        quit                       ║…
       V║ Edit                                 ^C       quit                       ║
      ──║  u        take my last change back  Signs                                ║──
       █║  ^R       make it again              █        actual                     ║
       –╚═════════════════════════════════════════════════════════════════ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `over the checks`() throws {
    expectScreen(
      try Desk("w<f1>").drawn(),
      """
       c╔═ Keys: Checks   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                 q        back; at the top, quit     ║──
       W║  Enter    go to the record           Esc      back                       ║
       W║  j ↓      row down                   R        read the store again       ║…
       W║  k ↑      row up                     ^L       draw the screen again      ║…
       W║  gg Home  first row                  ^Z       suspend                    ║
       E║  G End    last row                   Q        quit                       ║
       W║  ^D       half a page down           ^C       quit                       ║
       E║  ^U       half a page up            Signs                                ║
       W║  PgDn     page down                  █        actual                     ║…
       W║  PgUp     page up                    ░        planned                    ║…
       W║ Look                                 ▶        more than                  ║…
        ║  U        what was changed, and when ≥        at least                   ║
        ║  x        export what is shown       ~        about                      ║
      ──║ Edit                                 ?        unknown                    ║──
       c║  A        add one with a form        0        none                       ║
       1║  u        take my last change back   –        none yet                   ║
        ║  ^R       make it again              ·        not reported               ║
        ║ Cadre                                *        basis unclear              ║r
        ║  ^S       save what is not saved     1/3      have an actual             ║
        ║  ? F1     keys                       ▁▄▇      trend: actual of a year    ║
        ║  q        back; at the top, quit     ▶ ~      trend: a bound, about      ║
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
      # #  PgDn     page down                  x        export what is shown       #-|
      # #  PgUp     page up                   Edit                                 #7|
      # #  1        Countries                  y        copy the cell              #2|
      # #  2        Programs                   Y        copy the table             #0|
      # #  3        Trainees                   E        the record in your editor  # |
      #=#  Tab      next pane                  e        the record, as a form      #-+
      - #  S-Tab    previous pane              A        add one with a form        #--
       4#  Esc      drop filter, marks, query  d        remove it, or the marked   #
       V# Look                                 u        take my last change back   #
       P#  /        filter this pane as I type ^R       make it again              #
      --#============================================================== Down more =#--

       Esc close
      """)
  }
}
