/// Why a line belongs to no field, no comment and no blank.
public enum LineDamage: Hashable, Sendable {
  /// A name, and then the end of the line or a word, but no colon: `Name Thing`.
  case missingColon
  /// A blank between name and colon: `Name : Thing`.
  case blankBeforeColon
  /// A character in a name that is no letter, digit or underscore: `a-b: c`.
  case characterInName(Unicode.Scalar)
  /// A character at the start of a line that no name begins with: `1a: b`.
  case firstCharacter(Unicode.Scalar)
  /// A byte in or before a name that is not UTF-8.
  case strayByte(UInt8)
  /// A character in or before a name that cannot be seen, such as a zero width space.
  case invisibleCharacter(Unicode.Scalar)
  /// A field, or what would be one, that is indented within a record.
  case indented
  /// A comment that is indented within a record.
  case indentedComment
  /// A line that goes on with `+` where there is no value to go on with.
  case strayContinuation
  /// A backslash alone.
  case loneBackslash
  /// NUL bytes, as a file system leaves after a loss of power.
  case nulBytes
  /// A line that git writes around two versions that it could not merge.
  case conflictMarker
  /// Bytes beyond those whose offsets fit in 32 bits.
  case beyondLimit

  /// What is wrong, as a clause without a full stop.
  var message: String {
    switch self {
    case .missingColon: "this line has no colon after a field name"
    case .blankBeforeColon: "there is a blank between the field name and its colon"
    case .characterInName(let scalar):
      "\(scalar.named) cannot be part of a field name"
    case .firstCharacter(let scalar):
      "a line cannot begin with \(scalar.named)"
    case .strayByte(let byte):
      "the byte \(byte.hexadecimal) is not a letter, and not UTF-8"
    case .invisibleCharacter(let scalar):
      "the invisible character \(scalar.codePoint) cannot be part of a field name"
    case .indented: "this line of a record is indented"
    case .indentedComment: "this comment within a record is indented"
    case .strayContinuation: "this line continues a value, but there is none before it"
    case .loneBackslash: "this line is a backslash alone"
    case .nulBytes: "there are NUL bytes where a field should be"
    case .conflictMarker: "git left a conflict here that nobody has resolved"
    case .beyondLimit: "the file is larger than 4 GiB; what follows is not read"
    }
  }

  /// What is accepted, as a clause without a full stop.
  var remedy: String {
    switch self {
    case .missingColon:
      "write it as `Name: value`, begin it with `+ ` to continue a value, or with `#` for a comment"
    case .blankBeforeColon: "put the colon right after the name, as in `Name: value`"
    case .characterInName, .firstCharacter, .strayByte:
      "begin the name with an ASCII letter or `%` and go on with ASCII letters, digits and `_`; "
        + "begin the line with `+ ` if it continues a value"
    case .invisibleCharacter: "delete the character; it cannot be seen in most editors"
    case .indented:
      "begin the line in the first column, or with `+ ` if it continues the value above"
    case .indentedComment: "put the `#` in the first column"
    case .strayContinuation:
      "join it to its field: no blank line and no comment may come between them"
    case .loneBackslash: "delete the line, or begin it with `+ ` if it belongs to a value"
    case .nulBytes: "restore the line from a backup or from git; the bytes are kept as they are"
    case .conflictMarker:
      "choose between the versions around it, then delete the lines that git added"
    case .beyondLimit: "split the file; any number of files may hold the records of a type"
    }
  }
}
