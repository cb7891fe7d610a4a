/// A closed list of words that a field accepts, as a store writes them.
public protocol Code: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

extension Code {
  /// The words, as one line for a person.
  public static var acceptedForms: String { allCases.map(\.rawValue).joined(separator: "  ") }
}
