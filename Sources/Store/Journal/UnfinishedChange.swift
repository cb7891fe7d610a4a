/// What several files held before a change and shall hold after it, kept in `.cadre/unfinished`
/// while they are written.
///
/// It is there only where one moment cannot make the change: it is one of several files, or of a file
/// that is written in place. Whoever saves next after a crash finishes the change.
struct UnfinishedChange {
  /// One of the files.
  struct File: Hashable {
    let path: String
    /// What the file held; nil where there was none.
    let before: [UInt8]?
    let after: [UInt8]
  }

  static let name = "unfinished"
  /// The name while it is written: a copy that is cut short counts for nothing.
  static let draft = "draft"

  let files: [File]

  /// Keeps the change, on the disk, until it is dropped.
  ///
  /// Under another name than its own it is not finished, but left to the user.
  func keep(
    as name: String = Self.name, in control: borrowing ControlFolder
  ) throws(SystemError) {
    // One is left where a crash was early.
    try? control.folder.remove(Self.draft)
    do throws(SystemError) {
      let file = try WritableFile.new(Self.draft, in: control.folder)
      try file.setPermissions(control.folder.currentStatus().permissions & 0o666)
      let bytes = serialized
      try file.write(bytes[...], at: 0)
      guard try file.status().size == bytes.count else { throw .outputError }
      try file.sync()
      try file.close()
      try control.folder.rename(Self.draft, to: name)
      try control.folder.sync()
    } catch {
      try? control.folder.remove(Self.draft)
      throw error
    }
  }

  /// Forgets a change that is made.
  static func drop(in control: borrowing ControlFolder) throws(SystemError) {
    do {
      try control.folder.remove(name)
    } catch let error where error.isAbsence {
      return
    }
    try control.folder.sync()
  }
}

// A line with the numbers of bytes, then these bytes, for each file: `File PATH BEFORE AFTER`, with
// `-` for a file that was not there.
extension UnfinishedChange {
  private var serialized: [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      let before = file.before.map { "\($0.count)" } ?? "-"
      bytes += "File \(file.path.utf8.count) \(before) \(file.after.count)\n".utf8
      bytes += file.path.utf8
      bytes.append(0x0A)
      bytes += (file.before ?? []) + [0x0A] + file.after + [0x0A]
    }
    return bytes
  }

  /// Reads a change that was kept; nil if the bytes are none.
  init?(serialized bytes: [UInt8]) {
    var files: [File] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let file = Self.file(from: &rest) else { return nil }
      files.append(file)
    }
    self.files = files
  }

  private static func file(from rest: inout ArraySlice<UInt8>) -> File? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
    rest = rest[(end + 1)...]
    guard words.count == 4, words[0] == "File", let pathSize = Int(words[1]),
      let afterSize = Int(words[3]), let path = take(pathSize, from: &rest),
      let beforeSize = words[2] == "-" ? 0 : Int(words[2]),
      let before = take(beforeSize, from: &rest), let after = take(afterSize, from: &rest)
    else { return nil }
    return File(
      path: String(decoding: path, as: UTF8.self), before: words[2] == "-" ? nil : Array(before),
      after: Array(after))
  }

  /// So many bytes and the newline behind them.
  private static func take(
    _ count: Int, from rest: inout ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    guard count >= 0, count < rest.count, rest[rest.startIndex + count] == 0x0A else { return nil }
    let taken = rest.prefix(count)
    rest = rest.dropFirst(count + 1)
    return taken
  }
}
