/// Why no new store could be made in a folder.
public struct CreationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder, or what in it is in the way.
  public let path: String
  /// Why, as a clause without a full stop.
  public let reason: String

  /// A sentence that says what is wrong.
  public var description: String { "“\(path)” cannot be made a store: \(reason)." }

  init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }
}
