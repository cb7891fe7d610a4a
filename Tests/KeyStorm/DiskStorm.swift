import Cooperation
import Glibc
import Recfile
import Rehearsal
import Store
import Surface

/// Keys by chance for the built program in a terminal, on a copy of a store on a disk: every change is
/// saved as it is for a user.
///
/// A program that leaves because a key said so is started again on the same store, where it finds what
/// was typed and not saved. The same seed presses the same keys; which of them come before a question
/// and are thrown away is a matter of time.
struct DiskStorm {
  /// How many keys are pressed at once; those behind a question or the end are lost.
  private static let batch = 20

  private let first: Ledger
  private let path: String
  private var generator: SplitMix64
  private var pressed: [String] = []
  /// How many changes were saved.
  private(set) var changes = 0
  /// How often the program was started.
  private(set) var starts = 0

  init(on path: String, seed: UInt64) throws {
    self.path = path
    first = try StoreFolder(at: path).contents().ledger
    generator = SplitMix64(seed: seed)
  }

  /// Presses keys on a fresh copy of the store, ends the program, and makes sure that the journal accounts
  /// for every byte.
  ///
  /// - Returns: The texts, for recfix.
  mutating func round(_ count: Int) throws -> [LedgerFile] {
    let scratch = try ScratchFolder()
    let store = scratch.path(of: "store")
    let copied = try ChildProcess.run("cp", ["-r", path, store])
    guard copied.ending == .exited(0) else { throw flaw(copied.errorText) }
    pressed = []
    var terminal = try open(store)
    var rest = count
    while rest > 0 {
      rest -= try press(terminal, atMost: min(rest, Self.batch))
      if try hasLeft(terminal) { terminal = try open(store) }
    }
    try end(terminal)
    return try examine(StoreFolder(at: store))
  }

  private mutating func open(_ store: String) throws -> Tmux {
    starts += 1
    let terminal = try Tmux(
      [try builtProduct(named: "cadre"), store],
      environment: ["LANG": "C.UTF-8", "USER": "storm", "EDITOR": "true"])
    // Before its first frame, a signal ends a program as it ends any.
    for _ in 0..<5_000 {
      guard try terminal.screen().allSatisfy(\.isWhitespace) else { break }
      usleep(2_000)
    }
    return terminal
  }

  /// Presses some keys, and waits until the screen is at rest.
  ///
  /// - Returns: How many.
  private mutating func press(_ terminal: Tmux, atMost count: Int) throws -> Int {
    if Int.random(in: 0..<8, using: &generator) == 0 {
      let size = Size(
        columns: Int.random(in: 20...160, using: &generator),
        rows: Int.random(in: 5...50, using: &generator))
      pressed.append("[\(size.columns)x\(size.rows)]")
      try terminal.resize(columns: size.columns, rows: size.rows)
    }
    // Before the keys, since tmux 3.3 dies of a paste into a terminal whose program they have ended.
    if Int.random(in: 0..<8, using: &generator) == 0 {
      let text = Keys.texts.randomElement(using: &generator) ?? ""
      pressed.append("[paste \(text.debugDescription)]")
      if !text.isEmpty { try terminal.paste(text) }
    }
    var keys: [Key] = []
    while keys.count < count {
      let next =
        Int.random(in: 0..<5, using: &generator) == 0
        ? Keys.phrase(using: &generator) : [Keys.random(using: &generator)]
      // Nobody is there to bring a suspended program back, and ^C behind q ends what is leaving.
      keys += next.filter { ![.control("z"), .control("c")].contains($0) }
    }
    keys = Array(keys.prefix(count))
    pressed += keys.map(\.notation)
    try terminal.press(keys.map(\.tmuxName))
    var last = ""
    for _ in 0..<500 {
      let screen = try terminal.screen()
      if screen == last { break }
      last = screen
      usleep(2_000)
    }
    return keys.count
  }

  /// Whether a key has ended the program, as it should.
  private func hasLeft(_ terminal: Tmux) throws -> Bool {
    guard try terminal.display("#{pane_dead}") == "1" else { return false }
    let ending = try terminal.waitForEnd()
    guard ending == .exited(0) else { throw flaw("the program ended: \(ending)") }
    return true
  }

  private func end(_ terminal: Tmux) throws {
    if let program = Int32(try terminal.display("#{pane_pid}")) { kill(program, SIGTERM) }
    let ending = try terminal.waitForEnd()
    guard ending == .exited(0) || ending == .killed(signal: SIGTERM) else {
      throw flaw("the program ended: \(ending)")
    }
  }

  private mutating func examine(_ folder: consuming StoreFolder) throws -> [LedgerFile] {
    let files = try folder.contents().ledger.files
    // Who leaves a second time leaves in the middle of a save, which is then made at the next start: what
    // the files do not show was not made.
    let journal = JournalHistory(try folder.history(), in: files).changes
      .filter { $0.state != .missing }.map(\.entries)
    changes += journal.count
    let replayed: Ledger
    do throws(Rejection) {
      replayed = try first.replaying(journal)
    } catch {
      throw flaw("the journal cannot be replayed: \(error)")
    }
    guard replayed.files.elementsEqual(files, by: { $0.text.bytes == $1.text.bytes }) else {
      throw flaw("the files hold what is in no journal")
    }
    return files
  }

  private func flaw(_ message: String) -> Storm.Flaw {
    Storm.Flaw(message: message, keys: pressed)
  }
}

extension Key {
  /// What tmux calls it.
  fileprivate var tmuxName: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "C-\(character)"
    case .enter: "Enter"
    case .escape: "Escape"
    case .tab: "Tab"
    case .backTab: "BTab"
    case .backspace: "BSpace"
    case .delete: "DC"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PPage"
    case .pageDown: "NPage"
    case .function(let number): "F\(number)"
    }
  }
}
