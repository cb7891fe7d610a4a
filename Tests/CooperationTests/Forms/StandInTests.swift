import Cooperation
import Testing

/// What holds for a field that a record leaves out.
struct StandInTests {
  private static let ledger = Ledger(
    """
    %rec: Store

    Title: A store
    YearBasis: JFY

    %rec: Program

    Id: P
    Form: course
    Venue: online
    Unit: people
    YearBasis: CY

    Id: BARE
    Title: Bare

    """)

  private static let given: [(RecordType, String, String?, String, String)] = [
    (.cohort, "Form", "P", "course", "Program P"),
    (.cohort, "Venue", "P", "online", "Program P"),
    (.cohort, "Unit", "P", "people", "Program P"),
    (.cohort, "YearBasis", "P", "CY", "Program P"),
    (.cohort, "YearBasis", "BARE", "JFY", "the Store record without Id"),
    (.cohort, "YearBasis", "NONE", "JFY", "the Store record without Id"),
    (.program, "YearBasis", nil, "JFY", "the Store record without Id"),
  ]

  private static let absent: [(RecordType, String, String?)] = [
    (.cohort, "Form", "BARE"), (.cohort, "Form", "NONE"), (.cohort, "Form", nil),
    (.cohort, "Status", "P"), (.cohort, "Planned", "P"), (.program, "Form", nil),
    (.claim, "Venue", "P"), (.agreement, "YearBasis", nil), (.store, "YearBasis", nil),
  ]

  @Test(arguments: given) func `a program and the store stand in`(
    type: RecordType, field: String, program: String?, value: String, giver: String
  ) {
    let standIn = StandInTests.ledger.standIn(
      for: field, of: type, program: program.map(RecordID.init))
    #expect(standIn?.value == value)
    #expect(standIn?.giver.description == giver)
  }

  @Test(arguments: absent) func `nothing else does`(
    type: RecordType, field: String, program: String?
  ) {
    let standIn = StandInTests.ledger.standIn(
      for: field, of: type, program: program.map(RecordID.init))
    #expect(standIn == nil)
  }

  @Test func `a store that does not say its basis stands in for none`() {
    let ledger = Ledger("%rec: Store\n\nTitle: A store\n")
    #expect(ledger.standIn(for: "YearBasis", of: .program, program: nil) == nil)
    #expect(Ledger(texts: []).standIn(for: "YearBasis", of: .program, program: nil) == nil)
  }
}
