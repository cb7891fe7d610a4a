internal import Cooperation

/// What a page is about, and how far it is scrolled.
public struct PageState: Hashable, Sendable {
  /// What a page tells.
  public enum Subject: Hashable, Sendable, CaseIterable {
    /// The agreements of a scope, the latest first.
    case agreements
    /// The claims of a scope, in their words, against what is recorded.
    case claims
    /// The sources of a figure, or of a scope.
    case sources

    /// What the header calls it.
    var title: String {
      switch self {
      case .agreements: "Agreements"
      case .claims: "Claims"
      case .sources: "Sources"
      }
    }
  }

  /// What it tells.
  var subject = Subject.agreements
  /// The country that it is about; `nil` for all.
  var country: RecordKey?
  /// The program that it is about; `nil` for all of the country.
  var program: RecordKey?
  /// The cohort whose sources are shown; `nil` for those of the scope.
  var cohort: RecordKey?
  /// The first line that is drawn.
  var top = 0
}
