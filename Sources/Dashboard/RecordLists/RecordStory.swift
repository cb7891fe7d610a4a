internal import Surface

/// What is to be read of one record: a heading, what it says, and its own words.
struct RecordStory {
  /// How far what stands under a heading is set in.
  private static let indent = 2

  let heading: StyledText
  /// Facts, each a line that is wrapped where it must be.
  let facts: [StyledText]
  let note: String?

  /// A fact with its name, unless there is nothing to say.
  static func fact(_ name: String, _ text: String?) -> StyledText? {
    fact(name, text.map { StyledText($0) })
  }

  /// A fact with its name and looks, unless there is nothing to say.
  static func fact(_ name: String, _ text: StyledText?) -> StyledText? {
    guard let text, !text.text.isEmpty else { return nil }
    return StyledText("\(name): ", Style(.heading)) + text
  }

  init(_ heading: StyledText, _ facts: [StyledText?], note: String? = nil) {
    self.heading = heading
    self.facts = facts.compactMap(\.self)
    self.note = note
  }

  /// The lines of a width.
  func lines(width: Int) -> [StyledText] {
    let inner = width - RecordStory.indent
    let note = (note ?? "").isEmpty ? [] : [StyledText(note ?? "", Style(.faint))]
    let blocks = (facts + note).flatMap { $0.wrapped(width: inner) }
    return heading.wrapped(width: width)
      + blocks.map { StyledText(String(repeating: " ", count: RecordStory.indent)) + $0 }
  }
}
