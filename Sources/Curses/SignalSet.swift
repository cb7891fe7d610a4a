internal import Glibc

/// The signals that ask something of a program with a screen.
public struct SignalSet: OptionSet, Hashable, Sendable {
  /// The set as bits.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `SIGHUP`: the terminal is gone; save and leave.
  public static let hangUp = SignalSet(rawValue: 1)
  /// `SIGTERM`: save and leave.
  public static let terminate = SignalSet(rawValue: 2)
  /// `SIGINT`: stop what takes long, else leave.
  public static let interrupt = SignalSet(rawValue: 4)
  /// `SIGQUIT`: leave.
  public static let quit = SignalSet(rawValue: 8)
  /// `SIGTSTP`: give the terminal back and stop; see ``Terminal/suspend()``.
  public static let stop = SignalSet(rawValue: 16)
  /// `SIGCONT`: the program runs again, and the screen may show something else; see
  /// ``Terminal/redrawWhole()``.
  public static let resume = SignalSet(rawValue: 32)
  /// `SIGWINCH`: the terminal has another size; ``Terminal/events()`` reports it.
  public static let resize = SignalSet(rawValue: 64)

  /// The signal that asks the program to end, the most urgent of several; `nil` where none does.
  public var ending: Int32? {
    let requests: [(SignalSet, Int32)] = [
      (.hangUp, SIGHUP), (.terminate, SIGTERM), (.quit, SIGQUIT), (.interrupt, SIGINT),
    ]
    return requests.first { contains($0.0) }?.1
  }
}
