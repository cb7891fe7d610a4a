internal import Curses
internal import Dashboard
internal import Glibc
internal import Store
internal import Surface

/// The terminal of a session while its store is still being read.
struct Entrance: ~Copyable {
  /// The reading of a store, beside the loop.
  typealias Reader = Saver<Result<StoreOpening.Reading, StoreError>>

  /// How a wait for the store ends.
  enum Outcome {
    /// The store was read, or cannot be.
    case read(Result<StoreOpening.Reading, StoreError>)
    /// The user does not wait for it.
    case left
    /// A signal asks the program to end.
    case ended(by: Int32)
  }

  /// How long the reading may take without anybody being told, in milliseconds: a common store is there
  /// before a first frame without it could be seen.
  static let patience: Int32 = 5
  /// How long a frame stands that says how far it is, in milliseconds.
  private static let pace: Int32 = 50

  // Fields end in this order: the terminal must be given back while signals still only wake the loop.
  var terminal: Terminal
  let signals: Signals
  let configuration: Configuration
  /// What was typed for the store that is not there yet.
  private(set) var early: [TerminalEvent] = []

  /// Takes the terminal over, as the user has set it.
  init(_ configuration: Configuration) throws(TerminalError) {
    let signals = try Signals()
    terminal = try Terminal(after: signals, theme: configuration.preferences.theme)
    self.signals = signals
    self.configuration = configuration
  }

  /// Shows how far the reading is until there is a store, or somebody wants to leave.
  mutating func wait(
    for reader: Reader, of storeName: String, telling progress: ReadingProgress
  ) -> Outcome {
    var opening = Opening(
      storeName: storeName, size: terminal.size, keys: configuration.preferences.keys)
    while true {
      if let result = reader.drain().first { return .read(result) }
      (opening.bytes, opening.percent) = (progress.size, progress.percent)
      draw(opening)
      progress.rightOfWay.yield()
      pause(until: reader.descriptor)
      let news = signals.drain()
      if let signal = news.ending { return .ended(by: signal) }
      if news.contains(.stop) { terminal.suspend() }
      if news.contains(.resume) { terminal.redrawWhole() }
      for event in terminal.events() {
        switch event {
        case .resized(let size):
          opening.size = size
        case .closed:
          return .ended(by: SIGHUP)
        case .key(let key):
          switch opening.take(key) {
          case .leave: return .left
          case .redraw: terminal.redrawWhole()
          case .suspend: terminal.suspend()
          case .wait: early.append(event)
          }
        case .pasted, .unreadable:
          early.append(event)
        case .clicked, .wheeled:
          // What was pointed at is not there yet.
          break
        }
      }
    }
  }

  private mutating func draw(_ opening: Opening) {
    let frame = frame(opening, symbols: configuration.preferences.symbols(for: terminal))
    let isWide = configuration.preferences.isAmbiguousWide
    terminal.draw(frame.limited(to: isWide ? .unambiguous : .all))
  }

  private borrowing func pause(until descriptor: Int32) {
    var descriptors = [STDIN_FILENO, signals.descriptor, descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = unsafe poll(&descriptors, nfds_t(descriptors.count), Entrance.pace)
  }
}

extension Preferences {
  /// The marks that are drawn with: those that the user has set, as far as the terminal can show them.
  func symbols(for terminal: borrowing Terminal) -> Symbols {
    // Where ambiguous characters are wide, so are the marks of the house.
    guard terminal.isUnicode, !isAmbiguousWide else { return .ascii }
    return symbols ?? .unicode
  }
}

extension Saver {
  /// What comes of the job under way, if it comes within so many milliseconds.
  func firstReport(within patience: Int32) -> Report? {
    var descriptor = pollfd(fd: self.descriptor, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&descriptor, 1, patience)
    return drain().first
  }
}
