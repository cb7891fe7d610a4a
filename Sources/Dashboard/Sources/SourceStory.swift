internal import Cooperation
internal import Surface

/// What is to be read of a row of the sources.
struct SourceStory {
  let story: RecordStory

  init(_ row: ListedRow.Key, _ support: SourceSupport, _ ledger: Ledger) {
    switch row {
    case .record(_, let key):
      let source = ledger.sources.row(of: key).map { ledger.sources[$0] }
      story = source.map { $0.story(support, ledger) } ?? RecordStory("", [])
    case .missing(let id):
      story = RecordStory(
        StyledText(id.text, Style(.error, .bold)),
        [
          StyledText("The store has no such source."),
          RecordStory.fact("rests on it", support.uses(of: id)),
        ])
    case .unsourced:
      let count = support.figures.count { $0.sources.isEmpty }
      story = RecordStory(
        StyledText("Figures without a source", Style(.text, .bold)),
        [
          StyledText(
            count == 0
              ? "Every figure names its source."
              : "\(counted(count, "figure")) of \(grouped(support.figures.count)) "
                + "\(count == 1 ? "names" : "name") no source; Enter lists them.")
        ])
    case .disagreements:
      let count = support.disagreements.count
      story = RecordStory(
        StyledText("Figures in which two sources disagree", Style(.text, .bold)),
        [
          StyledText(
            count == 0
              ? "No two records state different figures of one thing from different sources."
              : "\(counted(count, "figure")) for one cohort, or one day of a claim, from two sources "
                + "that cannot both be right; Enter sets them side by side.")
        ])
    }
  }
}

extension Source {
  /// All that is known of the source, and what rests on it.
  func story(_ support: SourceSupport, _ ledger: Ledger) -> RecordStory {
    RecordStory(
      StyledText("\(id.text): ", Style(.text, .bold)) + StyledText(title),
      [
        RecordStory.fact("publisher", publisher ?? "not stated"),
        RecordStory.fact(
          "published",
          (published == .unknown ? "not known" : published?.description) ?? "not stated"),
        RecordStory.fact("seen", ledger.text("Seen", at: origin)),
        RecordStory.fact("grade", grade?.rawValue ?? "not stated"),
        RecordStory.fact(
          "address", ledger.text("Url", at: origin) ?? ledger.text("File", at: origin)),
        RecordStory.fact("language", ledger.text("Language", at: origin)),
        RecordStory.fact("rests on it", support.uses(of: id) ?? "nothing"),
      ],
      note: ledger.text("Note", at: origin))
  }
}

extension SourceSupport {
  /// How much of what rests on a source; `nil` where nothing does.
  func uses(of id: RecordID) -> String? {
    let figures = Figure.Kind.allCases.compactMap { kind -> String? in
      let count = self.figures.count { $0.kind == kind && $0.sources.contains(id) }
      return count == 0 ? nil : "\(grouped(count)) \(kind.rawValue)"
    }
    let statements = [RecordType.agreement, .program, .cohort].compactMap { type -> String? in
      let count = self.statements.count { $0.type == type && $0.sources.contains(id) }
      return count == 0 ? nil : counted(count, type.rawValue.lowercased())
    }
    let uses = figures + statements
    return uses.isEmpty ? nil : uses.joined(separator: ", ")
  }
}
