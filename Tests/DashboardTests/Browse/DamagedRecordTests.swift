import Cooperation
import Testing

@testable import Dashboard

/// The mark of a cohort whose record has an error.
struct DamagedRecordTests {
  /// The status of each cohort of a program in a wide terminal.
  private func statuses(_ ledger: Ledger) throws -> [String] {
    let desk = try Desk(200, 24, on: ledger, "jlj3")
    let heading = Array(desk.row(2))
    let start = try #require(
      heading.firstIndex(of: "S").map { _ in
        heading.indices.last { heading[$0...].starts(with: "Status") } ?? 0
      })
    return desk.contents.cohorts.indices.map { position in
      Array(desk.row(3 + position))[start..<start + 9].map { String($0) }.joined()
        .split(separator: " ").joined(separator: " ")
    }
  }

  @Test func `an error marks its own record only`() throws {
    let sound = [
      "planned", "running", "completed", "completed", "completed", "cancelled", "completed",
    ]
    #expect(try statuses(SampleStore.ledger) == sound)
    let damaged = SampleStore.ledger(
      cohorts: SampleStore.cohorts.replacing("Actual: ?\n", with: "Actual: some\n"))
    var expected = sound
    expected[2] = "! error"
    #expect(try statuses(damaged) == expected)
  }

  @Test func `a warning is no error`() throws {
    let warned = SampleStore.ledger(
      cohorts: SampleStore.cohorts.replacing(
        "Note: Two intakes of 42.", with: "Note: Two \u{202E}intakes of 42."))
    #expect(warned.problems.count { $0.code == .hiddenCharacter } == 2)
    #expect(try !statuses(warned).contains("! error"))
  }

  @Test func `the strip says what the error is`() throws {
    #expect(try Desk(140, 40, "3G").drawn().contains("E3 Actual: “12½” is not a number"))
  }
}
