internal import Glibc

/// The error number of a system call.
struct SystemError: Error, Hashable, CustomStringConvertible {
  let code: Int32

  /// The error of the call that has just failed.
  static var last: Self { Self(code: errno) }

  /// Whether the call failed because there is nothing at the path.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether the call failed because symbolic links lead in a circle.
  var isLoop: Bool { code == ELOOP }

  /// The system's words, such as `Permission denied`.
  ///
  /// - SeeAlso: strerror_r(3), which threads may call at the same time.
  var description: String {
    var words = [CChar](repeating: 0, count: 256)
    guard unsafe strerror_r(code, &words, words.count) == 0 else { return "error \(code)" }
    return String(decoding: words.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
