public import Surface

/// What there is of the dashboard while the store is being read.
///
/// Keys that leave do so at once, and the screen can be drawn again or left for the shell; all other
/// keys wait for the store, and then do what they would have done.
public struct Opening: Hashable, Sendable {
  /// What a key asks for.
  public enum Answer: Hashable, Sendable {
    /// To stop reading, and leave.
    case leave
    /// To draw the whole screen again.
    case redraw
    /// To give the terminal back for a while.
    case suspend
    /// What can be done only when the store is there.
    case wait
  }

  /// What the header calls the store.
  public let storeName: String
  /// The size of the terminal.
  public var size: Size
  /// The size of the store in bytes; 0 as long as it is not known.
  public var bytes = 0
  /// How much of it is done, in percent.
  public var percent = 0
  /// How many keys wait.
  public private(set) var waiting = 0

  private let keys: KeyMap

  /// The opening of a store of which nothing is read yet.
  public init(storeName: String, size: Size, keys: KeyMap = .standard) {
    (self.storeName, self.size, self.keys) = (storeName, size, keys)
  }

  /// Takes a key.
  public mutating func take(_ key: Key) -> Answer {
    if keys.leaves(key) { return .leave }
    switch keys.match([key], in: .countries) {
    case .action(.redraw): return .redraw
    case .action(.suspend): return .suspend
    case .action, .prefix, .none:
      waiting += 1
      return .wait
    }
  }

  /// How far it is, as the screen says it.
  var progress: String {
    bytes == 0 ? "Reading…" : "Reading \(Opening.amount(bytes)): \(percent) %"
  }

  /// What is said of keys that wait; empty where there are none.
  var waitingKeys: String {
    waiting == 0 ? "" : "\(counted(waiting, "key")) \(waiting == 1 ? "waits" : "wait")"
  }

  /// The key that leaves.
  var leave: String { keys.leave }

  /// A number of bytes in the unit of a thousand that leaves it between 1 and 999.
  ///
  /// Source: ISO 80000-13, which has these prefixes stand for powers of a thousand.
  static func amount(_ bytes: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var (amount, unit) = (bytes, 0)
    while amount >= 1000, unit < units.count - 1 { (amount, unit) = (amount / 1000, unit + 1) }
    return "\(amount) \(units[unit])"
  }
}
