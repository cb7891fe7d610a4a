/// Where the bytes of a text lie that is not at hand as a whole, such as in a file.
public protocol TextSupply: Sendable {
  /// How many bytes there are.
  var count: Int { get }

  /// The bytes of a range; `nil` where they cannot be had, or are no longer what they were.
  func bytes(in range: Range<Int>) -> [UInt8]?
}
