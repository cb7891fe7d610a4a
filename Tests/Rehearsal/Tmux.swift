import Glibc

/// A terminal with a program in it: a tmux server of its own, which ends with the value.
///
/// Every wait is bounded. The last screen stays when the program ends.
public final class Tmux: Sendable {
  private static let patience = Duration.seconds(30)

  private let folder: ScratchFolder

  /// Starts a program in a terminal.
  ///
  /// - Parameters:
  ///   - command: the program, by path or a name in `PATH`, and its arguments; no shell reads them.
  ///   - columns: the width of the terminal.
  ///   - rows: the height of the terminal.
  ///   - environment: what is added to `ChildProcess.plainEnvironment` and `TERM=tmux-256color`, or
  ///     stands in place of what is there; nothing else is inherited.
  /// - Throws: `TmuxError.missing` without tmux.
  public init(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws(TmuxError) {
    do {
      folder = try ScratchFolder()
    } catch {
      throw .system(error)
    }
    let variables = ChildProcess.plainEnvironment
      .merging(["TERM": "tmux-256color"]) { $1 }.merging(environment) { $1 }
      .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let options: [[String]] = [
      ["set", "-s", "escape-time", "0"],
      ["set", "-g", "status", "off"],
      // Else what a program copies is for the terminal that tmux itself is in.
      ["set", "-s", "set-clipboard", "on"],
      ["set", "-g", "default-terminal", "tmux-256color"],
      ["set", "-wg", "remain-on-exit", "on"],
      // Else tmux writes "Pane is dead" over the last screen.
      ["set", "-wg", "remain-on-exit-format", ""],
    ]
    let session = ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env", "-i"]
    // One command line, for the program may end before a second one comes.
    try tmux(
      ["start-server", ";"] + options.flatMap { $0 + [";"] } + session
        + (variables + command).map(Self.whole))
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  // MARK: What the user does

  /// Types text as it is.
  public func type(_ text: String) throws(TmuxError) {
    try tmux(["send-keys", "-l", "--", Self.whole(text)])
  }

  /// Presses keys by the names of tmux: `Enter`, `Escape`, `C-d`, `BTab`, `Up`, `PPage`.
  public func press(_ keys: String...) throws(TmuxError) {
    try press(keys)
  }

  /// Presses keys by the names of tmux, one after the other.
  public func press(_ keys: [String]) throws(TmuxError) {
    try tmux(["send-keys", "--"] + keys.map(Self.whole))
  }

  /// Pastes a text, with marks around it where the program has asked for them.
  public func paste(_ text: String) throws(TmuxError) {
    try tmux([
      "set-buffer", "-b", "paste", "--", Self.whole(text), ";", "paste-buffer", "-p", "-b", "paste",
    ])
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) throws(TmuxError) {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: What the user sees

  /// The screen as text, a line for each row, blanks at their ends cut.
  public func screen() throws(TmuxError) -> String {
    try tmux(["capture-pane", "-p"])
  }

  /// The screen with the escape sequences of its colours and attributes.
  public func styledScreen() throws(TmuxError) -> String {
    try tmux(["capture-pane", "-p", "-e"])
  }

  /// Writes every byte that the program sends from now on to a file.
  public func record(to path: String) throws(TmuxError) {
    try tmux(["pipe-pane", "cat > '\(path)'"])
  }

  /// What a program has copied last.
  public func clipboard() throws(TmuxError) -> String {
    try tmux(["show-buffer"])
  }

  /// What tmux says of the terminal, such as `#{alternate_on}` or `#{cursor_x},#{cursor_y}`.
  public func display(_ format: String) throws(TmuxError) -> String {
    String(try tmux(["display-message", "-p", format]).dropLast())
  }

  /// Waits until the screen is as it should be.
  ///
  /// - Parameters:
  ///   - awaited: what the error says it waited for.
  ///   - isReached: whether the screen is as it should be.
  /// - Returns: the screen that is.
  /// - Throws: `TmuxError.late` after half a minute, with the last screen.
  @discardableResult
  public func wait(
    for awaited: String, until isReached: (String) -> Bool
  ) throws(TmuxError) -> String {
    let end = ContinuousClock.now + Self.patience
    var last = try screen()
    while !isReached(last) {
      guard ContinuousClock.now < end else { throw .late(awaited: awaited, screen: last) }
      usleep(20_000)
      last = try screen()
    }
    return last
  }

  /// Waits until the screen shows a text.
  ///
  /// - Returns: the screen that does.
  @discardableResult
  public func wait(forText text: String) throws(TmuxError) -> String {
    try wait(for: "“\(text)”") { $0.contains(text) }
  }

  /// Waits until the cursor stands at a column and a row, counted from 0.
  ///
  /// - Throws: `TmuxError.late` with the last screen.
  public func wait(forCursorAt column: Int, _ row: Int) throws(TmuxError) {
    let end = ContinuousClock.now + Self.patience
    while try display("#{cursor_x},#{cursor_y}") != "\(column),\(row)" {
      guard ContinuousClock.now < end else {
        throw .late(awaited: "the cursor at \(column),\(row)", screen: try screen())
      }
      usleep(20_000)
    }
  }

  /// Waits until the program ends.
  ///
  /// - Returns: how it ended.
  /// - Throws: `TmuxError.late` after half a minute, with the last screen.
  public func waitForEnd() throws(TmuxError) -> ChildProcess.Ending {
    let end = ContinuousClock.now + Self.patience
    while ContinuousClock.now < end {
      let state = try display("#{pane_dead},#{pane_dead_status},#{pane_dead_signal},#{pid}")
      let parts = state.split(separator: ",", omittingEmptySubsequences: false).map { Int32($0) }
      if parts.count == 4, parts[0] == 1 {
        if let signal = parts[2] { return .killed(signal: signal) }
        if let status = parts[1] { return .exited(status) }
        // tmux 3.3 at times overlooks that its child has ended, until it is told once more.
        parts[3].map { _ = kill($0, SIGCHLD) }
      }
      usleep(20_000)
    }
    throw .late(awaited: "the end of the program", screen: try screen())
  }

  /// An argument that tmux does not take for the end of a command, as it does a last semicolon.
  private static func whole(_ argument: String) -> String {
    argument.hasSuffix(";") ? "\(argument.dropLast())\\;" : argument
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws(TmuxError) -> String {
    let result: ChildProcess
    do {
      result = try ChildProcess.run(
        "tmux", ["-S", folder.path(of: "socket"), "-f", "/dev/null"] + arguments)
    } catch {
      throw error.code == ENOENT ? .missing : .system(error)
    }
    guard result.ending == .exited(0) else {
      throw .refused(command: arguments, words: "\(result.ending) \(result.errorText)")
    }
    return result.outputText
  }
}
