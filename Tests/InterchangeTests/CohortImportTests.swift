import Cooperation
import Recfile
import Rehearsal
import Testing

@testable import Interchange

/// Tables against a store: what changes, what is new, what is refused.
struct CohortImportTests {
  private let store = ledger(soundStore)

  private func imported(
    _ table: String, map: [(column: String, field: String)] = [], key: [String]? = nil,
    clearsEmpty: Bool = false, into ledger: Ledger? = nil
  ) throws -> CohortImport {
    let table = try CSVText(bytes: Array(table.utf8))
    let ledger = ledger ?? store
    let plan = try ColumnPlan(table.rows[0], map: map, key: key, in: ledger)
    return CohortImport(of: table, by: plan, into: ledger, clearsEmpty: clearsEmpty)
  }

  private func changes(_ found: CohortImport) -> [String] {
    found.rows.map { row in
      let edits = row.edits.map { edit in
        switch edit.change {
        case .set(let field, let from, let to): "\(field) \(from?.text ?? "-")>\(to?.text ?? "-")"
        case .addValue(let field, let value, let seen): "\(field)+\(value.text)@\(seen)"
        case .removeValue(let field, let value, let seen): "\(field)-\(value.text)@\(seen)"
        case .insert(let fields, _):
          fields.map { "\($0.name)=\(StoredValue($0.value).text)" }.joined(separator: " ")
        case .delete: "deleted"
        }
      }
      return "\(row.line) \(row.id): \(edits.joined(separator: ", "))"
    }
  }

  private func mistakes(_ found: CohortImport) -> [String] {
    found.mistakes.map { "\($0.place) \($0.message) = \($0.remedy)" }
  }

  @Test("a cohort of the Id is changed, one without is new, what reads the same is left alone")
  func byID() throws {
    let found = try imported(
      "Id,PLANNED,actual,Program,Year,Course\nA,\"2,300\",9,P,2025,\nB,>20,?,P,2025,one; two; three\n"
        + ",>= 3,,P,2027,\nZ,,,P,?,x;y\n")
    #expect(mistakes(found) == [])
    #expect(
      changes(found) == [
        "2 A: Planned 10>2300", "3 B: ",
        "4 P-2027: Id=P-2027 Program=P Year=2027 Planned=>=3",
        "5 Z: Id=Z Program=P Year=? Course=x Course=y",
      ])
    #expect(found.rows.map(\.isNew) == [false, false, true, true])
  }

  @Test("values of a repeated field come and go one by one")
  func repeated() throws {
    let found = try imported("Id,Course\nB,one; four\nA,five\n")
    #expect(
      changes(found) == ["2 B: Course-two; three@1, Course+four@0", "3 A: Course+five@0"])
  }

  @Test("an empty cell leaves a field alone, unless it is to remove it")
  func emptyCells() throws {
    let table = "Id,Planned,Course,Status\nB,,,\n"
    #expect(changes(try imported(table)) == ["2 B: "])
    #expect(
      changes(try imported(table, clearsEmpty: true)) == [
        "2 B: Planned >20>-, Course-one@1, Course-two; three@1"
      ])
  }

  @Test("without Id, program, year and what else there is tell cohorts apart, defaults included")
  func byKey() throws {
    let found = try imported(
      "Program;Year;YearBasis;Venue;Actual\nP;2024;CY;in-country;110\nP;2026;unclear;donor-country;29\n"
        + "P;2026;JFY;donor-country;5\n")
    #expect(
      changes(found) == [
        "2 D: Actual 100..120>110", "3 C: Actual ->29",
        "4 P-2026-JP: Id=P-2026-JP Program=P Year=2026 YearBasis=JFY Venue=donor-country Actual=5",
      ])
    let ambiguous = try imported("Program,Year,Actual\nP,2025,1\n")
    #expect(
      mistakes(ambiguous) == [
        "2:1 this can be any of A, B = add a column Id, or name more fields with --key"
      ])
    let chosen = try imported("Program,Year,Planned\nP,2025,10\n", key: ["Program", "Planned"])
    #expect(changes(chosen) == ["2 A: "])
  }

  @Test("headers in any language are mapped, however their accents are composed")
  func map() throws {
    let found = try imported(
      "年度\tKe\u{302}\u{301} hoạch\tプログラム\tbỏ\n2030\t7\tP\tx\n",
      map: [("年度", "Year"), ("Kế hoạch", "Planned"), ("プログラム", "program"), ("bỏ", "")])
    #expect(changes(found) == ["2 P-2030: Id=P-2030 Program=P Year=2030 Planned=7"])
  }

  @Test("all that is not acceptable is named with its place and what is accepted")
  func refusals() throws {
    let found = try imported(
      "Id,Program,Year,Venue,Planned,Start\nA,NO,20,moon,2.300,2026-02-30\nA,,,,,\n,P,,,,\n,P,2030,,,,x\n"
    )
    #expect(
      mistakes(found) == [
        "2:3 Program: no Program has the Id “NO” = "
          + "write the Id of a Program of this store, or add that record first",
        "2:6 Year: “20” is not a year = accepted are four digits such as 2026, or ?",
        "2:9 Venue: “moon” is not accepted = "
          + "accepted are donor-country  in-country  third-country  online  unknown",
        "2:14 Planned: 2.300 is ambiguous: 2300, or a fraction = write 2300 without separators",
        "2:20 Start: the calendar has no 2026-02-30 = accepted are 2008  2008-12  2026-03-12  ?",
        "3:1 line 2 is about the same cohort = leave one of the two lines",
        "4:1 a new cohort must have Year = give it in a column",
        "5:12 there are more cells than columns = "
          + "put a cell in quotes that holds the sign between cells",
      ])
  }

  @Test("columns that no field is known for, or two are, are named; nothing is read then")
  func columns() throws {
    let found = try imported("Id,Farbe,id,\nA,x,B,\n")
    #expect(
      mistakes(found) == [
        "1:4 no field is known for the column “Farbe” = "
          + "write --map 'Farbe=FIELD', or --map 'Farbe=' to leave it out",
        "1:10 two columns are Id = leave one out with --map 'id='",
      ])
    #expect(found.rows.isEmpty)
    #expect(try imported("Id,colour\nB,red\n").rows.count == 1)
  }

  @Test(
    "a map or a key that does not fit is a misfit",
    arguments: [
      ("Id", ["No": "Year"], nil, "there is no column “No”; there are Id"),
      ("Id", ["Id": "Colr"], nil, "a cohort has no field “Colr”; there are Id, Program, Year"),
      ("Id", [:], ["Year"], "--key: no column is “Year”; there are Id"),
      ("Year", [:], nil, "no column tells cohorts apart"),
    ])
  func misfits(header: String, map: [String: String], key: [String]?, message: String) throws {
    let error = #expect(throws: ColumnPlan.Misfit.self) {
      try imported("\(header)\n", map: map.map { ($0.key, $0.value) }, key: key)
    }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }

  @Test(
    "what was exported and not touched changes nothing, whatever is in it",
    arguments: [false, true])
  func roundTrip(raw: Bool) throws {
    let records = nastyTexts.enumerated().map { index, text in
      let value = text.replacing("\n", with: "\n+ ")
      return "\nId: \(index)\nProgram: P\nYear: 2025\nPlanned: \(value)\nNote: \(value)\n"
        + "Course: \(value)\nCourse: \(value)\nStatus: \(value)\nOwn: \(value)\n"
    }
    let store = ledger(
      "%rec: Program\n\nId: P\nTitle: T\nCountry: VN\n\n%rec: Cohort\n" + records.joined())
    let table = Extract(allOf: store).cohortListing.formatted(.csv, raw: raw)
    let found = try imported(table, into: store)
    #expect(mistakes(found) == [])
    #expect(found.rows.count == nastyTexts.count)
    #expect(found.rows.flatMap(\.edits).isEmpty, "\(found.rows.filter { !$0.edits.isEmpty })")
  }
}
