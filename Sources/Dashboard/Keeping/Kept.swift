/// Something that was derived with a walk over many cohorts, and what it was made of.
///
/// Two are equal where they were made of the same; the ledger, which a state never mixes with another,
/// is not compared.
struct Kept<Key: Hashable & Sendable, Value: Sendable>: Hashable, Sendable {
  let key: Key
  let value: Value

  static func == (left: Kept, right: Kept) -> Bool { left.key == right.key }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Optional {
  /// What is kept, if it is made of a key.
  func value<Key, Value>(for key: Key) -> Value? where Wrapped == Kept<Key, Value> {
    self?.key == key ? self?.value : nil
  }

  /// Makes what is to be kept of a key, unless it is kept already.
  mutating func renew<Key, Value>(
    for key: Key, _ make: () -> Value
  ) where Wrapped == Kept<Key, Value> {
    if self?.key != key { self = Kept(key: key, value: make()) }
  }
}
