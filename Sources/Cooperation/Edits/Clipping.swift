internal import Recfile

/// A piece of a text around a place where a record goes, with the records that wait to be put in there.
struct Clipping {
  /// How many bytes to either side must be as they will be in the text.
  private static let margin = 64

  let text: RecText
  /// The record behind which the new one goes, as an index in `text`.
  let index: Int
  /// The offset of the place in `text`.
  let offset: Int

  /// Cuts out what is around a place; `nil` where a record there would depend on more of the text.
  ///
  /// - Parameters:
  ///   - whole: The text.
  ///   - record: The index of the record of the text at the place.
  ///   - position: How many of those that wait behind that record come before the place.
  ///   - waiting: What waits behind a record of the text, in order.
  ///   - bytes: What is written for each of these.
  init?<Piece>(
    of whole: RecText, at record: Int, after position: Int, waiting: (Int) -> [Piece],
    bytes: KeyPath<Piece, [UInt8]>
  ) {
    guard let records = whole.set(ofRecord: record)?.records else { return nil }
    var before: [ArraySlice<UInt8>] = []
    var size = 0
    func isEnough(_ count: Int) -> Bool { size >= Clipping.margin && count > 1 }
    var current = record
    var isWhole = false
    var end = position
    while true {
      for piece in waiting(current)[..<end].reversed() {
        if isEnough(before.count) { break }
        before.append(piece[keyPath: bytes][...])
        size += piece[keyPath: bytes].count
      }
      guard !isEnough(before.count), !isWhole else { break }
      isWhole = current == records.lowerBound
      let start =
        !isWhole
        ? whole.records[current - 1].span.upperBound
        : current == 0 ? 0 : whole.paragraph(ofRecord: current).lowerBound
      before.append(whole.contents[start..<whole.records[current].span.upperBound])
      size += before.last?.count ?? 0
      guard !isWhole else { break }
      current -= 1
      end = waiting(current).count
    }
    let isFromStart = isWhole && records.lowerBound == 0
    guard isFromStart || size >= Clipping.margin else { return nil }
    let prefix = isFromStart ? [] : whole.prefix(forSetOf: record)
    guard
      let after = Clipping.bytes(
        of: whole, behind: record, of: records, after: position, waiting: waiting, bytes)
    else { return nil }
    let head = prefix + before.reversed().joined()
    text = RecText(bytes: head + after)
    offset = head.count
    index = text.index(ofRecordAt: offset) - 1
    guard index >= 0, text.records[index].span.upperBound == offset else { return nil }
  }

  /// The bytes behind a place, as far as they may matter; `nil` where they are too few.
  private static func bytes<Piece>(
    of whole: RecText, behind record: Int, of records: Range<Int>, after position: Int,
    waiting: (Int) -> [Piece], _ bytes: KeyPath<Piece, [UInt8]>
  ) -> [UInt8]? {
    var after: [UInt8] = []
    var count = 0
    var current = record
    var start = position
    while true {
      for piece in waiting(current)[start...] {
        guard after.count < margin || count == 0 else { return after }
        after += piece[keyPath: bytes]
        count += 1
      }
      guard after.count < margin || count == 0 else { return after }
      let end = whole.records[current].span.upperBound
      guard current + 1 < records.upperBound else {
        let next = whole.sets.compactMap { $0.descriptor?.span }.first { $0.lowerBound >= end }
        after += whole.contents[end..<(next?.upperBound ?? whole.contents.count)]
        return after.count >= margin || next == nil ? after : nil
      }
      current += 1
      start = 0
      after += whole.contents[end..<whole.records[current].span.upperBound]
      count += 1
    }
  }
}
