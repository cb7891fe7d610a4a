internal import Glibc

extension OpenFile {
  private static let chunkSize = 1 << 16
  /// As many bytes as are asked for at once, so that it can be noted how far the reading has come.
  private static let stretch = 1 << 22

  /// All that the file holds.
  ///
  /// One allocation of the size that the file has now does, unless the file grows meanwhile. An error
  /// is never taken for the end of the file.
  ///
  /// - Parameters:
  ///   - limit: the bytes that it may have at most.
  ///   - progress: where it is noted how far the reading has come.
  /// - Returns: the bytes.
  /// - Throws: `ReadingTrouble.tooLarge` above the limit; `.system`.
  func contents(
    upTo limit: Int, telling progress: ReadingProgress? = nil
  ) throws(ReadingTrouble) -> [UInt8] {
    let size = try status().size
    guard size <= limit else { throw .tooLarge(size: size, limit: limit) }
    // One byte more than there should be, so that the end of the file shows without growing.
    var bytes = try chunk(of: size + 1, telling: progress)
    var isAtEnd = bytes.count <= size
    while !isAtEnd {
      let chunk = try chunk(of: Self.chunkSize)
      bytes += chunk
      isAtEnd = chunk.isEmpty
      guard bytes.count <= limit else { throw .tooLarge(size: bytes.count, limit: limit) }
    }
    return bytes
  }

  /// Whether the file, read from where it is, holds these bytes and no others.
  ///
  /// - Throws: `ReadingTrouble.system`.
  func holds(_ bytes: [UInt8]) throws(ReadingTrouble) -> Bool {
    var rest = bytes[...]
    while true {
      let chunk = try chunk(of: Self.chunkSize)
      guard Self.begins(rest, with: chunk) else { return false }
      rest = rest.dropFirst(chunk.count)
      guard chunk.count == Self.chunkSize else { return rest.isEmpty }
    }
  }

  /// Goes back to the start of the file.
  ///
  /// - Throws: `ReadingTrouble.system`.
  func rewind() throws(ReadingTrouble) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system(.last) }
  }

  /// Whether some bytes begin with others; a file's worth of them is compared at the speed of memory.
  private static func begins(_ bytes: ArraySlice<UInt8>, with start: [UInt8]) -> Bool {
    guard start.count <= bytes.count else { return false }
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe start.withUnsafeBytes { start in
        guard let left = bytes.baseAddress, let right = start.baseAddress else { return true }
        return unsafe memcmp(left, right, start.count) == 0
      }
    }
  }

  /// The next bytes of the file: as many as asked for, or all that are left.
  ///
  /// - SeeAlso: read(2), which may return less than it was asked for at any time.
  private func chunk(
    of count: Int, telling progress: ReadingProgress? = nil
  ) throws(ReadingTrouble) -> [UInt8] {
    var error: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe preferLargePages(for: buffer)
      while filled < count {
        let rest = unsafe buffer.baseAddress?.advanced(by: filled)
        let wanted = min(count - filled, Self.stretch)
        let result = uninterrupted { unsafe read(descriptor, rest, wanted) }
        guard result > 0 else {
          error = result < 0 ? .last : nil
          break
        }
        filled += result
        progress?.note(result)
      }
    }
    if let error { throw .system(error) }
    return bytes
  }
}

/// Asks for pages of two megabytes instead of four kilobytes where there is room for them: a fresh page
/// costs about two microseconds whatever its size, which at 150 MB is more than the reading itself.
///
/// - SeeAlso: madvise(2), `MADV_HUGEPAGE`; a system that has no such pages goes on as before.
private func preferLargePages(for buffer: UnsafeMutableBufferPointer<UInt8>) {
  let page = 1 << 21
  guard buffer.count >= 2 * page, let address = buffer.baseAddress else { return }
  let start = (Int(bitPattern: address) + page - 1) / page * page
  let end = (Int(bitPattern: address) + buffer.count) / page * page
  unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
}
