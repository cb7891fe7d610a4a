import Cooperation
import Testing

struct NearFilterTests {
  @Test func `every word must be found, each in any of the texts`() {
    let filter = NearFilter("row  dn")
    #expect(filter.distance(from: ["row down", "row-down"]) != nil)
    #expect(filter.distance(from: ["row", "down"]) != nil)
    #expect(filter.distance(from: ["down"]) == nil)
  }

  @Test func `nothing typed is near to everything`() {
    #expect(NearFilter("").distance(from: ["totals"]) == 0)
    #expect(NearFilter("  ").distance(from: []) == 0)
  }

  @Test func `a beginning is nearer than a later word, that than the middle of one`() {
    let distances = ["undo it", "to undo", "found"].map { NearFilter("und").distance(from: [$0]) }
    #expect(distances == [0, 1, 4])
  }
}
