import Glibc

/// What is left to read of a descriptor.
///
/// - Parameters:
///   - descriptor: open for reading.
///   - name: what an error calls it.
/// - Returns: the bytes from its place on.
/// - Throws: `SystemCallError` if a read fails.
func readToEnd(of descriptor: Int32, named name: String) throws(SystemCallError) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe read(descriptor, &chunk, chunk.count)
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 {
      return bytes
    } else if errno != EINTR {
      throw SystemCallError("read \(name)")
    }
  }
}
