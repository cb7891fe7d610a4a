/// One edit that was made: when, by whom, and how it is taken back.
///
/// The edits of one change have the same group and are taken back together.
public struct JournalEntry: Hashable, Sendable {
  /// When it was made, as whoever made it wrote the time.
  public let when: String
  /// Who made it.
  public let who: String
  /// The change that it is part of.
  public let group: String
  /// Which part of the change it is, from 1.
  public let part: Int
  /// How many parts the change has.
  public let parts: Int
  /// The group that this change takes back; `nil` if it is a new one.
  public let undoes: String?
  /// The edit.
  public let edit: Edit
  /// The edit that takes it back.
  public let undo: Edit

  /// An entry for one edit of a change.
  public init(
    when: String, who: String, group: String, part: Int, of parts: Int, undoes: String? = nil,
    edit: Edit, undo: Edit
  ) {
    self.when = when
    self.who = who
    self.group = group
    self.part = part
    self.parts = parts
    self.undoes = undoes
    self.edit = edit
    self.undo = undo
  }
}

extension JournalEntry {
  /// The entries for a revision: one for each edit that was made.
  public static func entries(
    for revision: Revision, of edits: [Edit], when: String, who: String, group: String,
    undoes: String? = nil
  ) -> [JournalEntry] {
    let made = zip(edits, revision.outcomes).filter { $0.1 == .made }.map(\.0)
    return zip(made, revision.inverse.reversed()).enumerated().map { index, pair in
      JournalEntry(
        when: when, who: who, group: group, part: index + 1, of: made.count, undoes: undoes,
        edit: pair.0, undo: pair.1)
    }
  }
}
