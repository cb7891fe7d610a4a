internal import Glibc

/// What the signal handlers of this process read: plain memory, prepared before any signal can
/// come.
///
/// A handler runs between two instructions of whatever it interrupts. So it takes no lock,
/// allocates nothing, and calls only what signal-safety(7) lists.
@unsafe struct HandlerState {
  /// Where a byte goes for each signal that the loop shall hear of; −1 while nobody listens.
  var pipe: Int32 = -1
  /// Whether a crash has a screen to restore.
  var isArmed = false
  /// How the terminal was before curses; see `tcgetattr(3)`.
  var modes = termios()
  /// The bytes that restore the screen.
  var reset = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  /// The sentence for each crash, by the number of the signal.
  var sentences = unsafe UnsafeMutableBufferPointer<UnsafeRawBufferPointer>(start: nil, count: 0)
}

/// The state that the handlers read.
///
/// `nonisolated(unsafe)`: a handler belongs to no thread and no actor, so nothing else can protect
/// this. It is written only by ``Signals`` and ``CrashGuard``, before they install a handler or
/// while theirs can bear either value; and it is a `let`, so that reading it needs no check at run
/// time.
nonisolated(unsafe) let handlerState: UnsafeMutablePointer<HandlerState> = {
  let state = UnsafeMutablePointer<HandlerState>.allocate(capacity: 1)
  unsafe state.initialize(to: HandlerState())
  return unsafe state
}()

/// Tells the loop of a signal.
func noteSignal(_ signal: Int32) {
  let before = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  // A full pipe wakes the loop as well.
  _ = unsafe write(handlerState.pointee.pipe, &byte, 1)
  errno = before
}

/// Gives the terminal back and ends the program as the signal does by default, for its exit status.
///
/// The default action is in force again when this is called (`SA_RESETHAND`); the signal itself is
/// blocked until this returns.
func crash(_ signal: Int32) {
  if unsafe handlerState.pointee.isArmed {
    unsafe send(handlerState.pointee.reset, to: STDOUT_FILENO)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &handlerState.pointee.modes)
    unsafe send(handlerState.pointee.sentences[Int(signal)], to: STDERR_FILENO)
  }
  raise(signal)
}

private func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
  var sent = 0
  while sent < bytes.count {
    let count = unsafe write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
    if count <= 0 { return }
    sent += count
  }
}
