import Cooperation
import Rehearsal
import Synchronization
import Testing

@testable import Store

/// How far a reading has come, as somebody beside it sees it.
struct ReadingProgressTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func record(_ number: Int) -> String { "Id: C\(number)\nYear: 2020\nActual: 7\n\n" }

  @Test func `nothing is done before it begins, and all of it at the end`() throws {
    let text = "%rec: Cohort\n\n" + (0..<40_000).map(record).joined()
    try scratch.write(text, to: "a.rec")
    try scratch.write("%rec: Country\n\nId: VN\n", to: "b.rec")
    let progress = ReadingProgress()
    #expect(progress.percent == 0)
    #expect(progress.size == 0)
    let reading = try StoreOpening.read(StoreFolder(at: scratch.path), telling: progress)
    #expect(reading.ledger.cohorts.count == 40_000)
    #expect(progress.size == text.utf8.count + 22)
    // Shares are rounded down: of the last percent some may be missing.
    #expect((99...100).contains(progress.percent))
  }

  @Test func `a store of one file counts as well, and one without any is not half done`() throws {
    let path = try scratch.write("%rec: Country\n\nId: VN\n", to: "a.rec")
    let progress = ReadingProgress()
    _ = try StoreOpening.read(StoreFolder(at: path), telling: progress)
    #expect(progress.size == 22)
    let nothing = ReadingProgress()
    _ = try StoreOpening.read(StoreFolder(at: scratch.makeFolder("empty")), telling: nothing)
    #expect(nothing.percent == 0)
  }

  @Test func `it never goes back, and never above 100`() {
    let progress = ReadingProgress()
    progress.begin(of: 100)
    var last = 0
    for _ in 0..<50 {
      progress.note(10)
      #expect(progress.percent >= last)
      last = progress.percent
    }
    #expect(last == 100)
  }

  @Test func `a crew that notes does the same work`() {
    let progress = ReadingProgress()
    progress.begin(of: 100)
    let crew = NotingCrew(crew: ThreadCrew(), progress: progress, bytes: 300)
    #expect(crew.results(of: 30) { $0 * $0 } == (0..<30).map { $0 * $0 })
    #expect(progress.percent == 100)
    #expect(crew.results(of: 0) { $0 }.isEmpty)
  }
}
