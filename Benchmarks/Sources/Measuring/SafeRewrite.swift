internal import Glibc

/// What a careful program without a journal does to change one byte of a file: a new file, written,
/// synchronised, and put in the place of the old.
public enum SafeRewrite {
  /// Rewrites a file with one byte changed, in blocks of a mebibyte.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - offset: Where the byte is; past the end, none is changed.
  ///   - byte: The byte that is written there.
  /// - Returns: The time until the folder, too, was on the disk, in milliseconds.
  /// - Throws: ``Breakdown`` where a call fails.
  public static func time(
    _ path: String, changing offset: Int, to byte: UInt8
  ) throws(Breakdown) -> Double {
    let folder = path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    let begin = Moment.now
    let old = unsafe open(path, O_RDONLY)
    let new = unsafe open(path + ".new", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    let parent = unsafe open(folder, O_RDONLY | O_DIRECTORY)
    defer { [old, new, parent].forEach { close($0) } }
    guard old >= 0, new >= 0, parent >= 0 else { throw Breakdown("\(path) cannot be rewritten") }
    var block = [UInt8](repeating: 0, count: 1 << 20)
    var position = 0
    while true {
      let count = unsafe read(old, &block, block.count)
      guard count >= 0 else { throw Breakdown("\(path) cannot be read") }
      if count == 0 { break }
      if (position..<position + count).contains(offset) { block[offset - position] = byte }
      try write(block[..<count], to: new)
      position += count
    }
    guard fsync(new) == 0, unsafe rename(path + ".new", path) == 0, fsync(parent) == 0 else {
      throw Breakdown("\(path) cannot be replaced")
    }
    return begin.age
  }

  /// The least that a change on a disk can take: a line at the end of a file, and `fdatasync`.
  ///
  /// - Returns: The time in milliseconds.
  /// - Throws: ``Breakdown`` where a call fails.
  public static func timeOfAppending(to path: String) throws(Breakdown) -> Double {
    let line = [UInt8](repeating: 0x61, count: 117) + [0x0A]
    let begin = Moment.now
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    guard file >= 0 else { throw Breakdown("\(path) cannot be opened") }
    defer { close(file) }
    try write(line[...], to: file)
    guard fdatasync(file) == 0 else { throw Breakdown("\(path) cannot be synchronised") }
    return begin.age
  }
}
