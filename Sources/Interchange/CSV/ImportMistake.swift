/// Something in a table that cannot be taken over.
public struct ImportMistake: Hashable, Sendable {
  /// Where it stands.
  public let place: CSVText.Place
  /// What is wrong, as a clause without a full stop.
  public let message: String
  /// What is accepted, as a clause without a full stop.
  public let remedy: String

  init(_ place: CSVText.Place, _ message: String, _ remedy: String) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}
