public import Cooperation
public import Surface

/// Something that happens to the dashboard.
public enum Event: Hashable, Sendable {
  /// The store was opened; nothing else has happened yet.
  case opened
  /// The texts of the ledger were inspected; it is the same, with all its problems.
  case inspected
  /// A key was pressed.
  case key(Key)
  /// The mouse was pressed on something that the frame shows.
  case click(Target)
  /// The wheel of the mouse was turned over something that the frame shows.
  case wheel(Wheel, over: Target)
  /// The terminal has another size.
  case resized(Size)
  /// The store was read again, and the ledger is a new one.
  case reloaded
  /// Files of the store changed in a way that looks like an accident; the ledger has their last good
  /// texts. Follows ``reloaded``.
  case heldBack([HeldBack])
  /// The store could not be read again; the ledger is the old one.
  case reloadFailed(String)
  /// A text was pasted, which never counts as keys; and how many control characters were left out of
  /// it.
  case pasted(String, lost: Int = 0)
  /// The ledger has the edits that were asked for; whether the disk has them, ``saving(_:)`` says.
  case amended
  /// What the user has changed is on its way to the disk, or there, or not.
  case saving(SaveState)
  /// Others have changed the same thing: these edits are in the ledger no more.
  case rejected([Edit], Rejection)
  /// A change was taken back or made again, or could not be.
  case reversed(Reversal)
  /// The changes that were made in the store, oldest first.
  case history([JournalEntry])
  /// What came of an export.
  case exported(ExportOutcome)
  /// Something that the status line is to say.
  case told(Notice)
  /// A walk over many cohorts was made.
  case walked(WalkOutcome)
}

/// How far what the user has changed has come to the disk.
public enum SaveState: Hashable, Sendable {
  /// Nothing has been changed yet.
  case unchanged
  /// It is being written.
  case writing
  /// The disk has it all.
  case saved
  /// The disk has not got it, for a reason; it is kept, and can be tried again.
  case unsaved(reason: String)
  /// The store can only be read, for a reason.
  case readOnly(reason: String)
}

/// What became of taking a change back or making it again.
public struct Reversal: Hashable, Sendable {
  /// In which direction.
  public enum Direction: Hashable, Sendable {
    /// A change was to be taken back.
    case undo
    /// A change that was taken back was to be made again.
    case redo
  }

  /// What became of it.
  public enum Outcome: Hashable, Sendable {
    /// These edits were made; the ledger has them.
    case made([Edit])
    /// There is no change that could be.
    case nothing
    /// Others have changed the same thing since, or something stands against some of these edits; none
    /// of them was made.
    case rejected([Edit], Rejection)
    /// It could not be tried, for a reason.
    case failed(String)
  }

  /// In which direction.
  public let direction: Direction
  /// What became of it.
  public let outcome: Outcome

  /// What became of a reversal.
  public init(_ direction: Direction, _ outcome: Outcome) {
    self.direction = direction
    self.outcome = outcome
  }
}

/// Something that the dashboard asks of the world outside.
public enum Effect: Hashable, Sendable {
  /// Leave the program.
  case quit
  /// Give the terminal back to the shell until it is called again.
  case suspend
  /// Let the terminal tell of the mouse, or keep it to itself.
  case captureMouse(Bool)
  /// Draw every cell anew.
  case redraw
  /// Read the store again.
  case reload
  /// Make these edits, as one change: in the ledger at once, on the disk as soon as can be.
  ///
  /// They have been found to be acceptable to the ledger as it is.
  case amend([Edit])
  /// Take back this user's newest change that stands, or make again what was taken back last.
  case reverse(Reversal.Direction)
  /// Try again to save what is not saved.
  case save
  /// Tell the changes that were made in the store.
  case readHistory
  /// Open the file of a record in an editor, at its line.
  case editText(Origin)
  /// Write what is shown to a file, or put it on the clipboard; ``Event/exported(_:)`` says what came
  /// of it.
  case export(Export)
  /// Walk over many cohorts beside the keys; ``Event/walked(_:)`` says what came of it. One that is under way
  /// need not come to its end.
  case walk(Walk)
  /// Give the export up that is under way.
  case stopExport
  /// Put a text on the clipboard of the terminal.
  case copy(String)
  /// Throw away the keys that were typed before what is on the screen now could be seen.
  case discardTyped
}
