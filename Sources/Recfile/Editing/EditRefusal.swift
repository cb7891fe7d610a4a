/// Why an edit cannot be written into a text so that it is read back as it was meant.
public enum EditRefusal: Error, Hashable, Sendable {
  /// The name is not a field name.
  case name(String)
  /// A line of the value, counted from 1, ends with a backslash.
  ///
  /// recutils would join the next line to it. (A backslash and an empty line behind it would undo
  /// that, but look like the end of the record to everybody who reads the text.)
  case backslash(line: Int)
  /// A line of the value, counted from 1, ends with a CR, which would become part of its ending.
  case carriageReturn(line: Int)
  /// The value holds a NUL or the byte FF, which recutils cannot read.
  case byte(UInt8)
  /// A record without fields.
  case noFields
  /// The field, record or set is one of another text, or of this one before it was read anew.
  case otherText
  /// The first line would end otherwise than before, and with it change the values of a text whose
  /// lines do not all end alike.
  case lineEnding
  /// Damaged lines beside the edit would be read otherwise than before.
  case surroundings

  /// What is wrong, as a clause without a full stop.
  public var message: String {
    switch self {
    case .name(let name): "`\(name.shown)` is not a field name"
    case .backslash(let line): "line \(line) of the value ends with a backslash"
    case .carriageReturn(let line): "line \(line) of the value ends with a carriage return"
    case .byte(let byte): "the value holds the byte \(byte.hexadecimal)"
    case .noFields: "the record has no fields"
    case .otherText: "the text has changed since this was looked up"
    case .lineEnding: "some lines of the file end with LF and others with CR LF"
    case .surroundings: "a damaged line beside it would be read otherwise than before"
    }
  }

  /// What is accepted, as a clause without a full stop.
  public var remedy: String {
    switch self {
    case .name: "begin it with an ASCII letter and go on with ASCII letters, digits and `_`"
    case .backslash: "put something behind the backslash; the format joins such lines"
    case .carriageReturn, .byte: "delete it from the value"
    case .noFields: "give it one field at least"
    case .otherText: "look it up in the text as it is now"
    case .lineEnding: "give all lines of the file the same ending, then edit it"
    case .surroundings: "mend the damaged lines of the record, then edit it"
    }
  }
}
