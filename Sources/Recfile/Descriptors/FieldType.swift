/// What the values of a field may be.
///
/// Source: recutils manual, 6.2 Declaring Types.
public enum FieldType: Hashable, Sendable {
  /// A whole number: decimal, hexadecimal or octal.
  case int
  /// One of `yes`, `no`, `true`, `false`, `1`, `0`.
  case bool
  /// A whole number within bounds; nil is no bound.
  case range(min: Int?, max: Int?)
  /// A number with or without decimals.
  case real
  /// No more than this many bytes.
  case size(Int)
  /// No newline.
  case line
  /// What a POSIX extended regular expression is found in.
  case regexp(String)
  /// A date.
  case date
  /// One of the given words.
  case enumeration([String])
  /// The name of a field.
  case field
  /// An address for electronic mail.
  case email
  /// A universally unique identifier.
  case uuid
  /// The key of a record of the given type.
  case rec(String)
}
