internal import Cooperation
internal import Surface

/// A line of a form: one value of a field, or the place of one.
struct FormPlace: Hashable, Sendable {
  /// The field.
  let field: String
  /// The place among the values of the field, from 0; one behind the last is where one is added.
  let index: Int
}

/// A record that is shown as a form, and where the reader is in it.
public struct FormState: Hashable, Sendable {
  /// What is shown.
  enum Subject: Hashable, Sendable {
    /// A record of the store: by the names that it had since the form was opened, the newest last,
    /// and where it stood when it was last seen.
    case stored(names: [RecordName], origin: Origin)
    /// A record that is to be added.
    case new(Beginning)
  }

  /// A record that is not in the store yet.
  struct Beginning: Hashable, Sendable {
    /// What it was given at first, by what was selected.
    let given: NewRecord
    /// What it has by now.
    var record: NewRecord
    /// The Id that it gets unless another is typed.
    var proposedID: RecordID?
    /// The line of the form below this one that gets the Id.
    let purpose: FormPlace?
  }

  /// Where the cursor goes as soon as the ledger has a change.
  enum Target: Hashable, Sendable {
    case at(FormPlace)
    case after(FormPlace)
    case before(FormPlace)
    /// The place of a further value of a field.
    case further(String)
  }

  /// What is shown.
  var subject: Subject
  /// The line of the cursor; `nil` for the first.
  var cursor: FormPlace? {
    didSet { if cursor != oldValue { textTop = 0 } }
  }
  /// The first row that is drawn.
  var top = 0
  /// How many rows of the line of the cursor are scrolled away, where it is longer than the screen.
  var textTop = 0
  /// Where to type next, while a change is on its way into the ledger.
  var awaited: Target?

  /// A form of what is to be shown.
  init(_ subject: Subject, cursor: FormPlace? = nil) {
    self.subject = subject
    self.cursor = cursor
  }

  /// The record that is to be added; `nil` for one of the store.
  var beginning: Beginning? {
    if case .new(let beginning) = subject { beginning } else { nil }
  }

  /// Where the record stands; `nil` for one that is to be added.
  var origin: Origin? {
    if case .stored(_, let origin) = subject { origin } else { nil }
  }

  /// What drafts name the record by; one that is to be added has no Id yet.
  var name: RecordName? {
    switch subject {
    case .stored(let names, _): names.last
    case .new(let beginning): RecordName(type: beginning.record.type, id: RecordID(""))
    }
  }
}

/// A line of a form that is being edited.
public struct FormEdit: Hashable, Sendable {
  /// The line.
  let place: FormPlace
  /// What stood there when the edit began; `nil` for nothing.
  let seen: StoredValue?
  /// What was typed, as the edit began.
  let start: FieldEntry
  /// What is typed.
  var entry: FieldEntry
  /// What the draft is kept by that is gone on with; `nil` where there is none.
  let draft: FieldPlace?
  /// Whether it was emptied on purpose.
  var isEmptied = false

  /// Whether anything was typed that does not stand there.
  var isChanged: Bool {
    isEmptied && entry.line.text.isEmpty && seen != nil || entry.picked != start.picked
      || !entry.line.text.utf8.elementsEqual(start.line.text.utf8)
  }
}

/// The types that a new record can be of, to choose one from.
public struct TypeChoice: Hashable, Sendable {
  /// The types.
  let types: [String]
  /// The line of the form that gets the Id of a record of the first of them.
  let purpose: FormPlace?
  /// Where the cursor is.
  var list = ListState()
}
