/// The records of a text, in file order, descriptors left out.
public struct Records: RandomAccessCollection, Sendable {
  let text: RecText

  /// The index of the first record, 0.
  public var startIndex: Int { 0 }
  /// The number of records.
  public var endIndex: Int { text.extents.count }

  /// The record of an index; costs a search among the record sets.
  public subscript(index: Int) -> Record {
    Record(
      source: text.source, index: index, span: text.extents[index].range,
      type: text.setIndex(ofRecord: index).flatMap { text.types[$0] })
  }
}

extension RecText {
  /// The record set of a record; nil for an index that no record has.
  public func set(ofRecord index: Int) -> RecordSet? {
    setIndex(ofRecord: index).map { sets[$0] }
  }

  /// The index of a record's set, found by bisection.
  func setIndex(ofRecord index: Int) -> Int? {
    var low = 0
    var high = sets.count
    while low < high {
      let middle = low + (high - low) / 2
      if sets[middle].records.upperBound <= index {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < sets.count, sets[low].records.contains(index) else { return nil }
    return low
  }
}
