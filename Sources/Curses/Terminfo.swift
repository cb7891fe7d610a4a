internal import CNCurses
internal import Glibc

/// The description of a terminal, from terminfo(5).
struct Terminfo {
  /// Looks the terminal up that an environment variable names.
  ///
  /// curses must have it before it starts: `initscr` would end the program over an unknown one.
  init(named name: String) throws(TerminalError) {
    guard !name.isEmpty else { throw .termUnset }
    var result: Int32 = 0
    // What it says of a name that is too long or has strange signs is the same: not found.
    guard unsafe setupterm(name, STDOUT_FILENO, &result) == OK else { throw .termUnknown(name) }
    guard capability("cup") != nil else { throw .termUnsuitable(name) }
  }

  /// The bytes of a capability, if the terminal has it.
  func capability(_ name: String) -> [UInt8]? {
    // The answer is −1 for what is no capability, and a null pointer for what the terminal lacks.
    guard let text = unsafe tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
