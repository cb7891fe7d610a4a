internal import Cooperation

/// One `FIELD=VALUE` of a command line.
struct Assignment {
  /// What it asks for.
  enum Action: Hashable {
    /// `FIELD=VALUE`: the field has this value.
    case set(String)
    /// `FIELD=`: the field is not there.
    case clear
    /// `FIELD+=VALUE`: the value is one of the field's.
    case add(String)
    /// `FIELD-=VALUE`: the value is none of the field's.
    case remove(String)
  }

  /// The argument as it was typed.
  let argument: String
  /// The field, as it was typed.
  let field: String
  let action: Action

  /// Reads an argument.
  ///
  /// - Throws: ``Failure`` naming the argument: 64 for one that is no assignment, 65 for one that is
  ///   not UTF-8.
  init(_ argument: String) throws(Failure) {
    // What is not UTF-8 has become U+FFFD before the program sees it.
    guard !argument.unicodeScalars.contains("\u{FFFD}") else {
      throw Failure("“\(argument)” is not UTF-8\n  = write it in UTF-8", status: .data)
    }
    guard let sign = argument.firstIndex(of: "=") else {
      throw Failure(
        """
        “\(argument)” is not an assignment
          = accepted are FIELD=VALUE, FIELD+=VALUE, FIELD-=VALUE, and FIELD= to remove the field
        """, status: .usage)
    }
    let value = String(argument[argument.index(after: sign)...])
    let left = argument[..<sign]
    let operation = left.last.flatMap { "+-".contains($0) ? $0 : nil }
    let field = String(operation == nil ? left : left.dropLast())
    guard isFieldName(field) else {
      throw Failure(
        """
        “\(argument)”: “\(field)” is not a field name
          = begin it with an ASCII letter and go on with ASCII letters, digits and _
        """, status: .usage)
    }
    switch operation {
    case "+": action = .add(value)
    case "-": action = .remove(value)
    default: action = value.isEmpty ? .clear : .set(value)
    }
    guard operation == nil || !value.isEmpty else {
      throw Failure(
        "“\(argument)” names no value\n  = write one behind the sign, or \(field)= to remove the field",
        status: .usage)
    }
    self.argument = argument
    self.field = field
  }
}

/// Whether a text is a field name: recutils manual, 2.1 Fields.
private func isFieldName(_ text: String) -> Bool {
  func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
  guard let first = text.utf8.first, isLetter(first) else { return false }
  return text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
}

extension [Assignment] {
  /// Reads the arguments of a command line.
  ///
  /// - Throws: ``Failure`` for the first that is no assignment.
  init(_ arguments: [String]) throws(Failure) {
    self = []
    for argument in arguments { append(try Assignment(argument)) }
  }
}
