import Cooperation
import Testing

struct OriginTests {
  @Test func `origins are in the order of the text`() {
    let origins = [(0, 0), (0, 7), (1, 0), (1, 1)].map { Origin(file: $0, record: $1) }
    #expect(origins.reversed().sorted() == origins)
    #expect(zip(origins, origins.dropFirst()).allSatisfy { $0 < $1 })
  }
}
