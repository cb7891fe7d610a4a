import Recfile
import Rehearsal
import Testing

@testable import Cooperation

/// Splices made one after another, against the same as one list.
struct PatchTests {
  @Test(arguments: 0..<500)
  func `one list of splices does what many did`(_ seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let original = (0..<Int.random(in: 0...30, using: &generator)).map { UInt8($0) }
    var bytes = original
    var patch = Patch()
    for turn in 0..<Int.random(in: 1...8, using: &generator) {
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 0...4, using: &generator))
      let length = Int.random(in: 0...4, using: &generator)
      let splice = Splice(
        range: start..<end, replacement: [UInt8](repeating: UInt8(100 + turn), count: length))
      patch.add(splice, to: bytes)
      bytes = splice.applied(to: bytes)
    }
    var rebuilt = original
    for splice in patch.splices.reversed() { rebuilt = splice.applied(to: rebuilt) }
    #expect(rebuilt == bytes)
    for (left, right) in zip(patch.splices, patch.splices.dropFirst()) {
      #expect(left.range.upperBound < right.range.lowerBound)
    }
  }
}
