import Cooperation
import Dashboard
import Recfile
import Rehearsal
import Surface

/// Keys by chance on a store in memory, and what must hold whatever they are.
///
/// The store begins as the same texts again and again, since what random keys add never stops growing.
struct Storm {
  /// What must hold and does not, with the keys that led there.
  struct Flaw: Error, CustomStringConvertible {
    let message: String
    let keys: [String]

    var description: String { "\(message)\nafter: \(keys.joined())" }
  }

  private let first: Ledger
  private var generator: SplitMix64
  private var session: MemorySession
  private var pressed: [String] = []
  /// How many changes of the store were accepted.
  private(set) var changes = 0

  init(on ledger: Ledger, seed: UInt64) {
    first = ledger
    generator = SplitMix64(seed: seed)
    session = Storm.opened(ledger, Size(columns: 80, rows: 24))
  }

  private static func opened(_ ledger: Ledger, _ size: Size) -> MemorySession {
    MemorySession(State(storeName: "store", size: size), MemoryStore(ledger.inspected(on: nil)))
  }

  /// Presses keys, and looks at every frame that they lead to.
  mutating func press(_ count: Int) throws(Flaw) {
    for _ in 0..<count {
      let before = session.store.journal.count
      step()
      changes += session.store.journal.count > before ? 1 : 0
      let state = session.state
      let drawn = frame(state, session.store.ledger)
      guard drawn.size == state.size else { throw flaw("a frame of another size") }
      guard drawn.cursor.map(drawn.area.contains) == true else {
        throw flaw("the cursor is not on the screen")
      }
    }
  }

  private mutating func step() {
    switch Int.random(in: 0..<200, using: &generator) {
    case 0:
      let size = Size(
        columns: Int.random(in: 1...160, using: &generator),
        rows: Int.random(in: 1...50, using: &generator))
      pressed.append("[\(size.columns)x\(size.rows)]")
      session.happen(.resized(size))
    case 1:
      let text = Keys.texts.randomElement(using: &generator) ?? ""
      pressed.append("[paste \(text.debugDescription)]")
      session.happen(.pasted(text))
    case 2...40:
      let keys = Keys.phrase(using: &generator)
      pressed += keys.map(\.notation)
      session.press(keys)
    default:
      let key = Keys.random(using: &generator)
      pressed.append(key.notation)
      session.press([key])
    }
  }

  /// Makes sure that the journal, replayed on the first texts, gives the texts to the byte, and that
  /// recutils accepts each; then begins anew.
  ///
  /// - Returns: The texts, for recfix.
  mutating func finish() throws(Flaw) -> [LedgerFile] {
    let journal = JournalEntry.entries(
      in: RecText(bytes: session.store.journal.flatMap(\.text)))
    guard journal == session.store.journal else { throw flaw("the journal reads otherwise") }
    let replayed: Ledger
    do throws(Rejection) {
      replayed = try first.replaying(journal.changes)
    } catch {
      throw flaw("the journal cannot be replayed: \(error)")
    }
    let files = session.store.ledger.files
    guard replayed.files.elementsEqual(files, by: { $0.text.bytes == $1.text.bytes }) else {
      throw flaw("the texts hold what is in no journal")
    }
    session = Storm.opened(first, session.state.size)
    pressed = []
    return files
  }

  private func flaw(_ message: String) -> Flaw {
    Flaw(message: message, keys: pressed)
  }
}

extension Ledger {
  /// The ledger with changes made in it anew.
  func replaying(_ changes: [[JournalEntry]]) throws(Rejection) -> Ledger {
    var ledger = self
    for change in changes {
      ledger = ledger.with(try Revision(of: change.map(\.edit), in: ledger.files))
    }
    return ledger
  }
}

extension [JournalEntry] {
  /// The entries of each change, in their order.
  fileprivate var changes: [[JournalEntry]] {
    var changes: [[JournalEntry]] = []
    for entry in self {
      if changes.last?.first?.group == entry.group {
        changes[changes.count - 1].append(entry)
      } else {
        changes.append([entry])
      }
    }
    return changes
  }
}
