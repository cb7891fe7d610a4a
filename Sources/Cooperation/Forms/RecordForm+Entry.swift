internal import Recfile

extension RecordForm {
  /// The value that a store holds for a text as a person typed it into a field of the form.
  ///
  /// Beside what ``RecordType/stored(_:in:)`` does for the fields that Cadre knows, it holds others to
  /// the type that the descriptor declares: words of a list may be typed in any case, and around
  /// words, numbers, dates and Ids blanks do not matter.
  ///
  /// Whether a reference finds its record is seen when the edit is applied.
  /// - Throws: ``Refusal`` if the field does not accept the text.
  public func stored(_ typed: String, in name: String) throws(Refusal) -> StoredValue {
    let field = self[name]
    let known = type.flatMap(RecordType.init(rawValue:))
    let value: StoredValue
    if let known, known.rule(for: name) != nil {
      value = try known.stored(typed, in: name)
    } else {
      value = try storable(field?.tidied(typed) ?? typed, in: name)
    }
    if let type = field?.declared, !type.isMet(by: value.bytes) {
      throw .rule(.value(name, type: type))
    }
    return value
  }
}

extension FormField {
  /// What is accepted as a value, as a clause without a full stop; `nil` where the descriptor does not
  /// say it.
  public var declaredRemedy: String? {
    declared.map(\.example)
  }

  fileprivate func tidied(_ typed: String) -> String {
    switch kind {
    case .text: typed
    case .code(let words): word(typed, of: words)
    case .truth: word(typed, of: ["yes", "no", "true", "false"])
    case .count, .date, .year, .number, .reference: trimmed(typed)
    }
  }
}
