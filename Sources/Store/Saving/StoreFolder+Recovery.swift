extension StoreFolder {
  /// Finishes what a crash has left half done, and removes files that nobody misses.
  ///
  /// To be called when a store is opened, before it is read.
  ///
  /// - Returns: what was left and is for the user to decide on.
  /// - Throws: `SaveError.locked`, `SaveError.unwritten` and others of `save`; the store can still be
  ///   read.
  public func recover() throws(SaveError) -> [Leftover] {
    guard obstacleToSaving == nil, let control = try ControlFolder(existingIn: self) else {
      return []
    }
    let lock = try StoreLock(in: control, patience: .seconds(10))
    defer { _ = lock }
    return try Recovery.clean(self, in: control)
  }

  /// Puts what a crash has left in the place of what the files hold now.
  ///
  /// Of a change that was cut short it is what the files held before; a file that was not there then
  /// becomes an empty one. What is replaced is kept as a leftover of its own, so that restoring that
  /// puts all back.
  ///
  /// - Parameter leftover: one that `recover()` has returned.
  /// - Throws: `SaveError.unreadable` if it is not there any more, or is none that can be restored, and
  ///   each case that `save` throws.
  public func restore(_ leftover: Leftover) throws(SaveError) {
    try decide(on: leftover) { (control) throws(SaveError) in
      try Recovery.restore(leftover, of: self, in: control)
      try Recovery.discard(leftover, of: self, in: control)
    }
  }

  /// Removes what a crash has left; the files stay as they are.
  ///
  /// - Parameter leftover: one that `recover()` has returned.
  /// - Throws: `SaveError.unreadable` if it is not there any more, `SaveError.unwritten` if it cannot be
  ///   removed, `SaveError.locked`, `SaveError.readOnly`.
  public func discard(_ leftover: Leftover) throws(SaveError) {
    try decide(on: leftover) { (control) throws(SaveError) in
      try Recovery.discard(leftover, of: self, in: control)
    }
  }

  /// Does something about a leftover under the lock, if it is still as it was when it was told.
  private func decide(
    on leftover: Leftover, _ action: (borrowing ControlFolder) throws(SaveError) -> Void
  ) throws(SaveError) {
    if let obstacle = obstacleToSaving { throw obstacle }
    let control = try ControlFolder(in: self)
    let lock = try StoreLock(in: control, patience: .seconds(10))
    defer { _ = lock }
    guard try Recovery.clean(self, in: control).contains(leftover) else {
      throw .unreadable(path: leftover.path, reason: "It is not there any more as it was.")
    }
    try action(control)
  }
}
