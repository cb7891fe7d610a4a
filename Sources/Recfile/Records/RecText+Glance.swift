extension RecText {
  /// Whether the first field of a name in a record may have a value, as far as the first line of the
  /// record tells.
  ///
  /// It takes no more than a few bytes to pass over records whose first field, as Ids mostly are, has
  /// another value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - name: The name.
  ///   - index: The index of the record.
  /// - Returns: `false` if the field has another value; `true` if it may have this one.
  public func mayHave(_ value: [UInt8], in name: [UInt8], record index: Int) -> Bool {
    let text = source.bytes
    let bytes = text.span
    var position = Int(extents[index].start)
    for byte in name {
      guard position < bytes.count, bytes[position] == byte else { return true }
      position += 1
    }
    guard position < bytes.count, bytes[position] == Byte.colon else { return true }
    position += 1
    if position < bytes.count, Byte.isBlank(bytes[position]) { position += 1 }
    for byte in value {
      guard position < bytes.count else { return true }
      let there = bytes[position]
      // Here the value may go on, on another line.
      if there == Byte.newline || there == Byte.backslash || there == Byte.carriageReturn {
        return true
      }
      guard there == byte else { return false }
      position += 1
    }
    return true
  }
}
