internal import Recfile

extension RecordType {
  /// The value that a store holds for a text as a person typed it into a field.
  ///
  /// Counts may have thousands set apart (`2,300` becomes `2300`) and are stored in their one form;
  /// words of a closed list may be typed in any case; around these, dates, numbers and Ids blanks do
  /// not matter. Other text is stored as typed.
  ///
  /// Whether a reference finds its record, and what a descriptor demands, is seen when the edit is
  /// applied.
  /// - Throws: ``Refusal`` if the field does not accept the text.
  public func stored(_ typed: String, in field: String) throws(Refusal) -> StoredValue {
    let rule = rule(for: field)
    let text: String
    switch rule?.kind {
    case .count: text = try count(typed, in: field).description
    case .date, .year, .number, .reference: text = trimmed(typed)
    case .code(let words): text = word(typed, of: words)
    case .text where rule?.name == "Id": text = trimmed(typed)
    case .text, nil: text = typed
    }
    if let flaw = rule?.flaw(of: text) { throw .value(field: field, flaw) }
    return try storable(text, in: field)
  }

  private func count(_ typed: String, in field: String) throws(Refusal) -> Count {
    do throws(CountError) {
      return try Count(entered: typed)
    } catch {
      throw .value(
        field: field, ValueFlaw(code: .count, message: error.description, remedy: error.remedy))
    }
  }
}

/// A text as the value of a field.
///
/// - Throws: `Refusal.text` if the format cannot hold it.
func storable(_ text: String, in field: String) throws(Refusal) -> StoredValue {
  let value = StoredValue(text)
  do throws(EditRefusal) {
    _ = try RecText(bytes: []).splice(inserting: [NewField(field, value.bytes)], at: .endOfText)
  } catch {
    throw .text(error)
  }
  return value
}

/// A text without the blanks at its ends.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let rest = scalars.drop(while: \.properties.isWhitespace)
  let end = rest.lastIndex { !$0.properties.isWhitespace }
  return end.map { String(rest[...$0]) } ?? ""
}

/// The word of a list that a text spells in some case; the trimmed text if it is none of them.
func word(_ typed: String, of words: [String]) -> String {
  let typed = trimmed(typed)
  return words.first { $0.lowercased() == typed.lowercased() } ?? typed
}
