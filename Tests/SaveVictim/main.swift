// Saves as it is told, so that tests can kill it, starve it and lie to it.
//
//   SaveVictim set STORE ID FIELD FROM TO PATH…   one change of the field in all these files
//   SaveVictim add STORE PATH PREFIX COUNT        COUNT new records; says the Id of each that is saved
//   SaveVictim recover STORE                      what is done when a store is opened
//   SaveVictim restore STORE                      puts back what a crash has left
//   SaveVictim race STORE PATH ROUNDS             what saves cost, from a release build

import Glibc
import Recfile
import Store

/// Why a change cannot be made any more.
struct Conflict: Error {
  let there: String
}

let arguments = CommandLine.arguments

/// Writes a line at once: what was said before a kill was said.
func say(_ line: String, to descriptor: Int32 = 1) {
  let bytes = Array("\(line)\n".utf8)
  _ = unsafe write(descriptor, bytes, bytes.count)
}

func setting(
  _ field: String, of id: String, from: String, to: String, in paths: [String]
) -> Change<Conflict> {
  Change(paths: paths) { files throws(Conflict) in
    var changes: [FileChange] = []
    for file in files {
      let text = RecText(bytes: file.bytes)
      let record = text.records.first { $0.value("Id") == id }
      guard let found = record?.field(field) else { throw Conflict(there: "nothing") }
      guard found.value != to else { continue }
      guard found.value == from, let splice = try? text.splice(setting: found, to: to) else {
        throw Conflict(there: found.value)
      }
      changes.append(FileChange(path: file.path, splices: [splice]))
    }
    let entry = "Record: \(id)\nField: \(field)\nOld: \(from)\nNew: \(to)\n"
    return ChangePlan(files: changes, entry: Array(entry.utf8))
  }
}

func adding(_ id: String, to path: String) -> Change<Conflict> {
  Change(paths: [path]) { files throws(Conflict) in
    let bytes = files.first?.bytes ?? []
    let text = RecText(bytes: bytes)
    guard !text.records.contains(where: { $0.value("Id") == id }) else {
      return ChangePlan(files: [], entry: [])
    }
    let record = (bytes.isEmpty ? "" : "\n") + "Id: \(id)\nGrade: made by \(id)\n"
    let splice = Splice(range: bytes.count..<bytes.count, replacement: Array(record.utf8))
    return ChangePlan(
      files: [FileChange(path: path, splices: [splice])], entry: Array("Record: \(id)\n".utf8))
  }
}

/// Saves a change; ends the program if it is not saved.
func save(_ change: Change<Conflict>, in store: StoreFolder) throws(SaveError) {
  switch try store.save(change) {
  case .saved, .unchanged: return
  case .refused(let conflict):
    say("conflict: \(conflict.there)")
    exit(3)
  }
}

do {
  let store = try StoreFolder(at: arguments[2])
  // Tests count system calls from here.
  _ = unsafe access("/save-begins", F_OK)
  switch arguments[1] {
  case "set":
    let paths = Array(arguments[7...])
    try save(
      setting(arguments[4], of: arguments[3], from: arguments[5], to: arguments[6], in: paths),
      in: store)
    say("saved")
  case "add":
    for number in 1...(Int(arguments[5]) ?? 1) {
      let id = "\(arguments[4])-\(number)"
      try save(adding(id, to: arguments[3]), in: store)
      say(id)
    }
  case "race":
    var race = try Race(store, arguments[3])
    try race.run(Int(arguments[4]) ?? 5)
  case "restore":
    for leftover in try store.recover() { try store.restore(leftover) }
  default:
    for leftover in try store.recover() { say(leftover.description) }
    say("recovered")
  }
} catch let error as SaveError {
  say("NOT SAVED: \(error)", to: 2)
  if case .locked = error { exit(75) }
  exit(1)
} catch {
  say("\(error)", to: 2)
  exit(2)
}
