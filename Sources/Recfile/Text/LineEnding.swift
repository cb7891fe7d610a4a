/// How the lines of a text end.
///
/// recutils 1.9 knows only `lf`: it keeps the CR in values and cannot read a blank line that has
/// one. A file has the ending of its first line; a lone LF ends a line in either case.
public enum LineEnding: Hashable, Sendable {
  /// One LF, as recutils and Unix write it.
  case lf
  /// CR and LF, as editors on Windows write it.
  case crlf

  /// The bytes that end a line.
  public var bytes: [UInt8] {
    switch self {
    case .lf: [Byte.newline]
    case .crlf: [Byte.carriageReturn, Byte.newline]
    }
  }

  /// What ends the first line of a text; LF, if it has but one line.
  init(of bytes: [UInt8]) {
    let newline = bytes.firstIndex(of: Byte.newline) ?? 0
    self = newline > 0 && bytes[newline - 1] == Byte.carriageReturn ? .crlf : .lf
  }
}
