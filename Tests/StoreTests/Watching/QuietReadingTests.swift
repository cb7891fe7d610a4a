import Rehearsal
import Testing

@testable import Store

@Suite struct QuietReadingTests {
  private let scratch: ScratchFolder
  private let store: StoreFolder
  private let start = ContinuousClock.now

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("Id: 1\n", to: "a.rec")
    store = try StoreFolder(at: scratch.path)
  }

  /// A reading as if it were done so much later than it is.
  private func sighting(after delay: Duration = .zero) throws -> StoreSighting {
    let signature = StoreSignature(of: store)
    return StoreSighting(
      try store.read(), before: signature, after: signature, time: .sinceEpoch + delay)
  }

  /// What a step comes to: `again +100` in milliseconds, `settled a.rec unsettled b.rec`, `failed`.
  private func outcome(
    _ reading: inout QuietReading, _ sighting: StoreSighting?, expecting paths: [String] = [],
    after delay: Duration = .zero
  ) -> String {
    let result: Result<StoreSighting, StoreError> =
      sighting.map { .success($0) } ?? .failure(.missing(path: "x"))
    switch reading.take(result, expecting: paths, at: start + delay) {
    case .again(let moment): return "again +\((moment - start) / .milliseconds(1))"
    case .settled(let found, let unsettled):
      return (["settled"] + found.files.map(\.path) + unsettled.map { "unsettled \($0)" })
        .joined(separator: " ")
    case .failed: return "failed"
    }
  }

  @Test func `one reading of files that are not young is enough`() throws {
    var reading = QuietReading()
    #expect(outcome(&reading, try sighting(after: .seconds(3))) == "settled a.rec")
  }

  @Test func `of a young file two readings must agree`() throws {
    var reading = QuietReading()
    #expect(outcome(&reading, try sighting()) == "again +100.0")
    try scratch.write("Id: 2\n", to: "a.rec")
    #expect(
      outcome(&reading, try sighting(), after: .milliseconds(100)) == "again +200.0")
    #expect(outcome(&reading, try sighting(), after: .milliseconds(200)) == "settled a.rec")
    // Each change is confirmed anew.
    #expect(outcome(&reading, try sighting(), after: .seconds(1)) == "again +1100.0")
  }

  @Test func `a file from the future counts as young`() throws {
    var reading = QuietReading()
    #expect(outcome(&reading, try sighting(after: .seconds(-3600))) == "again +100.0")
  }

  @Test func `bytes decide where signatures agree`() throws {
    let signature = StoreSignature(of: store)
    let seen = ["x", "y", "y"].map { text in
      StoreSighting(
        StoreReading(files: [StoreFile(path: "a.rec", bytes: Array(text.utf8))]),
        before: signature, after: signature, time: .sinceEpoch)
    }
    var reading = QuietReading()
    #expect(outcome(&reading, seen[0]) == "again +100.0")
    #expect(outcome(&reading, seen[1]) == "again +100.0")
    #expect(outcome(&reading, seen[2]) == "settled a.rec")
  }

  @Test(arguments: ["write", "make", "remove"])
  func `what happens during a reading unsettles it`(event: String) throws {
    let before = StoreSignature(of: store)
    switch event {
    case "write": try scratch.write("Id: 12\n", to: "a.rec")
    case "make": try scratch.write("Id: 12\n", to: "b.rec")
    default:
      try #require(try ChildProcess.run("rm", [scratch.path(of: "a.rec")]).ending == .exited(0))
    }
    let torn = StoreSighting(
      try store.read(), before: before, after: StoreSignature(of: store),
      time: .sinceEpoch + .seconds(3))
    var reading = QuietReading()
    #expect(outcome(&reading, torn) == "again +100.0")
    #expect(outcome(&reading, try sighting(after: .seconds(3))).hasPrefix("settled"))
  }

  @Test func `a file that never settles is given up and named`() throws {
    try scratch.write("Id: 1\n", to: "b.rec")
    var reading = QuietReading()
    for round in 1...2 {
      for _ in 1..<QuietReading.tries {
        try scratch.write("Id: \(Int.random(in: 0...(.max)))\n", to: "a.rec")
        #expect(outcome(&reading, try sighting()) == "again +100.0", "round \(round)")
      }
      try scratch.write("Id: x\n", to: "a.rec")
      #expect(outcome(&reading, try sighting()) == "settled a.rec b.rec unsettled a.rec")
    }
  }

  @Test func `a file that is missing is waited for`() throws {
    let paths = ["a.rec", "b.rec", "c.rec"]
    var reading = QuietReading()
    func outcome(after milliseconds: Int) throws -> String {
      self.outcome(
        &reading, try sighting(after: .seconds(3)), expecting: paths,
        after: .milliseconds(milliseconds))
    }
    try scratch.write("Id: 1\n", to: "c.rec")
    #expect(try outcome(after: 0) == "again +2000.0")
    #expect(try outcome(after: 1999) == "again +2000.0")
    try #require(try ChildProcess.run("rm", [scratch.path(of: "c.rec")]).ending == .exited(0))
    #expect(try outcome(after: 2000) == "again +4000.0")
    #expect(try outcome(after: 4000) == "settled a.rec")
    // What is known to be gone is not waited for again.
    #expect(try outcome(after: 9000) == "settled a.rec")
    try scratch.write("Id: 1\n", to: "b.rec")
    try scratch.write("Id: 1\n", to: "c.rec")
    #expect(try outcome(after: 9000) == "settled a.rec b.rec c.rec")
    try #require(try ChildProcess.run("rm", [scratch.path(of: "c.rec")]).ending == .exited(0))
    #expect(try outcome(after: 9500) == "again +11500.0")
  }

  @Test func `a store that is gone is waited for`() throws {
    var reading = QuietReading()
    #expect(outcome(&reading, nil) == "again +2000.0")
    #expect(outcome(&reading, nil, after: .milliseconds(1999)) == "again +2000.0")
    #expect(outcome(&reading, nil, after: .seconds(2)) == "failed")
    #expect(outcome(&reading, nil, after: .seconds(4)) == "failed")
    #expect(
      outcome(&reading, try sighting(after: .seconds(3)), after: .seconds(5)) == "settled a.rec")
    #expect(outcome(&reading, nil, after: .seconds(6)) == "again +8000.0")
  }
}
