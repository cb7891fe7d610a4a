import Rehearsal
import Testing

@Suite struct RehearsalTests {
  @Test func `a scratch folder goes with all it holds`() throws {
    var scratch: ScratchFolder? = try ScratchFolder()
    let path = try #require(scratch?.path)
    try scratch?.write("x", to: "a/b/c.rec")
    try scratch?.link("a/loop", to: "..")
    try scratch?.setMode(0, of: "a/b")
    #expect(try ChildProcess.run("test", ["-d", path]).ending == .exited(0))
    scratch = nil
    #expect(try ChildProcess.run("test", ["-e", path]).ending == .exited(1))
  }

  @Test func `a file is read as it was written`() throws {
    let scratch = try ScratchFolder()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    try scratch.write(bytes, to: "x")
    #expect(try scratch.read("x") == bytes)
    #expect(throws: SystemCallError.self) { try scratch.read("y") }
  }

  @Test func `a child is given what it is to have and gives back what it wrote`() throws {
    let child = try ChildProcess.run(
      "sh", ["-c", "cat; printf '%s' \"$1 $WORD\" >&2; exit 3", "sh", "a b"],
      environment: ["WORD": "é", "PATH": "/usr/bin:/bin"], input: [0, 0xFF])
    #expect(child.ending == .exited(3))
    #expect(child.output == [0, 0xFF])
    #expect(child.errorText == "a b é")
  }

  @Test func `a child inherits nothing`() throws {
    #expect(try ChildProcess.run("env", environment: ["A": "1"]).outputText == "A=1\n")
    let signals = try ChildProcess.run("grep", ["^Sig[BI]", "/proc/self/status"]).outputText
    let masks = signals.split(separator: "\n").compactMap { UInt64($0.suffix(16), radix: 16) }
    // 32 and 33 are glibc's own.
    #expect(masks.map { $0 & 0x7FFF_FFFF } == [0, 0])
  }

  @Test func `a signal that ends a child is told`() throws {
    #expect(try ChildProcess.run("sh", ["-c", "kill -TERM $$"]).ending == .killed(signal: 15))
  }

  @Test func `a child that is late is killed with its children`() throws {
    let child = try ChildProcess.run(
      "sh", ["-c", "echo begun; sleep 1000; echo more"], deadline: .milliseconds(300))
    #expect(child.ending == .late)
    #expect(child.outputText == "begun\n")
  }

  @Test func `what a child leaves running holds nothing up`() throws {
    let child = try ChildProcess.run(
      "sh", ["-c", "sleep 30 & echo $!"], deadline: .seconds(10))
    #expect(child.ending == .exited(0))
    #expect(
      try ChildProcess.run("kill", [child.outputText.filter(\.isNumber)]).ending == .exited(0))
  }

  @Test func `a program that is not there is told`() {
    #expect(throws: SystemCallError("start no-such-program", code: 2)) {
      try ChildProcess.run("no-such-program")
    }
  }

  @Test func `random numbers are those of their seed`() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }

  @Test func `a product lies beside the tests`() throws {
    let missing = #expect(throws: SystemCallError.self) { try builtProduct(named: "nothing") }
    #expect(missing?.description.contains("swift build") == true)
  }
}
