import Rehearsal
import Surface
import Testing

@testable import Dashboard

/// The sources, and what rests on them.
struct SourcesScreenTests {
  @Test func `how much rests on each source, what has none, and where two disagree`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "ojj").drawn(),
      """
       coop › Sources                       years as stated  10 warnings  ! 3 errors
      ─ Sources ──────────────────────────────────────────────────────────────────────
       Source                  Figures  Published  Grade      Publisher
       (without a source)            1
       (two sources disagree)        2
       report                        4  2022-05    primary    The Ministry
       paper                         5  ?          press      ·
       unread                        0  ·          ·          ·
       gone                          1  ·          ·          no such source
      ────────────────────────────────────────────────────────────────────────────────
       report: The yearly report
         publisher: The Ministry
         published: 2022-05
         grade: primary
         address: scans/report.pdf
         rests on it: 1 planned, 1 actual, 2 claimed, 1 agreement, 1 program







       e edit  A add  d remove  Enter what rests on it  / filter  ? keys  q back
      """)
  }

  @Test func `what rests on a source`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "ojj<enter>").drawn(),
      """
       coop › Sources › report              years as stated  10 warnings  ! 3 errors
      ─ What rests on report ─────────────────────────────────────────────────────────
       What       Record      States           Year        About
       cohort     C19         planned 70       JFY2019     Coal training
       cohort     C16         actual 84        JFY2016     Coal training
       claim      K-CARE      claimed ~90,000  2021-06-30  Điều dưỡng
       claim      K-2018      claimed 150      2018-12     Coal training
       agreement  MOU         no figure                    Safety training
       program    COAL        no figure                    Coal training
      ────────────────────────────────────────────────────────────────────────────────
       Cohort C19
         planned 70 exactly: source report (The Ministry, published 2022-05, primary)
         disagrees with C19-AGAIN
         planned at least 90: source paper (published ?, press)









       e edit  A add  d remove  Enter go to record  / filter  f query  ? keys  q back
      """)
  }

  @Test func `figures without a source`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "o<enter>").drawn(),
      """
       coop › Sources › without a source    years as stated  10 warnings  ! 3 errors
      ─ Figures without a source ─────────────────────────────────────────────────────
       What    Record      States      Year    About
       cohort  C17         actual 74   2017 *  Coal training
      ────────────────────────────────────────────────────────────────────────────────
       Cohort C17
         actual 74 exactly: no source
















       e edit  A add  d remove  Enter go to record  / filter  f query  ? keys  q back
      """)
  }

  @Test func `two sources in disagreement, side by side`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "oj<enter>").drawn(),
      """
       coop › Sources › two sources         years as stated  10 warnings  ! 3 errors
      ─ Two sources in disagreement ──────────────────────────────────────────────────
       Records                States           Source      States          Source
       C19 / C19-AGAIN        planned 70       report      planned ≥90     paper
       K-CARE / K-CARE-PAPER  claimed ~90,000  report      claimed 60,000  paper
      ────────────────────────────────────────────────────────────────────────────────
       Cohort C19-AGAIN
         planned at least 90: source paper (published ?, press)
         disagrees with C19
         planned 70 exactly: source report (The Ministry, published 2022-05, primary)
         The paper has it from the minister.












       e edit  A add  d remove  Enter go to record  / filter  f query  ? keys  q back
      """)
  }

  @Test func `a source that the store does not have`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "oG").drawn(),
      """
       coop › Sources                       years as stated  10 warnings  ! 3 errors
      ─ Sources ──────────────────────────────────────────────────────────────────────
       Source                  Figures  Published  Grade      Publisher
       (without a source)            1
       (two sources disagree)        2
       report                        4  2022-05    primary    The Ministry
       paper                         5  ?          press      ·
       unread                        0  ·          ·          ·
       gone                          1  ·          ·          no such source
      ────────────────────────────────────────────────────────────────────────────────
       gone
         The store has no such source.
         rests on it: 1 planned










       A add  Enter what rests on it  / filter  f query  T agreements  ? keys  q back
      """)
  }

  @Test func `what one figure rests on`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "3jjo").drawn(),
      """
       coop › C19-AGAIN › Sources           years as stated  10 warnings  ! 3 errors
      ─ What C19-AGAIN rests on ──────────────────────────────────────────────────────
       Source        Figures  Other  Published  Grade      Publisher   Title
       paper               1      0  ?          press      ·           A newspaper
      ────────────────────────────────────────────────────────────────────────────────
       paper: A newspaper
         publisher: not stated
         published: not known
         grade: press
         rests on it: 1 planned
         Seen once.












       e edit  A add  d remove  Enter what rests on it  / filter  ? keys  q back
      """)
  }

  @Test func `a figure that rests on nothing`() throws {
    expectScreen(
      try Desk(80, 24, on: ToldStore.ledger, "3jjjjjo").drawn(),
      """
       coop › N20 › Sources                 years as stated  10 warnings  ! 3 errors
      ─ What N20 rests on ────────────────────────────────────────────────────────────
       Source        Figures  Other  Published  Grade      Publisher   Title
       paper               1      0  ?          press      ·           A newspaper
      ────────────────────────────────────────────────────────────────────────────────
       paper: A newspaper
         publisher: not stated
         published: not known
         grade: press
         rests on it: 1 actual
         Seen once.












       e edit  A add  d remove  Enter what rests on it  / filter  ? keys  q back
      """)
  }

  @Test func `in ASCII, in a narrow terminal`() throws {
    expectScreen(
      try Desk(40, 12, on: ToldStore.ledger, "ojjl").drawn(.ascii),
      """
       coop > Sources             ! 3 errors
      - Sources . 3 of 6 ---------------------
       Source                  Figures
       (without a source)            1
       (two sources disagree)        2
       report                        4
      - lines 3 to 5 of 7, -> <- scroll ------
         published: 2022-05
         grade: primary
         address: scans/report.pdf

       e edit  A add  ? keys  q back
      """)
  }
}
