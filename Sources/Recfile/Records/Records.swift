/// The records of a text, in file order, descriptors left out.
public struct Records: RandomAccessCollection, Sendable {
  let text: RecText

  /// The index of the first record, 0.
  public var startIndex: Int { 0 }
  /// The number of records.
  public var endIndex: Int { text.recordCount }

  /// The record of an index; costs a search among the parts of the text and its record sets.
  public subscript(index: Int) -> Record {
    text.part(ofRecord: index).record(
      index, type: text.setIndex(ofRecord: index).flatMap { text.types[$0] })
  }
}

extension RecText {
  /// The record set of a record; nil for an index that no record has.
  public func set(ofRecord index: Int) -> RecordSet? {
    setIndex(ofRecord: index).map { sets[$0] }
  }

  /// The index of a record's set, found by bisection.
  func setIndex(ofRecord index: Int) -> Int? {
    let found = sets.firstIndexByBisection { $0.records.upperBound > index }
    return found < sets.count && sets[found].records.contains(index) ? found : nil
  }
}
