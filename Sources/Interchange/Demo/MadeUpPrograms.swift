/// The countries and programs of a made-up store, and which of them a cohort belongs to.
struct MadeUpPrograms: Sendable {
  private static let mostCountries = 200
  private static let mostPrograms = 5000

  /// The bytes of each program's Id.
  let ids: [[UInt8]]
  private let codes: [String]
  private let cohorts: Int

  init(cohorts: Int) {
    self.cohorts = cohorts
    let countries = min(Self.mostCountries, max(1, cohorts / 50))
    let programs = min(Self.mostPrograms, max(countries, cohorts / 200))
    let codes = Array(IATICodes.countries.sorted().filter { $0 != "JP" }.prefix(countries))
    self.codes = codes
    ids = (0..<programs).map { program in
      Array("\(codes[program * countries / programs])-P\(program + 1)".utf8)
    }
  }

  /// The position of a cohort's program; cohorts of a program, and programs of a country, lie together.
  func program(ofCohort cohort: Int) -> Int { cohort * ids.count / max(1, cohorts) }

  /// The position of a cohort's country.
  func country(ofCohort cohort: Int) -> Int { country(ofProgram: program(ofCohort: cohort)) }

  private func country(ofProgram program: Int) -> Int { program * codes.count / ids.count }

  func code(_ country: Int) -> String { codes[country] }

  /// All records but the cohorts.
  var text: String {
    let titles = ["Đào tạo an toàn mỏ", "鉱害防止研修", "Training of engineers", "石炭採掘・保安技術"]
    var text = """
      # Made up: no figure in this store is true of anybody. cadre demo wrote it.

      %rec: Store

      Title: Made-up store (công trình giả định, 架空のデータ)
      Operator: AGENCY
      HomeCountry: JP
      YearBasis: JFY

      %rec: Organization

      Id: AGENCY
      Name: Made-up agency
      Aka: 架空機構
      Country: JP
      Kind: 10

      %rec: Source

      """
    for year in 2002...2026 {
      text += """

        Id: made-up-\(year)
        Title: Made-up report for \(year)
        Published: \(year)
        Grade: secondary
        Note: Made up.

        """
    }
    text += "\n%rec: Country\n\nId: JP\nName: Japan\nAka: 日本\n"
    for code in codes {
      text += "\nId: \(code)\nName: Made-up country \(code)\nNote: Only its code is real.\n"
    }
    text += "\n%rec: Program\n"
    for (index, id) in ids.enumerated() {
      text += """

        Id: \(String(decoding: id, as: UTF8.self))
        Title: \(titles[index % titles.count]) \(index + 1)
        Country: \(codes[country(ofProgram: index)])
        Donor: AGENCY
        Form: course
        Unit: \(index % 4 == 2 ? "participations" : "people")
        Sector: 32261
        Status: active
        Start: 2002
        Source: made-up-2002

        """
    }
    return text
  }
}
