internal import Cooperation
internal import Curses
internal import Dashboard
internal import Glibc
internal import Store
internal import Surface

/// The one loop of the program: wait, take in all that has come, draw once.
struct Session: ~Copyable {
  // Fields end in this order: the terminal must be given back while signals still only wake the loop.
  var terminal: Terminal
  let signals: Signals
  var store: SessionStore
  var state: State
  /// What is to be done as soon as nothing is on its way to the disk any more.
  var afterwards: Afterwards?
  /// Whether the user was told that something is not saved, and that leaving leaves it so.
  var isWarned = false
  /// The sessions, this one or earlier ones, of which something is kept that is this one's by now.
  var keptSessions: Set<String> = []
  /// What this session is called in what it leaves.
  let name = StoreFolder.Signature.now().group
  var exporter = Exporter()
  var walker = Walker()
  /// What the user has set.
  private let configuration: Configuration
  /// What was typed before the store was there.
  private let early: [TerminalEvent]
  /// The signal that asked for the end, which is what the program then dies of.
  var ending: Int32?
  var isOver = false
  private var isClosed = false
  /// Whether the keys that have come, and were not looked at, no longer count.
  private var discardsTyped = false

  /// Opens a store on a terminal that was taken over.
  init(_ store: consuming LiveStore, on entrance: consuming Entrance) {
    configuration = entrance.configuration
    early = entrance.early
    signals = entrance.signals
    terminal = entrance.terminal
    state = State(storeName: store.folder.name, size: terminal.size)
    state.keys = configuration.preferences.keys
    state.view = configuration.preferences.view
    self.store = SessionStore(store)
    state.hasMouse = configuration.preferences.hasMouse && terminal.captureMouse(true)
  }

  /// Runs until the user leaves, a signal asks to end, or the terminal is gone.
  ///
  /// What is not saved then is kept for the next start.
  ///
  /// - Returns: the signal that asked for the end; `nil` where the user did.
  mutating func run() -> Int32? {
    let arrival = comeBack()
    // The first frame need not wait for the checks, whose number stands in it a moment later.
    draw()
    happen(store.open())
    if let notice = configuration.notice { happen(.told(notice)) }
    if let arrival, state.notice == nil { happen(.told(arrival)) }
    takeOverLeftWork()
    take(early)
    while !isOver {
      draw()
      wait()
      take(signals.drain())
      happen(store.step())
      takeExports()
      takeWalks()
      take(terminal.events())
      goOn()
    }
    _ = keepWork()
    rememberPlace()
    return ending
  }

  /// Draws the present frame.
  mutating func draw() {
    let isWide = configuration.preferences.isAmbiguousWide
    prepare(&state, store.ledger, symbols: symbols)
    let frame = frame(state, store.ledger, symbols: symbols)
    terminal.draw(frame.limited(to: isWide ? .unambiguous : .all))
  }

  /// The marks that are drawn with.
  private var symbols: Symbols { configuration.preferences.symbols(for: terminal) }

  /// Waits until a key, a signal, a change of size or news of the store has come, or news is due.
  private borrowing func wait() {
    // A terminal that has hung up is readable for ever.
    let input = isClosed ? -1 : STDIN_FILENO
    let others =
      [signals.descriptor, exporter.saver.descriptor, walker.saver.descriptor] + store.descriptors
    var descriptors = ([input] + others).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let times = [store.timeout, milliseconds(until: terminal.due), milliseconds(until: tellsAt)]
    // An interrupted wait is as good as an ended one: the loop looks at everything anyway.
    _ = unsafe poll(
      &descriptors, nfds_t(descriptors.count), times.filter { $0 >= 0 }.min() ?? -1)
  }

  /// The time until a moment as `poll` takes it: -1 for ever.
  private func milliseconds(until moment: ContinuousClock.Instant?) -> Int32 {
    guard let moment else { return -1 }
    let (seconds, attoseconds) = max(moment - .now, .zero).components
    // Rounded up: a wait that ends too early would only be repeated.
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }

  private mutating func take(_ events: [TerminalEvent]) {
    for event in events {
      // Long work on one event must not keep a request to end from being heard before the next.
      take(signals.drain())
      guard !isOver else { break }
      take(event)
    }
    discardsTyped = false
  }

  private mutating func take(_ signals: SignalSet) {
    if let signal = signals.ending { end(by: signal) }
    if signals.contains(.stop) { terminal.suspend() }
    if signals.contains(.resume) { terminal.redrawWhole() }
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): if !discardsTyped { take(key) }
    case .pasted(let text, let lost):
      if !discardsTyped, afterwards == nil { happen(.pasted(text, lost: lost)) }
    case .unreadable:
      happen(
        .told(
          Notice("What was typed is no UTF-8 and was left out; set the terminal to UTF-8", .refused)
        ))
    case .clicked(let position):
      guard !discardsTyped, afterwards == nil, let target = target(at: position) else { return }
      happen(.click(target))
    case .wheeled(let position, let wheel):
      guard !discardsTyped, afterwards == nil, let target = target(at: position) else { return }
      happen(.wheel(wheel, over: target))
    case .resized(let size): happen(.resized(size))
    case .closed:
      isClosed = true
      if !isEnding { end(by: SIGHUP) }
    }
  }

  /// What a cell stands for, as things are now.
  private func target(at position: Position) -> Target? {
    frame(state, store.ledger, symbols: symbols).target(at: position)
  }

  /// Lets the dashboard take in what has happened, and does what it asks for.
  mutating func happen(_ event: Event) {
    for effect in update(&state, event, store.ledger) { perform(effect) }
  }

  /// Lets the dashboard take in several things.
  mutating func happen(_ events: [Event]) {
    for event in events { happen(event) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit: leave()
    case .suspend: terminal.suspend()
    case .captureMouse(let isOn): captureMouse(isOn)
    case .redraw: terminal.redrawWhole()
    case .reload: happen(store.reload())
    case .amend(let edits): happen(store.amend(edits, state.revision(of: edits)))
    case .reverse(let direction): happen(store.reverse(direction))
    case .save: happen(store.save())
    case .readHistory: store.readHistory()
    case .editText(let origin): editText(of: origin)
    case .walk(let walk): begin(walk)
    case .export(let export): self.export(export)
    case .stopExport: exporter.stop?.putUp()
    case .copy(let text): copy(text)
    case .discardTyped:
      terminal.discardTyped()
      discardsTyped = true
    }
  }
}
