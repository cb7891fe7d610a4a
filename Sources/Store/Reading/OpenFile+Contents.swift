internal import Glibc

extension OpenFile {
  private static let chunkSize = 1 << 16
  /// As many bytes as one of a crew asks for at once.
  private static let stretch = 1 << 22

  /// All that the file holds.
  ///
  /// One allocation of the size that the file has now does, unless the file grows meanwhile. An error
  /// is never taken for the end of the file.
  ///
  /// - Parameter limit: the bytes that it may have at most.
  /// - Returns: the bytes.
  /// - Throws: `ReadingTrouble.tooLarge` above the limit; `.system`.
  func contents(upTo limit: Int) throws(ReadingTrouble) -> [UInt8] {
    let size = try status().size
    guard size <= limit else { throw .tooLarge(size: size, limit: limit) }
    // One byte more than there should be, so that the end of the file shows without growing.
    var bytes =
      size < 2 * Self.stretch
      ? try chunk(of: size + 1) : try stretches(of: size + 1)
    var isAtEnd = bytes.count <= size
    while !isAtEnd {
      let chunk = try chunk(of: Self.chunkSize)
      bytes += chunk
      isAtEnd = chunk.isEmpty
      guard bytes.count <= limit else { throw .tooLarge(size: bytes.count, limit: limit) }
    }
    return bytes
  }

  /// Whether the file, read from where it is, holds this content and nothing else.
  ///
  /// - Throws: `ReadingTrouble.system`.
  func holds(_ content: FileContent) throws(ReadingTrouble) -> Bool {
    for piece in content.pieces {
      var rest = piece
      while !rest.isEmpty {
        let wanted = min(rest.count, Self.chunkSize)
        let chunk = try chunk(of: wanted)
        guard chunk.count == wanted, Self.begins(rest, with: chunk) else { return false }
        rest = rest.dropFirst(wanted)
      }
    }
    return try chunk(of: 1).isEmpty
  }

  /// The bytes of a range of the file; fewer, where it ends before.
  ///
  /// - Throws: `SystemError` of pread(2).
  func bytes(in range: Range<Int>) throws(SystemError) -> [UInt8] {
    let file = descriptor
    var end: Result<Int, SystemError> = .success(range.lowerBound)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      let address = Int(bitPattern: buffer.baseAddress)
      end = fill(range, at: address - range.lowerBound, from: file)
      filled = ((try? end.get()) ?? range.lowerBound) - range.lowerBound
    }
    _ = try end.get()
    return bytes
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
  private func chunk(of count: Int) throws(ReadingTrouble) -> [UInt8] {
    var error: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = unsafe buffer.baseAddress?.advanced(by: filled)
        let result = uninterrupted { unsafe read(descriptor, rest, count - filled) }
        guard result > 0 else {
          error = result < 0 ? .last : nil
          break
        }
        filled += result
      }
    }
    if let error { throw .system(error) }
    return bytes
  }

  /// The first bytes of a large file, which all processors read: as many as asked for, or all there are.
  ///
  /// The file stands behind them then, as after ``chunk(of:)``.
  private func stretches(of count: Int) throws(ReadingTrouble) -> [UInt8] {
    let file = descriptor
    var error: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe preferLargePages(for: buffer)
      // Each fills a stretch that no other touches, which the compiler cannot see of a pointer.
      let address = Int(bitPattern: buffer.baseAddress)
      let ends = ThreadCrew().results(of: (count + Self.stretch - 1) / Self.stretch) { index in
        let start = index * Self.stretch
        return fill(start..<min(start + Self.stretch, count), at: address, from: file)
      }
      for (index, end) in ends.enumerated() {
        do throws(SystemError) {
          filled = try end.get()
          // What lies behind a stretch that is not full is no part of the file any more.
          guard filled == min((index + 1) * Self.stretch, count) else { break }
        } catch let failure {
          error = failure
          break
        }
      }
    }
    if let error { throw .system(error) }
    guard lseek(descriptor, off_t(bytes.count), SEEK_SET) >= 0 else { throw .system(.last) }
    return bytes
  }
}

/// Reads a range of a file to the same place behind an address, which may be before anything that there is.
///
/// - Returns: where the reading ended: at the end of the range, or of the file.
private func fill(
  _ range: Range<Int>, at address: Int, from file: Int32
) -> Result<Int, SystemError> {
  var position = range.lowerBound
  while position < range.upperBound {
    let place = unsafe UnsafeMutableRawPointer(bitPattern: address + position)
    let result = uninterrupted {
      unsafe pread(file, place, range.upperBound - position, off_t(position))
    }
    if result < 0 { return .failure(.last) }
    if result == 0 { break }
    position += result
  }
  return .success(position)
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
