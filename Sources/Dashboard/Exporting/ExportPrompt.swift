internal import Cooperation
internal import Surface

/// What is asked before something is exported: in which format, and where to.
public struct ExportPrompt: Hashable, Sendable {
  /// How far it has come.
  enum Step: Hashable, Sendable {
    /// The user chooses.
    case choosing
    /// It is being written.
    case underWay
    /// There is a file of that name, at an absolute path.
    case taken(String)
  }

  /// What is exported, in words.
  let summary: String
  /// What a file of it is called, without ending.
  let stem: String
  /// The formats to choose from.
  let formats: [ExhibitFormat]
  /// Where the cursor is among the formats.
  var list = ListState()
  /// The path of the file, as it is typed.
  var path: TextLine
  /// Whether it goes to the clipboard instead.
  var isForClipboard = false
  /// How far it has come.
  var step = Step.choosing
  /// Why it could not be written the last time.
  var trouble: [String] = []

  init(_ exhibit: Exhibit, summary: String, day: Day?) {
    self.summary = summary
    stem = exhibit.stem + (day.map { "-\($0)" } ?? "")
    formats = exhibit.formats
    path = TextLine("\(stem).\(ExhibitFormat.csv.ending)")
  }

  /// The chosen format.
  var format: ExhibitFormat {
    formats.indices.contains(list.selected) ? formats[list.selected] : .csv
  }

  /// Chooses a format; a path that ends in the ending of the format before gets the other.
  mutating func choose(_ position: Int) {
    let old = ".\(format.ending)"
    list.selected = min(max(position, 0), max(formats.count - 1, 0))
    trouble = []
    guard path.text.hasSuffix(old) else { return }
    path = TextLine("\(path.text.dropLast(old.count)).\(format.ending)")
  }

  /// Where it goes.
  func target(replaces: Bool) -> Export.Target {
    isForClipboard ? .clipboard : .file(path.text, replaces: replaces)
  }

  /// The question whether a file is to be replaced; `nil` where there is none.
  var dialog: Dialog? {
    guard case .taken(let path) = step else { return nil }
    return Dialog(
      title: "That file is there already",
      lines: [StyledText(path), StyledText("Its content would be gone; cadre keeps none of it.")],
      answers: [
        Dialog.Answer(key: "y", words: "replace"),
        Dialog.Answer(key: "n", words: "keep", isDefault: true),
      ])
  }
}
