internal import Glibc

/// The variables that the program was started with.
enum Environment {
  /// The value of a variable; empty where it is unset, for no variable here means anything else
  /// then.
  static subscript(name: String) -> String {
    guard let value = unsafe getenv(name) else { return "" }
    return unsafe String(cString: value)
  }
}
