import Surface
import Testing

struct ColumnLayoutTests {
  enum Field: Hashable, Sendable { case year, venue, course, planned, source }

  let columns: [Column<Field>] = [
    Column(.year, "Year", minimum: 7, importance: 9),
    Column(.venue, "Venue", minimum: 5, preferred: 7, importance: 5),
    Column(.course, "Course", minimum: 6, preferred: 12, importance: 1, isFlexible: true),
    Column(.planned, "Plan", minimum: 5, preferred: 6, alignment: .trailing, importance: 8),
    Column(.source, "Source", minimum: 6, preferred: 13, importance: 1),
  ]

  /// A line in which each column is drawn as its first letter.
  private func drawn(_ width: Int, gap: Int = 1) -> String {
    screen(max(width, 0), 1) { frame in
      for placement in ColumnLayout(columns, width: width, gap: gap).placements {
        frame.write(
          String(repeating: String(placement.column.title.prefix(1)), count: placement.width),
          in: placement.field(in: frame.area), overflow: .cut)
      }
    }
  }

  @Test(arguments: [
    (60, "YYYYYYY VVVVVVV CCCCCCCCCCCCCCCCCCCCCCC PPPPPP SSSSSSSSSSSSS▕"),
    (49, "YYYYYYY VVVVVVV CCCCCCCCCCCC PPPPPP SSSSSSSSSSSSS▕"),
    (48, "YYYYYYY VVVVVVV CCCCCCCCCCCC PPPPPP SSSSSSSSSSSS▕"),
    (36, "YYYYYYY VVVVVVV CCCCCC PPPPPP SSSSSS▕"),
    (34, "YYYYYYY VVVVV CCCCCC PPPPPP SSSSSS▕"),
    (33, "YYYYYYY VVVVV CCCCCC PPPPP SSSSSS▕"),
    (32, "YYYYYYY VVVVVVV CCCCCCCCC PPPPPP▕"),
    (26, "YYYYYYY VVVVV CCCCCC PPPPP▕"),
    (25, "YYYYYYY VVVVVVV PPPPPP   ▕"),
    (19, "YYYYYYY VVVVV PPPPP▕"),
    (18, "YYYYYYY PPPPPP    ▕"),
    (13, "YYYYYYY PPPPP▕"),
    (12, "YYYYYYY     ▕"),
    (7, "YYYYYYY▕"),
    (3, "YYY▕"),
    (0, "▕"),
    (-1, "▕"),
  ])
  func `the least important go first, the rest spreads`(width: Int, line: String) {
    #expect(drawn(width) == line)
  }

  @Test func `gaps count`() {
    #expect(drawn(29, gap: 0) == "YYYYYYYVVVVVCCCCCCPPPPPSSSSSS▕")
    #expect(drawn(41, gap: 3) == "YYYYYYY   VVVVV   CCCCCC   PPPPP   SSSSSS▕")
  }

  @Test func `a column is found by its name`() {
    let layout = ColumnLayout(columns, width: 26)
    #expect(layout[.planned]?.offset == 21)
    #expect(layout[.planned]?.width == 5)
    #expect(layout[.source] == nil)
    #expect(ColumnLayout<Field>([], width: 10).placements.isEmpty)
  }

  @Test func `extreme widths do not overflow`() {
    let column = Column(0, "", minimum: .max, preferred: .min)
    #expect(column.minimum == Size.limit && column.preferred == Size.limit)
    #expect(ColumnLayout([column, column], width: .max, gap: .max).placements.count == 1)
    #expect(Column(0, "", minimum: -4).minimum == 1)
  }
}
