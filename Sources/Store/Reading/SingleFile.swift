/// A file that is read by itself, whatever its name, and not as part of a store.
public struct SingleFile: Sendable {
  /// All that the file holds.
  public let bytes: [UInt8]

  /// Reads a file.
  ///
  /// - Parameter path: absolute, or relative to the working directory; symbolic links are followed.
  /// - Throws: ``StoreError`` where there is no regular file that can be read.
  public init(at path: String) throws(StoreError) {
    do {
      let file = try OpenFile.file(at: ResolvedPath(path).text)
      // Places in a file are kept in 32 bits.
      bytes = try file.contents(upTo: Int(UInt32.max))
    } catch {
      throw StoreError(at: path, error)
    }
  }
}
