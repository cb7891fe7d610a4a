import Rehearsal
import Testing

/// What is left when the program ends at any moment of a save.
@Suite struct CrashTests {
  /// A save that is killed, and which of its system calls it is killed at.
  enum Scenario: CaseIterable {
    case firstSave, laterSave, twoFiles, inPlace, longerInPlace, shorterInPlace

    func victim() throws -> Victim {
      let victim =
        switch self {
        case .firstSave, .laterSave, .inPlace: try Victim("a.rec")
        case .twoFiles: try Victim("a.rec", "b.rec")
        case .longerInPlace: try Victim("a.rec", planned: "1234567")
        case .shorterInPlace: try Victim("a.rec", planned: "2")
        }
      switch self {
      case .firstSave, .twoFiles:
        break
      case .laterSave:
        try victim.scratch.write("Record: A\n\nRecord: cut", to: "store/.cadre/journal")
      case .inPlace, .longerInPlace, .shorterInPlace:
        try victim.scratch.hardLink("other", to: "store/a.rec")
      }
      return victim
    }

    /// Whether one call makes the change, so that nothing has to be finished.
    var isAtOnce: Bool { self == .firstSave || self == .laterSave }

    /// Where killing leaves the disk in another state than at the call before.
    func isOfInterest(_ call: SystemCalls.Call) -> Bool {
      guard !isAtOnce else { return true }
      return [
        "openat", "pwrite64", "ftruncate", "fsync", "fdatasync", "renameat", "renameat2",
        "unlinkat", "mkdirat", "fchmod", "write",
      ].contains(call.name)
    }
  }

  @Test(arguments: Scenario.allCases)
  func `a kill at any system call leaves the old or the new text`(scenario: Scenario) throws {
    let model = try scenario.victim()
    let calls = try SystemCalls(of: model.command, in: model).calls
    try #require(calls.count > 40)
    for call in calls where scenario.isOfInterest(call) {
      let victim = try scenario.victim()
      let old = try victim.contents()
      let new = old.map { _ in victim.new }
      let killed = try victim.run(
        SystemCalls.injecting(call.injection("signal=KILL"), into: victim.command))
      #expect(killed.ending == .killed(signal: 9), "\(call.line)")
      if scenario.isAtOnce {
        let now = try victim.contents()
        #expect(now == old || now == new, "killed at \(call.line): \(now)")
      }
      let recovered = try victim.run(victim.recovery)
      #expect(recovered.outputText == "recovered\n", "\(call.line) \(recovered.errorText)")
      let now = try victim.contents()
      #expect(now == old || now == new, "recovered from \(call.line): \(now)")
      if killed.outputText.contains("saved") { #expect(now == new) }
      #expect(try victim.strays() == [], "\(call.line)")
      // What was cut short can be done again, once.
      #expect(try victim.run(victim.command).ending == .exited(0), "\(call.line)")
      #expect(try victim.contents() == new)
    }
  }

  /// Each round of a writer is killed at a time of its own.
  ///
  /// There are forty rounds of five records; `CADRE_TEST_ROUNDS` asks for another number of rounds.
  @Test func `writers that are killed at random lose nothing that they said was saved`() throws {
    let victim = try Victim("a.rec")
    let rounds = ProcessSettings.number("CADRE_TEST_ROUNDS") ?? 40
    var random = SplitMix64(seed: 5)
    var script = ""
    for writer in 1...8 {
      script += "("
      for round in 1...rounds {
        let delay = Int.random(in: 30...400, using: &random)
        let words = victim.adding(5, "w\(writer)r\(round)").map { "'\($0)'" }.joined(separator: " ")
        let kill = delay < 330 ? "timeout -s KILL 0.\(delay < 100 ? "0" : "")\(delay) " : ""
        script += "\(kill)\(words) >> '\(victim.scratch.path(of: "saved-\(writer)"))';\n"
      }
      script += ") &\n"
    }
    _ = try ChildProcess.run("sh", ["-c", script + "wait"], deadline: .seconds(60 + 10 * rounds))
    #expect(try victim.run(victim.recovery).outputText == "recovered\n")

    let saved = try (1...8).flatMap { writer in
      String(decoding: try victim.scratch.read("saved-\(writer)"), as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
    let text = try victim.contents()[0]
    try #require(text.hasPrefix(Victim.old))
    let records = text.dropFirst(Victim.old.count).split(separator: "\n\n")
    let there = records.map { record in
      String(record.drop { $0 == "\n" }.prefix { $0 != "\n" }.dropFirst("Id: ".count))
    }
    #expect(records.count == Set(there).count, "a record is there twice")
    for (record, id) in zip(records, there) {
      #expect(record.hasSuffix("Grade: made by \(id)") || record.hasSuffix("made by \(id)\n"))
    }
    #expect(Set(saved).subtracting(there) == [], "saved and lost")
    // A round is killed once, so that one more may be there than was said.
    #expect(there.count - saved.count <= 8 * rounds)
    #expect(saved.count > 8 * rounds)
    #expect(try victim.strays() == [])
    let journal = String(decoding: try victim.scratch.read("store/.cadre/journal"), as: UTF8.self)
    for id in saved { #expect(journal.contains("Record: \(id)\n\n")) }
  }
}
