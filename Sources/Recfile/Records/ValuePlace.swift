/// Where a value lies in the part of a text that is at hand.
public struct ValuePlace: Hashable, Sendable {
  /// The bytes of the value as written, without the ending of the last line, among those at hand.
  public let span: Range<Int>
  /// Whether it is written on more than one line, so that the bytes are not yet the value.
  public let isFolded: Bool
}

/// Where the first value of each of some fields lies in one record.
public struct FirstValues: Sendable {
  private let source: Source
  private let names: [[UInt8]]
  private var starts: [Int]
  private var ends: [Int]
  private var folds: [Bool]
  private var found: UInt64 = 0
  private var repeated: UInt64 = 0
  /// Whether the record has a field that was not asked for.
  public private(set) var hasOthers = false

  init(of names: [String], in source: Source) {
    self.source = source
    self.names = names.map { Array($0.utf8) }
    starts = Array(repeating: 0, count: names.count)
    ends = starts
    folds = Array(repeating: false, count: names.count)
  }

  /// Where the first value of a field lies, which is given by its position among the names that were
  /// asked for; `nil` where the record has no such field.
  public subscript(position: Int) -> ValuePlace? {
    @inline(__always) get {
      has(position)
        ? ValuePlace(span: starts[position]..<ends[position], isFolded: folds[position]) : nil
    }
  }

  /// Whether the record has a field, which is given by its position among the names.
  @inline(__always)
  public func has(_ position: Int) -> Bool { found & 1 << position != 0 }

  /// Whether the record has a field more than once.
  @inline(__always)
  public func repeats(_ position: Int) -> Bool { repeated & 1 << position != 0 }

  /// Whether the record has any field more than once that was asked for.
  public var hasRepeats: Bool { repeated != 0 }

  /// The bytes of a value, its lines put together.
  public func bytes(of place: ValuePlace) -> [UInt8] {
    source.value(place.span, isFolded: place.isFolded)
  }

  /// A value as text; bytes that are not UTF-8 appear as U+FFFD.
  public func text(of place: ValuePlace) -> String {
    source.text(place.span, isFolded: place.isFolded)
  }

  /// The position of a name among those that are asked for; `nil` if it is none of them.
  func position(of name: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    names.firstIndex { wanted in
      guard wanted.count == name.count else { return false }
      for (offset, byte) in wanted.enumerated() where bytes[name.lowerBound + offset] != byte {
        return false
      }
      return true
    }
  }

  @inline(__always)
  mutating func startRecord() { (found, repeated, hasOthers) = (0, 0, false) }

  /// Notes a field; `position` is `nil` for one that was not asked for.
  @inline(__always)
  mutating func take(_ item: Item, at position: Int?) {
    guard let position else {
      hasOthers = true
      return
    }
    take(item, at: position)
  }

  /// Notes a value, unless the record has had one of the field.
  @inline(__always)
  private mutating func take(_ item: Item, at position: Int) {
    guard !has(position) else {
      repeated |= 1 << position
      return
    }
    found |= 1 << position
    starts[position] = item.value.lowerBound
    ends[position] = item.value.upperBound
    folds[position] = item.isFolded
  }
}
