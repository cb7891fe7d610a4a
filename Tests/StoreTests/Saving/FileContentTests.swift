import Recfile
import Rehearsal
import Testing

@testable import Store

/// Content in pieces is the bytes that it would be in one.
@Suite struct FileContentTests {
  @Test func `random splices give the same bytes in pieces as in one`() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<60 {
      var bytes = (0..<Int.random(in: 0...300_000, using: &random)).map {
        UInt8(truncatingIfNeeded: $0)
      }
      var content = FileContent(bytes)
      for _ in 0..<4 {
        var splices: [Splice] = []
        var place = 0
        while splices.count < 5, place <= bytes.count {
          let start = Int.random(in: place...bytes.count, using: &random)
          let end = min(bytes.count, start + Int.random(in: 0...9, using: &random))
          let length = Bool.random(using: &random) ? 3 : 70_000
          splices.append(
            Splice(range: start..<end, replacement: Array(repeating: 7, count: length)))
          place = end + 1
        }
        let (changed, comes) = try #require(content.applying(splices))
        for splice in splices.reversed() { bytes = splice.applied(to: bytes) }
        #expect(zip(splices, comes).allSatisfy { changed[$1] == $0.replacement })
        content = changed
        try #require(content.bytes == bytes)
        #expect(content == FileContent(bytes))
        #expect(content.pieces.allSatisfy { !$0.isEmpty })
        guard let place = bytes.indices.randomElement(using: &random) else { continue }
        #expect(content[place] == bytes[place])
        let end = Int.random(in: place...bytes.count, using: &random)
        #expect(content[place..<end] == Array(bytes[place..<end]))
        var others = bytes
        others[place] &+= 1
        #expect(content != FileContent(others))
      }
    }
  }

  @Test func `a large piece is not copied, and small ones are put together`() throws {
    let bytes = [UInt8](repeating: 65, count: 1_000_000)
    let content = FileContent(bytes)
    let splices = (1..<100).map { Splice(range: $0 * 100..<$0 * 100 + 1, replacement: [66]) }
    let changed = try #require(content.applying(splices)).content
    #expect(changed.pieces.count == 2)
    #expect(changed.count == bytes.count)
    #expect(content.applying([Splice(range: 999_999..<1_000_001, replacement: [])]) == nil)
  }
}
