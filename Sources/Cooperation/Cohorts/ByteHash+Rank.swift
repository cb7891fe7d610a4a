internal import Recfile

extension ByteHash {
  /// Adds a word of a closed list, by its rank, or that there is none.
  @inline(__always)
  mutating func add(_ rank: UInt8?) { add(rank.map { UInt64($0) + 1 } ?? 0 as UInt64) }
}
