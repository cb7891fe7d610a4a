import Glibc

/// A call of the operating system that failed while a test was being set up.
public struct SystemCallError: Error, CustomStringConvertible, Hashable, Sendable {
  /// The call and what it was about, such as `open /tmp/x`.
  public let call: String

  /// The `errno` of the call.
  public let code: Int32

  /// The error of a call that has just failed with `errno`.
  public init(_ call: String) {
    self.init(call, code: errno)
  }

  /// The error of a call that has returned a code.
  public init(_ call: String, code: Int32) {
    self.call = call
    self.code = code
  }

  /// The call and the reason in the system's words.
  public var description: String {
    "\(call): \(unsafe String(cString: strerror(code)))"
  }
}
