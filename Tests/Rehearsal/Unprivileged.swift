import Glibc

/// Does something with the rights of a user who owns no file, where the tests run as root.
///
/// Only the rights of this thread over files change, so `body` must not hand work to another.
///
/// - SeeAlso: setfsuid(2), capabilities(7).
public func unprivileged<Result, Failure: Error>(
  _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
  let before = setFileUser(65534)
  defer { setFileUser(uid_t(bitPattern: before)) }
  return try body()
}

/// Calls `setfsuid`, which the Swift module of glibc lacks.
///
/// - Returns: the user before, or -1 where the call cannot be found.
@discardableResult
private func setFileUser(_ user: uid_t) -> Int32 {
  guard let address = unsafe dlsym(nil, "setfsuid") else { return -1 }
  typealias Call = @convention(c) (uid_t) -> Int32
  return unsafe unsafeBitCast(address, to: Call.self)(user)
}
