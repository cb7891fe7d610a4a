internal import Cooperation
internal import Curses
internal import Dashboard
internal import Glibc
internal import Store
internal import Surface

/// The one loop of the program: wait, take in all that has come, draw once.
struct Session: ~Copyable {
  // Fields end in this order: the terminal must be given back while signals still only wake the loop.
  private var terminal: Terminal
  private let signals: Signals
  private var store: LiveStore
  private var state: State
  private var isOver = false

  /// Takes the terminal over for a store.
  init(_ store: consuming LiveStore) throws(TerminalError) {
    let signals = try Signals()
    let terminal = try Terminal(after: signals)
    state = State(storeName: store.folder.name, size: terminal.size)
    self.signals = signals
    self.terminal = terminal
    self.store = store
  }

  /// Runs until the user leaves, a signal asks to end, or the terminal is gone.
  mutating func run() {
    // The first frame need not wait for the checks, whose number stands in it a moment later.
    draw()
    store.inspect(on: .today)
    happen(.opened)
    while !isOver {
      draw()
      wait()
      take(signals.drain())
      take(store.step(at: .now))
      for event in terminal.events() where !isOver { take(event) }
    }
  }

  private mutating func draw() {
    terminal.draw(frame(state, store.ledger, symbols: terminal.isUnicode ? .unicode : .ascii))
  }

  /// Waits until a key, a signal, a change of size or news of the store has come, or news is due.
  private borrowing func wait() {
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: store.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    // An interrupted wait is as good as an ended one: the loop looks at everything anyway.
    _ = unsafe poll(&descriptors, nfds_t(descriptors.count), store.timeout(at: .now))
  }

  private mutating func take(_ signals: SignalSet) {
    if !signals.isDisjoint(with: .ends) || signals.contains(.interrupt) { isOver = true }
    if signals.contains(.stop) { terminal.suspend() }
    if signals.contains(.resume) { terminal.redrawWhole() }
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): happen(.key(key))
    case .resized(let size): happen(.resized(size))
    case .closed: isOver = true
    }
  }

  private mutating func take(_ news: LiveStore.Step) {
    switch news {
    case .nothing: break
    case .changed:
      store.inspect(on: .today)
      happen(.reloaded)
      if !store.held.isEmpty { happen(.heldBack(store.held)) }
    case .failed(let error): happen(.reloadFailed(error.description))
    }
  }

  private mutating func happen(_ event: Event) {
    for effect in update(&state, event, store.ledger) {
      switch effect {
      case .quit: isOver = true
      case .suspend: terminal.suspend()
      case .redraw: terminal.redrawWhole()
      case .amend, .reverse, .save, .readHistory, .editText, .copy, .discardTyped: break
      case .reload:
        let news = store.reload(at: .now)
        // Somebody asked, so that no news is news, too.
        if news == .nothing { happen(.reloaded) } else { take(news) }
      }
    }
  }
}
