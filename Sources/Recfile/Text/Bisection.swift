extension RandomAccessCollection {
  /// The first index for whose element something holds that holds for all after it, too; the end where
  /// it holds for none.
  ///
  /// Asks about as many elements as the count has binary digits.
  @inlinable
  public func firstIndexByBisection(where holds: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if holds(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
