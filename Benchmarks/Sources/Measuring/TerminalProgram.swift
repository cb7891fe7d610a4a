internal import Glibc

/// A program in a terminal of its own, which is ended when it is let go.
public struct TerminalProgram: ~Copyable {
  /// When to stop listening to a program.
  public enum Ending: Sendable {
    /// It has written nothing for so many milliseconds, has hardly used a processor meanwhile, and has
    /// nothing to do.
    case rest(Double)
    /// Its screen shows a text.
    case shows(String)
  }

  /// What came.
  public struct Reply: Sendable {
    /// How many bytes.
    public var bytes = 0
    /// When the first pause began after a frame had come, in milliseconds from the beginning.
    public var frame = 0.0
    /// When the last byte came.
    public var last = 0.0
    /// When what the watched rows show changed for the last time.
    public var settled = 0.0
    /// Whether the program did what was waited for.
    public var isComplete = false
  }

  /// What it shows.
  public private(set) var screen: Screen
  /// The rows whose changes count for ``Reply/settled``.
  public var watched: Range<Int>

  private let terminal: Int32
  private let child: pid_t
  private let start: Moment
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// A pause that ends a frame, in milliseconds: longer than between two parts of one, shorter than
  /// between two frames that a person could tell apart.
  private static let pause = 4.0

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: The program, found on the path, and its arguments.
  ///   - columns: The width of the terminal.
  ///   - rows: Its height.
  /// - Throws: ``Breakdown`` where there is no terminal for it.
  public init(_ command: [String], columns: Int = 80, rows: Int = 24) throws(Breakdown) {
    start = .now
    (child, terminal) = try Self.spawn(command, columns, rows)
    screen = Screen(columns: columns, rows: rows)
    watched = 0..<rows
  }

  deinit {
    _ = kill(child, SIGKILL)
    _ = waitpid(child, nil, 0)
    close(terminal)
  }

  /// What takes longer than this, in milliseconds, is given up.
  private static let limit = 120_000.0

  /// Listens from the start on.
  public mutating func open(until ending: Ending, patience: Double = 5000) -> Reply {
    listen(since: start, until: ending, filling: 3, patience: patience)
  }

  /// Presses keys at once, and listens.
  ///
  /// - Parameters:
  ///   - keys: The bytes of the keys.
  ///   - ending: When to stop listening.
  ///   - patience: How long a text is waited for, or the first byte of a program that does not work,
  ///     in milliseconds.
  /// - Returns: What came.
  public mutating func press(
    _ keys: String, until ending: Ending, patience: Double = 1000
  ) -> Reply {
    let bytes = Array(keys.utf8)
    let begin = Moment.now
    _ = unsafe write(terminal, bytes, bytes.count)
    return listen(since: begin, until: ending, filling: 0, patience: patience)
  }

  /// Its memory now and the most it ever had, in bytes; `nil` where it is over.
  public var memory: (now: Double, peak: Double)? {
    let status = text(of: "/proc/\(child)/status").split(separator: "\n")
    func kilobytes(_ name: String) -> Double? {
      status.first { $0.hasPrefix(name + ":") }
        .flatMap { $0.split { $0 == " " || $0 == "\t" }.dropFirst().first }.flatMap { Double($0) }
    }
    guard let now = kilobytes("VmRSS"), let peak = kilobytes("VmHWM") else { return nil }
    return (now * 1024, peak * 1024)
  }

  private mutating func listen(
    since begin: Moment, until ending: Ending, filling filled: Int, patience: Double
  ) -> Reply {
    var reply = Reply()
    var hasFrame = false
    var worked = processorTime
    while true {
      let window =
        switch ending {
        case .rest(let time): time
        case .shows: 50.0
        }
      let waitBegan = Moment.now
      if wait(window) {
        let count = unsafe read(terminal, &buffer, buffer.count)
        let time = begin.age
        guard count > 0 else { return reply }
        if !hasFrame, reply.bytes > 0, time - reply.last > Self.pause,
          screen.filledRows >= filled
        {
          (hasFrame, reply.frame) = (true, reply.last)
        }
        reply.bytes += count
        reply.last = time
        let before = screen
        screen.take(buffer[..<count])
        if !screen.isSame(as: before, in: watched) { reply.settled = time }
        if !hasFrame { reply.frame = time }
        if case .shows(let text) = ending, screen.shows(text) {
          reply.isComplete = true
          return reply
        }
        continue
      }
      switch ending {
      case .rest:
        let work = processorTime
        let share = (work - worked) / max(1, waitBegan.age)
        worked = work
        // What only looks at the clock now and then, or blinks, is at rest.
        let isAtRest = share < 0.2 && !isAtWork && screen.filledRows >= filled
        if isAtRest && (reply.bytes > 0 || begin.age > patience) || begin.age > Self.limit {
          reply.isComplete = isAtRest && reply.bytes > 0
          return reply
        }
      case .shows:
        if begin.age > patience { return reply }
      }
    }
  }

  private static func spawn(
    _ command: [String], _ columns: Int, _ rows: Int
  ) throws(Breakdown) -> (child: pid_t, terminal: Int32) {
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    // Prepared before the fork, after which nothing may allocate.
    let arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    guard let program = unsafe arguments.first ?? nil else { throw Breakdown("nothing to start") }
    var terminal: Int32 = -1
    let child = unsafe forkpty(&terminal, nil, nil, &size)
    if child == 0 {
      _ = unsafe execvp(program, arguments)
      _exit(127)
    }
    guard child > 0 else { throw Breakdown("no terminal for \(command[0])") }
    // Programs that are started later must not keep this terminal open.
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    return (child, terminal)
  }

  /// Waits until something has come; false where nothing has within so many milliseconds.
  private borrowing func wait(_ milliseconds: Double) -> Bool {
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&descriptor, 1, Int32(milliseconds)) > 0
  }

  /// Whether one of its threads has something to do now, even if it must wait for a processor or disk.
  private var isAtWork: Bool {
    threads.contains { thread in
      let status = text(of: "/proc/\(child)/task/\(thread)/stat")
      let state = status.split(separator: ")").last?.split(separator: " ").first
      return state == "R" || state == "D"
    }
  }

  /// The processor time of all its threads until now, in milliseconds.
  private var processorTime: Double {
    var sum = 0.0
    for thread in threads {
      let first = text(of: "/proc/\(child)/task/\(thread)/schedstat").split(separator: " ").first
      sum += first.flatMap { Double($0) } ?? 0
    }
    return sum / 1e6
  }

  private var threads: [String] {
    guard let folder = unsafe opendir("/proc/\(child)/task") else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
