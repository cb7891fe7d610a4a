import Cooperation
import Testing

struct RecordTypeTests {
  @Test func `the types and their plurals`() {
    #expect(
      RecordType.allCases.map { "\($0.rawValue) \($0.plural)" } == [
        "Store stores", "Country countries", "Organization organizations", "Program programs",
        "Agreement agreements", "Cohort cohorts", "Claim claims", "Source sources",
      ])
  }
}
