/// What was measured of the same thing, again and again.
public struct Series: Sendable, Equatable {
  /// The measurements, in their order.
  public private(set) var values: [Double]

  /// A series of measurements.
  public init(_ values: [Double] = []) { self.values = values }

  /// Adds a measurement.
  public mutating func append(_ value: Double) { values.append(value) }

  /// The middle one, or the mean of the two in the middle; `nil` where nothing was measured.
  public var median: Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The least; `nil` where nothing was measured.
  public var least: Double? { values.min() }

  /// The smallest measurement that at least so many percent of all do not exceed (nearest rank).
  ///
  /// - Parameter percent: From 1 to 100.
  /// - Returns: The measurement; `nil` where nothing was measured.
  public func percentile(_ percent: Int) -> Double? {
    guard !values.isEmpty else { return nil }
    let rank = (values.count * percent + 99) / 100
    return values.sorted()[min(max(rank, 1), values.count) - 1]
  }
}
