import Rehearsal
import Testing

/// The system calls of a save, as strace(1) sees them.
struct SystemCalls {
  /// One of them.
  struct Call: CustomTestStringConvertible {
    let name: String
    /// The how manieth of its name since the program began, from 1.
    let ordinal: Int
    /// The call as strace writes it.
    let line: String

    var testDescription: String { "\(name) \(ordinal)" }

    /// What lets strace do something else than the call.
    func injection(_ action: String) -> String { "inject=\(name):\(action):when=\(ordinal)" }
  }

  /// The calls from the first that is part of the save.
  let calls: [Call]

  /// Traces a program until its end.
  init(of words: [String], in victim: Victim) throws {
    let log = "trace"
    _ = try victim.run(["strace", "-f", "-qq", "-o", victim.scratch.path(of: log)] + words)
    let lines = String(decoding: try victim.scratch.read(log), as: UTF8.self).split(separator: "\n")
    var counts: [Substring: Int] = [:]
    var calls: [Call] = []
    var isSaving = false
    for line in lines {
      let call = line.drop { $0.isNumber }.drop { $0 == " " }
      guard let bracket = call.firstIndex(of: "("), call.first?.isLetter == true else { continue }
      let name = call[..<bracket]
      counts[name, default: 0] += 1
      if isSaving {
        calls.append(Call(name: String(name), ordinal: counts[name] ?? 0, line: String(call)))
      }
      if call.hasPrefix("access(\"/save-begins\"") { isSaving = true }
    }
    self.calls = calls
  }

  /// What runs a program with something done to one of its calls.
  static func injecting(_ injection: String, into words: [String]) -> [String] {
    let name = injection.dropFirst("inject=".count).prefix { $0 != ":" }
    return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(name)", "-e", injection]
      + words
  }
}
