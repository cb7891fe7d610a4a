internal import Glibc

/// Gives the terminal back when the program crashes.
///
/// Array bounds, overflows and `fatalError` of Swift end in `SIGILL`, and curses restores nothing
/// then. The guard writes a reset sequence prepared beforehand, sets the modes of the line as they
/// were, says so in a sentence, and lets the signal take its default course. It has a stack of its
/// own, so that it also works when the main thread has none left.
struct CrashGuard: ~Copyable {
  private let actions: Actions

  /// The guard is on for as long as these live.
  private struct Actions: ~Copyable {
    let illegal = CrashGuard.action(SIGILL)
    let trap = CrashGuard.action(SIGTRAP)
    let abort = CrashGuard.action(SIGABRT)
    let segmentation = CrashGuard.action(SIGSEGV)
    let bus = CrashGuard.action(SIGBUS)
    let arithmetic = CrashGuard.action(SIGFPE)
  }

  /// The signals of a crash, and their names.
  static let signals = [
    (SIGILL, "SIGILL"), (SIGTRAP, "SIGTRAP"), (SIGABRT, "SIGABRT"), (SIGSEGV, "SIGSEGV"),
    (SIGBUS, "SIGBUS"), (SIGFPE, "SIGFPE"),
  ]

  /// Enough for the handler and for the registers of every processor that Linux runs on
  /// (getauxval(3), `AT_MINSIGSTKSZ`).
  private static let stackSize = 64 * 1024

  /// Prepares the restoration of the terminal on standard input, in its present modes; call it
  /// before curses changes them.
  init(resetting sequence: ResetSequence) {
    CrashGuard.prepare(sequence.bytes)
    actions = Actions()
  }

  deinit {
    unsafe handlerState.pointee.isArmed = false
  }

  /// Whether a crash has a screen to restore.
  var isArmed: Bool {
    get { unsafe handlerState.pointee.isArmed }
    nonmutating set { unsafe handlerState.pointee.isArmed = newValue }
  }

  /// Fills the state of the handler; the memory stays for as long as the process, since a handler
  /// may read it at any time.
  private static func prepare(_ bytes: [UInt8]) {
    let state = unsafe handlerState
    _ = unsafe tcgetattr(STDIN_FILENO, &state.pointee.modes)
    unsafe state.pointee.reset = lasting(bytes)
    guard unsafe state.pointee.sentences.isEmpty else { return }
    let none = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    let sentences = UnsafeMutableBufferPointer<UnsafeRawBufferPointer>.allocate(capacity: 65)
    unsafe sentences.initialize(repeating: none)
    for (signal, name) in signals {
      let sentence =
        "The program stopped by a fault of its own (\(name)). What it called saved is saved.\n"
      unsafe sentences[Int(signal)] = lasting(Array(sentence.utf8))
    }
    unsafe state.pointee.sentences = sentences

    var stack = unsafe stack_t()
    unsafe stack.ss_sp = .allocate(byteCount: stackSize, alignment: 16)
    unsafe stack.ss_size = stackSize
    _ = unsafe sigaltstack(&stack, nil)
  }

  private static func lasting(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe copy.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(copy)
  }

  private static func action(_ signal: Int32) -> SignalAction {
    SignalAction(signal, flags: Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_ONSTACK) { crash($0) }
  }
}
