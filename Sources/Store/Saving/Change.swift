/// A change of a store that can be made on whatever its files hold by the time it is saved.
///
/// `Refusal` says why the change cannot be made on what is there now.
public struct Change<Refusal: Error & Sendable>: Sendable {
  /// The files that are read again before the change is made; nil for all of the store.
  public let paths: [String]?

  /// Files as they were read before, by path: where they still are so, they are not read again.
  let known: [String: KnownFile]

  let find: @Sendable ([StoreFile]) throws(Refusal) -> ChangePlan

  /// A change.
  ///
  /// - Parameters:
  ///   - paths: the files that the change depends on; nil for all of the store. One that is not
  ///     there is left out.
  ///   - known: files as they were read before, by path.
  ///   - find: finds the change again in the files as they are now. It may be asked several times,
  ///     and plans nothing for what is there already.
  public init(
    paths: [String]?, known: [String: KnownFile] = [:],
    find: @escaping @Sendable ([StoreFile]) throws(Refusal) -> ChangePlan
  ) {
    self.paths = paths
    self.known = known
    self.find = find
  }
}
