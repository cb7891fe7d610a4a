internal import Recfile

/// What a cohort's record says of its sources and, beyond what is packed, to tell it from other cohorts:
/// 64 bits of it, kept so that the texts of a million cohorts need not be read again to compare them.
struct Fingerprint {
  /// The fields that tell a cohort from others that are alike in all that is packed.
  static let words = ["Intake", "Days", "Course", "Organization", "Site"]
  private static let sources = ["PlannedSource", "ActualSource", "Source"]

  /// The fields that it is of.
  static let names = words + sources

  /// How many bits are the sources'; in a group of alike cohorts that rest on different sources, two
  /// of them would have to agree in so many by chance.
  private static let width: UInt64 = 40

  private let bits: UInt64

  /// A number that is the same where the same words are said; it may be where others are, too.
  var words: UInt64 { bits >> Self.width }

  /// A number that is the same where the same sources are named; 0 where a field of them stands more
  /// than once, and any two may be different.
  var sources: UInt64 { bits & (1 << Self.width - 1) }

  /// Takes it of the values that were read of a record.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - first: The position of the first of ``names`` among those that were asked for.
  ///   - bytes: The bytes among which the values lie.
  @inline(__always)
  init(of values: borrowing FirstValues, from first: Int, _ bytes: Span<UInt8>) {
    let words = first..<first + Self.words.count
    let sources = words.upperBound..<words.upperBound + Self.sources.count
    var hash = ByteHash()
    hash.add(values.found(in: words), of: values, bytes)
    bits = hash.value << Self.width | Self.sources(sources, of: values, bytes)
  }

  @inline(__always)
  private static func sources(
    _ fields: Range<Int>, of values: borrowing FirstValues, _ bytes: Span<UInt8>
  ) -> UInt64 {
    var hash = ByteHash()
    let found = values.found(in: fields)
    guard !values.repeats(anyOf: found) else { return 0 }
    hash.add(found, of: values, bytes)
    return max(1, hash.value & (1 << width - 1))
  }
}

extension ByteHash {
  /// Adds the values of fields that the record has, which are given by a bit for each.
  @inline(__always)
  fileprivate mutating func add(
    _ fields: UInt32, of values: borrowing FirstValues, _ bytes: Span<UInt8>
  ) {
    var rest = fields
    while rest != 0 {
      add(rest.trailingZeroBitCount, of: values, bytes)
      rest &= rest &- 1
    }
  }

  /// Adds the value of a field, and which field it is; nothing where a record does not have it.
  ///
  /// Of a field that a record has more than once, only that it has it is added: its values are the same
  /// in any order.
  @inline(__always)
  fileprivate mutating func add(
    _ field: Int, of values: borrowing FirstValues, _ bytes: Span<UInt8>
  ) {
    guard let place = values[field] else { return }
    add(UInt64(truncatingIfNeeded: field))
    guard !values.repeats(field) else { return add(UInt64.max) }
    if place.isFolded {
      let value = values.bytes(of: place)
      add(value.span, value.indices)
    } else {
      add(bytes, place.span)
    }
  }
}
