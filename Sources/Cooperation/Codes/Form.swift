/// What kind of activity trainees took part in.
public enum Form: String, Code {
  /// A training course.
  case course
  /// On-the-job training.
  case onTheJob = "ojt"
  /// A seminar or workshop.
  case seminar
  /// Advice by dispatched experts.
  case advisor
  /// A visit by an observation team.
  case observation
  /// Several forms that the source does not separate.
  case mixed
}
