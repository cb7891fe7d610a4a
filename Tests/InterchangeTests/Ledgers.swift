import Cooperation
import Recfile

/// A ledger of one file, `store.rec`.
func ledger(_ text: String) -> Ledger {
  Ledger(files: [LedgerFile(path: "store.rec", bytes: Array(text.utf8))])
}

/// A store that IATI and SQL can hold, with every kind of count.
let soundStore = """
  %rec: Store

  Title: Made up | for tests
  Operator: AG
  HomeCountry: JP
  YearBasis: JFY

  %rec: Country

  Id: JP
  Name: Japan

  Id: VN
  Name: Viet Nam
  Aka: Việt Nam

  %rec: Organization

  Id: AG
  Name: The agency
  Country: JP
  Kind: 10
  Identifier: XX-AG-1

  Id: CO
  Name: The "company" & sons
  Country: VN

  %rec: Source

  Id: plan
  Title: The plan
  Url: https://example.org/plan.pdf
  Published: 2026-03-01
  Language: en

  Id: paper
  Title: A paper
  File: paper.pdf

  %rec: Program

  Id: P
  Title: Mine safety
  Country: VN
  Donor: AG
  Counterpart: CO
  Form: course
  Venue: donor-country
  Unit: people
  Sector: 32261
  Status: active
  Start: 2002
  End: 2030-03
  Note: <What> it is.
  Source: plan

  %rec: Agreement

  Id: M
  Country: VN
  Program: P
  Kind: mou
  Subject: Training
  Signed: 2008-12
  Source: plan

  %rec: Cohort

  Id: A
  Program: P
  Year: 2025
  Planned: 10
  Actual: 9
  Female: 4
  Male: 5
  Status: completed
  PlannedSource: plan
  ActualSource: paper

  Id: B
  Program: P
  Year: 2025
  Planned: >20
  Actual: ?
  Course: one
  Course: two; three
  Colour: green

  Id: C
  Program: P
  Year: 2026
  YearBasis: unclear
  Planned: ~30
  Status: planned

  Id: D
  Program: P
  Year: 2024
  YearBasis: CY
  Venue: in-country
  Unit: participations
  Actual: 100..120

  Id: E
  Program: P
  Year: ?
  Actual: 8

  %rec: Claim

  Id: K
  Program: P
  Venue: donor-country
  Unit: unclear
  Trainees: >2300
  AsOf: 2026-03-12
  Claimant: The agency
  Verbatim: more than 2,300
  Source: paper

  %rec: Visit

  Id: V
  Who: 'somebody'

  """
