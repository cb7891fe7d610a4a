internal import Glibc

/// The folder `.cadre` of a store, which holds what Cadre needs and no data: lock, journal, and the
/// copies that are kept while several files change.
struct ControlFolder: ~Copyable {
  private static let name = ".cadre"

  let folder: OpenFile

  /// Opens the folder of a store, and makes it if it is not there.
  ///
  /// - Throws: `SaveError.readOnly`.
  init(in store: StoreFolder) throws(SaveError) {
    do {
      let root = try OpenFile.folder(at: store.home)
      do {
        folder = try root.folder(Self.name)
      } catch let error where error.isAbsence {
        try Self.make(in: root)
        folder = try root.folder(Self.name)
      }
    } catch {
      throw .readOnly(reason: error.reason)
    }
  }

  /// Opens the folder if it is there.
  init?(existingIn store: StoreFolder) throws(SaveError) {
    do {
      folder = try OpenFile.folder(at: store.home).folder(Self.name)
    } catch {
      guard error.isAbsence else { throw .readOnly(reason: error.reason) }
      return nil
    }
  }

  private static func make(in root: borrowing OpenFile) throws(ReadingTrouble) {
    do throws(SystemError) {
      let permissions = try root.currentStatus().permissions & 0o777
      guard unsafe mkdirat(root.descriptor, name, permissions) == 0 else {
        let error = SystemError.last
        guard !error.isPresence else { return }
        throw error
      }
      // Whoever may write the store may save; the umask of one user must not lock the others out.
      _ = unsafe fchmodat(root.descriptor, name, permissions, 0)
      try root.sync()
    } catch {
      throw .system(error)
    }
  }
}

extension StoreFolder {
  /// The folder that `.cadre` is in: the store's root, or the folder of its single file.
  var home: String {
    isFolder ? root : path.folder
  }
}
