import Cooperation
import Testing

struct ProblemCodeTests {
  @Test func `the codes of the design`() {
    #expect(
      ProblemCode.allCases.map(\.rawValue) == [
        "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "W11", "W12",
      ])
    #expect(
      ProblemCode.allCases.filter { !$0.isError } == [.hiddenCharacter, .fieldName])
  }
}
