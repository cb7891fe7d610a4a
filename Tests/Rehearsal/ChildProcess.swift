import Glibc

/// A program that has run to its end, or to the deadline it was given.
public struct ChildProcess: Sendable {
  /// How the program ended.
  public enum Ending: Hashable, Sendable {
    /// It ended by itself with a status of 0 to 255.
    case exited(Int32)
    /// A signal ended it.
    case killed(signal: Int32)
    /// It was still running at the deadline and was killed.
    case late
  }

  /// How the program ended.
  public let ending: Ending

  /// What it wrote to standard output.
  public let output: [UInt8]

  /// What it wrote to standard error.
  public let errors: [UInt8]

  /// Standard output as text.
  public var outputText: String { String(decoding: output, as: UTF8.self) }

  /// Standard error as text.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// An environment that is the same on every machine but for `PATH`.
  public static var plainEnvironment: [String: String] {
    let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    return ["PATH": path, "HOME": "/nonexistent", "LANG": "C.UTF-8", "TZ": "UTC"]
  }

  /// Runs a program and waits until it ends.
  ///
  /// The program begins with no signal blocked or ignored, whatever the thread of the test has. It
  /// leads a process group of its own; at the deadline the whole group is killed. Input and output
  /// are files, so that no pipe can fill up, and a daemon that the program leaves behind holds
  /// nothing up.
  ///
  /// - Parameters:
  ///   - program: a path, or a name to look for in `PATH`.
  ///   - arguments: those after the program's name.
  ///   - environment: all of it; nothing is inherited.
  ///   - input: what the program reads from standard input.
  ///   - deadline: how long the program may take.
  /// - Returns: how it ended and what it wrote.
  /// - Throws: `SystemCallError` if the program could not be started; its code is `ENOENT` where
  ///   there is no such program.
  public static func run(
    _ program: String, _ arguments: [String] = [],
    environment: [String: String] = plainEnvironment, input: [UInt8] = [],
    deadline: Duration = .seconds(20)
  ) throws(SystemCallError) -> ChildProcess {
    let scratch = try ScratchFolder()
    let standardInput = try StandardStream(in: scratch, holding: input)
    let standardOutput = try StandardStream(in: scratch)
    let standardError = try StandardStream(in: scratch)
    let child = try spawn(
      program, arguments, environment: environment,
      streams: [standardInput.descriptor, standardOutput.descriptor, standardError.descriptor])
    return ChildProcess(
      ending: try wait(for: child, upTo: deadline),
      output: try standardOutput.contents(), errors: try standardError.contents())
  }

  private static func wait(
    for child: pid_t, upTo deadline: Duration
  ) throws(SystemCallError) -> Ending {
    let end = ContinuousClock.now + deadline
    var status: Int32 = 0
    while true {
      let waited = unsafe waitpid(child, &status, WNOHANG)
      if waited == child { return ending(of: status) }
      guard waited == 0 || errno == EINTR else { throw SystemCallError("waitpid \(child)") }
      guard ContinuousClock.now < end else { break }
      usleep(1_000)
    }
    kill(-child, SIGKILL)
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return .late
  }

  /// - SeeAlso: wait(2), `WIFEXITED` and its companions, which are macros.
  private static func ending(of status: Int32) -> Ending {
    status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
  }
}
