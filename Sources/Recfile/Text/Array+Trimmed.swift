extension Array {
  /// The same elements in no more memory than they take.
  ///
  /// An array that was filled one by one has room for up to as many again.
  public var trimmed: [Element] {
    guard capacity - count > count / 16 else { return self }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    elements += self
    return elements
  }
}
