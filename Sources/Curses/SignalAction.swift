internal import Glibc

/// What happens on one signal for as long as this lives; then happens again what happened before.
struct SignalAction: ~Copyable {
  /// The number of the signal.
  let signal: Int32
  private var before = sigaction()

  /// Calls a handler on a signal from now on, with flags as in `sigaction(2)`.
  ///
  /// With `respectsIgnored`, a signal stays ignored that was ignored when the program started, as
  /// `nohup` wants it.
  init(
    _ signal: Int32, flags: Int32, respectsIgnored: Bool = false,
    handler: @escaping @convention(c) (Int32) -> Void
  ) {
    self.signal = signal
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    _ = unsafe sigemptyset(&action.sa_mask)
    _ = unsafe sigaction(signal, &action, &before)
    if respectsIgnored, SignalAction.isIgnored(before) {
      _ = unsafe sigaction(signal, &before, nil)
    }
  }

  deinit {
    var before = before
    _ = unsafe sigaction(signal, &before, nil)
  }

  /// Runs something while a signal does what it does by default.
  static func standard<Result, Failure: Error>(
    _ signal: Int32, during body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var action = sigaction()
    var before = sigaction()
    unsafe action.__sigaction_handler.sa_handler = SIG_DFL
    _ = unsafe sigaction(signal, &action, &before)
    defer { _ = unsafe sigaction(signal, &before, nil) }
    return try body()
  }

  /// Lets a signal do what it does by default from now on.
  static func reset(_ signal: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = SIG_DFL
    _ = unsafe sigaction(signal, &action, nil)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
