/// How far a cohort has come.
public enum CohortStatus: String, Code {
  /// Planned and not begun.
  case planned
  /// Under way.
  case running
  /// Over.
  case completed
  /// Called off.
  case cancelled
  /// The source does not say.
  case unknown
}
