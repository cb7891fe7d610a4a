/// A text with a change, and which records are others for it.
public struct ChangedText: Sendable {
  /// The text with the change.
  public let text: RecText
  /// The records of the text before that are read anew, by their indices; those before and behind them
  /// are the same.
  public let goes: Range<Int>
  /// The records that stand in their place.
  public let comes: Range<Int>
}

extension RecText {
  /// Up to so many bytes it is worth while to read only what is around them.
  private static let localLimit = 1 << 16

  /// The text with a change.
  ///
  /// Takes a copy of the bytes; only the surroundings of the change are read, from the empty line before
  /// it to that behind it, except where it says how the whole text is to be read.
  ///
  /// - Parameters:
  ///   - splices: The change: ascending, apart, and within the text.
  ///   - crew: Who reads the whole text, where that is to be done.
  /// - Returns: The text, and which of its records are others.
  public func applying(_ splices: [Splice], by crew: some Crew = Alone()) -> ChangedText {
    var changed: [UInt8] = []
    changed.reserveCapacity(
      splices.reduce(bytes.count) { $0 - $1.range.count + $1.replacement.count })
    var position = 0
    for splice in splices {
      changed += bytes[position..<splice.range.lowerBound]
      changed += splice.replacement
      position = splice.range.upperBound
    }
    changed += bytes[position...]
    return applyingLocally(splices, to: changed) ?? replaced(by: RecText(bytes: changed, by: crew))
  }

  private func replaced(by text: RecText) -> ChangedText {
    ChangedText(text: text, goes: 0..<extents.count, comes: 0..<text.extents.count)
  }

  /// The changed text by reading what is around the change; `nil` where that does not do.
  private func applyingLocally(_ splices: [Splice], to changed: [UInt8]) -> ChangedText? {
    guard let first = splices.first?.range.lowerBound, let last = splices.last?.range.upperBound,
      lineEnding == .lf, changed.count <= Source.limit, bytes.count <= Source.limit,
      // The first line says how all lines end.
      let start = boundary(upTo: first), start > source.textStart
    else { return nil }
    let growth = changed.count - bytes.count
    let end = boundary(behind: last, movedBy: growth, in: changed) ?? source.textEnd
    guard end - start < Self.localLimit, end + growth - start < Self.localLimit else { return nil }

    let changedSource = Source(
      source, bytes: changed, replacing: start..<end, by: Array(changed[start..<end + growth]))
    let before = extents.firstIndexByBisection { Int($0.start) >= start }
    let behind = extents.firstIndexByBisection { Int($0.start) >= end }
    let window = LayoutPass.layout(of: start..<end + growth, in: changedSource)
    var parts = [layout(before: start, records: before, in: changedSource), window]
    if end < source.textEnd {
      parts.append(layout(from: end, records: behind, movedBy: growth, in: changedSource))
    }
    let text = RecText(changedSource, Layout(joining: parts))
    return ChangedText(
      text: text, goes: before..<behind, comes: before..<before + window.extents.count)
  }

  /// The last offset up to another where reading can begin anew; `nil` where there is none.
  private func boundary(upTo limit: Int) -> Int? {
    var offset = limit
    while offset >= 3 {
      if Self.isBoundary(offset, in: bytes) { return offset }
      offset -= 1
    }
    return nil
  }

  /// The first offset behind another where reading can begin anew, in the changed text as well; `nil`
  /// where there is none.
  private func boundary(behind limit: Int, movedBy growth: Int, in changed: [UInt8]) -> Int? {
    // Both newlines of the empty line must be behind the change.
    var offset = limit + 2
    while offset < source.textEnd {
      if Self.isBoundary(offset, in: bytes), Self.isBoundary(offset + growth, in: changed) {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// Whether what stands before an offset ends whatever was read there: an empty line in which no line
  /// before it goes on.
  private static func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset >= 3 && bytes[offset - 1] == Byte.newline && bytes[offset - 2] == Byte.newline
      && bytes[offset - 3] != Byte.backslash
  }

  /// What was read of the text before an offset.
  private func layout(before offset: Int, records count: Int, in changed: Source) -> Layout {
    let sets = sets.compactMap { set -> RecordSet? in
      if let descriptor = set.descriptor, descriptor.offset >= offset { return nil }
      let records = set.records.clamped(to: 0..<count)
      guard set.descriptor != nil || !records.isEmpty else { return nil }
      return RecordSet(descriptor: set.descriptor?.moved(by: 0, to: changed), records: records)
    }
    return Layout(
      extents: Array(extents[..<count]), sets: sets,
      problems: lasting.filter { $0.offset < offset })
  }

  /// What was read of the text from an offset on, as it stands in the changed text.
  private func layout(
    from offset: Int, records first: Int, movedBy distance: Int, in changed: Source
  ) -> Layout {
    let sets = sets.compactMap { set -> RecordSet? in
      let records = set.records.clamped(to: first..<extents.count)
      let own = records.lowerBound - first..<records.upperBound - first
      if let descriptor = set.descriptor, descriptor.offset >= offset {
        return RecordSet(descriptor: descriptor.moved(by: distance, to: changed), records: own)
      }
      return own.isEmpty ? nil : RecordSet(descriptor: nil, records: own)
    }
    return Layout(
      extents: extents[first...].map { $0.moved(by: distance) }, sets: sets,
      problems: lasting.filter { $0.offset >= offset }
        .map { SyntaxProblem($0.reason, at: $0.offset + distance) })
  }

  /// The problems that do not depend on what stands elsewhere in the text.
  private var lasting: [SyntaxProblem] {
    problems.filter { problem in
      if case .descriptor(.repeatedType) = problem.reason { false } else { true }
    }
  }
}

extension Descriptor {
  /// The same descriptor where it stands in another text.
  fileprivate func moved(by distance: Int, to source: Source) -> Descriptor {
    let span = span.lowerBound + distance..<span.upperBound + distance
    return DescriptorReader.read(Fields(source: source, span: span)).0
  }
}

extension RecordExtent {
  fileprivate func moved(by distance: Int) -> RecordExtent {
    RecordExtent(range.lowerBound + distance..<range.upperBound + distance)
  }
}
