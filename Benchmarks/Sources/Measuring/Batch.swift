internal import Glibc

/// One run of a program from start to end.
public struct Batch: Sendable {
  /// From before the start until it was over, in milliseconds.
  public let milliseconds: Double
  /// The most memory that it had at once, in bytes.
  public let peakMemory: Double

  /// Runs a program to its end; what it says on standard error is not heard.
  ///
  /// - Parameters:
  ///   - command: The program, found on the path, and its arguments.
  ///   - output: The file that its standard output goes to.
  ///   - accepted: The exit statuses that are a success.
  /// - Throws: ``Breakdown`` where it cannot be started, or ends with another status.
  public init(
    _ command: [String], output: String = "/dev/null", accepting accepted: Set<Int32> = [0]
  ) throws(Breakdown) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(
      &actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let begin = Moment.now
    guard unsafe posix_spawnp(&child, command[0], &actions, nil, arguments, environ) == 0 else {
      throw Breakdown("\(command[0]) cannot be started")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(child, &status, 0, &usage) == child else {
      throw Breakdown("\(command[0]) was lost")
    }
    milliseconds = begin.age
    peakMemory = Double(usage.ru_maxrss) * 1024
    let exit = status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
    guard accepted.contains(exit) else {
      throw Breakdown("\(command[0]) ended with status \(exit)")
    }
  }
}
