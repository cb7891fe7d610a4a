import Cooperation
import Glibc
import Recfile
import Store

/// What saves of one field cost, set against writing the file, `fsync` and `rename`, in turns.
struct Race {
  private let store: StoreFolder
  private let path: String
  private var file: LedgerFile

  init(_ store: StoreFolder, _ path: String) throws {
    self.store = store
    self.path = path
    let bytes = try SingleFile(at: "\(store.root)/\(path)").bytes
    file = LedgerFile(path: path, bytes: bytes)
  }

  /// Says the times of each round, and the ratio of their medians.
  mutating func run(_ rounds: Int) throws {
    var plain: [Duration] = []
    var known: [Duration] = []
    var unknown: [Duration] = []
    for round in 0..<rounds {
      plain.append(try time { try write() })
      known.append(try time { try save(round, known: [file]) })
      file = LedgerFile(path: path, bytes: try current())
      unknown.append(try time { try save(round + rounds, known: []) })
      file = LedgerFile(path: path, bytes: try current())
      say("\(plain[round]) \(known[round]) \(unknown[round])")
    }
    for times in [known, unknown] {
      say("\(median(times) / median(plain)) times write, fsync and rename")
    }
  }

  private func time(_ work: () throws -> Void) rethrows -> Duration {
    let start = ContinuousClock.now
    try work()
    return ContinuousClock.now - start
  }

  private func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

  private func current() throws -> [UInt8] { try SingleFile(at: "\(store.root)/\(path)").bytes }

  private func save(_ round: Int, known: [LedgerFile]) throws {
    guard let text = known.first?.text ?? Optional(file.text),
      let record = text.records.last, let field = record.field("Planned")
    else { return say("no field Planned") }
    let edit = Edit(
      RecordName(of: record, in: text),
      .set(
        field: "Planned", from: StoredValue(field.valueBytes),
        to: StoredValue("\(1000 + round)")))
    let outcome = try store.save(
      [edit], as: .init(when: "now", who: "x", group: "\(round)"),
      known: known.map { KnownFile($0) })
    guard case .saved = outcome else { return say("\(outcome)") }
  }

  private func write() throws {
    let bytes = file.text.bytes
    let draft = "\(store.root)/.draft"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return say("cannot write") }
      rest = rest.dropFirst(count)
    }
    _ = fsync(descriptor)
    close(descriptor)
    guard unsafe rename(draft, "\(store.root)/\(path)") == 0 else { return say("cannot rename") }
  }
}
