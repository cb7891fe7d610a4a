import Cooperation
import Testing

struct ProblemCodeTests {
  @Test func `the codes of the design`() {
    #expect(
      ProblemCode.allCases.map(\.rawValue)
        == (1...9).map { "E\($0)" } + (1...12).map { "W\($0)" })
    #expect(ProblemCode.allCases.filter(\.isError).map(\.rawValue) == (1...9).map { "E\($0)" })
  }
}
