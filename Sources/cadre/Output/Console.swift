internal import Glibc
internal import Writing

/// Standard output and error: the one way by which text of a store leaves the program but for the screen.
enum Console {
  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes text to standard output: made safe where that is a terminal, exact where it is not.
  static func write(_ text: String) {
    Console.write(isTerminal ? safe(text) : text, to: STDOUT_FILENO)
  }

  /// Writes a line to standard error, made safe where that is a terminal.
  static func complain(_ text: String) {
    let line = text + "\n"
    Console.write(isatty(STDERR_FILENO) == 1 ? safe(line) : line, to: STDERR_FILENO)
  }

  /// The text with its line breaks kept and all else that could drive a terminal made visible.
  private static func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      visible(String(line.last == "\r" ? line.dropLast() : line))
    }.joined(separator: "\n")
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let count = unsafe Glibc.write(
          descriptor, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start)
        if count > 0 {
          start += count
        } else if errno != EINTR {
          // A reader that has gone, or a full disk: nobody is left to be told here.
          return
        }
      }
    }
  }
}
