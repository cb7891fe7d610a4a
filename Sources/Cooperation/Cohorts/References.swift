internal import Recfile

/// The different Ids that some records refer to, each once, numbered as they came.
///
/// Finding the number of an Id costs some nanoseconds and makes no text.
struct References {
  private struct Entry {
    let hash: UInt64
    let bytes: Range<Int>
  }

  private var entries: [Entry] = []
  /// The bytes of all Ids, one after the other.
  private var text: [UInt8] = []
  /// The numbers, each at the place that its hash says or behind it; -1 for none.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  /// The Ids, by their number.
  var ids: [RecordID] {
    entries.map { RecordID(String(decoding: text[$0.bytes], as: UTF8.self)) }
  }

  /// The number of an Id, which is given by its bytes.
  @inline(__always)
  mutating func number(of id: Span<UInt8>) -> UInt32 {
    let hash = Self.hash(id)
    let slot = slot(of: id, hash)
    return slots[slot] >= 0 ? UInt32(slots[slot]) : add(id, hash, at: slot)
  }

  /// Whether an Id is among them.
  @inline(__always)
  func contains(_ id: Span<UInt8>) -> Bool { slots[slot(of: id, Self.hash(id))] >= 0 }

  /// How many there are.
  var count: Int { entries.count }

  /// The slot that holds an Id, or would hold it.
  @inline(__always)
  private func slot(of id: Span<UInt8>, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isSame(entry.bytes, id) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func add(_ id: Span<UInt8>, _ hash: UInt64, at slot: Int) -> UInt32 {
    let number = entries.count
    for position in id.indices { text.append(id[position]) }
    entries.append(Entry(hash: hash, bytes: text.count - id.count..<text.count))
    slots[slot] = Int32(number)
    if entries.count * 2 > slots.count { grow() }
    return UInt32(number)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  @inline(__always)
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = ByteHash()
    hash.add(bytes, bytes.indices)
    return hash.value
  }

  @inline(__always)
  private func isSame(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard range.count == bytes.count else { return false }
    var position = 0
    while position < bytes.count, text[range.lowerBound + position] == bytes[position] {
      position += 1
    }
    return position == bytes.count
  }
}
