internal import Glibc

/// How far long work has come, on standard error where that is a terminal.
///
/// It appears only once the work has taken a while, and goes when the work is done.
struct ProgressBar: ~Copyable {
  private static let columns = 30
  private static let patience = Duration.milliseconds(300)
  private static let pace = Duration.milliseconds(100)

  private let words: String
  private let total: Int
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var next = ContinuousClock.now + ProgressBar.patience
  private var isShown = false

  /// A bar for so many steps of some work, such as `making cohorts`.
  init(_ words: String, of total: Int) {
    self.words = words
    self.total = total
  }

  deinit {
    if isShown { Console.draw("\r\u{1B}[K") }
  }

  /// Shows that so many steps are done.
  mutating func show(_ done: Int) {
    guard isTerminal, ContinuousClock.now >= next else { return }
    next = ContinuousClock.now + Self.pace
    isShown = true
    Console.draw("\r\u{1B}[K" + Self.line(words, done, of: total))
  }

  /// The line that shows so many steps of all.
  static func line(_ words: String, _ done: Int, of total: Int) -> String {
    let total = max(1, total)
    let done = min(max(0, done), total)
    let filled = Int(Double(done) / Double(total) * Double(columns))
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: columns - filled)
    return "\(words) [\(bar)] \(Int(Double(done) / Double(total) * 100)) %"
  }
}
