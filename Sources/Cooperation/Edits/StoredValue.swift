/// The value of a field as a store holds it, compared by its bytes.
///
/// `é` written as one scalar or as two are two values, and a value that is not UTF-8 is kept as it is.
public struct StoredValue: Hashable, Sendable {
  /// The bytes, lines separated by newlines.
  public let bytes: [UInt8]

  /// A value of some bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A value of some text.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// The value as text; bytes that are not UTF-8 appear as U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension StoredValue: ExpressibleByStringLiteral {
  /// A value of some text.
  public init(stringLiteral text: String) { self.init(text) }
}
