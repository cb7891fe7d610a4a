import Testing

@testable import Dashboard

struct ListWindowTests {
  @Test(arguments: [
    // The list moves as little as possible.
    (0, 0, 10, 4, 0), (0, 3, 10, 4, 0), (0, 4, 10, 4, 1), (0, 9, 10, 4, 6), (6, 6, 10, 4, 6),
    (6, 5, 10, 4, 5), (6, 0, 10, 4, 0), (3, 5, 10, 4, 3),
    // It never ends above the last line while there are rows above.
    (8, 9, 10, 4, 6), (5, 5, 6, 4, 2),
    // All rows fit, or there are none.
    (0, 2, 3, 4, 0), (2, 2, 3, 4, 0), (0, 0, 0, 4, 0), (5, 0, 0, 4, 0),
    // Without any height one row is still what is shown.
    (0, 7, 10, 0, 7), (0, 7, 10, -3, 7),
  ])
  func `the first row that is drawn`(
    previous: Int, selected: Int, count: Int, height: Int, top: Int
  ) {
    #expect(
      ListWindow.top(previous: previous, selected: selected, count: count, height: height) == top)
  }

  @Test func `the selected row is always drawn`() {
    for count in 1...7 {
      for height in 1...5 {
        for previous in 0...8 {
          for selected in 0..<count {
            let top = ListWindow.top(
              previous: previous, selected: selected, count: count, height: height)
            #expect((top..<top + height).contains(selected))
            #expect(top == 0 || top + height <= count)
          }
        }
      }
    }
  }
}
