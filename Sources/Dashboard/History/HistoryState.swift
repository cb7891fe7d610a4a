internal import Cooperation

/// The changes that were made in the store, and where the reader is among them.
public struct HistoryState: Hashable, Sendable {
  /// The changes that the filter lets through, newest first; `nil` as long as they are being read.
  private(set) var changes: [JournalChange]?
  /// All changes.
  private var all: [JournalChange]?
  /// What narrows them.
  var filter = TextFilter("") {
    didSet { if filter != oldValue { narrow() } }
  }
  /// The cursor.
  var list = ListState()
  /// The first line of the selected change that is drawn.
  var textTop = 0

  /// Takes in the changes as the journal and the texts tell them; the cursor stays on its change, and
  /// on the newest if it was there.
  mutating func take(_ entries: [JournalEntry], _ ledger: Ledger) {
    let selected = list.selected == 0 ? nil : change?.group
    let changes = Array(JournalHistory(entries, in: ledger.files).changes.reversed())
    all = changes
    narrow()
    guard let selected else { return }
    list.selected = self.changes?.firstIndex { $0.group == selected } ?? list.selected
  }

  private mutating func narrow() {
    let filter = filter
    changes = all.map { all in
      guard !filter.isEmpty else { return all }
      return all.filter { change in
        filter.matches(
          change.entries.flatMap { [$0.when, $0.who, $0.edit.line] } + [change.stateText])
      }
    }
  }

  /// How many changes there are, as far as they have been read.
  var count: Int { changes?.count ?? 0 }

  /// The change under the cursor.
  var change: JournalChange? {
    guard let changes, changes.indices.contains(list.selected) else { return nil }
    return changes[list.selected]
  }
}

extension JournalChange {
  /// What the texts show of it, in a word or two; empty where it stands.
  var stateText: String {
    switch state {
    case .stands: undoes == nil ? "" : "undo"
    case .takenBack: "taken back"
    case .changedSince: "changed since"
    case .missing: "not made"
    }
  }
}
