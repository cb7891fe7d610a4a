internal import Recfile

/// A splice widened to whole lines.
struct LineSplice {
  /// The positions of the lines that go.
  let range: Range<Int>
  /// The bytes of the lines that come.
  let replacement: [UInt8]

  /// The splices of a text as changes of its lines, which lie apart.
  ///
  /// - Parameters:
  ///   - splices: the splices, ascending.
  ///   - bytes: the text.
  ///   - starts: where its lines begin.
  /// - Returns: the changes, ascending.
  static func merged(_ splices: [Splice], in bytes: [UInt8], starts: [Int]) -> [LineSplice] {
    func offset(_ line: Int) -> Int { line < starts.count ? starts[line] : bytes.count }
    var merged: [LineSplice] = []
    var rest = splices[...]
    while let first = rest.popFirst() {
      let start = line(of: first.range.lowerBound, in: bytes, starts)
      var end = start
      var replacement = Array(bytes[offset(start)..<first.range.lowerBound])
      var splice = first
      while true {
        replacement += splice.replacement
        let upper = splice.range.upperBound
        end = max(end, line(of: upper, in: bytes, starts))
        let isWhole = replacement.isEmpty || replacement.last == UInt8(ascii: "\n")
        if offset(end) < upper || (offset(end) == upper && !isWhole) { end += 1 }
        end = min(end, starts.count)
        guard let next = rest.first, next.range.lowerBound < offset(end) else {
          if upper < offset(end) { replacement += bytes[upper..<offset(end)] }
          break
        }
        replacement += bytes[upper..<next.range.lowerBound]
        splice = next
        rest = rest.dropFirst()
      }
      merged.append(LineSplice(range: start..<end, replacement: replacement))
    }
    return merged
  }

  /// The line that holds an offset; one behind the last for the end of a text whose lines are whole.
  private static func line(of offset: Int, in bytes: [UInt8], _ starts: [Int]) -> Int {
    if offset == bytes.count, bytes.isEmpty || bytes.last == UInt8(ascii: "\n") {
      return starts.count
    }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

extension ArraySlice<UInt8> {
  /// The lines, each with its ending.
  var lines: [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = startIndex
    while start < endIndex {
      let newline = self[start...].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { $0 + 1 } ?? endIndex
      lines.append(self[start..<end])
      start = end
    }
    return lines
  }
}
