extension StoreFolder {
  /// What somebody had typed and not saved; nil if there is nothing.
  ///
  /// - Parameter who: the user.
  /// - Returns: the bytes that were kept last.
  /// - Throws: `SaveError.unreadable`.
  public func drafts(of who: String) throws(SaveError) -> [UInt8]? {
    guard let control = try ControlFolder(existingIn: self) else { return nil }
    return try DraftFile(of: who).contents(in: control)
  }

  /// Keeps what somebody has typed and not saved, in the place of what was kept before, and waits until
  /// the disk has it.
  ///
  /// Nobody else can read it. It is not held up by who saves at the time. Two instances of one user
  /// replace each other's.
  ///
  /// - Parameters:
  ///   - bytes: what to keep; nothing at all, to forget what was kept.
  ///   - who: the user.
  /// - Throws: `SaveError.readOnly` where nothing can be kept, `SaveError.unwritten`; what was kept
  ///   before still is.
  public func keepDrafts(_ bytes: [UInt8], of who: String) throws(SaveError) {
    let file = DraftFile(of: who)
    if bytes.isEmpty {
      guard let control = try ControlFolder(existingIn: self) else { return }
      try file.remove(from: control)
    } else {
      try file.replace(with: bytes, in: ControlFolder(in: self))
    }
  }
}
