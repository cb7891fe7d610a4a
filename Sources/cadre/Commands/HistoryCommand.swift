internal import ArgumentParser
internal import Cooperation
internal import Interchange

/// `cadre history`: the edits that the journal holds.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List what was changed with cadre: when, by whom, from what to what.",
    discussion: """
      One row per edit, the oldest first. Edits with one change were made together; takes_back is the
      change that one undid. The state of a change is stands, taken-back, changed-since (by an editor
      or otherwise without cadre) or missing (it could not be saved, or somebody changed it back).
      What was changed with an editor is not listed.

      EXAMPLES
        cadre history
        cadre history --format csv > history.csv
      """)

  @OptionGroup var output: FormatOptions
  @OptionGroup var store: StoreOption

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let history = try EditedStore(store.store, isPreview: true).history()
      try output.write(output.isTable ? history.changes.table : history.changes.listing)
    }
  }
}

extension [JournalChange] {
  /// All that there is of each edit.
  var listing: Listing {
    Listing(
      type: "Edit",
      columns: [
        "when", "who", "type", "id", "edit", "field", "old", "new", "change", "takes_back",
        "state",
      ],
      rows: edits.map { entry, state in
        let edit = entry.edit
        let (old, new) = edit.values
        return [
          entry.when, entry.who, edit.record.type ?? "", edit.record.id?.text ?? "", edit.kind,
          edit.field ?? "", old, new, entry.group, entry.undoes ?? "",
          state.rawValue,
        ].map { .text($0) }
      })
  }

  /// What fits beside each other on a screen.
  var table: Listing {
    Listing(
      type: "Edit", columns: ["when", "who", "edit"],
      rows: edits.map { entry, state in
        let undo = entry.undoes == nil ? "" : " (undo)"
        return [.text(entry.when), .text(entry.who), .text(entry.edit.line + undo + state.remark)]
      })
  }

  private var edits: [(JournalEntry, JournalChange.State)] {
    flatMap { change in change.entries.map { ($0, change.state) } }
  }
}

extension JournalChange.State {
  /// What a row says of the edit where it does not stand.
  fileprivate var remark: String {
    switch self {
    case .stands: ""
    case .takenBack: " (taken back)"
    case .changedSince: " (changed since)"
    case .missing: " (missing)"
    }
  }
}

extension Edit {
  /// What kind of change it is, as a script tells it.
  fileprivate var kind: String {
    switch change {
    case .set: "set"
    case .addValue: "add-value"
    case .removeValue: "remove-value"
    case .insert: "add"
    case .delete: "remove"
    }
  }

  /// What was there and what came; of a record, its lines.
  fileprivate var values: (old: String, new: String) {
    switch change {
    case .set(_, let from, let to): (from?.text ?? "", to?.text ?? "")
    case .addValue(_, let value, _): ("", value.text)
    case .removeValue(_, let value, _): (value.text, "")
    case .insert(let fields, _): ("", lines(of: fields))
    case .delete(let seen): (String(decoding: seen, as: UTF8.self), "")
    }
  }
}
