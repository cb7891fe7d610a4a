internal import Glibc
internal import Writing

/// Standard output and error: the one way by which text of a store leaves the program but for the screen.
enum Console {
  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes text to standard output: made safe where that is a terminal, exact where it is not.
  ///
  /// - Throws: ``Failure`` with status 74 where the text could not be written, and with 141 where
  ///   whoever read it has gone.
  static func write(_ text: String) throws(Failure) {
    let code = Console.write(isTerminal ? safe(text) : text, to: STDOUT_FILENO)
    guard code != 0 else { return }
    let reason = unsafe String(cString: strerror(code))
    throw Failure(
      "standard output cannot be written: \(reason)",
      status: code == EPIPE ? .readerGone : .unwritten)
  }

  /// Writes a line to standard error, made safe where that is a terminal.
  ///
  /// Where that fails nobody is left to be told.
  static func complain(_ text: String) {
    let line = text + "\n"
    _ = Console.write(isatty(STDERR_FILENO) == 1 ? safe(line) : line, to: STDERR_FILENO)
  }

  /// Draws on standard error, which is a terminal, with sequences of our own.
  static func draw(_ text: String) {
    _ = Console.write(text, to: STDERR_FILENO)
  }

  /// The text with its line breaks kept and all else that could drive a terminal made visible.
  ///
  /// The lines are those of the scalars: to Swift, CR and LF are one character.
  private static func safe(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      visible(String(line.last == "\r" ? line.dropLast() : line))
    }.joined(separator: "\n")
  }

  /// Writes all of a text.
  ///
  /// - Returns: 0, or the error number of write(2).
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let count = unsafe Glibc.write(
          descriptor, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start)
        if count >= 0 {
          start += count
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
