/// A text with a change, and which records may be others for it.
public struct ChangedText: Sendable {
  /// The text with the change.
  public let text: RecText
  /// The records of the text before that may be others, by their indices; those before and behind them
  /// are the same.
  public let goes: Range<Int>
  /// The records that stand in their place.
  public let comes: Range<Int>
}

extension RecText {
  /// The text with a change.
  ///
  /// Only the parts in which something changes are read; the bytes of the others stay where they are.
  ///
  /// - Parameters:
  ///   - splices: The change: ascending, apart, and within the text.
  ///   - crew: Who reads a large text, where much of it is to be read.
  /// - Returns: The text, and which of its records may be others.
  public func applying(_ splices: [Splice], by crew: some Crew = Alone()) -> ChangedText {
    guard let first = splices.first?.range.lowerBound, let last = splices.last?.range.upperBound
    else { return ChangedText(text: self, goes: 0..<0, comes: 0..<0) }
    guard let text = applyingInParts(splices, by: crew) else {
      return replaced(
        by: RecText(bytes: contents.applying(splices[...], in: 0..<contents.count), by: crew))
    }
    // Whether a record ends at a change, or where the one beside it begins, the change decides.
    let before = max(0, records.firstIndexByBisection { $0.span.upperBound >= first } - 1)
    let behind = min(
      records.count, records.firstIndexByBisection { $0.span.lowerBound > last } + 1)
    return ChangedText(
      text: text, goes: before..<behind,
      comes: before..<max(before, text.records.count - (records.count - behind)))
  }

  /// The text that some bytes are, of which most are the same as of this one.
  ///
  /// Takes a walk over the bytes; only the parts between the first that is another and the last are read.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - crew: Who reads a large text, where much of it is to be read.
  /// - Returns: The text, and which of its records may be others.
  public func becoming(_ bytes: [UInt8], by crew: some Crew = Alone()) -> ChangedText {
    guard let change = contents.difference(to: bytes) else { return applying([]) }
    // Where most is another, it is kept in one place, and read by all of a crew.
    guard change.replacement.count * 2 < bytes.count else {
      return replaced(by: RecText(bytes: bytes, by: crew))
    }
    return applying([change], by: crew)
  }

  private func replaced(by text: RecText) -> ChangedText {
    ChangedText(text: text, goes: records.indices, comes: text.records.indices)
  }

  /// The changed text by reading the parts that change; `nil` where it has to be read as a whole.
  private func applyingInParts(_ splices: [Splice], by crew: some Crew) -> RecText? {
    let growth = splices.reduce(0) { $0 + $1.replacement.count - $1.range.count }
    guard lineEnding == .lf, contents.count <= Source.limit,
      contents.count + growth <= Source.limit
    else { return nil }
    let runs = runs(of: splices)
    // The first line says how all lines end, and what comes before it how the text is encoded.
    if let first = runs.first, first.parts.lowerBound == 0 {
      let start = Source(bytes: first.bytes)
      guard start.lineEnding == lineEnding, start.textStart == textStart, !first.bytes.isEmpty
      else { return nil }
    }
    let read = crew.results(of: runs.count) { index in
      let run = runs[index]
      let source =
        run.parts.lowerBound == 0
        ? Source(bytes: run.bytes) : Source(behindStart: run.bytes, lineEnding: .lf)
      return run.bytes.isEmpty ? [] : TextPart.parts(of: source, by: Alone())
    }
    var changed: [TextPart] = []
    var position = 0
    for (run, comes) in zip(runs, read) {
      changed += parts[position..<run.parts.lowerBound].map(\.part) + comes
      position = run.parts.upperBound
    }
    return RecText(changed + parts[position...].map(\.part))
  }

  /// Parts beside each other in which something changes, and their bytes with the change.
  private struct Run: Sendable {
    var parts: Range<Int>
    var splices: ArraySlice<Splice>
    var bytes: [UInt8] = []
  }

  /// The parts in which something changes, as few as can still be read by themselves.
  private func runs(of splices: [Splice]) -> [Run] {
    var runs: [Run] = []
    for (index, splice) in splices.enumerated() {
      let first = indexOfPart(at: splice.range.lowerBound)
      let last = splice.range.isEmpty ? first : indexOfPart(at: splice.range.upperBound - 1)
      if let run = runs.last, run.parts.upperBound > first {
        runs[runs.count - 1].parts = run.parts.lowerBound..<max(run.parts.upperBound, last + 1)
        runs[runs.count - 1].splices = splices[run.splices.startIndex...index]
      } else {
        runs.append(Run(parts: first..<last + 1, splices: splices[index...index]))
      }
    }
    var whole: [Run] = []
    var rest = runs[...]
    while var run = rest.popFirst() {
      run.bytes = bytes(of: run)
      // What comes behind it can begin there no more: it is read together with it.
      while run.parts.upperBound < parts.count, !run.bytes.isEmpty,
        !TextParts.canBegin(at: run.bytes.count, in: run.bytes.span)
      {
        run.parts = run.parts.lowerBound..<run.parts.upperBound + 1
        if let next = rest.first, next.parts.lowerBound < run.parts.upperBound {
          run.parts = run.parts.lowerBound..<next.parts.upperBound
          run.splices = splices[run.splices.startIndex..<next.splices.endIndex]
          rest.removeFirst()
        }
        run.bytes = bytes(of: run)
      }
      whole.append(run)
    }
    return whole
  }

  private func bytes(of run: Run) -> [UInt8] {
    let last = parts[run.parts.upperBound - 1].range.upperBound
    return contents.applying(run.splices, in: parts[run.parts.lowerBound].range.lowerBound..<last)
  }

  private func indexOfPart(at offset: Int) -> Int {
    min(parts.firstIndexByBisection { $0.range.upperBound > offset }, parts.count - 1)
  }
}

extension TextBytes {
  /// The bytes of a range with changes that lie within it, ascending and apart.
  public func applying(_ splices: ArraySlice<Splice>, in range: Range<Int>) -> [UInt8] {
    var changed: [UInt8] = []
    changed.reserveCapacity(
      splices.reduce(range.count) { $0 - $1.range.count + $1.replacement.count })
    var position = range.lowerBound
    for splice in splices {
      changed += self[position..<splice.range.lowerBound]
      changed += splice.replacement
      position = splice.range.upperBound
    }
    return changed + self[position..<range.upperBound]
  }
}
