internal import Dashboard
internal import Store

// Where a store was left is remembered from one session to the next, outside of the store.
extension Session {
  /// Goes to where the reader left this store.
  ///
  /// - Returns: what is to be said of it.
  mutating func comeBack() -> Notice? {
    guard let (file, _) = placeFile else { return nil }
    do throws(OwnFileError) {
      guard let bytes = try file.contents() else { return nil }
      guard let lines = PlaceText.lines(in: bytes, of: store.folder.root) else {
        return Notice("Where you left is not known: \(file.path) is damaged, or of something else")
      }
      state.comeBack(to: lines, store.ledger)
      return state.placeNotice
    } catch {
      return Notice("Where you left is not known: \(file.path): \(error.reason)")
    }
  }

  /// Remembers where the reader is; where that cannot be kept, nothing is lost but the place.
  borrowing func rememberPlace() {
    guard let (file, home) = placeFile else { return }
    try? file.replace(with: PlaceText.bytes(of: state.place, in: store.folder.root), below: home)
  }

  /// The file for this store, and the folder above it that must be there.
  private var placeFile: (OwnFile, home: String)? {
    guard let folder = UserFolders.own.state else { return nil }
    let name = PlaceText.name(of: store.folder.root)
    return (OwnFile("\(folder.path)/cadre/\(name)"), folder.home)
  }
}
