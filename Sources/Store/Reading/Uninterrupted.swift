internal import Glibc

/// Makes a system call again while a signal interrupts it, as signal(7) asks for.
///
/// - Returns: what the call returned; below zero, `errno` holds its error.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    guard result < 0, errno == EINTR else { return result }
  }
}
