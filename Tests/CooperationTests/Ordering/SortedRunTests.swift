import Cooperation
import Rehearsal
import Testing

/// Rows that are sorted in parts.
struct SortedRunTests {
  @Test(arguments: [false, true], 0..<8)
  func `merged they stand as if they were sorted together`(isDescending: Bool, parts: Int) {
    var random = SplitMix64(seed: UInt64(parts))
    let keys = (0..<100).map { _ -> SortKey in
      switch Int.random(in: 0..<5, using: &random) {
      case 0: .unknown
      case 1: .absent
      case 2: .text(["a", "b", "é"].randomElement(using: &random) ?? "")
      default: .number(Int.random(in: 0..<9, using: &random))
      }
    }
    let rows = Array(0..<100)
    let runs = (0..<parts).map { part in
      let places = 100 * part / parts..<100 * (part + 1) / parts
      return SortedRun(
        Array(rows[places]), by: Array(keys[places]), isDescending: isDescending)
    }
    let expected = parts == 0 ? [] : SortKey.order(of: keys, isDescending: isDescending)
    #expect(SortedRun.merged(runs, isDescending: isDescending).rows == expected)
  }
}
