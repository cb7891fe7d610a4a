import Measuring
import Testing

@Suite struct ProgramTests {
  @Test func aBatchTellsItsOutputAndItsEnd() throws {
    let path = "/tmp/measuring-\(UInt64.random(in: 0...UInt64.max))"
    let batch = try Batch(["sh", "-c", "printf 12"], output: path)
    #expect(batch.milliseconds > 0)
    #expect(batch.peakMemory > 0)
    #expect(text(of: path) == "12")
    _ = try Batch(["rm", path])
    #expect(throws: Breakdown.self) { try Batch(["false"]) }
    #expect(throws: Breakdown.self) { try Batch(["no-such-program-anywhere"]) }
    #expect(throws: Never.self) { try Batch(["false"], accepting: [1]) }
  }

  @Test func aProgramShowsWhatItIsSent() throws {
    var program = try TerminalProgram(
      ["sh", "-c", "stty -echo; printf '%s\\n' a b ready; read x; echo \"<$x>\"; sleep 60"])
    #expect(program.open(until: .shows("ready"), patience: 30_000).isComplete)
    #expect(program.memory != nil)
    let answer = program.press("key\n", until: .shows("<key>"), patience: 30_000)
    #expect(answer.isComplete)
    #expect(answer.bytes >= 5)
    #expect(answer.settled <= answer.last)
  }

  @Test func whoWorksSilentlyIsNotAtRest() throws {
    var program = try TerminalProgram([
      "sh", "-c",
      "printf '%s\\n' a b c; i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo over; sleep 60",
    ])
    #expect(program.open(until: .rest(10)).isComplete)
    #expect(program.screen.lines.contains("over"))
  }

  @Test func whatIsAwaitedInVainIsTold() throws {
    var program = try TerminalProgram(["sh", "-c", "echo 1; sleep 60"])
    #expect(!program.open(until: .shows("2"), patience: 200).isComplete)
  }

  @Test func aRewriteChangesOneByte() throws {
    let path = "/tmp/measuring-\(UInt64.random(in: 0...UInt64.max))"
    try write(Array("abc".utf8), to: path)
    #expect(try SafeRewrite.time(path, changing: 1, to: 0x42) > 0)
    #expect(text(of: path) == "aBc")
    #expect(size(of: path + ".new") == nil)
    _ = try Batch(["rm", path])
  }
}
