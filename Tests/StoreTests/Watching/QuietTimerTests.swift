import Testing

@testable import Store

@Suite struct QuietTimerTests {
  private let start = ContinuousClock.now

  @Test func `without news nothing is due`() {
    var timer = QuietTimer()
    #expect(timer.due == nil)
    timer.note(at: start)
    timer.clear()
    #expect(timer.due == nil)
  }

  @Test func `news is due after the silence that follows the last of it`() {
    var timer = QuietTimer()
    timer.note(at: start)
    #expect(timer.due == start + .milliseconds(150))
    timer.note(at: start + .milliseconds(149))
    #expect(timer.due == start + .milliseconds(299))
  }

  @Test func `news without end is due in the end`() {
    var timer = QuietTimer()
    for tick in 0...100 { timer.note(at: start + .milliseconds(100 * tick)) }
    #expect(timer.due == start + .seconds(2))
    timer.clear()
    timer.note(at: start + .seconds(20))
    #expect(timer.due == start + .seconds(20) + .milliseconds(150))
  }
}
