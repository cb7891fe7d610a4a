internal import Glibc

/// What the kernel knows of the terminal on standard input and output.
enum TerminalLine {
  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// The columns and rows, if the terminal has said how many (`ioctl_tty(2)`, `TIOCGWINSZ`).
  static var size: (columns: Int32, rows: Int32)? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0,
      size.ws_row > 0
    else { return nil }
    return (Int32(size.ws_col), Int32(size.ws_row))
  }

  /// Whether the terminal has hung up: reading gives the end at once, and for ever.
  static var isHungUp: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&input, 1, 0) > 0 else { return false }
    return input.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }

  /// Sends bytes that curses does not know of; whatever it has drawn was sent before.
  static func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      guard count > 0 || (count < 0 && errno == EINTR) else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
