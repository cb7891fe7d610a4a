import Cooperation
import Rehearsal
import Testing

/// A store in which nothing is recorded.
struct EmptyLedgerScreenTests {
  @Test(arguments: ["", "t", "K", "T"])
  func `where a file cannot be read, nobody says that nothing is recorded`(keys: String) throws {
    let unreadable = UnreadableFile(path: "claims.rec", reason: "Permission denied.")
    let drawn = try Desk(120, 24, on: Ledger(files: [], unreadable: [unreadable]), keys).drawn()
    #expect(drawn.contains("could be read; 1 file cannot be, see Checks"))
    #expect(!drawn.contains("is recorded here"))
  }

  @Test func `the panes`() throws {
    expectScreen(
      try Desk(on: SampleStore.empty, "").drawn(),
      """
       coop                                                          years as stated
      ╔═[1]Countries═══╗┌─[2]Programs──────────┐┌─[3]Trainees────────────────────────┐
      ║▸(all)         0║│▸(all)                ││Year    Program Venue    Plan Actual│
      ║                ║│ 0 programs           ││No cohort is recorded here.         │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ║                ║│                      ││                                    │
      ╚════════════1/1═╝└──────────────────1/1─┘└────────────────────────────────0/0─┘
      ─ All countries ────────────────────────────────────────────────────────────────
       0 programs · 0 cohorts · 0 agreements · 0 claims


      ────────────────────────────────────────────────────────────────────────────────

       A add  Enter open  / filter  f query  t totals  T agreements  ? keys  q quit
      """)
  }

  @Test func `Trainees have the focus`() throws {
    expectScreen(
      try Desk(on: SampleStore.empty, "3").drawn(),
      """
       coop                                                          years as stated
      ┌─Countries──────┐┌─Programs─────────────┐╔═Trainees═══════════════════════════╗
      │▸(all)         0││▸(all)                │║Year    Program Venue    Plan Actual║
      │                ││ 0 programs           │║No cohort is recorded here.         ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      │                ││                      │║                                    ║
      └────────────1/1─┘└──────────────────1/1─┘╚════════════════════════════════0/0═╝
      ─ Trainees ─────────────────────────────────────────────────────────────────────



      ────────────────────────────────────────────────────────────────────────────────

       u undo  / filter  f query  t totals  T agreements  K claims  ? keys  q quit
      """)
  }

  @Test func `the panes where there is room`() throws {
    expectScreen(
      try Desk(140, 40, on: SampleStore.empty, "").drawn(),
      """
       coop                                                                                                                      years as stated
      ╔═[1]Countries══════════╗┌─[2]Programs───────────────────────┐┌─[3]Trainees────────────────────────────────────────────────────────────────┐
      ║▸(all)      programs  0║│▸(all)                             ││Year    Program      Venue  Course         Plan Actual     % S Source       │
      ║                       ║│ 0 programs                        ││No cohort is recorded here.                                                 │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ║                       ║│                                   ││                                                                            │
      ╚═══════════════════1/1═╝└───────────────────────────────1/1─┘└────────────────────────────────────────────────────────────────────────0/0─┘
      ┌─All countries─────────────────────────────────────────────────────────────────┐┌─Years: all venues───────────────────────────────────────┐
      │0 programs · 0 cohorts · 0 agreements · 0 claims                               ││No cohort is recorded here.                              │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      │                                                                               ││                                                         │
      └───────────────────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────────────┘

       A add  Enter open  / filter  f query  t totals  T agreements  ? keys  q quit
      """)
  }

  @Test func `the totals`() throws {
    expectScreen(
      try Desk(on: SampleStore.empty, "t").drawn(),
      """
       coop › Totals                                                 years as stated
      ─ all venues · no unit ─────────────────────────────────────────────────────────
       Year       Plan Actual     % Known
       No cohort is recorded here.













      ────────────────────────────────────────────────────────────────────────────────
       Sum
      ────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %
       ≠ other cohorts  · not reported  * year unsure  1/3 known  ‡ perhaps twice

       B years  ? keys  q back
      """)
  }

  @Test func `the totals where there is room`() throws {
    expectScreen(
      try Desk(140, 40, on: SampleStore.empty, "t").drawn(),
      """
       coop › Totals                                                                                                             years as stated
      ─ all venues · no unit ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Year       Plan Actual     % Known
       No cohort is recorded here.
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Sum
      ─ Programs, each trend on its own scale · ▁▄▇ actual  ▒ planned  _ none ────────────────────────────────────────────────────────────────────




























      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       █ actual  ░ plan  ▶ ≥ at least  ~ about  ? unknown  0 none  – none yet; no %  ≠ other cohorts  · not reported  * year unsure  1/3 known
       ‡ perhaps twice

       B years  ? keys  q back
      """)
  }

  @Test func `the checks`() throws {
    expectScreen(
      try Desk(on: SampleStore.empty, "w").drawn(),
      """
       coop › Checks                                                 years as stated
      ─ 0 errors, 0 warnings ─────────────────────────────────────────────────────────
       Nothing is wrong with the texts of this store.




















       / filter  ? keys  q back
      """)
  }

  @Test func `the smallest`() throws {
    expectScreen(
      try Desk(20, 5, on: SampleStore.empty, "3").drawn(),
      """
       … years as stated
      Year   Plan Actual
      No cohort is record…

       ? keys  q quit
      """)
  }

  @Test func `below that`() throws {
    expectScreen(
      try Desk(19, 4, on: SampleStore.empty, "3").drawn(),
      """
      No cohort is
      recorded here. ·
      need 20x5
      """)
  }
}
