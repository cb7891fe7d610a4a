import Cooperation
import Testing

/// Problems beside the fields that they are in.
struct FieldProblemTests {
  private static let ledger = Ledger(
    """
    %rec: Cohort
    %prohibit: Colour
    %type: Shade int

    Id: A
    Note: In two lines,
    + of which the second holds \u{202E} something.
    Actual: many
    Colour: red
    Shade: dark
    Plannd: 3
    Program: P

    Id: B

    %rec: Program

    Id: P
    Title: T
    Country: XX

    """)

  private static func problems(_ record: Int) -> [String] {
    ledger.fieldProblems(at: Origin(file: 0, record: record)).map { found in
      "\(found.field.map { "\($0)" } ?? "–") \(found.problem.code.rawValue)"
    }.sorted()
  }

  @Test func `each stands at its field, those of the whole record at none`() {
    #expect(
      FieldProblemTests.problems(0) == ["1 W11", "2 E3", "2 W2", "3 E9", "4 E9", "5 W12", "– E9"])
    #expect(FieldProblemTests.problems(1) == ["– E9", "– E9"])
    #expect(FieldProblemTests.problems(2) == ["2 E1", "– W3"])
  }

  @Test func `a record is found near where it stood, or elsewhere, or not at all`() {
    let ledger = FieldProblemTests.ledger
    let here = Origin(file: 0, record: 1)
    let name = RecordName(.cohort, RecordID("B"))
    #expect(ledger.origin(of: name, near: here) == here)
    for near in [
      Origin(file: 0, record: 0), Origin(file: 0, record: 99), Origin(file: 9, record: 0),
    ] {
      #expect(ledger.origin(of: name, near: near) == here)
    }
    #expect(ledger.origin(of: RecordName(.cohort, RecordID("Z")), near: here) == nil)
    #expect(ledger.origin(of: RecordName(.program, RecordID("B")), near: here) == nil)
  }

  @Test func `of two records with one Id the bytes tell which is meant`() {
    let ledger = Ledger("%rec: Country\n\nId: VN\nName: A\n\nId: VN\nName: B\n")
    for record in 0...1 {
      let origin = Origin(file: 0, record: record)
      #expect(
        ledger.origin(of: ledger.name(of: origin), near: Origin(file: 0, record: 0)) == origin)
    }
  }
}
