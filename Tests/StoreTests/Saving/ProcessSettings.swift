import Glibc

/// What the tests know of the process that they run in.
enum ProcessSettings {
  /// The id of this process.
  static var id: Int32 { getpid() }

  /// The number in a variable, if there is one.
  static func number(_ variable: String) -> Int? {
    unsafe getenv(variable).flatMap { unsafe Int(String(cString: $0)) }
  }
}
