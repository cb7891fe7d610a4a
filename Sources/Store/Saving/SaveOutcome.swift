/// What became of a change.
public enum SaveOutcome<Refusal: Error & Sendable>: Sendable {
  /// The change is in the files, and they are on the disk; the files that changed, as they are now.
  case saved([StoreFile])

  /// The files held what the change asks for already; nothing was written.
  case unchanged

  /// The change cannot be made on what the files hold now; nothing was written.
  case refused(Refusal)
}

extension SaveOutcome: Equatable where Refusal: Equatable {}
