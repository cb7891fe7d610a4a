extension RecText {
  /// The records of a range in which the first field of a name may have one of some values, as far as
  /// the first line of each record tells; all that have it are among them.
  ///
  /// Where all records of a part begin with the field, as they mostly do with the Id, a number tells for
  /// each; otherwise it takes a few bytes to pass over a record whose first field has another value.
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
    let glances = values.map { RecordExtent.glance(at: $0.indices, in: $0.span) }
    for part in parts where part.records.overlaps(records) {
      let layout = part.layout
      let extents = layout.extents
      let first = part.records.lowerBound
      if layout.firstName?.span.isEqual(to: name) == true {
        guard glances.contains(where: part.part.glances.mayHold) else { continue }
        for index in records.clamped(to: part.records)
        where glances.contains(extents[index - first].glance) {
          found.append(index)
        }
        continue
      }
      let bytes = part.source.bytes
      for index in records.clamped(to: part.records) {
        let start = Int(extents[index - first].start)
        if values.contains(where: { Self.mayHave($0.span, in: name, at: start, bytes.span) }) {
          found.append(index)
        }
      }
    }
    return found
  }

  /// Tells of each record of a range that has a field a number for the first value of it, which is the
  /// same for the same value.
  ///
  /// Where all records of a part begin with the field, nothing is read for it.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - records: The indices of the records.
  ///   - take: Is given the index of a record and its number.
  public func readGlances(
    at name: String, in records: Range<Int>, _ take: (Int, UInt32) -> Void
  ) {
    let written = [UInt8](name.utf8)
    for part in parts where part.records.overlaps(records) {
      let layout = part.layout
      let wanted = records.clamped(to: part.records)
      if layout.firstName == written {
        let extents = layout.extents
        for index in wanted { take(index, extents[index - part.records.lowerBound].glance) }
      } else {
        readFirstValues(of: [name], in: wanted) { index, values, bytes in
          guard let place = values[0] else { return }
          if place.isFolded {
            let value = values.bytes(of: place)
            take(index, RecordExtent.glance(at: value.indices, in: value.span))
          } else {
            take(index, RecordExtent.glance(at: place.span, in: bytes))
          }
        }
      }
    }
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
