internal import Glibc

/// The user's text editor: `$VISUAL`, else `$EDITOR`, else vi.
struct TextEditor {
  /// How an editor ended.
  enum Ending: Hashable {
    /// As it should.
    case done
    /// With a status that says that something went wrong.
    case failed(status: Int32)
    /// By a signal.
    case killed(signal: Int32)
    /// It never began, for a reason in the system's words.
    case notStarted(String)
  }

  /// The command as the user has it, with its arguments.
  let command: String

  /// The editor that the environment names.
  init() {
    command = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
  }

  /// Opens a file at a line, and waits until the user is done.
  ///
  /// The shell takes the command apart, so that it may have arguments, as in `code --wait`. The line
  /// is named in the way that vi, emacs, nano and most others know (POSIX, vi, "+command").
  func open(_ path: String, atLine line: Int) -> Ending {
    let words = ["sh", "-c", "exec \(command) \"$@\"", "sh", "+\(line)", path]
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var child = pid_t()
    let result = unsafe posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ)
    guard result == 0 else {
      return .notStarted(unsafe String(cString: strerror(result)))
    }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return .notStarted("nobody knows what became of it") }
    }
    return TextEditor.ending(of: status)
  }

  /// - SeeAlso: wait(2), `WIFEXITED` and its companions, which are macros.
  private static func ending(of status: Int32) -> Ending {
    if status & 0x7F != 0 { return .killed(signal: status & 0x7F) }
    return status == 0 ? .done : .failed(status: status >> 8 & 0xFF)
  }
}
