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
      patch.add(splice, to: RecText(bytes: bytes).contents)
      bytes = splice.applied(to: bytes)
    }
    var rebuilt = original
    for splice in patch.splices.reversed() { rebuilt = splice.applied(to: rebuilt) }
    #expect(rebuilt == bytes)
    for (left, right) in zip(patch.splices, patch.splices.dropFirst()) {
      #expect(left.range.upperBound < right.range.lowerBound)
    }
  }

  @Test(arguments: 0..<500)
  func `several changes of one text do what they do one by one`(_ seed: Int) {
    var generator = SplitMix64(seed: 9_000 + UInt64(seed))
    let original = (0..<Int.random(in: 0...40, using: &generator)).map { UInt8($0) }
    var bytes = original
    var patch = Patch()
    for turn in 0..<4 {
      var changes: [Splice] = []
      var position = 0
      while true {
        let start = position + Int.random(in: 0...9, using: &generator)
        let end = start + Int.random(in: 0...3, using: &generator)
        guard end <= bytes.count else { break }
        let length = Int.random(in: 0...4, using: &generator)
        changes.append(
          Splice(
            range: start..<end, replacement: [UInt8](repeating: UInt8(100 + turn), count: length)))
        position = end + 1
      }
      patch.add(changes.reversed(), to: RecText(bytes: bytes).contents)
      bytes = changes.reversed().reduce(bytes) { $1.applied(to: $0) }
      #expect(patch.splices.reversed().reduce(original) { $1.applied(to: $0) } == bytes)
    }
  }
}
