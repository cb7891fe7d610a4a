import Rehearsal
import Testing

/// Keys by chance; a release build presses a million, as CONTRIBUTING.md says.
struct KeyStormTests {
  @Test func `random keys change no byte that the journal does not account for`() throws {
    let run = try ChildProcess.run(
      try builtProduct(named: "KeyStorm"),
      ["--seed", "7", "--count", "3000", "--round", "1000", Project.sampleData],
      deadline: .seconds(120))
    #expect(run.ending == .exited(0), "\(run.outputText)\(run.errorText)")
  }

  @Test func `nor do they in the program itself, on a disk`() throws {
    let run = try ChildProcess.run(
      try builtProduct(named: "KeyStorm"),
      ["--disk", "--seed", "11", "--count", "1200", "--round", "600", Project.sampleData],
      deadline: .seconds(120))
    #expect(run.ending == .exited(0), "\(run.outputText)\(run.errorText)")
  }
}
