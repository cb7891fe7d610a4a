/// How close a source stands to the facts.
public enum Grade: String, Code {
  /// A party to the cooperation itself.
  case primary
  /// The press.
  case press
  /// Somebody who quotes others.
  case secondary
}
