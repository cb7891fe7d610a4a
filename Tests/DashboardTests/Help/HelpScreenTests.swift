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
      ╔═║ Move                                Look                                 ║─┐
      ║▸║  Enter    into the next pane         /        filter this pane as I type ║l│
      ║ ║  j ↓      row down                   f        query the whole store      ║–│
      ║ ║  k ↑      row up                     n        next match                 ║–│
      ║ ║  h ←      cell or pane on the left   N        previous match             ║?│
      ║ ║  l →      cell or pane on the right  t        totals of what is selected ║4│
      ║ ║  gg Home  first row                  T        agreements, in full        ║8│
      ║ ║  G End    last row                   K        claims, in their words     ║0│
      ║ ║  ^D       half a page down           o        sources of this            ║4│
      ║ ║  ^U       half a page up             w        problems of the texts      ║t│
      ║ ║  PgDn     page down                  U        what was changed, and when ║─│
      ║ ║  PgUp     page up                    B        years by CY, JFY or USFY   ║7│
      ║ ║  1        Countries                  x        export what is shown       ║2│
      ║ ║  2        Programs                  Edit                                 ║0│
      ║ ║  3        Trainees                   y        copy the cell              ║ │
      ╚═║  [        back where I was           Y        copy the table             ║─┘
      ─ ║  ]        forward again              E        the record in your editor  ║──
       4║  Tab      next pane                  e        the record, as a form      ║
       V║  S-Tab    previous pane              A        add one with a form        ║
       P║  Esc      drop filter, marks, query  d        remove it                  ║
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over Programs`() throws {
    expectScreen(
      try Desk("2?").drawn(),
      """
       c╔═ Keys: Programs   type to narrow ════════════════════════════════════════╗
      ┌─║ Move                                Look                                 ║─┐
      │▸║  Enter    into the next pane         /        filter this pane as I type ║l│
      │ ║  j ↓      row down                   f        query the whole store      ║–│
      │ ║  k ↑      row up                     n        next match                 ║–│
      │ ║  h ←      cell or pane on the left   N        previous match             ║?│
      │ ║  l →      cell or pane on the right  t        totals of what is selected ║4│
      │ ║  gg Home  first row                  T        agreements, in full        ║8│
      │ ║  G End    last row                   K        claims, in their words     ║0│
      │ ║  ^D       half a page down           o        sources of this            ║4│
      │ ║  ^U       half a page up             w        problems of the texts      ║t│
      │ ║  PgDn     page down                  U        what was changed, and when ║─│
      │ ║  PgUp     page up                    B        years by CY, JFY or USFY   ║7│
      │ ║  1        Countries                  x        export what is shown       ║2│
      │ ║  2        Programs                  Edit                                 ║0│
      │ ║  3        Trainees                   a        add a cohort of it         ║ │
      └─║  [        back where I was           y        copy the cell              ║─┘
      ─ ║  ]        forward again              Y        copy the table             ║──
       4║  Tab      next pane                  E        the record in your editor  ║
       V║  S-Tab    previous pane              e        the record, as a form      ║
       P║  Esc      drop filter, marks, query  A        add one with a form        ║
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
      │▸║  j ↓      row down                   s        sort by this column        ║l║
      │ ║  k ↑      row up                     t        totals of what is selected ║–║
      │ ║  h ←      cell or pane on the left   T        agreements, in full        ║–║
      │ ║  l →      cell or pane on the right  K        claims, in their words     ║?║
      │ ║  gg Home  first row                  o        sources of this            ║4║
      │ ║  G End    last row                   w        problems of the texts      ║8║
      │ ║  ^D       half a page down           U        what was changed, and when ║0║
      │ ║  ^U       half a page up             B        years by CY, JFY or USFY   ║4║
      │ ║  PgDn     page down                  x        export what is shown       ║t║
      │ ║  PgUp     page up                   Edit                                 ║─║
      │ ║  [        back where I was           e Enter  edit the cell              ║7║
      │ ║  ]        forward again              0…9 > ~  type a new figure          ║2║
      │ ║  Tab      next pane                  a        add a cohort here          ║0║
      │ ║  S-Tab    previous pane              C        the same for another year  ║ ║
      └─║  Esc      drop filter, marks, query  y        copy the cell              ║═╝
      ─ ║ Look                                 Y        copy the table             ║──
       p║  /        filter this pane as I type E        the record in your editor  ║
       s║  f        query the whole store      r        the record, as a form      ║
       c║  n        next match                 A        add one with a form        ║…
      ──╚═════════════════════════════════════════════════════════════════ ↓ more ═╝──

       Esc close
      """)
  }

  @Test func `over the totals`() throws {
    expectScreen(
      try Desk("t?").drawn(),
      """
       c╔═ Keys: Totals   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                Edit                                 ║ ─
       Y║  j ↓      row down                   u        take my last change back   ║
       2║  k ↑      row up                     ^R       make it again              ║
       2║  Home     first row                 Totals                               ║
       J║  G End    last row                   Enter    the cohorts of the row     ║
       J║  ^D       half a page down           g        group: year, country, …    ║
       J║  ^U       half a page up             ,        and then by: venue, …      ║
       J║  PgDn     page down                  v        next venue                 ║
       J║  PgUp     page up                    m        next unit                  ║
       J║  [        back where I was           +        running sum of the years   ║
       J║  ]        forward again              c        chart or table             ║
       J║ Look                                Cadre                                ║
        ║  f        query the whole store      ^S       save what is not saved     ║
        ║  T        agreements, in full        ? F1     keys                       ║
      ──║  K        claims, in their words     : ^P     do it by its name          ║──
       S║  o        sources of these           q        back; at the top, quit     ║…
       V║  w        problems of the texts      Esc      back                       ║…
       V║  U        what was changed, and when R        read the store again       ║
      ──║  B        years by CY, JFY or USFY   ^L       draw the screen again      ║──
       █║  x        export what is shown       %        mouse on, off              ║
       ≠╚═════════════════════════════════════════════════════════════════ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `over the checks`() throws {
    expectScreen(
      try Desk("w<f1>").drawn(),
      """
       c╔═ Keys: Checks   type to narrow ══════════════════════════════════════════╗
      ─ ║ Move                                 u        take my last change back   ║──
       E║  Enter    go to the record           ^R       make it again              ║
       E║  j ↓      row down                  Cadre                                ║
       W║  k ↑      row up                     ^S       save what is not saved     ║
       W║  ← h      back in the text below     ? F1     keys                       ║…
       W║  → l      on in the text below       : ^P     do it by its name          ║…
       W║  gg Home  first row                  q        back; at the top, quit     ║
       W║  G End    last row                   Esc      back                       ║…
       W║  ^D       half a page down           R        read the store again       ║…
       W║  ^U       half a page up             ^L       draw the screen again      ║…
       W║  PgDn     page down                  %        mouse on, off              ║…
        ║  PgUp     page up                    ^Z       suspend                    ║
        ║  [        back where I was           Q        quit                       ║
      ─ ║  ]        forward again              ^C       quit                       ║──
       e║ Look                                Signs                                ║
       1║  /        filter the list as I type  █        actual                     ║
        ║  U        what was changed, and when ░        plan                       ║
        ║  x        export what is shown       ▶ ≥      at least                   ║
       c║ Edit                                 ~        about                      ║
        ║  A        add one with a form        ?        unknown                    ║
        ╚═════════════════════════════════════════════════════════════════ ↓ more ═╝

       Esc close
      """)
  }

  @Test func `in ASCII`() throws {
    expectScreen(
      try Desk("?").drawn(.ascii),
      """
       c#= Keys: Countries   type to narrow =======================================#
      #=# Move                                Look                                 #-+
      #>#  Enter    into the next pane         /        filter this pane as I type #l|
      # #  j Down   row down                   f        query the whole store      #-|
      # #  k Up     row up                     n        next match                 #-|
      # #  h <-     cell or pane on the left   N        previous match             #?|
      # #  l ->     cell or pane on the right  t        totals of what is selected #4|
      # #  gg Home  first row                  T        agreements, in full        #8|
      # #  G End    last row                   K        claims, in their words     #0|
      # #  ^D       half a page down           o        sources of this            #4|
      # #  ^U       half a page up             w        problems of the texts      #t|
      # #  PgDn     page down                  U        what was changed, and when #-|
      # #  PgUp     page up                    B        years by CY, JFY or USFY   #7|
      # #  1        Countries                  x        export what is shown       #2|
      # #  2        Programs                  Edit                                 #0|
      # #  3        Trainees                   y        copy the cell              # |
      #=#  [        back where I was           Y        copy the table             #-+
      - #  ]        forward again              E        the record in your editor  #--
       4#  Tab      next pane                  e        the record, as a form      #
       V#  S-Tab    previous pane              A        add one with a form        #
       P#  Esc      drop filter, marks, query  d        remove it                  #
      --#============================================================== Down more =#--

       Esc close
      """)
  }
}
