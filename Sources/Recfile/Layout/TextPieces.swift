/// A text that is read piece by piece from where it lies: each piece finds by itself where the part of
/// the text begins and ends that is read with it, and all parts together are the text.
///
/// The part of a piece begins behind the first empty line that ends in the piece, see ``TextParts``; so
/// it ends where the part of the next one begins.
struct TextPieces<Supply: TextSupply>: Sendable {
  /// One piece as it was read; nothing of it, where no part begins in it.
  struct Reading<Made: Sendable>: Sendable {
    let read: (part: TextPart, made: Made)?
  }

  private let supply: Supply
  private let length: Int
  /// How many bytes behind a piece are asked for with it, so that the end of its part is mostly among them.
  private static var margin: Int { 1 << 12 }
  /// How many bytes before a piece are asked for with it: those that tell whether a part can begin.
  private static var context: Int { 3 }

  init(of supply: Supply, length: Int) {
    (self.supply, self.length) = (supply, max(1, length))
  }

  /// How many pieces there are.
  var count: Int { (supply.count + length - 1) / length }

  /// Whether the text can be read in pieces: its lines end with a newline alone, and there are several
  /// pieces; `nil` where its start cannot be had.
  var areDivisible: Bool? {
    guard count > 1, supply.count <= Source.limit else { return false }
    return supply.bytes(in: 0..<length).map { start in
      start.contains(Byte.newline) && LineEnding(of: start) == .lf
    }
  }

  /// Reads the part of a piece; `nil` where some of it could not be had.
  func read<Made: Sendable>(
    _ index: Int, keepingBytes keepsBytes: Bool, _ make: (inout PartReading) -> Made
  ) -> Reading<Made>? {
    let start = max(0, index * length - Self.context)
    var reach = Self.margin
    while true {
      let end = min(supply.count, (index + 1) * length + reach)
      guard let bytes = supply.bytes(in: start..<end) else { return nil }
      if let range = range(of: index, from: start, in: bytes.span, isToEnd: end == supply.count) {
        return read(range, of: bytes, from: start, keepingBytes: keepsBytes, make)
      }
      reach *= 4
    }
  }

  /// The part of a piece among bytes that begin at an offset of the text; `nil` where they are too few to
  /// tell where it ends.
  private func range(
    of index: Int, from offset: Int, in bytes: Span<UInt8>, isToEnd: Bool
  ) -> Range<Int>? {
    func start(of index: Int) -> Int? {
      TextParts.start(in: bytes, from: index * length - offset, before: bytes.count)
    }
    let next = index + 1 < count ? start(of: index + 1) : nil
    guard let end = next ?? (isToEnd ? bytes.count : nil) else { return nil }
    return index == 0 ? 0..<end : min(start(of: index) ?? end, end)..<end
  }

  private func read<Made: Sendable>(
    _ range: Range<Int>, of bytes: [UInt8], from offset: Int, keepingBytes keepsBytes: Bool,
    _ make: (inout PartReading) -> Made
  ) -> Reading<Made> {
    guard !range.isEmpty else { return Reading(read: nil) }
    let source = offset == 0 ? Source(bytes: bytes) : Source(behindStart: bytes, lineEnding: .lf)
    var reading = PartReading(of: range, in: source)
    let made = make(&reading)
    let isKept = keepsBytes || !reading.isUsedUp
    let part = reading.finish()
    return Reading(read: (isKept ? part : part.released(to: supply, from: offset), made))
  }
}
