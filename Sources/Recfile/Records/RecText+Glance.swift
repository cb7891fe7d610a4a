extension RecText {
  /// The records of a range in which the first field of a name may have one of some values, as far as
  /// the first line of each record tells; all that have it are among them.
  ///
  /// It takes no more than a few bytes to pass over a record whose first field, as Ids mostly are, has
  /// another value.
  ///
  /// - Parameters:
  ///   - records: The indices of the records.
  ///   - values: The values, few of them.
  ///   - name: The name.
  /// - Returns: The indices of the records that are left, in order.
  public func records(
    _ records: Range<Int>, thatMayHave values: [[UInt8]], in name: [UInt8]
  ) -> [Int] {
    let name = name.span
    var found: [Int] = []
    for part in parts where part.records.overlaps(records) {
      let bytes = part.source.bytes
      let extents = part.part.layout.extents
      for index in records.clamped(to: part.records) {
        let start = Int(extents[index - part.records.lowerBound].start)
        if values.contains(where: { Self.mayHave($0.span, in: name, at: start, bytes.span) }) {
          found.append(index)
        }
      }
    }
    return found
  }

  @inline(__always)
  private static func mayHave(
    _ value: Span<UInt8>, in name: Span<UInt8>, at start: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    var position = start
    for index in name.indices {
      guard position < bytes.count, bytes[position] == name[index] else { return true }
      position += 1
    }
    guard position < bytes.count, bytes[position] == Byte.colon else { return true }
    position += 1
    if position < bytes.count, Byte.isBlank(bytes[position]) { position += 1 }
    for index in value.indices {
      guard position < bytes.count else { return true }
      let there = bytes[position]
      // Here the value may go on, on another line.
      if there == Byte.newline || there == Byte.backslash || there == Byte.carriageReturn {
        return true
      }
      guard there == value[index] else { return false }
      position += 1
    }
    return true
  }
}
