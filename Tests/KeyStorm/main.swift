// Presses keys by chance on a store in memory, and makes sure that the journal accounts for every
// byte that changed and that recfix accepts what is there. From a release build:
//
//   swift run -c release KeyStorm --seed 1 --count 1000000 sample-data
//
// With --disk the keys go to the built program in a terminal, on a copy of the store on a disk.
// The same seed presses the same keys.

import Cooperation
import Recfile
import Rehearsal
import Store

var settings = ["--seed": 1, "--count": 1_000_000, "--round": 5_000]
var path = "sample-data"
var isOnDisk = false
var words = CommandLine.arguments.dropFirst()
while let word = words.popFirst() {
  if word == "--disk" {
    isOnDisk = true
  } else if settings[word] == nil {
    path = word
  } else if let number = words.popFirst().flatMap({ Int($0) }), number > 0 {
    settings[word] = number
  } else {
    print("KeyStorm [--disk] [--seed N] [--count N] [--round N] [STORE]")
    throw ExitError()
  }
}

let count = settings["--count", default: 0]
let round = settings["--round", default: 1]
let seed = UInt64(settings["--seed", default: 1])
let start = ContinuousClock.now
var done = 0
var changes = 0
if isOnDisk {
  var storm = try DiskStorm(on: path, seed: seed)
  while done < count {
    let keys = min(round, count - done)
    for file in try storm.round(keys) { try expectAcceptance(of: file) }
    done += keys
  }
  changes = storm.changes
  print("the program was started \(storm.starts) times")
} else {
  var storm = Storm(on: try StoreFolder(at: path).contents().ledger, seed: seed)
  while done < count {
    let keys = min(round, count - done)
    try storm.press(keys)
    for file in try storm.finish() { try expectAcceptance(of: file) }
    done += keys
  }
  changes = storm.changes
}
let seconds = max(1, (ContinuousClock.now - start).components.seconds)
print("\(done) keys, \(changes) changes: every byte accounted for, recfix content")
print("\(Int64(done) / seconds) keys a second")

/// The command line is not one that the program knows.
struct ExitError: Error {}

/// Makes sure that recfix accepts a file.
func expectAcceptance(of file: LedgerFile) throws {
  let folder = try ScratchFolder()
  let path = try folder.write(file.text.bytes, to: "file.rec")
  let result = try ChildProcess.run("recfix", ["--check", path])
  guard result.ending == .exited(0) else {
    print(
      "recfix rejects \(file.path): \(result.errorText)\n\(String(decoding: file.text.bytes, as: UTF8.self))"
    )
    throw ExitError()
  }
}
