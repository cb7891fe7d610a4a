internal import Recfile

/// A record with as much of its text around it as decides how an edit of it is written.
///
/// An edit is tried on a cutting, so that its cost does not grow with the text.
struct Cutting {
  /// How many records to either side there are: as many as Recfile looks at for the order of fields.
  private static let reach = 16

  let text: RecText
  /// The record's index in `text`.
  let index: Int
  /// What to add to an offset in `text` for the offset in the whole text.
  let shift: Int

  /// Cuts out the record at an index, with the descriptors of the whole text before it.
  init(of whole: RecText, around index: Int) {
    let records = whole.set(ofRecord: index)?.records ?? index..<index + 1
    let first = max(records.lowerBound, index - Self.reach)
    let last = min(records.upperBound - 1, index + Self.reach)
    let start = first == 0 ? 0 : whole.paragraph(ofRecord: first).lowerBound
    let next = last + 1 < whole.records.count ? whole.records[last + 1].span.lowerBound : nil
    let descriptor = whole.sets.lazy.compactMap { $0.descriptor?.offset }.first {
      $0 > whole.records[last].span.lowerBound
    }
    let end = min(next ?? whole.contents.count, descriptor ?? whole.contents.count)
    let prefix = first == 0 ? [] : whole.prefix(forSetOf: index)
    text = RecText(bytes: prefix + whole.contents[start..<end])
    self.index = index - first
    shift = start - prefix.count
  }

  /// The whole text, for a record whose rules concern others.
  init(whole: RecText, index: Int) {
    text = whole
    self.index = index
    shift = 0
  }

  /// A splice of the cutting as one of the whole text.
  func original(_ splice: Splice) -> Splice {
    let range = splice.range
    return Splice(
      range: range.lowerBound + shift..<range.upperBound + shift,
      replacement: splice.replacement)
  }
}

extension RecText {
  /// Descriptors for a piece of the text, that of the record's own set last, behind a line that ends
  /// as the lines of the text do.
  func prefix(forSetOf index: Int) -> [UInt8] {
    let newline = lineEnding.bytes
    let own = set(ofRecord: index)?.descriptor?.span
    let spans = sets.compactMap { $0.descriptor?.span }.filter { $0 != own }
    let head = [UInt8(ascii: "#")] + newline + newline
    guard let own else { return head }
    return (spans + [own]).reduce(into: head) { $0 += contents[$1] + newline + newline }
  }
}
