import Rehearsal

/// Has inputs examined by another process, so that one that ends or stops that process is found.
struct Supervisor {
  /// How many inputs a process examines.
  private static let share = 2_000

  let seed: Int
  /// How long a share may take beyond what the slowest share took that ended by itself.
  let patience: Duration

  /// Has all inputs of a range examined, and says what is found.
  ///
  /// - Returns: whether nothing is.
  func examine(_ range: Range<Int>) throws -> Bool {
    let scratch = try ScratchFolder()
    let begin = ContinuousClock.now
    var slowest = Duration.seconds(20)
    var findings = 0
    var next = range.lowerBound
    while next < range.upperBound {
      let end = min(next + Self.share, range.upperBound)
      let start = ContinuousClock.now
      let worker = try ChildProcess.run(
        CommandLine.arguments[0],
        [
          "--seed", "\(seed)", "--from", "\(next)", "--count", "\(end - next)", "--progress",
          scratch.path(of: "at"),
        ], deadline: slowest * 2 + patience)
      findings += worker.output.count { $0 == 0x0A }
      if !worker.output.isEmpty { say(String(worker.outputText.dropLast())) }
      switch worker.ending {
      case .exited:
        slowest = max(slowest, ContinuousClock.now - start)
        next = end
      case .killed, .late:
        let text = String(decoding: try scratch.read("at"), as: UTF8.self)
        let index = Int(text.prefix { $0.isNumber }) ?? next
        say("input \(index): \(worker.ending == .late ? "takes too long" : "\(worker.ending)")")
        complain(String(worker.errorText.prefix(4_000)))
        findings += 1
        next = max(next, index) + 1
      }
      if next % 100_000 < Self.share { complain("\(next) inputs, \(findings) findings") }
    }
    say(
      "seed \(seed): \(range.count) inputs in \((ContinuousClock.now - begin).components.seconds) s, "
        + "\(findings) findings")
    return findings == 0
  }
}
