/// Whether a measured figure is within a bar, and perhaps even within what is aimed at.
public struct Verdict: Sendable {
  /// On which side of a bar a figure should be.
  public enum Side: Sendable {
    /// The figure should not exceed the bar.
    case atMost
    /// The figure should not fall short of it.
    case atLeast
  }

  /// How a figure stands to its bar.
  public enum Standing: String, Sendable {
    /// Within the bar and the aim.
    case aim = "✓ aim"
    /// Within the bar.
    case bar = "✓"
    /// Not within the bar.
    case missed = "NO"
    /// Not measured.
    case unknown = "?"
  }

  /// What was measured; `nil` where it could not be.
  public let value: Double?
  /// What the figure is called, as in "× wc -l".
  public let name: String
  private let quantity: Quantity
  private let side: Side
  private let bar: Double
  private let aim: Double?

  /// Sets a figure against its bar.
  ///
  /// - Parameters:
  ///   - value: What was measured; `nil` where it could not be.
  ///   - name: What the figure is called.
  ///   - quantity: How figure and bar are written.
  ///   - side: On which side of the bar it should be.
  ///   - bar: The bar.
  ///   - aim: What is aimed at beyond it, where something is.
  public init(
    _ value: Double?, _ name: String, in quantity: Quantity = .times, _ side: Side = .atMost,
    bar: Double, aim: Double? = nil
  ) {
    self.value = value
    self.name = name
    self.quantity = quantity
    self.side = side
    self.bar = bar
    self.aim = aim
  }

  /// How the figure stands to its bar.
  public var standing: Standing {
    guard let value else { return .unknown }
    if let aim, isWithin(value, aim) { return .aim }
    return isWithin(value, bar) ? .bar : .missed
  }

  /// The figure and what it is, as in "1.66 × wc -l".
  public var found: String { phrase(value.map(quantity.text) ?? "?") }

  /// The bar, as in "≤ 3.00 × wc -l".
  public var demand: String {
    (side == .atMost ? "≤ " : "≥ ") + phrase(quantity.text(bar))
  }

  private func phrase(_ number: String) -> String {
    ([number, quantity.unit] + (name.isEmpty ? [] : [name])).joined(separator: " ")
  }

  private func isWithin(_ value: Double, _ limit: Double) -> Bool {
    side == .atMost ? value <= limit : value >= limit
  }
}
