/// What a number of trainees counts.
///
/// Different units are never added.
public enum Unit: String, Code {
  /// Each person once.
  case people
  /// Each attendance (延べ人数, lượt người): whoever comes twice counts twice.
  case participations
  /// Participants times days.
  case personDays = "person-days"
  /// Experts sent.
  case experts
  /// The source does not say.
  case unclear
}
