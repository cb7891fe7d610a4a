import Cooperation
import Recfile

/// A small made-up store with everything that a screen can be asked to show.
enum SampleStore {
  /// The store as it is read.
  static let ledger = ledger(cohorts: cohorts)

  /// The store with agreements, claims and sources that say all they can.
  static let told = Ledger(files: [file("cohorts.rec", cohorts), file("store.rec", toldStore)])

  /// A store in which nothing is recorded.
  static let empty = Ledger(files: [])

  /// The store with another file of cohorts.
  static func ledger(cohorts: String) -> Ledger {
    Ledger(files: [file("cohorts.rec", cohorts), file("store.rec", store)])
  }

  /// A store of one file.
  static func ledger(_ text: String) -> Ledger {
    Ledger(files: [file("store.rec", text)])
  }

  static func file(_ path: String, _ text: String) -> LedgerFile {
    LedgerFile(path: path, bytes: Array(text.utf8))
  }

  /// Cohorts with every kind of count and status, three venues and three units; one is damaged.
  static let cohorts = """
    %rec: Cohort

    Id: C26
    Program: VN-COAL
    Year: 2026
    Planned: 61
    Status: planned
    PlannedSource: news-2026

    Id: C25
    Program: VN-COAL
    Year: 2025
    Planned: 61
    Status: running

    Id: C24
    Program: VN-COAL
    Year: 2024
    Planned: 70
    Actual: ?
    Status: completed
    Source: news-2026

    Id: C23
    Program: VN-COAL
    Year: 2023
    Start: 2023-02-06
    End: 2023-03-17
    Planned: 84
    Actual: 84
    Status: completed
    Course: Ventilation
    Course: Thông gió mỏ
    Site: Kushiro
    PlannedSource: report-2023
    ActualSource: report-2023
    ActualSource: news-2026
    Note: Two intakes of 42.
    + The second one came late.

    Id: C22
    Program: VN-COAL
    Year: 2022
    Planned: ~90
    Actual: >58
    Status: completed
    Source: report-2023

    Id: C20
    Program: VN-COAL
    Year: 2020
    Planned: 30
    Actual: 0
    Status: cancelled
    Source: report-2023

    Id: C17
    Program: VN-COAL
    Year: 2017
    YearBasis: unclear
    Actual: 74
    Status: completed
    Source: report-2023

    Id: N24
    Program: VN-CARE
    Year: 2024
    Actual: ~9000
    Status: completed
    Source: news-2026

    Id: N23
    Program: VN-CARE
    Year: 2023
    Planned: >=3
    Actual: 100..120
    Status: completed
    Source: news-2026

    Id: N-UNDATED
    Program: VN-CARE
    Year: ?
    Unit: unclear
    Actual: >2300
    Source: news-2026

    Id: L21
    Program: LA-MINE
    Year: 2021
    Venue: third-country
    Planned: 12
    Actual: 10
    Unit: person-days
    Status: completed
    Source: report-2023

    Id: L19
    Program: LA-MINE
    Year: 2019
    Course: 👩‍👩‍👧 families
    Planned: ?
    Actual: 12½
    Status: unknown
    Note: Read \u{202E}backwards.
    this line is no field

    """

  /// Everything else: countries, organizations, programs, agreements, claims and sources.
  static let store = """
    %rec: Store

    Title: Made-up cooperation
    HomeCountry: JP
    YearBasis: JFY

    %rec: Country

    Id: VN
    Name: Việt Nam
    Aka: Vie\u{323}\u{302}t Nam
    Aka: Vietnam

    Id: LA
    Name: ລາວ
    Aka: Laos

    Id: PE
    Name: Peru

    Id: JP
    Name: 日本

    %rec: Organization

    Id: JCOAL
    Name: 石炭フロンティア機構
    Country: JP

    Id: VINACOMIN
    Name: Tập đoàn Than Khoáng sản
    Country: VN

    %rec: Program

    Id: VN-COAL
    Title: Kushiro coal training
    Country: VN
    Donor: JCOAL
    Counterpart: VINACOMIN
    Form: course
    Venue: donor-country
    Unit: people
    YearBasis: JFY
    Status: active
    Start: 2002
    Note: The oldest of the four, and the only one that was ever counted year by year.

    Id: VN-CARE
    Title: \u{110}ie\u{302}\u{300}u du\u{31B}o\u{31B}\u{303}ng vie\u{302}n
    Country: VN
    Form: seminar
    Venue: in-country
    Unit: participations
    YearBasis: CY

    Id: LA-MINE
    Title: 鉱害防止研修 ຝຶກອົບຮົມ
    Country: LA
    Donor: JCOAL
    Venue: donor-country
    Unit: people

    Id: PE-ADVISOR
    Title: Advisors on mine pollution
    Country: PE
    Form: advisor

    %rec: Agreement

    Id: VN-MOU
    Country: VN
    Program: VN-COAL
    Kind: mou
    Subject: Safety training
    Signed: 2008-12
    Place: Hà Nội

    Id: VN-PLAN
    Country: VN
    Program: VN-COAL
    Kind: implementation-plan
    Subject: Plan of the year
    Signed: 2026-03-12
    Year: 2026
    Under: VN-MOU

    Id: PE-MOU
    Country: PE
    Program: PE-ADVISOR
    Kind: mou
    Subject: Advisors
    Signed: 2009

    %rec: Claim

    Id: K-EXACT
    Program: VN-COAL
    Venue: donor-country
    Unit: people
    Trainees: 150
    AsOf: 2024-03-31
    Verbatim: one hundred and fifty
    Source: report-2023

    Id: K-MORE
    Program: VN-COAL
    Venue: donor-country
    Unit: people
    Trainees: >2300
    AsOf: 2026-03-12
    Verbatim: more than 2,300
    Source: news-2026

    Id: K-ABOUT
    Program: VN-CARE
    Venue: in-country
    Unit: participations
    Trainees: ~90000
    AsOf: 2025
    Verbatim: khoảng 90.000 lượt
    Source: news-2026

    %rec: Source

    Id: news-2026
    Title: A newspaper
    Publisher: Báo Năng lượng
    Published: 2026-03-15
    Grade: press

    Id: report-2023
    Title: A report
    Published: 2023
    Grade: primary

    """

  private static let toldStore =
    store
    .replacing(
      "Place: Hà Nội",
      with: """
        Place: Hà Nội
        Party: JCOAL
        Party: VINACOMIN
        Signatory: A director of the one
        Signatory: A director of the other
        Source: report-2023
        Note: Signed in two languages, of which both count; where they differ, the parties talk.
        + The second annex was never found.
        """
    )
    .replacing(
      "Verbatim: more than 2,300",
      with: """
        Claimant: VINACOMIN
        Verbatim: In all these years more than 2,300 trainees have come to us from the coal mines of the country
        Note: Nobody says what is counted.
        """
    )
    .replacing(
      "Title: A newspaper",
      with: """
        Title: A newspaper
        Url: https://news.example/2026/03/15/a-very-long-address-of-an-article-that-somebody-wrote.html
        Note: Written after a visit.
        """
    )
    .replacing("Title: A report", with: "Title: A report\nFile: scans/report.pdf")
}
