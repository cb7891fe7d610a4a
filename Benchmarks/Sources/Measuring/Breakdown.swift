/// Why something could not be measured, as a clause that stands in a table.
public struct Breakdown: Error, CustomStringConvertible {
  /// The reason.
  public let description: String

  /// A reason.
  public init(_ description: String) { self.description = description }
}
