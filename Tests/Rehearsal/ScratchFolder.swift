import Glibc

/// A folder of its own below `$TMPDIR` or `/tmp`, which is gone with all it holds when the value is.
public final class ScratchFolder: Sendable {
  /// The absolute path, free of symbolic links.
  public let path: String

  /// Makes an empty folder.
  public init() throws(SystemCallError) {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/cadre-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemCallError("mkdtemp in \(parent)") }
    guard let resolved = unsafe realpath(template, nil) else {
      throw SystemCallError("realpath in \(parent)")
    }
    defer { unsafe free(resolved) }
    path = unsafe String(cString: resolved)
  }

  deinit {
    Self.remove(Array(path.utf8CString))
  }

  /// The absolute path of something in the folder.
  public func path(of name: String) -> String {
    "\(path)/\(name)"
  }

  /// Makes a folder, and the folders it is in.
  ///
  /// - Returns: its absolute path.
  @discardableResult
  public func makeFolder(_ name: String) throws(SystemCallError) -> String {
    var parents = ""
    for part in name.split(separator: "/") {
      parents += "/\(part)"
      guard unsafe mkdir(path + parents, 0o755) == 0 || errno == EEXIST else {
        throw SystemCallError("mkdir \(path + parents)")
      }
    }
    return path(of: name)
  }

  /// Writes a file, over what it held before, and makes the folders it is in.
  ///
  /// - Returns: its absolute path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws(SystemCallError) -> String {
    if let slash = name.lastIndex(of: "/") {
      try makeFolder(String(name[..<slash]))
    }
    let file = path(of: name)
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemCallError("open \(file)") }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 || (count < 0 && errno == EINTR) else {
        throw SystemCallError("write \(file)")
      }
      rest = rest.dropFirst(max(0, count))
    }
    return file
  }

  /// Writes a file of text.
  ///
  /// - Returns: its absolute path.
  @discardableResult
  public func write(_ text: String, to name: String) throws(SystemCallError) -> String {
    try write(Array(text.utf8), to: name)
  }

  /// The bytes of a file.
  public func read(_ name: String) throws(SystemCallError) -> [UInt8] {
    let file = path(of: name)
    let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemCallError("open \(file)") }
    defer { close(descriptor) }
    return try readToEnd(of: descriptor, named: file)
  }

  /// Makes a symbolic link to a path, which need not exist.
  public func link(_ name: String, to target: String) throws(SystemCallError) {
    guard unsafe symlink(target, path(of: name)) == 0 else {
      throw SystemCallError("symlink \(name)")
    }
  }

  /// Makes a second name for a file.
  public func hardLink(_ name: String, to file: String) throws(SystemCallError) {
    guard unsafe Glibc.link(path(of: file), path(of: name)) == 0 else {
      throw SystemCallError("link \(name)")
    }
  }

  /// Makes a named pipe.
  public func makePipe(_ name: String) throws(SystemCallError) {
    guard unsafe mkfifo(path(of: name), 0o644) == 0 else { throw SystemCallError("mkfifo \(name)") }
  }

  /// Sets the permissions of a file or folder.
  public func setMode(_ mode: UInt32, of name: String) throws(SystemCallError) {
    guard unsafe chmod(path(of: name), mode) == 0 else { throw SystemCallError("chmod \(name)") }
  }

  /// Sets the size of a file; what is added reads as zeros and takes no room on disk.
  public func setSize(_ size: Int, of name: String) throws(SystemCallError) {
    guard unsafe truncate(path(of: name), size) == 0 else {
      throw SystemCallError("truncate \(name)")
    }
  }

  /// Says that a file was last written so many seconds after the start of 1970.
  public func setModified(_ seconds: Int, of name: String) throws(SystemCallError) {
    let time = timespec(tv_sec: seconds, tv_nsec: 0)
    guard unsafe utimensat(AT_FDCWD, path(of: name), [time, time], 0) == 0 else {
      throw SystemCallError("utimensat \(name)")
    }
  }

  /// Removes a file, or a folder with all it holds, as far as that is possible.
  ///
  /// - Parameter path: the bytes of the path, for a name in it need not be UTF-8, and a zero.
  private static func remove(_ path: [CChar]) {
    guard unsafe unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    unsafe chmod(path, 0o700)
    if let folder = unsafe opendir(path) {
      while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
          unsafe $0.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
        }
        if name != [0x2E], name != [0x2E, 0x2E] {
          remove(path.dropLast() + [0x2F] + name + [0])
        }
      }
      unsafe closedir(folder)
    }
    unsafe rmdir(path)
  }
}
