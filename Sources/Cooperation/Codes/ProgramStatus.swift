/// How far a program has come, in the order of IATI's ActivityStatus 1 to 6.
public enum ProgramStatus: String, Code {
  /// Agreed or foreseen, not begun.
  case planned
  /// Under way.
  case active
  /// Activities are over, accounts are open.
  case finalising
  /// Over.
  case closed
  /// Called off.
  case cancelled
  /// Interrupted.
  case suspended
}
