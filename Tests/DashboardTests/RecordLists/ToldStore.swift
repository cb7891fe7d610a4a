import Cooperation

/// A made-up store in which claims, agreements and sources say all that they can.
enum ToldStore {
  static let ledger = SampleStore.ledger(text)

  static let text = """
    %rec: Store

    HomeCountry: JP
    YearBasis: JFY

    %rec: Country

    Id: VN
    Name: Việt Nam

    Id: LA
    Name: Laos

    %rec: Organization

    Id: MINES
    Name: Corporation of the Mines

    %rec: Program

    Id: COAL
    Title: Coal training
    Country: VN
    Unit: people
    Venue: donor-country
    Source: report

    Id: CARE
    Title: Điều dưỡng
    Country: LA
    Unit: participations
    Venue: in-country

    %rec: Cohort

    Id: C16
    Program: COAL
    Year: 2016
    Actual: 84
    ActualSource: report

    Id: C17
    Program: COAL
    Year: 2017
    YearBasis: unclear
    Actual: 74

    Id: C19
    Program: COAL
    Year: 2019
    Planned: 70
    PlannedSource: report

    Id: C19-AGAIN
    Program: COAL
    Year: 2019
    Planned: >=90
    PlannedSource: paper
    Note: The paper has it from the minister.

    Id: C21
    Program: COAL
    Year: 2021
    Planned: 61
    Source: gone

    Id: N20
    Program: CARE
    Year: 2020
    Actual: ~9000
    ActualSource: paper

    Id: N-UNDATED
    Program: CARE
    Year: ?
    Actual: >300
    ActualSource: paper

    %rec: Claim

    Id: K-2018
    Program: COAL
    Venue: donor-country
    Unit: people
    Trainees: 150
    AsOf: 2018-12
    Verbatim: one hundred and fifty in all
    Source: report

    Id: K-2022
    Program: COAL
    Venue: donor-country
    Unit: unclear
    Trainees: >2300
    AsOf: 2022
    Claimant: the minister
    Verbatim: more than 2,300 have gone
    Source: paper
    Note: Nobody says what is counted.

    Id: K-CARE
    Program: CARE
    Venue: in-country
    Unit: participations
    Trainees: ~90000
    AsOf: 2021-06-30
    Verbatim: khoảng 90.000 lượt
    Source: report

    Id: K-CARE-PAPER
    Program: CARE
    Venue: in-country
    Unit: participations
    Trainees: 60000
    AsOf: 2021-06-30
    Verbatim: sixty thousand
    Source: paper

    %rec: Agreement

    Id: MOU
    Country: VN
    Program: COAL
    Kind: mou
    Subject: Safety training
    Signed: ?
    Party: MINES
    Source: report

    Id: PLAN-2019
    Country: VN
    Program: COAL
    Kind: implementation-plan
    Subject: Plan of the year
    Signed: 2019-03-12
    Place: Hà Nội
    Party: MINES
    Party: The Ministry
    Signatory: Trần Hải; Deputy Director; MINES
    Signatory: A. Director; ; The Ministry
    Year: 2019
    Under: MOU

    Id: PLAN-2020
    Country: VN
    Kind: implementation-plan
    Subject: Plan of the next year
    Signed: 2020
    Year: 2020
    YearBasis: unclear
    Under: PLAN-2019

    Id: BOTH
    Country: VN
    Country: LA
    Kind: other
    Subject: Of two countries
    Signed: 2019-06
    Under: NOWHERE

    Id: RING-A
    Country: LA
    Kind: moc
    Subject: One half of a ring
    Under: RING-B

    Id: RING-B
    Country: LA
    Kind: moc
    Subject: Other half of a ring
    Under: RING-A

    %rec: Source

    Id: report
    Title: The yearly report
    Publisher: The Ministry
    Published: 2022-05
    Grade: primary
    File: scans/report.pdf

    Id: paper
    Title: A newspaper
    Published: ?
    Grade: press
    Note: Seen once.

    Id: unread
    Title: What nothing rests on

    """
}
