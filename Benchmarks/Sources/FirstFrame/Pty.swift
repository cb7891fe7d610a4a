import Glibc

/// One start of a program in a terminal of its own.
struct Start {
  /// From before the start to the last byte of the first frame, in milliseconds.
  let milliseconds: Double
  /// How many bytes the first frame took.
  let bytes: Int

  /// Starts a program, waits for its first frame, and ends it.
  ///
  /// A frame counts as complete when nothing has come for `quiet` milliseconds.
  /// Returns `nil` where the program cannot be started or writes nothing.
  init?(_ command: [String], columns: UInt16, rows: UInt16, quiet: Int32 = 120) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var terminal: Int32 = -1
    // Prepared before the fork, after which nothing may allocate.
    let arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    guard let program = unsafe arguments.first ?? nil else { return nil }
    let begin = now()
    let child = unsafe forkpty(&terminal, nil, nil, &size)
    if child == 0 {
      _ = unsafe execvp(program, arguments)
      _exit(127)
    }
    guard child > 0 else { return nil }
    defer {
      _ = kill(child, SIGKILL)
      _ = waitpid(child, nil, 0)
      close(terminal)
    }
    var last = begin
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&descriptor, 1, total == 0 ? 5000 : quiet) > 0 else { break }
      let count = unsafe read(terminal, &buffer, buffer.count)
      guard count > 0 else { break }
      last = now()
      total += count
    }
    guard total > 0 else { return nil }
    milliseconds = (last - begin) * 1000
    bytes = total
  }
}

/// Seconds of a clock that is never set.
private func now() -> Double {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
