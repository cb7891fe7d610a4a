// Damages rec texts by chance and examines what reads, checks and edits them. From a release build:
//
//   swift run -c release Fuzz --seed 1 --count 1000000
//
// The same seed makes the same inputs. What is found is written with the number of its input, which
// `--only NUMBER` shows and examines again in this process, where a debugger sees it.

import Rehearsal

/// The numbers that the command line gives, by their names.
var settings = ["--seed": 1, "--count": 1_000_000, "--only": -1, "--from": -1, "--seconds": 10]
var progress = ""

var words = CommandLine.arguments.dropFirst()
while let name = words.popFirst() {
  let value = words.popFirst() ?? ""
  if name == "--progress" {
    progress = value
  } else if settings[name] != nil, let number = Int(value), number >= 0 {
    settings[name] = number
  } else {
    complain("Fuzz [--seed N] [--count N] [--only N] [--seconds N]")
    leave(64)
  }
}

let inputs = try Inputs(seed: UInt64(settings["--seed", default: 1]))
let count = settings["--count", default: 0]
if let only = settings["--only"], only >= 0 {
  let input = inputs[only]
  say(String(decoding: input.bytes, as: UTF8.self).debugDescription)
  let flaw = Examination.flaw(of: input)
  say(flaw ?? "nothing found")
  leave(flaw == nil ? 0 : 1)
} else if let from = settings["--from"], from >= 0 {
  leave(try Worker(inputs, progress: progress).examine(from..<from + count) ? 0 : 1)
} else {
  let supervisor = Supervisor(
    seed: settings["--seed", default: 1], patience: .seconds(settings["--seconds", default: 10]))
  leave(try supervisor.examine(0..<count) ? 0 : 1)
}
