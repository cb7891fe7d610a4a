/// The year of a cohort or a plan as its record states it.
public struct StatedYear: Hashable, Sendable {
  /// The year, from 1 to 9999; `nil` for `?`.
  public let year: Int?

  /// Reads a year of four digits, or `?`.
  /// - Throws: ``DateError`` naming what was wrong.
  public init(_ text: String) throws(DateError) {
    switch try PartialDate(text) {
    case .year(let year): self.year = year
    case .unknown: year = nil
    case .month, .day: throw .form(text)
    }
  }
}
