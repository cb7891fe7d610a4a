internal import CLinux
internal import Glibc

/// What belongs to a file beside its content and survives the content's being replaced: owner,
/// permissions and extended attributes, access control lists among them.
struct FileAttributes: Hashable {
  private let owner: uid_t
  private let group: gid_t
  private let permissions: mode_t
  private let extended: [String: [UInt8]]

  /// Reads the attributes of a file.
  ///
  /// - SeeAlso: inode(7), xattr(7), acl(5).
  init(of descriptor: Int32, _ status: FileStatus) throws(SystemError) {
    owner = status.owner
    group = status.group
    permissions = status.permissions
    extended = try Self.extendedAttributes(of: descriptor)
  }

  /// Gives a file these attributes.
  ///
  /// - Returns: whether it has them now, and no others.
  func reproduce(on file: borrowing WritableFile) throws(SystemError) -> Bool {
    let descriptor = file.descriptor
    let before = try file.status()
    if before.owner != owner || before.group != group {
      guard fchown(descriptor, owner, group) == 0 else { return try refused() }
    }
    // After the owner, for fchown(2) takes the bits away that lend a user's rights.
    guard fchmod(descriptor, permissions) == 0 else { return try refused() }
    let inherited = try Self.extendedAttributes(of: descriptor)
    for name in inherited.keys where extended[name] == nil {
      guard unsafe fremovexattr(descriptor, name) == 0 else { return try refused() }
    }
    for (name, value) in extended where inherited[name] != value {
      let result = unsafe value.withUnsafeBytes {
        unsafe fsetxattr(descriptor, name, $0.baseAddress, $0.count, 0)
      }
      guard result == 0 else { return try refused() }
    }
    return try FileAttributes(of: descriptor, file.status()) == self
  }

  /// What to make of an attribute that cannot be set: no reproduction, unless the disk is at fault.
  private func refused() throws(SystemError) -> Bool {
    let error = SystemError.last
    guard error.isRefusal || error.isLackOfSupport else { throw error }
    return false
  }

  private static func extendedAttributes(
    of descriptor: Int32
  ) throws(SystemError) -> [String: [UInt8]] {
    let names = try unsafe attribute { unsafe flistxattr(descriptor, $0, $1) }
    var attributes: [String: [UInt8]] = [:]
    for name in names.split(separator: 0) {
      let name = String(decoding: name, as: UTF8.self)
      attributes[name] = try unsafe attribute { unsafe fgetxattr(descriptor, name, $0, $1) }
    }
    return attributes
  }

  /// What a call returns that says first how many bytes it has.
  private static func attribute(
    _ call: (UnsafeMutablePointer<CChar>?, Int) -> Int
  ) throws(SystemError) -> [UInt8] {
    let size = call(nil, 0)
    guard size >= 0 else {
      guard SystemError.last.isLackOfSupport else { throw .last }
      return []
    }
    guard size > 0 else { return [] }
    var bytes = [CChar](repeating: 0, count: size)
    let count = unsafe bytes.withUnsafeMutableBufferPointer {
      unsafe call($0.baseAddress, $0.count)
    }
    guard count >= 0 else { throw .last }
    return bytes.prefix(count).map(UInt8.init(bitPattern:))
  }
}
