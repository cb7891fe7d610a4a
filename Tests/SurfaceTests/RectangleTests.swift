import Rehearsal
import Surface
import Testing

struct RectangleTests {
  let area = Rectangle(column: 2, row: 1, columns: 10, rows: 4)

  @Test(arguments: [(-1, 0), (0, 0), (3, 3), (4, 4), (5, 4), (.max, 4), (.min, 0)])
  func `splitting rows`(count: Int, taken: Int) {
    let (top, below) = area.split(top: count)
    #expect(top == Rectangle(column: 2, row: 1, columns: 10, rows: taken))
    #expect(below == Rectangle(column: 2, row: 1 + taken, columns: 10, rows: 4 - taken))
    let (above, bottom) = area.split(bottom: count)
    #expect(above == Rectangle(column: 2, row: 1, columns: 10, rows: 4 - taken))
    #expect(bottom == Rectangle(column: 2, row: 5 - taken, columns: 10, rows: taken))
  }

  @Test(arguments: [(-1, 0), (0, 0), (7, 7), (10, 10), (11, 10), (.max, 10), (.min, 0)])
  func `splitting columns`(count: Int, taken: Int) {
    let (leading, right) = area.split(leading: count)
    #expect(leading == Rectangle(column: 2, row: 1, columns: taken, rows: 4))
    #expect(right == Rectangle(column: 2 + taken, row: 1, columns: 10 - taken, rows: 4))
    let (left, trailing) = area.split(trailing: count)
    #expect(left == Rectangle(column: 2, row: 1, columns: 10 - taken, rows: 4))
    #expect(trailing == Rectangle(column: 12 - taken, row: 1, columns: taken, rows: 4))
  }

  @Test func `insetting ends at nothing`() {
    #expect(area.inset() == Rectangle(column: 3, row: 2, columns: 8, rows: 2))
    #expect(area.inset(columns: 2, rows: 0) == Rectangle(column: 4, row: 1, columns: 6, rows: 4))
    #expect(area.inset(columns: 5, rows: 2).isEmpty)
    #expect(area.inset(columns: .max, rows: .min).isEmpty)
    #expect(area.inset(columns: -3, rows: -3) == area)
  }

  @Test func `lines, the middle, and the edges`() {
    #expect(area.line(0) == Rectangle(column: 2, row: 1, columns: 10, rows: 1))
    #expect(area.line(3) == Rectangle(column: 2, row: 4, columns: 10, rows: 1))
    #expect(area.line(4).isEmpty && area.line(-1).isEmpty && area.line(.max).isEmpty)
    #expect(
      area.centered(Size(columns: 5, rows: 2)) == Rectangle(column: 4, row: 2, columns: 5, rows: 2))
    #expect(area.centered(Size(columns: 50, rows: 20)) == area)
    #expect(area.contains(Position(column: 2, row: 1)))
    #expect(area.contains(Position(column: 11, row: 4)))
    #expect(!area.contains(Position(column: 12, row: 4)))
    #expect(!area.contains(Position(column: 11, row: 5)))
    #expect(!area.contains(Position(column: 1, row: 1)))
    #expect(!area.contains(Position(column: 2, row: 0)))
  }

  @Test func `extreme coordinates do not overflow`() {
    let far = Rectangle(column: .max, row: .min, columns: .max, rows: .max)
    #expect(far.endColumn > far.column && far.endRow > far.row)
    #expect(far.intersection(area).isEmpty)
    #expect(area.intersection(far).isEmpty)
  }

  @Test(arguments: 0..<50)
  func `an intersection is what both contain`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func some(_ random: inout SplitMix64) -> Rectangle {
      Rectangle(
        column: .random(in: -3...6, using: &random), row: .random(in: -3...6, using: &random),
        columns: .random(in: 0...6, using: &random), rows: .random(in: 0...6, using: &random))
    }
    let (one, other) = (some(&random), some(&random))
    let both = one.intersection(other)
    for column in -4...13 {
      for row in -4...13 {
        let position = Position(column: column, row: row)
        #expect(both.contains(position) == (one.contains(position) && other.contains(position)))
      }
    }
  }
}
