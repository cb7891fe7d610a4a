internal import Glibc

/// A small file of the user's own, outside of any store: what they have set, what is remembered for them.
public struct OwnFile: Sendable {
  /// The most bytes that such a file may have.
  static let limit = 1 << 20

  /// The absolute path.
  public let path: String

  /// The file at a path, whether or not it is there.
  public init(_ path: String) { self.path = path }

  /// The bytes; nil where there is no such file.
  ///
  /// Symbolic links are followed, as dotfiles often are links.
  ///
  /// - Throws: `OwnFileError` where there is something that cannot be read.
  public func contents() throws(OwnFileError) -> [UInt8]? {
    do throws(ReadingTrouble) {
      return try OpenFile.file(at: ResolvedPath(path).text).contents(upTo: Self.limit)
    } catch {
      guard !error.isAbsence else { return nil }
      throw OwnFileError(reason: error.reason)
    }
  }

  /// Puts bytes in the place of what the file has, at once or not at all, for this user alone.
  ///
  /// Folders that are missing below the given one are made for this user alone
  /// (XDG Base Directory Specification, "Referencing this specification").
  ///
  /// - Parameters:
  ///   - bytes: what the file is to have.
  ///   - home: a folder above the file, which must be there.
  /// - Throws: `OwnFileError`; the file is as it was.
  public func replace(with bytes: [UInt8], below home: String) throws(OwnFileError) {
    do throws(SystemError) {
      let folder = try Self.folder(of: path, below: home)
      let name = path.split(separator: "/").last.map { String($0) } ?? ""
      let draft = "\(name)-\(UInt32.random(in: 0...(.max))).new"
      do throws(SystemError) {
        let file = try WritableFile.new(draft, in: folder)
        try file.write(bytes[...], at: 0)
        try file.close()
        try folder.rename(draft, to: name)
      } catch {
        try? folder.remove(draft)
        throw error
      }
    } catch {
      throw OwnFileError(reason: "\(error)")
    }
  }

  /// Opens the folder of a path, with those folders made that are missing below another one.
  private static func folder(of path: String, below home: String) throws(SystemError) -> OpenFile {
    guard path.utf8.starts(with: "\(home)/".utf8) else { throw SystemError(code: EINVAL) }
    var folder = home
    for part in path.dropFirst(home.count + 1).split(separator: "/").dropLast() {
      folder += "/\(part)"
      guard unsafe mkdir(folder, 0o700) != 0 else { continue }
      guard errno == EEXIST else { throw .last }
    }
    do throws(ReadingTrouble) {
      return try OpenFile.folder(at: folder)
    } catch {
      if case .system(let error) = error { throw error }
      throw SystemError(code: ENOTDIR)
    }
  }
}

/// Why a file of the user's own cannot be read or written.
public struct OwnFileError: Error, Hashable, Sendable {
  /// The reason in the middle of a sentence, such as `Permission denied`.
  public let reason: String
}
