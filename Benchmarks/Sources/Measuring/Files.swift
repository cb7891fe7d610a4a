internal import Glibc

/// The bytes of a file.
///
/// - Throws: ``Breakdown`` where it cannot be read.
public func contents(of path: String) throws(Breakdown) -> [UInt8] {
  let descriptor = unsafe open(path, O_RDONLY)
  guard descriptor >= 0 else { throw Breakdown("\(path) cannot be opened") }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(Int(size(of: path) ?? 0) + 1)
  var block = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let count = unsafe read(descriptor, &block, block.count)
    guard count >= 0 else { throw Breakdown("\(path) cannot be read") }
    if count == 0 { return bytes }
    bytes.append(contentsOf: block[..<count])
  }
}

/// The text of a file that the system makes, or of a small one; empty where there is none.
public func text(of path: String) -> String {
  ((try? contents(of: path)).map { String(decoding: $0, as: UTF8.self) }) ?? ""
}

/// How many bytes a file has; `nil` where there is none.
public func size(of path: String) -> Int? {
  var found = stat()
  return unsafe stat(path, &found) == 0 ? Int(found.st_size) : nil
}

/// Whether there is a program at a path.
public func isProgram(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }

/// Writes a file.
///
/// - Throws: ``Breakdown`` where that is not possible.
public func write(_ bytes: [UInt8], to path: String) throws(Breakdown) {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  guard descriptor >= 0 else { throw Breakdown("\(path) cannot be made") }
  defer { close(descriptor) }
  try write(bytes[...], to: descriptor)
}

/// Writes bytes to an open file.
func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(Breakdown) {
  var rest = bytes
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes {
      unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
    }
    guard count > 0 else { throw Breakdown("nothing can be written: \(errno)") }
    rest = rest.dropFirst(count)
  }
}
