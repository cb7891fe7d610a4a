/// Where a line ends.
struct LineEnds {
  /// The offset behind the last byte of the line that is not its ending.
  let content: Int
  /// The offset of the next line.
  let next: Int

  /// Finds the end of the line that holds `start`; `end` itself, if no newline comes before it.
  @inline(__always)
  init(in bytes: Span<UInt8>, from start: Int, before end: Int, lineEnding: LineEnding) {
    let newline = bytes.newline(from: start, before: end)
    guard newline < end else {
      content = end
      next = end
      return
    }
    let hasReturn =
      lineEnding == .crlf && newline > start && bytes[newline - 1] == Byte.carriageReturn
    content = hasReturn ? newline - 1 : newline
    next = newline + 1
  }
}
