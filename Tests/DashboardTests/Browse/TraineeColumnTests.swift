import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Which columns the grid of cohorts has in which width.
struct TraineeColumnTests {
  private static let program = Scope.program(Row(0))

  private func columns(_ scope: Scope, _ width: Int) -> [TraineeColumn.ID: Int] {
    Dictionary(
      uniqueKeysWithValues: TraineeColumn.layout(for: scope, width: width).placements
        .map { ($0.column.id, $0.width) })
  }

  @Test func `the program is a column only where there are several`() {
    #expect(columns(.all, 200)[.program] != nil)
    #expect(columns(TraineeColumnTests.program, 200)[.program] == nil)
    #expect(columns(.all, 200).count == 9)
  }

  @Test(arguments: [Scope.all, program])
  func `words are in full or in short, never between`(scope: Scope) {
    for width in 14...200 {
      let columns = columns(scope, width)
      #expect([nil, 6, 13].contains(columns[.venue]), "\(width)")
      #expect([nil, 1, 9].contains(columns[.status]), "\(width)")
      // The plan outlives all but the year.
      #expect(columns[.year] != nil)
      #expect(columns.values.reduce(0, +) + columns.count - 1 <= width)
    }
  }

  @Test(arguments: [Scope.all, program])
  func `more room never takes a column away`(scope: Scope) {
    for width in 14..<200 {
      let less = Set(columns(scope, width).keys)
      let more = Set(columns(scope, width + 1).keys)
      #expect(less.isSubset(of: more), "\(width)")
    }
  }
}
