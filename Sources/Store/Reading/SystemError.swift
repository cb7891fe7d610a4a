internal import Glibc

/// The error number of a system call.
struct SystemError: Error, Hashable, CustomStringConvertible {
  let code: Int32

  /// The error of the call that has just failed.
  static var last: Self { Self(code: errno) }

  /// The error of a disk that has not taken what it was given.
  static var outputError: Self { Self(code: EIO) }

  /// The error of a user who may not do what is needed.
  static var refusal: Self { Self(code: EACCES) }

  /// The error of a file system that cannot do what is needed.
  static var noSupport: Self { Self(code: EOPNOTSUPP) }

  /// Whether the call failed because there is nothing at the path.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether the call failed because symbolic links lead in a circle.
  var isLoop: Bool { code == ELOOP }

  /// Whether the file system cannot do what was asked for.
  var isLackOfSupport: Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) }

  /// Whether this user may not do what was asked for.
  var isRefusal: Bool { code == EACCES || code == EPERM }

  /// Whether the file system can only be read.
  var isReadOnly: Bool { code == EROFS }

  /// Whether there is something at the path where there should be nothing.
  var isPresence: Bool { code == EEXIST }

  /// The system's words, such as `Permission denied`.
  ///
  /// - SeeAlso: strerror_r(3), which threads may call at the same time.
  var description: String {
    var words = [CChar](repeating: 0, count: 256)
    guard unsafe strerror_r(code, &words, words.count) == 0 else { return "error \(code)" }
    return String(decoding: words.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
