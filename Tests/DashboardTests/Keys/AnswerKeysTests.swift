import Surface
import Testing

@testable import Dashboard

/// Every key of the table does something where what it is for is open.
struct AnswerKeysTests {
  private static let ways: [(context: Context, keys: String)] = [
    (.history, "j31<enter><esc>vG5<enter>y3<enter><esc>uUjjl"),
    (.confirmation, "jlj3vGdjj"),
    (.conflict, "jlj3e<c-u>63"),
  ]

  @Test(arguments: ways.indices)
  func `every key does something`(index: Int) throws {
    let way = Self.ways[index]
    var start = try EditedDesk(24, 12, way.keys)
    if way.context == .conflict {
      start.others(
        change: "Year: 2026\nPlanned: 61", to: "Year: 2026\nPlanned: 65\n+ 66\n+ 67\n+ 68\n+ 69")
      try start.press("<enter>jj")
    }
    #expect(start.state.context == way.context)
    for binding in KeyTable.bindings where binding.contexts.contains(way.context) {
      for keys in binding.keys {
        var desk = start
        for key in keys { desk.happen(.key(key)) }
        #expect(
          desk.state != start.state || desk.session.outward != start.session.outward,
          "\(binding.label) in \(way.context)")
      }
    }
  }
}
