/// Where a value lies in the part of a text that is at hand.
public struct ValuePlace: Hashable, Sendable {
  /// The bytes of the value as written, without the ending of the last line, among those at hand.
  public let span: Range<Int>
  /// Whether it is written on more than one line, so that the bytes are not yet the value.
  public let isFolded: Bool

  @inlinable
  @inline(__always)
  init(span: Range<Int>, isFolded: Bool) {
    (self.span, self.isFolded) = (span, isFolded)
  }
}

/// Where the first value of each of some fields lies in one record.
///
/// It is read anew for each record, and lent to whoever asks; no copy of it is made.
public struct FirstValues: ~Copyable, Sendable {
  /// The most fields that are asked for at once; others are ``hasOthers``.
  public static let capacity = 32

  /// Where a value begins and ends.
  @usableFromInline
  struct Bounds: Sendable {
    @usableFromInline let start: UInt32
    @usableFromInline let end: UInt32

    init(_ range: Range<Int>) {
      (start, end) = (UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound))
    }
  }

  private let source: Source
  private let names: [[UInt8]]
  @usableFromInline var places: [Bounds]
  // A bit for each field that was asked for, the lowest for the first.
  @usableFromInline var found: UInt32 = 0
  @usableFromInline var folded: UInt32 = 0
  @usableFromInline var repeated: UInt32 = 0
  /// Whether the record has a field that was not asked for.
  public private(set) var hasOthers = false

  init(of names: [String], in source: Source) {
    self.source = source
    self.names = names.prefix(Self.capacity).map { Array($0.utf8) }
    places = Array(repeating: Bounds(0..<0), count: Self.capacity)
  }

  /// Where the first value of a field lies, which is given by its position among the names that were
  /// asked for; `nil` where the record has no such field.
  @inlinable
  public subscript(position: Int) -> ValuePlace? {
    @inline(__always) get {
      guard has(position) else { return nil }
      let place = places[position]
      return ValuePlace(
        span: Int(place.start)..<Int(place.end),
        isFolded: folded &>> UInt32(truncatingIfNeeded: position) & 1 != 0)
    }
  }

  /// Whether the record has a field, which is given by its position among the names, below
  /// ``capacity``.
  @inlinable
  @inline(__always)
  public func has(_ position: Int) -> Bool {
    found &>> UInt32(truncatingIfNeeded: position) & 1 != 0
  }

  /// Which fields of a range of positions the record has: a bit for each, the lowest for position 0.
  @inlinable
  @inline(__always)
  public func found(in positions: Range<Int>) -> UInt32 {
    let behind = UInt32(truncatingIfNeeded: Self.capacity - positions.count)
    guard behind < Self.capacity else { return 0 }
    return found & (UInt32.max &>> behind) &<< UInt32(truncatingIfNeeded: positions.lowerBound)
  }

  /// Whether the record has all of some fields.
  public func has(all positions: [Int]) -> Bool {
    for position in positions where !has(position) { return false }
    return true
  }

  /// Whether the record has one of some fields.
  public func has(anyOf positions: [Int]) -> Bool {
    for position in positions where has(position) { return true }
    return false
  }

  /// Whether the record has a field more than once.
  @inlinable
  @inline(__always)
  public func repeats(_ position: Int) -> Bool {
    repeated &>> UInt32(truncatingIfNeeded: position) & 1 != 0
  }

  /// Whether the record has one of some fields more than once; there is a bit for each.
  @inlinable
  @inline(__always)
  public func repeats(anyOf fields: UInt32) -> Bool { repeated & fields != 0 }

  /// Whether the record has any field more than once that was asked for.
  @inlinable public var hasRepeats: Bool { repeated != 0 }

  /// The bytes of a value, its lines put together.
  public func bytes(of place: ValuePlace) -> [UInt8] {
    source.value(place.span, isFolded: place.isFolded)
  }

  /// A value as text; bytes that are not UTF-8 appear as U+FFFD.
  public func text(of place: ValuePlace) -> String {
    source.text(place.span, isFolded: place.isFolded)
  }

  /// The position of a name among those that are asked for; -1 if it is none of them.
  func position(of name: Range<Int>, in bytes: Span<UInt8>) -> Int {
    names.firstIndex { $0.span.isEqual(to: bytes.extracting(name)) } ?? -1
  }

  @inline(__always)
  mutating func startRecord() { (found, folded, repeated, hasOthers) = (0, 0, 0, false) }

  /// Notes a value, unless the record has had one of the field; the position is negative for a field
  /// that was not asked for.
  @inline(__always)
  mutating func take(_ value: Range<Int>, isFolded: Bool, at position: Int) {
    guard position >= 0 else {
      hasOthers = true
      return
    }
    let bit: UInt32 = 1 &<< UInt32(truncatingIfNeeded: position)
    guard found & bit == 0 else {
      repeated |= bit
      return
    }
    found |= bit
    if isFolded { folded |= bit }
    places[position] = Bounds(value)
  }
}
