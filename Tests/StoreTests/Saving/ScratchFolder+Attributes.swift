import CLinux
import Glibc
import Rehearsal

extension ScratchFolder {
  /// Sets an extended attribute of a file or folder.
  func setAttribute(_ attribute: String, _ value: [UInt8], of name: String) throws(SystemCallError)
  {
    guard unsafe setxattr(path(of: name), attribute, value, value.count, 0) == 0 else {
      throw SystemCallError("setxattr \(attribute) of \(name)")
    }
  }

  /// The value of an extended attribute; nil if there is none.
  func attribute(_ attribute: String, of name: String) throws(SystemCallError) -> [UInt8]? {
    var value = [UInt8](repeating: 0, count: 256)
    let count = unsafe getxattr(path(of: name), attribute, &value, value.count)
    guard count >= 0 else {
      guard errno == ENODATA else { throw SystemCallError("getxattr \(attribute) of \(name)") }
      return nil
    }
    return Array(value[..<count])
  }

  /// Removes an extended attribute, if it is there.
  func removeAttribute(_ attribute: String, of name: String) throws(SystemCallError) {
    guard unsafe removexattr(path(of: name), attribute) == 0 || errno == ENODATA else {
      throw SystemCallError("removexattr \(attribute) of \(name)")
    }
  }
}
