/// Something that a crash has left in a store and that only the user can judge.
public enum Leftover: Hashable, Sendable, CustomStringConvertible {
  /// A change was under way when the program ended, and somebody has changed these files since: what
  /// they held before and should hold after it is kept in a file of `.cadre`.
  case change(kept: String, before: [StoreFile], after: [StoreFile])

  /// What somebody else had written to a file at the moment when the program ended; it is kept at a
  /// path below the store's root.
  case foreign(path: String, file: String)

  /// Where it is kept, below the store's root; no other has the same path.
  public var path: String {
    switch self {
    case .change(let kept, _, _): ".cadre/\(kept)"
    case .foreign(let path, _): path
    }
  }

  /// A sentence that says what there is and where.
  public var description: String {
    switch self {
    case .change(_, _, let after):
      "A change of \(after.map { "“\($0.path)”" }.joined(separator: ", ")) was cut short, and "
        + "somebody has changed the text since; “\(path)” has what was there before."
    case .foreign(_, let file):
      "What another program wrote to “\(file)” while it was saved is kept in “\(path)”."
    }
  }
}
