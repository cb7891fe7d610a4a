/// The name of a file that a save has beside the one it replaces.
///
/// While the new content is written, any name does: nobody misses the file. Once the two files change
/// names, the old content has the temporary one. A name therefore says which file had it before, and
/// what the other was like when it was read: after a crash it shows what the name leads to.
enum TemporaryName {
  /// What a temporary name leads to.
  enum Meaning: Hashable {
    /// What this program wrote, and may go.
    case unpublished
    /// What was read before the change was made on it, and may go.
    case replaced
    /// What somebody else put there in the moment before the files changed names, and must stay.
    case foreign
  }

  private static let mark = ".cadre-"

  /// A name for a file that is being written.
  static func draft(for name: String) -> String {
    "\(stem(of: name))\(mark)\(UInt32.random(in: 0...(.max)))"
  }

  /// The name of a file that is written, before it takes the place of another.
  static func final(for name: String, _ file: FileStatus, replacing old: FileStatus) -> String {
    let moment = "\(old.modified.seconds)-\(old.modified.nanoseconds)"
    return
      "\(stem(of: name))\(mark)\(file.identity.inode)-\(old.identity.inode)-\(old.size)-\(moment)"
  }

  /// A name for what somebody else wrote and no other name leads to.
  static func foreign(for name: String) -> String {
    "\(stem(of: name))\(mark)0-0-0-0-\(UInt32.random(in: 0...(.max)))"
  }

  /// What a name leads to; nil if it is no temporary name.
  static func meaning(of name: String, _ status: FileStatus) -> Meaning? {
    guard name.utf8.first == UInt8(ascii: "."), status.kind == .file,
      let numbers = numbers(in: name)
    else { return nil }
    switch numbers.count {
    case 1:
      return .unpublished
    case 5 where numbers[0] == status.identity.inode:
      return .unpublished
    case 5:
      let isAsRead =
        numbers[1...] == [
          UInt64(status.identity.inode), UInt64(clamping: status.size),
          UInt64(clamping: status.modified.seconds), UInt64(clamping: status.modified.nanoseconds),
        ]
      return isAsRead ? .replaced : .foreign
    default:
      return nil
    }
  }

  /// The name of the file that a temporary name stands beside, cut if it is very long.
  static func file(of name: String) -> String {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.dropFirst().dropLast().joined(separator: ".")
  }

  /// The dot that hides the file, and as much of the name as leaves room for the rest.
  private static func stem(of name: String) -> String {
    var stem = "."
    for character in name {
      guard stem.utf8.count + character.utf8.count <= 140 else { break }
      stem.append(character)
    }
    return stem
  }

  private static func numbers(in name: String) -> [UInt64]? {
    let last = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard last.hasPrefix(mark.dropFirst()) else { return nil }
    let parts = last.dropFirst(mark.utf8.count - 1).split(
      separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { UInt64($0) }
    return numbers.count == parts.count ? numbers : nil
  }
}
