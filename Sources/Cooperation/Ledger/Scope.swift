/// The part of a ledger that a figure is about.
public enum Scope: Hashable, Sendable {
  /// Everything.
  case all
  /// The programs of one country.
  case country(Row<Country>)
  /// One program.
  case program(Row<Program>)
}
