internal import Cooperation
internal import Surface

/// The value of one field as it is being typed.
///
/// A field of a closed list, or one that refers to records, shows what can be chosen, narrowed by
/// what is typed; any other is a line of text.
public struct FieldEntry: Hashable, Sendable {
  /// The type of the record.
  let type: String
  /// The field.
  let field: String
  /// What is typed.
  private(set) var line: TextLine
  /// The choice that Enter takes, by its place among those that are shown; `nil` for what is typed.
  private(set) var picked: Int?
  /// Whether the next character takes the place of all that is there, as in a cell that a spreadsheet
  /// has just gone to.
  private(set) var isFresh: Bool
  /// Whether it is chosen from a list, so that nothing stands in the line at first.
  let isList: Bool
  /// What stood in the field, which need not be among the choices.
  private let seen: StoredValue?
  /// Whether anything was typed, chosen or taken away.
  private var isTouched = false

  /// Begins to type a value of a field in which something, or nothing, stands already; in a fresh
  /// one the first character takes its place.
  init(
    _ field: String, of type: String, seen: StoredValue?, isFresh: Bool, _ choices: FieldChoices?
  ) {
    self.field = field
    self.type = type
    self.isFresh = isFresh
    self.seen = seen
    isList = choices != nil
    let text = seen?.text ?? ""
    line = TextLine(choices == nil ? text : "")
    picked = choices?.all.firstIndex { $0.value == text }
  }

  /// Goes on with what was typed before.
  mutating func resume(_ text: String, _ choices: FieldChoices?) {
    line = TextLine(text)
    isFresh = false
    isTouched = true
    repick(choices)
  }

  /// Takes in typed text.
  mutating func insert(_ text: String, _ choices: FieldChoices?) {
    if isFresh { line.clear() }
    isFresh = false
    isTouched = true
    line.insert(text)
    repick(choices)
  }

  /// Changes the line otherwise than by adding to it.
  mutating func edit(_ choices: FieldChoices?, _ change: (inout TextLine) -> Void) {
    let before = line.text
    isFresh = false
    change(&line)
    guard line.text != before else { return }
    isTouched = true
    repick(choices)
  }

  /// Empties the line, and chooses nothing.
  mutating func clear() {
    line.clear()
    picked = nil
    isFresh = false
    isTouched = true
  }

  /// Goes to the next or the previous of the choices that are shown.
  mutating func pick(by step: Int, _ choices: FieldChoices?) {
    guard let count = choices?.matching(line.text).count, count > 0 else { return }
    isFresh = false
    isTouched = true
    guard let picked else {
      self.picked = step > 0 ? 0 : count - 1
      return
    }
    self.picked = min(max(picked + step, 0), count - 1)
  }

  /// Goes to one of the choices that are shown.
  mutating func pick(_ position: Int, _ choices: FieldChoices?) {
    guard choices?.matching(line.text).indices.contains(position) == true else { return }
    isFresh = false
    isTouched = true
    picked = position
  }

  private mutating func repick(_ choices: FieldChoices?) {
    guard let choices else { return }
    picked = line.text.isEmpty || choices.matching(line.text).isEmpty ? nil : 0
  }

  /// The text that Enter would save.
  func chosen(_ choices: FieldChoices?) -> String {
    guard let choices, let picked else { return line.text }
    let shown = choices.matching(line.text)
    return shown.indices.contains(picked) ? shown[picked].value : line.text
  }

  /// The value that Enter would save; `nil` for none, which takes the field away.
  ///
  /// - Throws: `Refusal` if the field does not accept what is typed.
  func value(_ choices: FieldChoices?) throws(Refusal) -> StoredValue? {
    guard isTouched else { return seen }
    let text = chosen(choices)
    guard !text.isEmpty else { return nil }
    guard let known = RecordType(rawValue: type) else { return StoredValue(text) }
    return try known.stored(text, in: field)
  }
}
