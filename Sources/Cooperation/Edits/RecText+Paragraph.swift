internal import Recfile

extension RecText {
  /// How far from a record its paragraph is looked at.
  private static let reach = 1 << 14

  /// A record with the comments and damaged lines that no blank line sets apart from it: where its
  /// fields may have stood that are gone.
  func paragraph(ofRecord index: Int) -> Range<Int> {
    let span = records[index].span
    let previous = index > 0 ? records[index - 1].span.upperBound : 0
    let descriptor = set(ofRecord: index)?.descriptor?.span.upperBound ?? 0
    let floor = max(previous, descriptor, span.lowerBound - Self.reach)
    var start = lineStart(before: span.lowerBound, from: floor)
    while start > floor {
      let line = lineStart(before: start - 1, from: floor)
      guard !isBlank(line..<start) else { break }
      start = line
    }
    let ceiling = min(contents.count, span.upperBound + Self.reach)
    var end = span.upperBound
    while end < ceiling {
      let newline = contents.firstIndex(of: UInt8(ascii: "\n"), from: end) ?? ceiling
      let next = min(newline + 1, ceiling)
      guard !isBlank(end..<next) else { break }
      end = next
    }
    return start..<end
  }

  private func lineStart(before offset: Int, from floor: Int) -> Int {
    var start = offset
    while start > floor, contents[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    contents[line].allSatisfy { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
  }
}

extension Subject {
  /// The record with the comments and damaged lines that no blank line sets apart from it.
  var paragraph: Range<Int> { text.paragraph(ofRecord: record.index) }
}
