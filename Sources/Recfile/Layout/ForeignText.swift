/// What is read here, while recutils 1.9 refuses it or reads it otherwise.
public enum ForeignText: Hashable, Sendable {
  /// A byte order mark at the start of the file.
  case byteOrderMark
  /// Lines that end with CR and LF.
  case carriageReturns
  /// A line of characters that look like nothing, taken for a blank line.
  case looksBlank(Unicode.Scalar)
  /// A colon followed by a byte beyond ASCII, without a blank between them.
  case missingBlankAfterColon
  /// The byte FF in a value.
  case byteFF
  /// A NUL in a value; recutils cuts the value there.
  case nulInValue
  /// The text ends after a colon.
  case endsAfterColon
  /// The text ends after the `+` of a continuation line.
  case endsAfterPlus
  /// The text ends after a backslash.
  case endsAfterBackslash

  /// What is wrong, as a clause without a full stop.
  var message: String {
    switch self {
    case .byteOrderMark: "the file begins with a byte order mark, which recutils cannot read"
    case .carriageReturns: "the lines end with CR LF, which recutils takes for part of the values"
    case .looksBlank(let scalar):
      "this line looks blank but holds \(scalar.codePoint), which recutils cannot read"
    case .missingBlankAfterColon:
      "recutils cannot read a value that begins beyond ASCII right after the colon"
    case .byteFF: "the value holds the byte FF, which recutils takes for the end of the file"
    case .nulInValue: "the value holds a NUL; recutils cuts the value there"
    case .endsAfterColon: "the file ends right after a colon; it may have been cut"
    case .endsAfterPlus: "the file ends right after a `+`; it may have been cut"
    case .endsAfterBackslash: "the file ends with a backslash; it may have been cut"
    }
  }

  /// What is accepted, as a clause without a full stop.
  var remedy: String {
    switch self {
    case .byteOrderMark: "save the file as UTF-8 without a byte order mark"
    case .carriageReturns: "save the file with LF line endings, if recutils is to read it"
    case .looksBlank: "empty the line"
    case .missingBlankAfterColon: "put a space after the colon"
    case .byteFF, .nulInValue: "replace the byte; in UTF-8 text it has no place"
    case .endsAfterColon, .endsAfterPlus: "see whether something is missing, then end the line"
    case .endsAfterBackslash:
      "see whether something is missing; no line of a value may end with a backslash"
    }
  }
}
