/// Where a training took place, seen from the two partners.
public enum Venue: String, Code {
  /// In the country that gives the training.
  case donorCountry = "donor-country"
  /// In the trainees' own country.
  case inCountry = "in-country"
  /// In a third country.
  case thirdCountry = "third-country"
  /// Over a network.
  case online
  /// The source does not say.
  case unknown
}
