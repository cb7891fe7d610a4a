internal import Glibc

/// Makes signals something that the one loop of the program can wait for.
///
/// While it lives, the signals of ``SignalSet`` do nothing but wake whoever polls ``descriptor``.
/// It must exist before ``Terminal``, which asks for it, and should outlive it: a signal in between
/// would end the program without giving the terminal back.
public struct Signals: ~Copyable {
  /// Becomes readable when a signal has come.
  public let descriptor: Int32
  private let writeEnd: Int32
  private let hangUp: SignalAction
  private let terminate: SignalAction
  private let interrupt: SignalAction
  private let quit: SignalAction
  private let stop: SignalAction
  private let resume: SignalAction
  private let resize: SignalAction

  /// Starts to catch signals.
  ///
  /// `SIGHUP`, `SIGINT` and `SIGQUIT` stay ignored where whoever started the program ignores them.
  ///
  /// - Throws: ``TerminalError/taken`` if signals are caught already, ``TerminalError/noPipe(errno:)``
  ///   if there is no pipe to be had.
  public init() throws(TerminalError) {
    guard unsafe handlerState.pointee.pipe < 0 else { throw .taken }
    var ends: (Int32, Int32) = (-1, -1)
    let result = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
      unsafe pipe(bytes.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    guard result == 0 else { throw .noPipe(errno: errno) }
    for end in [ends.0, ends.1] {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writeEnd) = ends
    unsafe handlerState.pointee.pipe = writeEnd
    func action(_ signal: Int32, respectsIgnored: Bool = false) -> SignalAction {
      SignalAction(signal, flags: SA_RESTART, respectsIgnored: respectsIgnored) { noteSignal($0) }
    }
    hangUp = action(SIGHUP, respectsIgnored: true)
    terminate = action(SIGTERM)
    interrupt = action(SIGINT, respectsIgnored: true)
    quit = action(SIGQUIT, respectsIgnored: true)
    stop = action(SIGTSTP)
    resume = action(SIGCONT)
    resize = action(SIGWINCH)
  }

  deinit {
    unsafe handlerState.pointee.pipe = -1
    close(descriptor)
    close(writeEnd)
  }

  /// Ends the program as a signal does that nobody catches, so that whoever waits for it learns of
  /// what it died: shells report 128 and the number.
  ///
  /// Call it when the terminal is as it was, and no other value catches signals.
  public static func die(of signal: Int32) {
    // A request to quit is no fault that a core would explain.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    SignalAction.reset(signal)
    raise(signal)
  }

  /// The signals that came since the last call; does not wait.
  public func drain() -> SignalSet {
    var signals: SignalSet = []
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while true {
      let count = unsafe read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return signals }
      for byte in bytes.prefix(count) {
        signals.formUnion(SignalSet(signal: Int32(byte)))
      }
    }
  }
}

extension SignalSet {
  /// The set of one signal; empty for a signal that is not caught.
  init(signal: Int32) {
    self =
      switch signal {
      case SIGHUP: .hangUp
      case SIGTERM: .terminate
      case SIGINT: .interrupt
      case SIGQUIT: .quit
      case SIGTSTP: .stop
      case SIGCONT: .resume
      case SIGWINCH: .resize
      default: []
      }
  }
}
