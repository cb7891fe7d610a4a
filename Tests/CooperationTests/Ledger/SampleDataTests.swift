import Cooperation
import Testing

/// The figures that the sample store is known for.
struct SampleDataTests {
  private let ledger: Ledger

  init() throws { ledger = try SampleData.ledger() }

  @Test func `nothing is wrong with it`() {
    #expect(ledger.problems.filter(\.code.isError).map(\.report).isEmpty)
    #expect(ledger.errorCount == 0)
  }

  @Test func `what is doubtful in it, on the day of its latest source`() {
    let problems = ledger.inspected(on: Day(year: 2026, month: 3, day: 15)).problems
    func found(_ code: ProblemCode, _ field: String) -> [String] {
      problems.filter { $0.code == code && $0.field == field }
        .compactMap { $0.origin.flatMap { ledger.text("Id", at: $0) } }
    }
    #expect(
      found(.unclear, "YearBasis") == [
        "VN-PLAN-2026", "VN-2017-JP", "VN-2017-VN", "VN-2019-JP", "VN-2026-JP", "VN-2026-VN",
      ])
    #expect(
      found(.unclear, "Unit") == [
        "VN-JP-2018", "VN-JP-2022", "VN-JP-2023", "VN-JP-2026", "VN-IN-2023-EN", "VN-IN-2026",
        "VN-2017-VN", "VN-2026-VN", "MM-UNDATED-SEMINAR",
      ])
    #expect(
      found(.actual, "Actual") == [
        "VN-2016-VN", "VN-2019-JP", "ID-2016-JP", "ID-2022-JP", "CN-2016-JP",
      ])
    #expect(found(.claim, "Trainees") == ledger.claims.map(\.id.text))
    #expect(problems.count == 28)
  }

  @Test func `its records`() {
    #expect(ledger.countries.count == 10)
    #expect(ledger.organizations.count == 8)
    #expect(ledger.programs.count == 9)
    #expect(ledger.agreements.count == 8)
    #expect(ledger.cohorts.count == 26)
    #expect(ledger.claims.count == 8)
    #expect(ledger.sources.count == 19)
    #expect(ledger.profile.basis == .japaneseFiscal)
    #expect(ledger.profile.operatorID == RecordID("JOGMEC"))
    #expect(ledger.programs.allSatisfy { $0.country != nil })
    #expect(ledger.cohorts.allSatisfy { $0.program != nil })
  }

  @Test func `its totals by unit`() {
    let rows = Totals(of: ledger.cohorts, in: ledger, by: []).rows
    #expect(
      rows.map { "\($0.unit.rawValue) \($0.planned) | \($0.actual) (+\($0.actual.unknown))" } == [
        "experts ~30 | ? (+1)", "people 399 | >=1419 (+3)", "unclear ? | >=500 (+1)",
      ])
  }

  @Test func `its coal program with Viet Nam`() throws {
    let row = try #require(ledger.programs.row(of: RecordID("VN-COAL")))
    let cohorts = ledger.cohorts[ledger.cohorts(in: .program(row))]
    let rows = Totals(of: cohorts, in: ledger, by: [.venue]).rows
    #expect(
      rows.map { "\($0.values[0]) \($0.unit.rawValue) \($0.planned) | \($0.actual)" } == [
        "donor-country people 276 | 158", "in-country experts ~30 | ",
        "in-country unclear ? | 500",
      ])
    let years = Totals(of: cohorts.filter { $0.unit == .people }, in: ledger, by: [.year]).rows
    #expect(
      years.map { "\($0.values[0]) \($0.planned) | \($0.actual)" } == [
        "2016 84 | 84", "2017  | 74", "2019 70 | ", "2025 61 | ", "2026 61 | ",
      ])
    let fiscal = Totals(of: cohorts, in: ledger, by: [.year], view: .japaneseFiscal).rows
    #expect(fiscal.filter { $0.assumed > 0 }.map(\.values[0].description).count == 5)
  }

  @Test func `its claims against its cohorts`() {
    let lines = ledger.claims.map { claim in
      let reconciliation = Reconciliation(claim, in: ledger)
      return "\(claim.id.text) \(claim.trainees) \(reconciliation.recorded) "
        + "\(reconciliation.unexplained)\(reconciliation.isContradicted ? "!" : "")"
    }
    #expect(
      lines == [
        "VN-JP-2018 1797  ?", "VN-JP-2022 1983  ?", "VN-JP-2023 >2100  ?",
        "VN-JP-2026 >2300  ?", "VN-IN-2018 >80000  ?",
        "VN-IN-2023-EN ~90000 500 ?", "VN-IN-2023-VI ~90000  ?",
        "VN-IN-2026 >165000 500 ?",
      ])
  }

  @Test func `what its claims imply between them`() {
    let lines = ledger.claims.map { claim in
      guard let increase = ClaimIncrease(to: claim, in: ledger) else { return "\(claim.id.text) –" }
      func words(_ row: TotalsRow) -> String {
        " \(row.values[0]): \(row.planned) \(row.unit.rawValue)"
      }
      let plans = increase.plans.map(words) + increase.possiblePlans.map { " perhaps\(words($0))" }
      return "\(claim.id.text) \(increase.added) since \(increase.earlier.id.text), "
        + "\(increase.perYear) a year\(increase.countTheSame ? "" : " if")\(plans.joined())"
    }
    #expect(
      lines == [
        "VN-JP-2018 –",
        "VN-JP-2022 186 since VN-JP-2018, 45..48 a year if perhaps 2019: 70 people",
        "VN-JP-2023 >=118 since VN-JP-2022, >=109 a year if",
        "VN-JP-2026 >=318 since VN-JP-2022, >=97 a year if 2025: 61 people perhaps 2026: 61 people",
        "VN-IN-2018 –",
        "VN-IN-2023-EN <=~9999 since VN-IN-2018, <=~2287 a year if",
        "VN-IN-2023-VI <=~9999 since VN-IN-2018, <=~2498 a year",
        "VN-IN-2026 >=~75001 since VN-IN-2023-EN, >=~26569 a year if perhaps 2026: ? unclear",
      ])
  }

  @Test func `its agreements with Viet Nam from the latest`() throws {
    let row = try #require(ledger.countries.row(of: RecordID("VN")))
    #expect(
      ledger.agreements(in: .country(row)).map(\.id.text) == [
        "VN-PLAN-2026", "VN-COOP-2023", "VN-COOP",
      ])
    #expect(ledger.claims(in: .country(row)).first?.asOf.description == "2026-03-12")
  }
}
