internal import Glibc

extension StoreFolder {
  /// Makes a change on what the files of the store hold now, and waits until the disk has it.
  ///
  /// The change is found again in the files, which others may have changed since they were shown; it
  /// is noted in the journal; then the new content takes the place of the old at one moment, together
  /// with owner, permissions and attributes. A crash at any time leaves the old or the new content.
  /// A file with several names, or one that cannot be made anew with all that it is, is written in
  /// place while a copy is kept. A change of several files is made whole, after a crash too.
  ///
  /// This waits for other instances that save, for ten seconds at most, and for the disk.
  ///
  /// - Parameter change: what to change, and what the journal says of it.
  /// - Returns: whether it is saved, was there already, or cannot be made any more.
  /// - Throws: each case of `SaveError`.
  public func save<Refusal>(
    _ change: Change<Refusal>
  ) throws(SaveError) -> SaveOutcome<Refusal> {
    try save(change, patience: .seconds(10))
  }

  func save<Refusal>(
    _ change: Change<Refusal>, patience: Duration
  ) throws(SaveError) -> SaveOutcome<Refusal> {
    // A limit of the size of files shall be an error of the write and not the end of the program.
    _ = signal(SIGXFSZ, SIG_IGN)
    return try Saving(change, in: self, patience: patience).run()
  }

  /// Why nothing can be saved in the store; nil as far as can be told before it is tried.
  public var obstacleToSaving: SaveError? {
    let control = "\(home)/.cadre"
    let isThere = unsafe access(control, F_OK) == 0
    guard unsafe faccessat(AT_FDCWD, isThere ? control : home, W_OK, AT_EACCESS) != 0 else {
      return nil
    }
    return .readOnly(reason: "\(SystemError.last)")
  }

  /// The changes that were made in the store, oldest first, as rec text.
  ///
  /// Each is there before it is made: whether it was shows in the files. One that is cut short at the
  /// end is left out.
  ///
  /// - Throws: `SaveError.journal` if there is a journal that cannot be read.
  public func journal() throws(SaveError) -> [UInt8] {
    guard let control = try ControlFolder(existingIn: self) else { return [] }
    do {
      return try Journal.entries(in: control)
    } catch {
      throw .journal(reason: error.reason)
    }
  }
}
