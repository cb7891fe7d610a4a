internal import Recfile

/// A store that is only in memory: its texts and its journal, changed as one on a disk is.
public struct MemoryStore: Sendable {
  /// What the texts say.
  public private(set) var ledger: Ledger
  /// The changes that were made, oldest first.
  public private(set) var journal: [JournalEntry]

  private let mayAddFiles: Bool

  /// A store of some texts.
  ///
  /// - Parameters:
  ///   - ledger: What the texts say.
  ///   - journal: The changes that were made before, oldest first.
  ///   - mayAddFiles: Whether a file may be added for a type that has none.
  public init(_ ledger: Ledger, journal: [JournalEntry] = [], mayAddFiles: Bool = true) {
    self.ledger = ledger
    self.journal = journal
    self.mayAddFiles = mayAddFiles
  }

  /// Makes edits, all or none.
  ///
  /// - Parameters:
  ///   - edits: The edits, in order.
  ///   - who: Who makes them.
  ///   - group: The change that they take back; `nil` if it is a new one.
  /// - Returns: Whether anything had to be changed.
  /// - Throws: ``Rejection`` naming everything that stands against them.
  public mutating func make(
    _ edits: [Edit], by who: String, undoing group: String? = nil
  ) throws(Rejection) -> Bool {
    let revision = try Revision(of: edits, in: ledger.files, mayAddFiles: mayAddFiles)
    guard !revision.files.isEmpty else { return false }
    ledger = ledger.with(revision).inspected(on: ledger.inspectionDay)
    // A count is a time, too, where there is no clock.
    let number = "\(journal.count + 1)"
    journal += JournalEntry.entries(
      for: revision, of: edits, when: number, who: who, group: number, undoes: group)
    return true
  }

  /// Takes the texts as somebody else has changed them.
  public mutating func replace(_ ledger: Ledger) {
    self.ledger = ledger
  }
}

extension Ledger {
  /// Whether two ledgers were read from the same paths and bytes, and the same could not be read.
  public func hasTexts(of other: Ledger) -> Bool {
    unreadable == other.unreadable
      && files.elementsEqual(other.files) {
        RecordID($0.path) == RecordID($1.path) && $0.text.contents == $1.text.contents
      }
  }
}
