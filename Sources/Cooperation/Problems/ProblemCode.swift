/// What kind of problem a text has.
///
/// Errors make a record unfit to rely on; warnings make a figure doubtful.
public enum ProblemCode: String, CaseIterable, Sendable {
  /// An Id that stands twice, or one that no record has.
  case identity = "E1"
  /// A value that is not of its field's kind.
  case value = "E2"
  /// A text that is no count.
  case count = "E3"
  /// A date that is not real, or a start after its end.
  case date = "E4"
  /// Parts that exceed the whole.
  case parts = "E5"
  /// An implementation plan without its year.
  case planYear = "E6"
  /// Text that is not in the rec format.
  case syntax = "E7"
  /// Two descriptors that say different things of one type.
  case descriptors = "E8"
  /// A mandatory field that is missing, or another rule of a descriptor that is broken.
  case missing = "E9"
  /// An actual of a cohort that cannot have begun.
  case prematureActual = "W1"
  /// A figure without a source.
  case unsourced = "W2"
  /// A year basis or a unit that is unclear, or stated nowhere.
  case unclear = "W3"
  /// An actual that exceeds its plan, or is missing though the year is over.
  case actual = "W4"
  /// A venue that the countries contradict.
  case venue = "W5"
  /// A claim that the records contradict, or do not explain.
  case claim = "W6"
  /// A claim that does not follow from an earlier one.
  case claimSeries = "W7"
  /// Two figures for one thing, from two sources.
  case disagreement = "W8"
  /// Several units under one heading.
  case mixedUnits = "W9"
  /// A plan without its cohorts, or a planned cohort without its figure.
  case plan = "W10"
  /// A character in a value that cannot be seen, or that could drive a terminal.
  case hiddenCharacter = "W11"
  /// A field name one letter away from a known one.
  case fieldName = "W12"

  /// Whether it is an error, and not a warning.
  public var isError: Bool { rawValue.hasPrefix("E") }
}
