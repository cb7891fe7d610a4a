import Glibc

/// A file without a name that stands for a child's input or output.
struct StandardStream: ~Copyable {
  let descriptor: Int32

  /// A file that holds some bytes, to be read from the first.
  init(in folder: ScratchFolder, holding bytes: [UInt8] = []) throws(SystemCallError) {
    let file = try folder.write(bytes, to: "stream")
    let opened = unsafe open(file, O_RDWR | O_CLOEXEC)
    guard opened >= 0 else { throw SystemCallError("open \(file)") }
    unsafe unlink(file)
    descriptor = opened
  }

  deinit {
    close(descriptor)
  }

  /// All that the file holds by now.
  func contents() throws(SystemCallError) -> [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    return try readToEnd(of: descriptor, named: "output of the child")
  }
}
